import Collation
import DossierCore
import DossierModel
import DossierSite
import DossierTheme

/// Makes the rows of the page on which an edition stands beside its original.
struct ComparedRows {
  private let collation: EditionCollation
  private let wording: Wording
  private let original: ComparedText?
  private let edition: ComparedText?
  /// The words of the longest row of either text.
  private let longest: Int
  private let places: RowPlaces

  init(
    _ dossier: Dossier, _ wording: Wording, _ collation: EditionCollation, of edition: LinkedArticle
  ) {
    self.collation = collation
    self.wording = wording
    original = collation.texts.original.map {
      ComparedText($0, body: dossier.articles[collation.original].common.body)
    }
    self.edition = collation.texts.edition.map { ComparedText($0, body: edition.common.body) }
    longest = collation.outline.rows.reduce(1) {
      max($0, $1.originalWords.total, $1.editionWords.total)
    }
    places = RowPlaces(collation)
  }

  /// Whether words of either text are shown.
  var hasWords: Bool { original != nil || edition != nil }

  func rows() -> [ComparedRowRecord] {
    collation.outline.rows.indices.map { row($0) }
  }

  /// The two headlines; nil where they are not compared or either is unknown.
  func headline() -> ComparedRowRecord? {
    guard let titles = collation.titles, !titles.original.words.isEmpty,
      !titles.edition.words.isEmpty
    else { return nil }
    let isSame = titles.runs.allSatisfy(\.isKept)
    let first = ComparedText(titles.original)
    let second = ComparedText(titles.edition)
    return ComparedRowRecord(
      fragment: "headline", fate: isSame ? "kept" : "changed",
      fateLabel: wording(.fateHeadline),
      original: side(
        first, titles.figures.originalWords, "", first.parts(titles.runs, .original, places)),
      edition: side(
        second, titles.figures.editionWords, "", second.parts(titles.runs, .edition, places)),
      elsewhere: nil)
  }

  private func row(_ index: Int) -> ComparedRowRecord {
    let row = collation.outline.rows[index]
    let isElsewhere = row.fate == .movedAway || row.fate == .movedHere
    return ComparedRowRecord(
      fragment: RowPlaces.fragment(index), fate: row.fate.rawValue,
      fateLabel: wording(.name(of: row.fate)),
      original: row.original.isEmpty || row.fate == .movedHere
        ? nil
        : side(
          original, originalWords(of: index), row.original,
          parts(index, original, row.original, .original)),
      edition: row.edition.isEmpty
        ? nil
        : side(
          edition, row.editionWords, row.edition, parts(index, edition, row.edition, .edition)),
      elsewhere: isElsewhere
        ? places.elsewhere[index].map { .fragment(RowPlaces.fragment($0)) } : nil)
  }

  /// A paragraph that was moved away is counted where it stands.
  private func originalWords(of index: Int) -> CollationFigures.Shares {
    let row = collation.outline.rows[index]
    guard row.fate == .movedAway, row.originalWords.total == 0,
      let there = places.elsewhere[index]
    else { return row.originalWords }
    return collation.outline.rows[there].originalWords
  }

  private func parts(
    _ index: Int, _ text: ComparedText?, _ paragraphs: Range<Int>, _ side: ComparedText.Side
  ) -> [ComparedRowRecord.Part] {
    guard let text else { return [] }
    guard collation.texts.rows.indices.contains(index) else { return text.whole(paragraphs) }
    if case .movedAway = collation.texts.rows[index] { return text.whole(paragraphs) }
    return text.parts(collation.texts.rows[index].runs, side, places)
  }

  private func side(
    _ text: ComparedText?, _ words: CollationFigures.Shares, _ paragraphs: Range<Int>,
    _ parts: [ComparedRowRecord.Part]
  ) -> ComparedRowRecord.Side {
    let name =
      paragraphs.count > 1
      ? wording(
        .paragraphRange,
        ["first": String(paragraphs.lowerBound + 1), "last": String(paragraphs.upperBound)])
      : String(paragraphs.upperBound)
    return ComparedRowRecord.Side(
      paragraphs: name, words: .init(words), length: max(4, 1_000 * words.total / longest),
      isHeading: text?.isHeading(paragraphs) ?? false, parts: parts)
  }

  private func side(
    _ text: ComparedText, _ words: CollationFigures.Shares, _ name: String,
    _ parts: [ComparedRowRecord.Part]
  ) -> ComparedRowRecord.Side {
    ComparedRowRecord.Side(
      paragraphs: name, words: .init(words), length: 0, isHeading: true, parts: parts)
  }
}

extension SitePhrase {
  static func name(of fate: CollationOutline.Fate) -> SitePhrase {
    switch fate {
    case .kept: .fateKept
    case .changed: .fateChanged
    case .translated: .fateTranslated
    case .movedHere: .fateMoved
    case .movedAway: .fateAway
    case .cut: .fateCut
    case .added: .fateAdded
    }
  }
}
