import DossierModel
import EDTF

/// Everything that has a date, in order of time, and the parts of it that have pages of their own.
package final class Chronology: Sendable {
  private let dossier: Dossier
  package let moments: [(date: EDTFDate, entry: TimelineEntry)]
  package let views: TimelineViews
  /// Where the pages of the whole begin among the moments.
  package let pageStarts: [Int]

  init(_ dossier: Dossier, reusing earlier: Chronology?) {
    self.dossier = dossier
    moments = earlier?.moments ?? dossier.timeline
    pageStarts = earlier?.pageStarts ?? TimelinePages.starts(moments.lazy.map(\.date))
    views = earlier?.views ?? TimelineViews(moments, of: dossier)
  }

  /// What sources give instead of an event's own date, each once.
  package func otherDates(of key: Key<LinkedEvent>) -> [EDTFDate] {
    let event = dossier.events[key]
    var known = [event.event.date.value]
    for date in event.sources.compactMap(\.date) where !known.contains(date) { known.append(date) }
    return Array(known.dropFirst())
  }
}

/// What the timeline tells of, before it is put into words.
package enum TimelineEntry: Sendable {
  case event(Key<LinkedEvent>)
  case publication(Key<LinkedArticle>)
  /// With its number among the argument's positions, from 1.
  case position(Key<LinkedArgument>, Position, number: Int)
}

extension Dossier {
  /// Everything that has a date, in order of time; what happened comes before what was said of a
  /// day.
  fileprivate var timeline: [(date: EDTFDate, entry: TimelineEntry)] {
    let happened = events.keys.map { (events[$0].event.date.value, TimelineEntry.event($0)) }
    let published = articles.keys.compactMap { key in
      articles[key].article.published.map { ($0.value, TimelineEntry.publication(key)) }
    }
    let said = arguments.keys.flatMap { key in
      arguments[key].positions.enumerated().compactMap { offset, position in
        position.said.map { ($0, TimelineEntry.position(key, position, number: offset + 1)) }
      }
    }
    let all = happened + published + said
    return all.enumerated().sorted { left, right in
      left.element.0 != right.element.0
        ? left.element.0 < right.element.0 : left.offset < right.offset
    }.map { ($0.element.0, $0.element.1) }
  }
}
