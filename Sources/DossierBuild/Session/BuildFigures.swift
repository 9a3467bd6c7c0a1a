import DossierModel
import QuoteAnchoring

/// How much a dossier holds.
package struct BuildFigures: Sendable, Equatable {
  package var entries = 0
  package var notes = 0
  package var passages: [Band: Int] = [:]
  /// How many marks for something withheld its files hold.
  package var withheldMarks = 0

  package init(entries: Int = 0, notes: Int = 0, passages: [Band: Int] = [:]) {
    self.entries = entries
    self.notes = notes
    self.passages = passages
  }
}

extension BuildFigures {
  package init(_ dossier: Dossier) {
    entries = dossier.entryKeys.count
    notes = dossier.notes.count
    withheldMarks = dossier.withheldMarks
    for passage in dossier.passages { passages[passage.band, default: 0] += 1 }
  }
}
