import DossierCore
import DossierMarkdown

/// What is published of a withheld text: the passages that are annotated or cited, with `[…]` for
/// what is left out.
///
/// It is made from what the lock remembers alone, with the original at hand or without it, so that
/// both come to the same page.
struct Excerpt {
  /// Where one passage stands in the excerpt's plain text, and in the original.
  struct Placed {
    let range: Range<Int>
    /// Found or carried, at that range.
    let match: PassageMatch
    /// The words of the original, counted from 0, a range a paragraph.
    let words: [Range<Int>]
    let fragment: TextFragment?
  }

  /// The Markdown of the excerpt: paragraphs of plain words.
  let file: SourceFile
  /// By the anchors' names. None where the Markdown does not read as it was put together, as after the
  /// lock was written by hand: then no place in it is sure.
  private(set) var passages: [String: Placed] = [:]

  /// - Parameters:
  ///   - records: of one entry, in any order.
  ///   - paragraphs: how many the original has; nil where that isn't known.
  ///   - path: of the entry's file.
  init(_ records: [LockedExcerpt], paragraphs: Int?, path: String) {
    let records = Set(records).sorted()
    let assembly = ExcerptAssembly(records, paragraphs: paragraphs)
    file = SourceFile(path: path, text: assembly.markdown)
    guard MarkdownDocument(literal: file).plainText().text == assembly.plainText else { return }
    for (anchor, parts) in Dictionary(grouping: records, by: \.anchor) {
      passages[anchor] = Self.placed(parts, assembly)
    }
  }

  private static func placed(_ parts: [LockedExcerpt], _ assembly: ExcerptAssembly) -> Placed? {
    let places = parts.compactMap { assembly.place(of: $0) }
    guard let first = parts.first, let last = parts.last, places.count == parts.count,
      let start = places.first?.lowerBound, let end = places.last?.upperBound, start < end
    else { return nil }
    let range = start..<end
    return Placed(
      range: range,
      match: first.certainty == 100
        ? .found(range) : .carried(range, score: Double(first.certainty) / 100),
      words: parts.map(\.words),
      fragment: first.shape.flatMap {
        TextFragment($0, first: first.quoted[...], last: last.quoted[...])
      })
  }
}

extension LockedExcerpt {
  /// The passage's own scalars.
  fileprivate var quoted: [Unicode.Scalar] { Array(Array(text.unicodeScalars)[passage]) }
}
