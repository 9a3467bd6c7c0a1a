import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

extension SiteContext {
  /// A link to a view; nil where it would show too little to be one.
  func timelineView(of view: TimelineView) -> TimelineViewRecord? {
    guard let moments = timelineViews.moments[view] else { return nil }
    let about = about(view)
    return TimelineViewRecord(
      name: about.name, attribution: about.attribution, about: about.url,
      url: .site(stem(of: view) + ".html"), count: moments.count)
  }

  /// All views, each kind of them in the order of its list.
  var timelineViewsRecord: TimelineViewsRecord {
    TimelineViewsRecord(
      kinds: TimelineEntry.Kind.allCases.compactMap { timelineView(of: .kind($0)) },
      people: order.experts.compactMap { timelineView(of: .person($0)) },
      arguments: order.arguments.compactMap { timelineView(of: .argument($0)) },
      topics: dossier.topics.keys.compactMap { timelineView(of: .topic($0)) })
  }

  /// The pages of every view.
  package func timelineViewPages(_ theme: SiteTheme) -> [SitePage] {
    timelineViews.moments.keys.sorted { stem(of: $0) < stem(of: $1) }.flatMap { view in
      listPages(pagination(of: view), theme: theme) { TimelinePage($0, $1, view: view) }
    }
  }

  /// The paths of the pages of every view.
  var timelineViewPaths: Set<String> {
    timelineViews.moments.keys.reduce(into: []) { paths, view in
      let pagination = pagination(of: view)
      paths.formUnion(pagination.numbers.map { pagination.path(ofPage: $0) })
    }
  }

  /// The pages over which a view is split.
  func pagination(of view: TimelineView) -> Pagination {
    Pagination(
      section: .timeline, total: timelineViews.moments[view]?.count ?? 0, size: TimelinePage.size,
      stem: stem(of: view))
  }

  func placeOnTimeline(of event: Key<LinkedEvent>) -> SiteURL {
    let place = timelineViews.placeOfEvent[event] ?? 0
    return .site(
      path: Section.timeline.path(number: place / TimelinePage.size + 1),
      fragment: TimelineEntry.event(event).fragment(self))
  }

  /// What a view is called where its title stands alone.
  func title(of view: TimelineView) -> String {
    let about = about(view)
    let name =
      about.attribution.map {
        wording(.titleArgument, ["claim": about.name, "attribution": $0])
      } ?? about.name
    return wording(.viewOf, ["name": name])
  }

  /// The path of its first page, without `.html`.
  private func stem(of view: TimelineView) -> String {
    let name =
      switch view {
      case .kind(let kind): kind.rawValue + "s"
      case .person(let key): "person-" + link(key).id
      case .argument(let key): "argument-" + link(key).id
      case .topic(let key): "topic-" + dossier.topics[key].slug
      }
    return "timeline/" + name
  }

  private func about(
    _ view: TimelineView
  ) -> (name: String, attribution: String?, url: SiteURL?) {
    switch view {
    case .kind(.event): (wording(.viewEvents), nil, nil)
    case .kind(.publication): (wording(.viewPublications), nil, nil)
    case .kind(.position): (wording(.viewStatements), nil, nil)
    case .person(let key): (link(key).title, nil, link(key).url)
    case .argument(let key): (link(key).title, link(key).attribution, link(key).url)
    case .topic(let key): (topic(key).name, nil, topic(key).url)
    }
  }
}
