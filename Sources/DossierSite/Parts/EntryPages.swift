import DossierCore
import DossierModel
import DossierTheme
import QuoteAnchoring
import TypedTemplates

/// What the pages of entries of all kinds have: the body with its notes, what was corrected, passages
/// offered for citation, links that lead here.
package final class EntryPages: Sendable {
  private let dossier: Dossier
  private let wording: Wording
  private let dates: DatesInWords
  private let links: Links
  private let orders: Orders
  private let people: People
  private let passages: Passages
  private let notes: Notes
  private let summaries: Summaries
  private let citations: Citations

  init(
    _ dossier: Dossier, wording: Wording, dates: DatesInWords, links: Links, orders: Orders,
    people: People, passages: Passages, notes: Notes, summaries: Summaries, citations: Citations
  ) {
    self.dossier = dossier
    self.wording = wording
    self.dates = dates
    self.links = links
    self.orders = orders
    self.people = people
    self.passages = passages
    self.notes = notes
    self.summaries = summaries
    self.citations = citations
  }

  /// What the page of an entry has, whatever its kind.
  package func common(_ key: EntryKey, _ common: EntryCommon) -> CommonRecord {
    let placed = common.body.placedNotes
    let unplaced = common.notes.filter { !placed.contains($0) }
    return CommonRecord(
      id: common.id.name, body: notes.body(common.body, on: key),
      topics: common.topics.map { summaries[$0] }, addedBy: common.addedBy.map(EditorRecord.init),
      previewLabel: wording.label(of: common.label),
      corrected: corrected(common), withheld: wording.withheld(common.withheld),
      notes: common.notes.map { notes.record($0, on: key) },
      wholeNotes: unplaced.filter { dossier.notes[$0].passage == nil }.map {
        notes.record($0, on: key)
      },
      lostNotes: unplaced.filter { dossier.notes[$0].passage != nil }.map {
        notes.record($0, on: key)
      },
      lostPassages: common.passages.filter {
        dossier.passages[$0].range == nil && dossier.passages[$0].note == nil
      }.map { passages.record($0, on: key) },
      quotations: quotations(of: key, common), backlinks: backlinks(common.backlinks))
  }

  private func corrected(_ common: EntryCommon) -> CorrectedRecord? {
    let corrections = orders.corrections(among: common.notes, dossier)
    guard let latest = corrections.first else { return nil }
    return CorrectedRecord(
      date: dossier.notes[latest].date.map(dates.record), count: corrections.count,
      url: .fragment(dossier.notes[latest].fragment))
  }

  /// The first with the words around them: on pages that link to one another each repeats them all.
  package func backlinks(_ backlinks: [Backlink]) -> [BacklinkRecord] {
    backlinks.enumerated().map { offset, backlink in
      self.backlink(backlink, hasContext: offset < BacklinkRecord.mostContexts)
    }
  }

  private func backlink(_ backlink: Backlink, hasContext: Bool) -> BacklinkRecord {
    let note = backlink.note.map { dossier.notes[$0] }
    return BacklinkRecord(
      entry: links[backlink.from],
      url: links.address(of: backlink.from, fragment: note?.fragment ?? backlink.block, on: nil),
      isInNote: note != nil,
      before: hasContext ? backlink.context.before : "", label: backlink.context.label,
      after: hasContext ? backlink.context.after : "")
  }

  func quotations(of entry: EntryKey, _ common: EntryCommon) -> [QuotationRecord] {
    let keys = common.passages.filter { dossier.passages[$0].range != nil }
    guard !keys.isEmpty else { return [] }
    let origin = quotedFrom(entry)
    return keys.map { key in
      let passage = passages.record(key, on: entry)
      let url = links.address(of: entry, fragment: passage.fragment, on: nil)
      let address = links.absolute(url) ?? url.pathWithFragment
      let words = passage.quote.onOneLine()
      return QuotationRecord(
        fragment: PageFragment.quotation(dossier.passages[key].name), start: words.opening(60),
        passage: passage, address: address,
        citation: wording(
          origin.isSource
            ? passage.isRecorded ? .citationPassageRecorded : .citationPassageOfSource
            : .citationPassageOfEditors,
          [
            "words": words, "citation": origin.citation, "dossier": dossier.settings.title.value,
            "address": address,
          ]))
    }
  }

  /// What a quotation is said to come from, without an address of this site.
  private func quotedFrom(_ entry: EntryKey) -> (citation: String, isSource: Bool) {
    guard case .article(let key) = entry else {
      let title = wording(
        .citationEntry,
        [
          "editors": people.editorNames, "title": links.fullTitle(links[entry]),
          "dossier": dossier.settings.title.value,
        ])
      return (title, false)
    }
    let isDigest = dossier.articles[key].article.text == .digest
    return isDigest
      ? (citations.ofDigest(key, withAddress: false).text, false)
      : (citations.ofSource(key).text, true)
  }
}

extension SiteURL {
  /// From the site's root.
  var pathWithFragment: String {
    guard case .site(let path, let fragment) = self else { return "" }
    return path + (fragment.map { "#\($0)" } ?? "")
  }
}

extension String {
  /// Whole words of the beginning, at most so many characters of them, with an ellipsis where more
  /// follow.
  fileprivate func opening(_ limit: Int) -> String {
    guard count > limit else { return self }
    let start = prefix(limit)
    let end = start.lastIndex(of: " ") ?? start.endIndex
    return start[..<end] + "…"
  }
}
