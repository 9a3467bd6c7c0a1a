import DossierModel

/// Where each entry stands in the list of its kind, by the index of its key.
struct EntryPlaces: Sendable {
  let articles, arguments, experts, events: [Int]

  /// - Parameters: the keys of all entries of each kind, in the order of their list.
  init(
    articles: [Key<LinkedArticle>], arguments: [Key<LinkedArgument>],
    experts: [Key<LinkedExpert>], events: [Key<LinkedEvent>]
  ) {
    self.articles = Self.places(articles)
    self.arguments = Self.places(arguments)
    self.experts = Self.places(experts)
    self.events = Self.places(events)
  }

  private static func places<Element>(_ keys: [Key<Element>]) -> [Int] {
    var places = Array(repeating: 0, count: keys.count)
    for (place, key) in keys.enumerated() { places[key.index] = place }
    return places
  }
}

/// Entries that another names, in the order in which the list of their kind has them.
extension SiteContext {
  package func inOrder(_ keys: [Key<LinkedArticle>]) -> [Key<LinkedArticle>] {
    Self.sorted(keys, by: order.places.articles)
  }

  package func inOrder(_ keys: [Key<LinkedArgument>]) -> [Key<LinkedArgument>] {
    Self.sorted(keys, by: order.places.arguments)
  }

  package func inOrder(_ keys: [Key<LinkedExpert>]) -> [Key<LinkedExpert>] {
    Self.sorted(keys, by: order.places.experts)
  }

  package func inOrder(_ keys: [Key<LinkedEvent>]) -> [Key<LinkedEvent>] {
    Self.sorted(keys, by: order.places.events)
  }

  private static func sorted<Element>(
    _ keys: [Key<Element>], by places: [Int]
  ) -> [Key<Element>] {
    keys.sorted { places[$0.index] < places[$1.index] }
  }
}
