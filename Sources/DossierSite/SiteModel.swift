import DossierCore
import DossierModel
import DossierTheme

/// What the pages and exports of a site share: values with one job each, made once, so that each page
/// costs only what it shows.
package final class SiteModel: Sendable {
  package let dossier: Dossier
  package let wording: Wording
  package let dates: DatesInWords
  package let links: Links
  package let orders: Orders
  package let figures: FiguresRecord
  package let chronology: Chronology
  package let people: People
  package let editions: Editions
  package let passages: Passages
  package let notes: Notes
  package let commentary: Commentary
  package let summaries: Summaries
  package let reasoning: Reasoning
  package let citations: Citations
  package let provenance: Provenance
  package let entries: EntryPages
  package let structuredData: StructuredData
  package let frames: PageFrames

  package convenience init(_ dossier: Dossier, wording: Wording) {
    self.init(dossier, wording: wording, reusing: nil)
  }

  /// The same of a dossier that differs in what stands in bodies and notes alone (see
  /// `Dossier.relinked`): what front matter alone decides is kept.
  package convenience init(_ dossier: Dossier, reusing earlier: SiteModel) {
    self.init(dossier, wording: earlier.wording, reusing: earlier)
  }

  private init(_ dossier: Dossier, wording: Wording, reusing earlier: SiteModel?) {
    self.dossier = dossier
    self.wording = wording
    dates = earlier?.dates ?? DatesInWords(wording)
    links = earlier?.links ?? Links(dossier, wording: wording)
    orders = earlier?.orders ?? Orders(dossier)
    figures = earlier?.figures ?? FiguresRecord(dossier, speakers: orders.speakers.count)
    chronology = Chronology(dossier, reusing: earlier?.chronology)
    people = People(dossier, wording: wording, links: links)
    editions = Editions(dossier, wording: wording, dates: dates, links: links)
    passages = Passages(dossier, wording: wording, links: links, editions: editions)
    notes = Notes(
      dossier, wording: wording, dates: dates, links: links, people: people, editions: editions,
      passages: passages)
    commentary = Commentary(
      dossier, wording: wording, links: links, orders: orders, people: people,
      reusing: earlier?.commentary)
    summaries = Summaries(
      dossier, wording: wording, dates: dates, links: links, orders: orders, people: people,
      editions: editions)
    reasoning = Reasoning(
      dossier, wording: wording, dates: dates, links: links, people: people, passages: passages,
      reusing: earlier?.reasoning)
    citations = Citations(
      dossier, wording: wording, dates: dates, links: links, people: people)
    provenance = Provenance(wording, dates: dates, people: people)
    entries = EntryPages(
      dossier, wording: wording, dates: dates, links: links, orders: orders, people: people,
      passages: passages, notes: notes, summaries: summaries, citations: citations)
    structuredData = StructuredData(dossier, wording: wording, links: links, people: people)
    frames = PageFrames(
      dossier, wording: wording, links: links, figures: figures, structuredData: structuredData,
      reusing: earlier?.frames)
  }

  /// Whether the site is for its editors, and shows what readers don't get to see yet.
  package var isPreview: Bool { dossier.publication.isPreview }

  /// Whether the site has a search.
  package var isSearched: Bool { dossier.settings.search == .on }
}

extension FiguresRecord {
  init(_ dossier: Dossier, speakers: Int) {
    self.init(
      articles: dossier.articles.count, arguments: dossier.arguments.count,
      relations: dossier.arguments.reduce(0) { $0 + $1.relations.count },
      positions: dossier.arguments.reduce(0) { $0 + $1.positions.count },
      speakers: speakers, experts: dossier.experts.count, events: dossier.events.count,
      topics: dossier.topics.count, pages: dossier.pages.count, notes: dossier.notes.count,
      corrections: dossier.notes.count { $0.kind == .correction },
      passages: dossier.passages.count)
  }
}
