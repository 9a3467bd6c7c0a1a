/// One step of a walk through a document: a leaf, or the start or end of what holds leaves.
///
/// The tree is laid out once as steps, and both the plain text and the HTML are read from them, so
/// that both count the same scalars.
struct Step {
  enum Kind: UInt8 {
    // Leaves
    case text, code, softBreak, lineBreak, entryLink, codeBlock, htmlBlock, htmlInline, rule
    case footnoteReference, separator
    /// Within an image's description.
    case descriptionText, descriptionHTML, descriptionBreak, descriptionLink
    // What holds them
    case quotation, list, item, paragraph, heading, emphasis, strong, strikethrough, link, image
    case table, row, cell, footnoteDefinition
  }

  struct Flags: OptionSet {
    let rawValue: UInt8
    static let end = Flags(rawValue: 1)
    /// A text where a name may become a link.
    static let linkable = Flags(rawValue: 4)
    /// A paragraph of a tight list; a header row or cell; an ordered list; a task; the last
    /// paragraph of a footnote.
    static let tight = Flags(rawValue: 8)
    static let header = Flags(rawValue: 8)
    static let ordered = Flags(rawValue: 8)
    static let task = Flags(rawValue: 8)
    static let checked = Flags(rawValue: 16)
    static let lastInFootnote = Flags(rawValue: 16)
    /// A break within a word.
    static let joint = Flags(rawValue: 8)
  }

  let kind: Kind
  var flags: Flags
  /// By kind: a heading's, link's, reference's or definition's index, a list's start, a cell's
  /// alignment (`l`, `c`, `r` or 0), a separator's character.
  var number: Int32 = 0
  /// Scalars of its block's plain text before it.
  var offset: Int32 = 0
  /// Scalars that it adds to the plain text.
  var length: Int32 = 0
  /// cmark's own bytes.
  var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  var isEnd: Bool { flags.contains(.end) }
}

/// A top-level block, or a footnote's definition.
struct Section {
  let kind: MarkdownDocument.BlockKind
  var steps: Range<Int>
  /// Lines of the prepared text, from 1; 0 where they are not known.
  let lines: ClosedRange<Int>
  /// Its lines in the prepared text.
  var range = 0..<0
  /// How many scalars of plain text it has.
  var scalars = 0
  /// The definitions that its footnote references name, in order.
  var references: [Int] = []
}
