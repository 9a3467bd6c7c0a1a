extension TimelinePage.Filters {
  init(_ items: [TimelinePage.Item]) {
    count = items.count
    people = Self.each(items.flatMap { $0.people + ($0.via.map { [$0] } ?? []) }, \.id, \.title)
    arguments = Self.each(items.flatMap(\.arguments), \.id, \.short)
    topics = Self.each(items.flatMap(\.topics), \.id, \.name)
  }

  /// Each once, by name.
  private static func each<Element>(
    _ all: [Element], _ id: (Element) -> String, _ name: (Element) -> String
  ) -> [Element] {
    var known: Set<String> = []
    return all.filter { known.insert(id($0)).inserted }
      .sorted { (name($0), id($0)) < (name($1), id($1)) }
  }
}
