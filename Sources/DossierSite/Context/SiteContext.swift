import DossierCore
import DossierModel
import DossierTheme
import EDTF
import TypedTemplates

/// What the pages of a site share, worked out once, so that each page costs only what it shows.
package final class SiteContext: Sendable {
  package let dossier: Dossier
  package let wording: Wording
  private let dates: DateRecords
  /// The site's own address, with a closing slash.
  package let base: String?
  package let editors: [String: EditorRecord]
  package let articleLinks: [Shared<EntryLinkRecord>]
  package let argumentLinks: [Shared<EntryLinkRecord>]
  package let expertLinks: [Shared<EntryLinkRecord>]
  package let eventLinks: [Shared<EntryLinkRecord>]
  package let pageLinks: [Shared<EntryLinkRecord>]
  /// One for each argument.
  package let attributions: [AttributionRecord]
  /// Of each argument, what speaks against it.
  let objections: [[RelationView]]
  package let order: SiteOrder
  package let timeline: [(date: EDTFDate, entry: TimelineEntry)]
  package let timelineViews: TimelineViews
  package let figures: FiguresRecord
  /// The orders in which all notes are listed.
  package let commentaryViews: [CommentaryView]
  /// What pages of each section say of the dossier, where the navigation doesn't lead to them.
  let sites: [Section: Shared<SiteRecord>]
  package let site: Shared<SiteRecord>

  package init(_ dossier: Dossier, wording: Wording) {
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

  /// What is shared, of a dossier that differs in what stands in bodies and notes alone (see
  /// `Dossier.relinked`).
  package init(_ dossier: Dossier, reusing earlier: SiteContext) {
    self.dossier = dossier
    wording = earlier.wording
    dates = earlier.dates
    base = earlier.base
    editors = earlier.editors
    articleLinks = earlier.articleLinks
    argumentLinks = earlier.argumentLinks
    expertLinks = earlier.expertLinks
    eventLinks = earlier.eventLinks
    pageLinks = earlier.pageLinks
    attributions = earlier.attributions
    objections = earlier.objections
    order = earlier.order
    timeline = earlier.timeline
    timelineViews = earlier.timelineViews
    figures = earlier.figures
    commentaryViews = earlier.commentaryViews
    sites = earlier.sites
    site = earlier.site
  }

  package func link(_ entry: EntryKey) -> Shared<EntryLinkRecord> {
    switch entry {
    case .article(let key): articleLinks[key.index]
    case .argument(let key): argumentLinks[key.index]
    case .expert(let key): expertLinks[key.index]
    case .event(let key): eventLinks[key.index]
    case .page(let key): pageLinks[key.index]
    }
  }

  package func link(_ key: Key<LinkedArgument>) -> Shared<EntryLinkRecord> {
    argumentLinks[key.index]
  }
  package func link(_ key: Key<LinkedExpert>) -> Shared<EntryLinkRecord> { expertLinks[key.index] }
  package func link(_ key: Key<LinkedArticle>) -> Shared<EntryLinkRecord> {
    articleLinks[key.index]
  }
  package func link(_ key: Key<LinkedEvent>) -> Shared<EntryLinkRecord> { eventLinks[key.index] }
  package func link(_ key: Key<LinkedPage>) -> Shared<EntryLinkRecord> { pageLinks[key.index] }

  /// An entry's title where nothing stands beside it: a claim with who holds it.
  package func fullTitle(_ link: Shared<EntryLinkRecord>) -> String {
    guard let attribution = link.attribution else { return link.title }
    return wording(.titleArgument, ["claim": link.title, "attribution": attribution])
  }

  package func date(_ date: EDTFDate) -> Shared<DateRecord> { dates.record(date) }

  /// The address of a page of the site for those who are elsewhere; nil without `url`.
  package func absolute(_ url: SiteURL) -> String? {
    switch url {
    case .external(let address): return address
    case .fragment: return nil
    case .site(let path, let fragment):
      guard let base else { return nil }
      var output = OutputBuffer()
      output.append(base)
      output.appendURL(
        .site(path: path == SitePath.list(.home).text ? "" : path, fragment: fragment), root: "")
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

extension SiteContext {
  /// Whether the site is for its editors, and shows what readers don't get to see yet.
  package var isPreview: Bool { dossier.publication.isPreview }
}

extension SiteContext {
  /// Whether the site has a search.
  package var isSearched: Bool { dossier.settings.search == .on }
}
