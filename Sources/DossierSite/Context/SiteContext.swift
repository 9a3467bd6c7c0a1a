import DossierContent
import DossierCore
import DossierGraph

/// What the pages of a site share, worked out once, so that each page costs only what it shows.
final class SiteContext: Sendable {
  let dossier: Dossier
  let wording: Wording
  private let dates: DateRecords
  /// The site's own address, with a closing slash.
  let base: String?
  let editors: [String: EditorRecord]
  let articleLinks: [Shared<EntryLinkRecord>]
  let argumentLinks: [Shared<EntryLinkRecord>]
  let expertLinks: [Shared<EntryLinkRecord>]
  let eventLinks: [Shared<EntryLinkRecord>]
  let pageLinks: [Shared<EntryLinkRecord>]
  /// One for each argument.
  let attributions: [AttributionRecord]
  /// Of each argument, what speaks against it.
  let objections: [[RelationView]]
  let order: SiteOrder
  let timeline: [(date: EDTFDate, entry: TimelineEntry)]
  let timelineViews: TimelineViews
  let figures: FiguresRecord
  /// The orders in which all notes are listed.
  let commentaryViews: [CommentaryView]
  /// What pages of each section say of the dossier, where the navigation doesn't lead to them.
  let sites: [Section: Shared<SiteRecord>]
  let site: Shared<SiteRecord>

  init(_ dossier: Dossier, wording: Wording) {
    let links = LinkMaker(dossier: dossier, wording: wording)
    self.dossier = dossier
    self.wording = wording
    dates = DateRecords(wording: wording)
    base = dossier.settings.url
    editors = Dictionary(
      dossier.settings.editors.map { ($0.id, EditorRecord($0)) }, uniquingKeysWith: { $1 })
    articleLinks = dossier.articles.map(links.link)
    expertLinks = dossier.experts.map(links.link)
    eventLinks = dossier.events.map(links.link)
    pageLinks = dossier.pages.map(links.link)
    let attributions = [AttributionRecord](
      for: dossier.arguments, experts: expertLinks, wording: wording)
    self.attributions = attributions
    argumentLinks = dossier.arguments.indices.map {
      links.link(dossier.arguments[$0], attribution: attributions[$0])
    }
    objections = dossier.arguments.map { argument in
      RelationView.all(of: argument).filter { $0.role == .objection }
    }
    order = SiteOrder(dossier)
    timeline = dossier.timeline
    timelineViews = TimelineViews(timeline, of: dossier)
    commentaryViews = CommentaryView.all(of: dossier.notes)
    let figures = FiguresRecord(dossier, speakers: order.speakers.count)
    self.figures = figures
    let site = SiteRecord(dossier, figures: figures, wording: wording)
    self.site = Shared(site)
    sites = Dictionary(
      Section.allCases.map { ($0, Shared(site.marked(at: nil, in: $0))) },
      uniquingKeysWith: { $1 })
  }

  func link(_ entry: EntryKey) -> Shared<EntryLinkRecord> {
    switch entry {
    case .article(let key): articleLinks[key.index]
    case .argument(let key): argumentLinks[key.index]
    case .expert(let key): expertLinks[key.index]
    case .event(let key): eventLinks[key.index]
    case .page(let key): pageLinks[key.index]
    }
  }

  func link(_ key: Key<LinkedArgument>) -> Shared<EntryLinkRecord> { argumentLinks[key.index] }
  func link(_ key: Key<LinkedExpert>) -> Shared<EntryLinkRecord> { expertLinks[key.index] }
  func link(_ key: Key<LinkedArticle>) -> Shared<EntryLinkRecord> { articleLinks[key.index] }
  func link(_ key: Key<LinkedEvent>) -> Shared<EntryLinkRecord> { eventLinks[key.index] }
  func link(_ key: Key<LinkedPage>) -> Shared<EntryLinkRecord> { pageLinks[key.index] }

  /// An entry's title where nothing stands beside it: a claim with who holds it.
  func fullTitle(_ link: Shared<EntryLinkRecord>) -> String {
    guard let attribution = link.attribution else { return link.title }
    return wording(.titleArgument, ["claim": link.title, "attribution": attribution])
  }

  func date(_ date: EDTFDate) -> Shared<DateRecord> { dates.record(date) }

  /// The address of a page of the site for those who are elsewhere; nil without `url`.
  func absolute(_ url: SiteURL) -> String? {
    switch url {
    case .external(let address): return address
    case .fragment: return nil
    case .site(let path, let fragment):
      guard let base else { return nil }
      var output = OutputBuffer()
      output.append(base)
      output.appendURL(
        .site(path: path == "index.html" ? "" : path, fragment: fragment), root: "")
      return output.text
    }
  }
}

extension EditorRecord {
  init(_ editor: SiteSettings.Editor) {
    self.init(name: editor.name, role: editor.role, url: editor.url.map { .external($0.value) })
  }
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
