import DossierCore
import DossierModel
import DossierTheme
import TypedTemplates

/// Passages and what leans on them. `page` is the entry on whose page they stand, so that links
/// within it stay on it.
package final class Passages: Sendable {
  private let dossier: Dossier
  private let wording: Wording
  private let links: Links
  private let editions: Editions

  init(_ dossier: Dossier, wording: Wording, links: Links, editions: Editions) {
    self.dossier = dossier
    self.wording = wording
    self.links = links
    self.editions = editions
  }

  private func record(_ cited: CitedPassage, on page: EntryKey? = nil) -> PassageRecord {
    record(cited.passage, locator: cited.locator, on: page)
  }

  /// Cited passages as templates see them, each with its locator.
  package func records(_ cited: [CitedPassage], on page: EntryKey? = nil) -> [PassageRecord] {
    cited.map { record($0, on: page) }
  }

  /// A passage as templates see it.
  package func record(
    _ key: Key<Passage>, locator: String? = nil, on page: EntryKey? = nil
  ) -> PassageRecord {
    let passage = dossier.passages[key]
    return PassageRecord(
      quote: passage.exact, language: dossier.textLanguage(of: passage.entry),
      fragment: passage.fragment,
      url: links.address(of: passage.entry, fragment: passage.fragment, on: page),
      entry: links[passage.entry], locator: locator,
      isDigest: text(of: passage.entry) == .digest && !passage.isSourcesWords,
      whoseWords: whoseWords(passage), isRecorded: passage.ground == .lock,
      isMarked: passage.exact.isMarked,
      atSource: passage.atSource.map { .external($0) },
      band: passage.band.rawValue, isLost: passage.range == nil,
      isForReview: passage.band == .review, isChanged: passage.change != nil,
      note: passage.note.map { noteLink($0, on: page) }, survivals: survivals(of: passage),
      hasRecordedSurvivals: passage.survivals.contains { $0.isRecorded })
  }

  private func noteLink(_ key: Key<Note>, on page: EntryKey?) -> NoteLinkRecord {
    let note = dossier.notes[key]
    return NoteLinkRecord(
      kindLabel: wording(.name(of: note.kind)), previewLabel: wording.label(of: note.label),
      title: note.title, url: links.address(of: note.about, fragment: note.fragment, on: page))
  }

  /// What an article's body is; nil for an entry of another kind.
  private func text(of entry: EntryKey) -> Article.Text? {
    guard case .article(let key) = entry else { return nil }
    return dossier.articles[key].article.text
  }

  /// Whose words a passage is, as a phrase.
  package func whoseWords(_ passage: Passage) -> String {
    guard let text = text(of: passage.entry) else { return wording(.whoseWordsEditors) }
    // What stands nowhere in a withheld text is what the anchor says that it holds.
    if text == .excerpt || text == .link, passage.range == nil {
      return wording(.quotationsUnknown)
    }
    let phrase: SitePhrase =
      text == .digest && passage.isSourcesWords ? .whoseWordsQuotation : .whoseWords(of: text)
    return wording.claim(wording(phrase), isRecorded: passage.ground == .lock)
  }

  func uses(of key: Key<Passage>) -> [UseRecord] {
    dossier.passages[key].uses.map(use)
  }

  private func use(_ use: Passage.Use) -> UseRecord {
    switch use {
    case .position(let argument, let position):
      UseRecord(
        kind: "position", entry: links[argument], label: wording(.name(of: position.stance)),
        stance: position.stance.rawValue, expert: links[position.expert], other: nil)
    case .relation(let relation):
      UseRecord(
        kind: "relation", entry: links[relation.from],
        label: wording(.name(of: relation.kind, isIncoming: false)), stance: nil, expert: nil,
        other: links[relation.to])
    case .event(let event):
      UseRecord(
        kind: "event", entry: links[event], label: nil, stance: nil, expert: nil, other: nil)
    }
  }

  private func survivals(of passage: Passage) -> [SurvivalRecord] {
    guard case .article(let home) = passage.entry else { return [] }
    return passage.survivals.map { survival in
      SurvivalRecord(
        fate: survival.fate.rawValue, label: wording(.name(of: survival)),
        edition: editions.label(survival.article, seenFrom: home),
        url: links.address(of: .article(survival.article), fragment: survival.fragment, on: nil),
        isRecorded: survival.isRecorded)
    }
  }
}

extension String {
  /// Whether it stands between quotation marks, with no other sign of theirs within.
  fileprivate var isMarked: Bool {
    let marks = "“”„‟\"«»".unicodeScalars
    guard let first = unicodeScalars.first, let last = unicodeScalars.last,
      marks.contains(first), marks.contains(last)
    else { return false }
    return !unicodeScalars.dropFirst().dropLast().contains(where: marks.contains)
  }
}

extension SitePhrase {
  static func name(of survival: Survival) -> SitePhrase {
    switch survival.fate {
    case .kept: survival.isOfQuotation ? .survivalQuotationKept : .survivalKept
    case .reworded: .survivalReworded
    case .partly: .survivalPartly
    case .cut: survival.isOfQuotation ? .survivalQuotationCut : .survivalCut
    }
  }
}
