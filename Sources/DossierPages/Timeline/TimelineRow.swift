import DossierSite
import TypedTemplates

extension TimelinePage {
  /// What happened, what was published, or all that was said of one claim on one date.
  struct Row: TemplateRecord {
    let items: [Item]
    let first: Item

    var people: [Shared<EntryLinkRecord>] {
      var known: Set<String> = []
      return items.flatMap { $0.people + ($0.via.map { [$0] } ?? []) }.filter {
        known.insert($0.id).inserted
      }
    }

    static let schema = Schema<Self>(
      "timelineRow",
      [
        .list("items", \.items, "Its items: several only where they are positions on one claim."),
        .record("first", \.first, "The first of them: date, claim and topics are those of all."),
        .list(
          "people", \.people,
          "Everyone who spoke or wrote, was part of it or relays it, each once; may be empty."),
      ])
  }
}

extension TimelinePage.Row {
  /// Neighbours that are positions on one claim, of one date, are one row.
  static func grouping(_ items: [TimelinePage.Item]) -> [Self] {
    var groups: [[TimelinePage.Item]] = []
    for item in items {
      if let last = groups.last?.last, last.isSaid(with: item) {
        groups[groups.count - 1].append(item)
      } else {
        groups.append([item])
      }
    }
    return groups.map { Self(items: $0, first: $0[0]) }
  }
}

extension TimelinePage.Item {
  fileprivate func isSaid(with other: Self) -> Bool {
    kind == "position" && other.kind == kind && entry.id == other.entry.id
      && date.edtf == other.date.edtf && date.text == other.date.text
  }
}
