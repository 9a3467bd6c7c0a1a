import Collation
import DossierCore
import DossierModel

extension EditionCollation {
  /// The figures as `data/articles.json` gives them.
  package var export: JSONValue {
    let figures = outline.figures
    return .members([
      "byParagraph": .boolean(outline.isByParagraph),
      "rests": isRecorded ? .text(PassageGround.lock.rawValue) : nil,
      "words": Self.export(figures.originalWords, figures.editionWords),
      "paragraphs": Self.export(figures.originalParagraphs, figures.editionParagraphs),
    ])
  }

  private static func export(
    _ original: CollationFigures.Shares, _ edition: CollationFigures.Shares
  ) -> JSONValue {
    .members([
      "original": .number(original.total), "edition": .number(edition.total),
      "kept": .number(original.kept), "changed": .number(original.changed),
      "moved": .number(original.moved), "cut": .number(original.alone),
      "added": .number(edition.alone),
    ])
  }
}
