import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import EDTF
import TypedTemplates

/// Where the timeline and the parts of it that have pages of their own are, and what they are called.
struct TimelineDirectory {
  private let dossier: Dossier
  private let wording: Wording
  private let links: Links
  private let orders: Orders
  private let chronology: Chronology
  private let summaries: Summaries

  init(_ model: SiteModel) {
    dossier = model.dossier
    wording = model.wording
    links = model.links
    orders = model.orders
    chronology = model.chronology
    summaries = model.summaries
  }

  /// A link to a view; nil where it would show too little to be one.
  func view(of view: TimelineView) -> TimelineViewRecord? {
    guard let moments = chronology.views.moments[view] else { return nil }
    let about = about(view)
    return TimelineViewRecord(
      name: about.name, attribution: about.attribution, about: about.url,
      url: .site(.timeline(of: name(of: view))), count: moments.count)
  }

  /// All views, each kind of them in the order of its list.
  var all: TimelineViewsRecord {
    TimelineViewsRecord(
      kinds: TimelineEntry.Kind.allCases.compactMap { view(of: .kind($0)) },
      people: orders.experts.compactMap { view(of: .person($0)) },
      arguments: orders.arguments.compactMap { view(of: .argument($0)) },
      topics: dossier.topics.keys.compactMap { view(of: .topic($0)) })
  }

  /// The pages over which a view is split, or the whole timeline.
  func pagination(of view: TimelineView?) -> Pagination {
    guard let view else {
      return pagination(chronology.pageStarts, of: chronology.moments.indices) {
        .list(.timeline, page: $0)
      }
    }
    let name = name(of: view)
    let moments = chronology.views.moments[view] ?? []
    let starts = TimelinePages.starts(moments.lazy.map { chronology.moments[$0].date })
    return pagination(starts, of: moments) { .timeline(of: name, page: $0) }
  }

  /// - Parameter places: those of its moments in the dossier's timeline.
  private func pagination(
    _ starts: [Int], of places: some RandomAccessCollection<Int> & Sendable,
    path: @escaping @Sendable (Int) -> SitePath
  ) -> Pagination {
    Pagination(
      section: .timeline, total: places.count, starts: starts, path: path,
      name: { [chronology, wording] number in
        let end = number < starts.count ? starts[number] : places.count
        let dates = places.dropFirst(starts[number - 1]).prefix(end - starts[number - 1])
        guard let first = dates.first, let last = dates.last else { return String(number) }
        return wording.years(
          from: chronology.moments[first].date, to: chronology.moments[last].date)
      })
  }

  func place(of event: Key<LinkedEvent>) -> SiteURL {
    let place = chronology.views.placeOfEvent[event] ?? 0
    return .site(
      .list(.timeline, page: pagination(of: nil).page(holding: place)),
      fragment: TimelineEntry.event(event).fragment(links))
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

  /// What it is called in paths.
  func name(of view: TimelineView) -> String {
    switch view {
    case .kind(let kind): kind.rawValue + "s"
    case .person(let key): SitePath.timelineName(of: dossier.experts[key].common.id)
    case .argument(let key): SitePath.timelineName(of: dossier.arguments[key].common.id)
    case .topic(let key): "topic-" + dossier.topics[key].slug
    }
  }

  private func about(
    _ view: TimelineView
  ) -> (name: String, attribution: String?, url: SiteURL?) {
    switch view {
    case .kind(.event): (wording(.viewEvents), nil, nil)
    case .kind(.publication): (wording(.viewPublications), nil, nil)
    case .kind(.position): (wording(.viewStatements), nil, nil)
    case .person(let key): (links[key].title, nil, links[key].url)
    case .argument(let key): (links[key].title, links[key].attribution, links[key].url)
    case .topic(let key): (summaries[key].name, nil, summaries[key].url)
    }
  }
}

extension Wording {
  /// The decade in which two dates lie, or their years: what a page of the timeline is called.
  fileprivate func years(from first: EDTFDate, to last: EDTFDate) -> String {
    let (start, end) = (first.year(wording: self), last.year(wording: self))
    guard start != end else { return start }
    let decades = [first, last].compactMap(TimelinePages.year(of:)).map(TimelinePages.decade(of:))
    if decades.count == 2, decades[0] == decades[1], decades[0] > 0 {
      return self(.yearDecade, ["decade": String(decades[0])])
    }
    return text("dateYears", ["start": start, "end": end])
  }
}
