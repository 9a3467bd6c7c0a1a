import DossierCore
import DossierGraph

extension SiteContext {
  /// The marks of some items: one for each event and publication, one for all statements of a
  /// date.
  func drawingSources(
    _ entries: ArraySlice<(date: EDTFDate, entry: TimelineEntry)>
  ) -> [TimelineDrawingRecord.Source] {
    var sources: [TimelineDrawingRecord.Source] = []
    var statements: [(date: EDTFDate, items: [Statement])] = []
    var placeOfDate: [String: Int] = [:]
    for (date, entry) in entries {
      switch entry {
      case .event(let key):
        sources.append(
          source(
            link(key), fragment: entry.fragment(self), date, lane: .happened,
            isAdded: dossier.events[key].common.addedBy != nil))
      case .publication(let key):
        sources.append(
          source(
            link(key), fragment: entry.fragment(self), date, lane: .said,
            isAdded: dossier.articles[key].common.addedBy != nil))
      case .position(let key, let position, _):
        let item = Statement(
          fragment: entry.fragment(self), speaker: link(position.expert).title,
          claim: link(key))
        if let place = placeOfDate[date.source] {
          statements[place].items.append(item)
        } else {
          placeOfDate[date.source] = statements.count
          statements.append((date, [item]))
        }
      }
    }
    return sources + statements.map { source($0.items, $0.date) }
  }

  private struct Statement {
    let fragment: String
    let speaker: String
    let claim: EntryLinkRecord
  }

  private func source(
    _ link: EntryLinkRecord, fragment: String, _ date: EDTFDate, lane: TimelineMark.Lane,
    isAdded: Bool
  ) -> TimelineDrawingRecord.Source {
    .init(
      mark: TimelineMark(date, lane: lane, label: link.short),
      title: wording(.markTitle, ["date": self.date(date).text, "title": link.title]),
      url: .fragment(fragment), items: [fragment], isAdded: isAdded)
  }

  private func source(
    _ statements: [Statement], _ date: EDTFDate
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
      title: wording(.markTitle, ["date": self.date(date).text, "title": title]),
      url: .fragment(statements[0].fragment), items: statements.map(\.fragment),
      isAdded: false)
  }
}

extension TimelineEntry {
  /// The HTML id of its item on the timeline.
  func fragment(_ context: SiteContext) -> String {
    switch self {
    case .event(let key): "event-" + context.link(key).id
    case .publication(let key): "article-" + context.link(key).id
    case .position(let key, let position, let number):
      "statement-\(context.link(key).id)-\(context.link(position.expert).id)-\(number)"
    }
  }
}
