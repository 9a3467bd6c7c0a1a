import DossierSite
import TypedTemplates

extension TimelinePage.Filters {
  init(_ items: [TimelinePage.Item]) {
    count = items.count
    people = Self.each(items.flatMap { $0.people + ($0.via.map { [$0] } ?? []) }) {
      (name: $0.value.title, id: $0.value.id)
    }
    arguments = Self.each(items.flatMap(\.arguments)) { (name: $0.value.short, id: $0.value.id) }
    topics = Self.each(items.flatMap(\.topics)) { (name: $0.name, id: $0.id) }
  }

  /// Each once, by name.
  private static func each<Element>(
    _ all: [Element], _ order: (Element) -> (name: String, id: String)
  ) -> [Element] {
    var known: Set<String> = []
    return all.map { (element: $0, order: order($0)) }
      .filter { known.insert($0.order.id).inserted }
      .sorted { $0.order < $1.order }
      .map(\.element)
  }
}
