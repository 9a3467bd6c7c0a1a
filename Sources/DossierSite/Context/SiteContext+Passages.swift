import DossierCore
import DossierModel
import DossierTheme
import QuoteAnchoring
import TypedTemplates

/// Passages and what leans on them, as pages show them. `page` is the entry on whose page they
/// stand, so that links within it stay on it.
extension SiteContext {
  func passage(_ cited: CitedPassage, on page: EntryKey? = nil) -> PassageRecord {
    passage(cited.passage, locator: cited.locator, on: page)
  }

  package func passages(_ cited: [CitedPassage], on page: EntryKey? = nil) -> [PassageRecord] {
    cited.map { passage($0, on: page) }
  }

  package func passage(
    _ key: Key<Passage>, locator: String? = nil, on page: EntryKey? = nil
  ) -> PassageRecord {
    let passage = dossier.passages[key]
    return PassageRecord(
      quote: passage.exact, language: textLanguage(of: passage.entry), fragment: passage.fragment,
      url: address(of: passage.entry, fragment: passage.fragment, on: page),
      entry: link(passage.entry), locator: locator,
      isDigest: text(of: passage.entry) == .digest && !passage.isSourcesWords,
      whoseWords: whoseWords(passage), isRecorded: passage.ground == .lock,
      isMarked: passage.exact.isMarked,
      atSource: passage.atSource.map { .external($0) },
      band: passage.band.rawValue, isLost: passage.range == nil,
      isForReview: passage.band == .review,
      note: passage.note.map { noteLink($0, on: page) }, survivals: survivals(of: passage),
      hasRecordedSurvivals: passage.survivals.contains { $0.isRecorded })
  }

  private func noteLink(_ key: Key<Note>, on page: EntryKey?) -> NoteLinkRecord {
    let note = dossier.notes[key]
    return NoteLinkRecord(
      kindLabel: wording(.name(of: note.kind)), previewLabel: wording.label(of: note.label),
      title: note.title, url: address(of: note.about, fragment: note.fragment, on: page))
  }

  /// What an article's body is; nil for an entry of another kind.
  private func text(of entry: EntryKey) -> Article.Text? {
    guard case .article(let key) = entry else { return nil }
    return dossier.articles[key].article.text
  }

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

  /// Where an entry is, or a place on its page.
  package func address(of entry: EntryKey, fragment: String?, on page: EntryKey?) -> SiteURL {
    if let fragment, entry == page { return .fragment(fragment) }
    guard case .site(let path, _) = link(entry).url else { return link(entry).url }
    return .site(path: path, fragment: fragment)
  }

  func uses(of key: Key<Passage>) -> [UseRecord] {
    dossier.passages[key].uses.map(use)
  }

  private func use(_ use: Passage.Use) -> UseRecord {
    switch use {
    case .position(let argument, let position):
      UseRecord(
        kind: "position", entry: link(argument), label: wording(.name(of: position.stance)),
        stance: position.stance.rawValue, expert: link(position.expert), other: nil)
    case .relation(let relation):
      UseRecord(
        kind: "relation", entry: link(relation.from),
        label: wording(.name(of: relation.kind, isIncoming: false)), stance: nil, expert: nil,
        other: link(relation.to))
    case .event(let event):
      UseRecord(
        kind: "event", entry: link(event), label: nil, stance: nil, expert: nil, other: nil)
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
