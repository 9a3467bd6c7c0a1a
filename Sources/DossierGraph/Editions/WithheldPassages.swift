import Collation
import DossierModel
import DossierPassages
import DossierQuotations
import QuoteAnchoring
import TextAnalysis

/// What became of passages in editions whose words, or whose own, are withheld.
///
/// Of a digest's passage only the words in quotation marks are the source's, of an excerpt's all are:
/// where all of them stand in the other edition, or none of them does, that is said; else nothing is. It is found where the
/// originals are, and remembered in the lock for where they are not.
struct WithheldPassages {
  private(set) var records: [LockedSurvival] = []
  /// For each article, the passages and what became of them.
  private(set) var found: [Key<LinkedArticle>: [(passage: Int, outcome: EditionPassages.Outcome)]] =
    [:]

  private let entries: [ComposedEntry]
  private let inputs: [EntryComposer.Input]
  private let articles: [Article]
  private let lock: PassageLock

  init(
    _ entries: [ComposedEntry], _ inputs: [EntryComposer.Input], _ articles: [Article],
    _ lock: PassageLock
  ) {
    self.entries = entries
    self.inputs = inputs
    self.articles = articles
    self.lock = lock
  }

  mutating func add(_ result: EditionCollator.Result) {
    guard result.collation.texts.rows.isEmpty, !result.collation.outline.isByParagraph else {
      return
    }
    let (original, edition) = (result.collation.original, result.edition)
    add(from: original, to: edition, result.map)
    add(from: edition, to: original, result.map?.reversed)
  }

  /// - Parameter map: nil where the words are not at hand.
  private mutating func add(
    from home: Key<LinkedArticle>, to other: Key<LinkedArticle>, _ map: WordMap?
  ) {
    let (id, otherID) = (inputs[home.index].id, inputs[other.index].id.description)
    guard let map else {
      let known = lock.records(LockedSurvival.self, of: id).filter { $0.other == otherID }
      records += known
      let fates = Dictionary(known.map { ($0.words, $0.fate) }, uniquingKeysWith: { $1 })
      for (offset, passage) in passages(of: home) {
        let fate =
          fates[hash(passage, of: home)]
          ?? EarlierFolding.allCases.compactMap { fates[hash(passage, of: home, as: $0)] }.first
        guard let fate else { continue }
        note(fate, of: offset, from: home, to: other, isRecorded: true)
      }
      return
    }
    let search = SourceSearch(map)
    for (offset, passage) in passages(of: home) {
      guard let fate = fate(of: passage, from: home, map, search) else { continue }
      records.append(
        LockedSurvival(
          entry: id.description, other: otherID, words: hash(passage, of: home), fate: fate))
      note(fate, of: offset, from: home, to: other)
    }
  }

  private mutating func note(
    _ fate: Survival.Fate, of passage: Int, from home: Key<LinkedArticle>,
    to other: Key<LinkedArticle>, isRecorded: Bool = false
  ) {
    let outcome = EditionPassages.Outcome(
      article: other, fate: fate, isOfQuotation: articles[home.index].text != .full,
      isRecorded: isRecorded, fragment: nil)
    found[home, default: []].append((passage, outcome))
  }

  /// Those that have a place and that a note speaks of or something cites.
  private func passages(of home: Key<LinkedArticle>) -> [(offset: Int, passage: PlacedPassage)] {
    let cited = inputs[home.index].cited
    return entries[home.index].passages.enumerated()
      .filter { $1.range != nil && ($1.note != nil || cited.contains($1.request.name)) }
      .map { ($0, $1) }
  }

  /// - Parameter earlier: the version that folded the words, where that was another.
  private func hash(
    _ passage: PlacedPassage, of home: Key<LinkedArticle>, as earlier: EarlierFolding? = nil
  ) -> UInt64 {
    guard let range = passage.range, let plain = entries[home.index].plain else { return 0 }
    let words = Array(plain.text(range).unicodeScalars)
    let folded = earlier.map { FoldedText(words, as: $0) } ?? FoldedText(words)
    return Paragraph.hash(folded.scalars[...])
  }

  private func fate(
    of passage: PlacedPassage, from home: Key<LinkedArticle>, _ map: WordMap,
    _ search: SourceSearch
  ) -> Survival.Fate? {
    guard let range = passage.range, let plain = entries[home.index].plain else { return nil }
    if articles[home.index].text == .full { return map.outcome(of: range)?.fate }
    let own = inputs[home.index].id
    let fates = entries[home.index].quotations
      .filter { $0.source == own && range.clamped(to: $0.range) == $0.range }
      .flatMap(\.stretches)
      .map { search.fate(of: FoldedText(plain.text($0).unicodeScalars).scalars) }
    guard let first = fates.first, fates.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}

/// Finds a source's words in its own text, and says what became of them in the other.
private struct SourceSearch {
  private let map: WordMap
  private let from: PassageSearch
  private let to: PassageSearch

  init(_ map: WordMap) {
    self.map = map
    from = PassageSearch(map.from.plain)
    to = PassageSearch(map.to.plain)
  }

  /// nil where it can't be said: the words do not stand in the text, or several times with different
  /// fates, or were cut while the same words stand elsewhere in the other text.
  func fate(of words: [Unicode.Scalar]) -> Survival.Fate? {
    let fates = from.places(of: words).compactMap {
      map.outcome(ofShown: from.folded.original($0))?.fate
    }
    guard let first = fates.first, fates.allSatisfy({ $0 == first }) else { return nil }
    switch first {
    case .kept: return .kept
    case .cut: return to.places(of: words).isEmpty ? .cut : nil
    case .reworded, .partly: return nil
    }
  }
}

extension CollatedText {
  fileprivate var plain: PlainText {
    var plain = PlainText()
    plain.scalars = scalars
    plain.blocks = paragraphs
    return plain
  }
}
