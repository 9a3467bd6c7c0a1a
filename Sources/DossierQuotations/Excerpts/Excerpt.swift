import DossierCore
import DossierMarkdown
import DossierPassages
import QuoteAnchoring
import TextAnalysis

/// What is published of a withheld text: the passages that are annotated or cited, with `[…]` for
/// what is left out.
///
/// It is made from what the lock remembers alone, with the original at hand or without it, so that
/// both come to the same page.
package struct Excerpt {
  /// Where one passage stands in the excerpt's plain text, and in the original.
  package struct Placed {
    /// With the marks for what is withheld beside it.
    package let range: Range<Int>
    /// The parts of the range that are its own words.
    package let stretches: [Range<Int>]
    /// Found or carried, at that range.
    package let match: PassageMatch
    /// Which words of the original they are, a piece a part.
    package let words: [PublishedPiece]
    package let fragment: TextFragment?
  }

  /// The Markdown of the excerpt: paragraphs of plain words.
  package let file: SourceFile
  /// By the anchors' names. None, and no words, where the Markdown does not read as it was put together,
  /// as after the lock was written by hand: then no place in it is sure.
  package private(set) var passages: [String: Placed] = [:]

  /// - Parameters:
  ///   - records: of one entry, in any order.
  ///   - anchors: the names of those whose passages are shown.
  ///   - edges: what is withheld beside them, by these names.
  ///   - path: of the entry's file.
  package init(
    _ records: [LockedExcerpt], of anchors: Set<String>, edges: [String: AnchorEdges] = [:],
    path: String
  ) {
    let layout = ExcerptLayout(records)
    var excerpt = Excerpt(layout.restricted(to: anchors), edges, records, path: path)
    var shown = anchors.intersection(records.map(\.anchor))
    // What has no sure place is not shown either, and others may lose theirs with it.
    while excerpt.passages.count < shown.count {
      shown = Set(excerpt.passages.keys)
      excerpt = Excerpt(layout.restricted(to: shown), edges, records, path: path)
    }
    self = excerpt
  }

  private init(
    _ layout: ExcerptLayout, _ edges: [String: AnchorEdges], _ records: [LockedExcerpt],
    path: String
  ) {
    let assembly = ExcerptAssembly(layout, edges)
    file = SourceFile(path: path, text: assembly.markdown)
    guard MarkdownDocument(literal: file).plainText().text == assembly.plainText else { return }
    let words = Dictionary(grouping: records, by: \.name).mapValues { records in
      Set(records.map(\.words)).sorted { $0.spelling < $1.spelling }
    }
    let plain = Array(assembly.plainText.unicodeScalars)
    let parts = layout.paragraphs.flatMap(\.stretches).joined().map(\.record)
    for (anchor, parts) in Dictionary(grouping: parts, by: \.anchor) {
      passages[anchor] = Self.placed(
        parts.sorted { $0.number < $1.number }, assembly, plain, words)
    }
  }

  private static func placed(
    _ parts: [LockedExcerpt], _ assembly: ExcerptAssembly, _ plain: [Unicode.Scalar],
    _ words: [PieceName: [PublishedWords]]
  ) -> Placed? {
    // Lines that were written by hand may say that other words stand there.
    let places = parts.compactMap { part in
      assembly.place(of: part).flatMap { place in
        place.upperBound <= plain.count && plain[place].elementsEqual(part.quoted) ? place : nil
      }
    }
    guard let first = parts.first, let last = parts.last, places.count == first.count,
      zip(parts, 0..<first.count).allSatisfy({ $0.number == $1 }),
      let start = places.first?.lowerBound, let end = places.last?.upperBound, start < end,
      zip(places, places.dropFirst()).allSatisfy({ $0.upperBound <= $1.lowerBound })
    else { return nil }
    let marked = assembly.marks(beside: first.anchor)
    let range = min(start, marked.start ?? start)..<max(end, marked.end ?? end)
    return Placed(
      range: range, stretches: places,
      match: first.certainty == 100
        ? .found(range) : .carried(range, score: Double(first.certainty) / 100),
      words: parts.map { PublishedPiece(name: $0.name, words: words[$0.name] ?? [$0.words]) },
      fragment: first.shape.flatMap {
        TextFragment($0, first: first.quoted[...], last: last.quoted[...])
      })
  }
}

extension LockedExcerpt {
  /// The passage's own scalars.
  var quoted: [Unicode.Scalar] { Array(Array(text.unicodeScalars)[passage]) }
}
