import DossierModel
import EDTF

/// A part of the timeline that has pages of its own, so that it is there without scripts.
package enum TimelineView: Sendable, Hashable {
  case kind(TimelineEntry.Kind)
  case person(Key<LinkedExpert>)
  case argument(Key<LinkedArgument>)
  case topic(Key<Topic>)
}

/// Which moments each view shows.
///
/// A timeline of many thousand moments has none: all of them are told again in each view that they
/// belong to, and the pages of people, arguments and topics list the same. Its filter stays.
package struct TimelineViews: Sendable {
  private static let mostMoments = 2_000
  /// Fewer make no timeline.
  private static let fewest = 2

  /// Places in the dossier's timeline, in order.
  package let moments: [TimelineView: [Int]]
  /// The place of each event.
  package let placeOfEvent: [Key<LinkedEvent>: Int]

  init(_ timeline: [(date: EDTFDate, entry: TimelineEntry)], of dossier: Dossier) {
    var placeOfEvent: [Key<LinkedEvent>: Int] = [:]
    var moments: [TimelineView: [Int]] = [:]
    let hasViews = timeline.count <= Self.mostMoments
    for (place, (_, entry)) in timeline.enumerated() {
      if case .event(let key) = entry { placeOfEvent[key] = place }
      guard hasViews else { continue }
      for view in Set(entry.views(in: dossier)) { moments[view, default: []].append(place) }
    }
    self.placeOfEvent = placeOfEvent
    self.moments = moments.filter { $0.value.count >= Self.fewest }
  }
}

extension TimelineEntry {
  package enum Kind: String, Sendable, CaseIterable {
    case event, publication, position
  }

  var kind: Kind {
    switch self {
    case .event: .event
    case .publication: .publication
    case .position: .position
    }
  }

  /// The views in which it is shown; some may come more than once.
  fileprivate func views(in dossier: Dossier) -> [TimelineView] {
    let (people, arguments, topics) = concerned(in: dossier)
    return [.kind(kind)] + people.map(TimelineView.person)
      + arguments.map(TimelineView.argument) + topics.map(TimelineView.topic)
  }

  private func concerned(
    in dossier: Dossier
  ) -> ([Key<LinkedExpert>], [Key<LinkedArgument>], [Key<Topic>]) {
    switch self {
    case .event(let key):
      let event = dossier.events[key]
      return (event.people, event.bearsOn, event.common.topics)
    case .publication(let key):
      let article = dossier.articles[key]
      let arguments = article.appearances.compactMap {
        if case .argument(let argument) = $0 { argument } else { nil }
      }
      return (article.authors.compactMap(\.expert), arguments, article.common.topics)
    case .position(let key, let position, _):
      let people = [position.expert] + (position.via.map { [$0] } ?? [])
      return (people, [key], dossier.arguments[key].common.topics)
    }
  }
}
