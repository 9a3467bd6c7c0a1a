/// What readers see of a run of blocks, without mark-up, as DESIGN §3 defines it. All offsets are
/// Unicode scalars, all ranges half-open. The scalars are letters alone, as they are counted in the
/// HTML; a text made of them has strokes where words are struck out, as does what is compared.
package struct PlainText: Sendable {
  package var scalars: [Unicode.Scalar] = []
  /// The range of each top-level block, in order; footnotes, which come last, are one each.
  package var blocks: [Range<Int>] = []
  /// What is bold (`strong`), in order.
  package var strong: [Range<Int>] = []
  /// Where a name may become a link: text outside links, headings, code, images and block
  /// quotations, in order, neighbours joined.
  package var linkable: [Range<Int>] = []

  /// What is struck out, in order: `~~not~~` and, in what others wrote, `<del>` and its like.
  package var struck: [Range<Int>] = []
  /// What is set higher or lower in HTML that others wrote (`<sup>`, `<sub>`), in order.
  package var raised: [Range<Int>] = []
  package var lowered: [Range<Int>] = []
  /// What stands in an embedding or isolate from right to left, in order.
  package var turned: [Range<Int>] = []
  /// The offsets before which pictures stand, in order.
  package var pictures: [Int] = []
  /// The offsets at which words go on that a hyphen at a line's end parted, in order; no such end is left
  /// there (see `LineBreaks`).
  package var joints: [Int] = []
  /// What is code, in order.
  package var code: [Range<Int>] = []

  package init() {}

  package var text: String { text(scalars.indices) }

  package func text(_ range: Range<Int>) -> String {
    let range = range.clamped(to: scalars.indices)
    let struck = struck(in: range)
    guard !struck.isEmpty else { return String(scalars: scalars[range]) }
    return String(scalars: StruckText(scalars[range], struck: struck).scalars[...])
  }

  /// The text without strokes, by which things are named.
  package var letters: String { String(scalars: scalars[...]) }
}

extension PlainText {
  /// A text whose blocks are parted by blank lines.
  package init(paragraphs text: String) {
    self.init()
    scalars = Array(text.unicodeScalars)
    var start = 0
    for offset in scalars.indices.dropLast()
    where scalars[offset] == "\n" && scalars[offset + 1] == "\n" {
      if start < offset { blocks.append(start..<offset) }
      start = offset + 2
    }
    if start < scalars.count { blocks.append(start..<scalars.count) }
  }
}
