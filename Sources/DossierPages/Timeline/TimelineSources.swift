import DiagramLayout
import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import EDTF
import TypedTemplates

/// What a timeline is drawn from.
struct TimelineSources {
  private let dossier: Dossier
  private let wording: Wording
  private let dates: DatesInWords
  private let links: Links
  private let chronology: Chronology

  init(_ model: SiteModel) {
    dossier = model.dossier
    wording = model.wording
    dates = model.dates
    links = model.links
    chronology = model.chronology
  }

  /// The marks of some items: one for each event and publication, one for all statements of a
  /// date.
  func all(
    _ entries: ArraySlice<(date: EDTFDate, entry: TimelineEntry)>
  ) -> [TimelineDrawingRecord.Source] {
    var sources: [TimelineDrawingRecord.Source] = []
    var statements: [(date: EDTFDate, isAdded: Bool, items: [Statement])] = []
    // What the editors added has a mark of its own, which says so.
    var places: [GroupedDate: Int] = [:]
    for (date, entry) in entries {
      switch entry {
      case .event(let key):
        sources.append(
          source(
            links[key], fragment: entry.fragment(links), date,
            otherwise: chronology.otherDates(of: key), lane: .happened,
            isAdded: dossier.events[key].common.addedBy != nil))
      case .publication(let key):
        sources.append(
          source(
            links[key], fragment: entry.fragment(links), date, lane: .said,
            isAdded: dossier.articles[key].common.addedBy != nil))
      case .position(let key, let position, _):
        let item = Statement(
          fragment: entry.fragment(links), speaker: links[position.expert].title,
          claim: links[key])
        let group = GroupedDate(
          date: date.source, isAdded: dossier.arguments[key].common.addedBy != nil)
        if let place = places[group] {
          statements[place].items.append(item)
        } else {
          places[group] = statements.count
          statements.append((date, group.isAdded, [item]))
        }
      }
    }
    return sources + statements.map { source($0.items, $0.date, isAdded: $0.isAdded) }
  }

  private struct GroupedDate: Hashable {
    let date: String
    let isAdded: Bool
  }

  private struct Statement {
    let fragment: String
    let speaker: String
    let claim: Shared<EntryLinkRecord>
  }

  private func source(
    _ link: Shared<EntryLinkRecord>, fragment: String, _ date: EDTFDate, otherwise: [EDTFDate] = [],
    lane: TimelineMark.Lane, isAdded: Bool
  ) -> TimelineDrawingRecord.Source {
    let mark = TimelineMark(date, otherwise: otherwise, lane: lane, label: link.short)
    let title = wording(.markTitle, ["date": dates.record(date).text, "title": link.title])
    let others = otherwise.map { dates.record($0).text }
    return .init(
      mark: mark,
      title: mark.otherwise.isEmpty
        ? title
        : wording(
          .markOtherwise, ["title": title, "dates": wording.list(others)]),
      url: .fragment(fragment), items: [fragment], isAdded: isAdded)
  }

  private func source(
    _ statements: [Statement], _ date: EDTFDate, isAdded: Bool
  ) -> TimelineDrawingRecord.Source {
    var speakers: [String] = []
    for statement in statements where !speakers.contains(statement.speaker) {
      speakers.append(statement.speaker)
    }
    let names = wording.list(speakers)
    let count = wording(.statements, count: statements.count)
    let isAlone = statements.count == 1
    let what = { (names: String, what: String) in
      self.wording(.markStatements, ["names": names, "what": what])
    }
    let label =
      isAlone
      ? what(names, statements[0].claim.short) : speakers.count > 2 ? count : what(names, count)
    let title = what(names, isAlone ? statements[0].claim.title : count)
    return .init(
      mark: TimelineMark(date, lane: .said, label: label),
      title: wording(.markTitle, ["date": dates.record(date).text, "title": title]),
      url: .fragment(statements[0].fragment), items: statements.map(\.fragment),
      isAdded: isAdded)
  }
}

extension TimelineEntry {
  /// The HTML id of its item on the timeline.
  func fragment(_ links: Links) -> String {
    switch self {
    case .event(let key): "event-" + links[key].id
    case .publication(let key): "article-" + links[key].id
    case .position(let key, let position, let number):
      "statement-\(links[key].id)-\(links[position.expert].id)-\(number)"
    }
  }
}
