import DossierCore

/// Asks where the links of a document lead, in source order.
struct LinkResolving {
  private enum Request {
    case entry(Int)
    case destination(Int)
  }

  static func resolve(
    _ facts: inout DocumentFacts, in source: PlaceholderSource, by resolver: inout some LinkResolver
  ) {
    if let first = facts.destinations.firstIndex(where: \.isImage) {
      facts.destinations[first].isFirstImage = true
    }
    for request in requests(facts, source) {
      switch request {
      case .entry(let index):
        let link = facts.entryLinks[index].link
        let answer = resolver.resolve(link)
        facts.entryLinks[index].url = answer.url
        facts.entryLinks[index].label = Array(
          (link.label.map { SmartMarks.curled($0, facts.marks) + answer.suffix } ?? answer.label)
            .balanced.utf8)
      case .destination(let index):
        let destination = facts.destinations[index]
        facts.destinations[index].resolved = resolver.resolve(
          destination: String(decoding: destination.url, as: UTF8.self),
          isImage: destination.isImage, at: source.span(destination.place))
        if destination.isImage {
          facts.destinations[index].size = facts.destinations[index].resolved.flatMap {
            resolver.size(of: $0)
          }
        }
      }
    }
  }

  /// What there is to ask, by place; empty and unsafe links are reported and not asked for.
  private static func requests(_ facts: DocumentFacts, _ source: PlaceholderSource) -> [Request] {
    var requests: [(start: Int, request: Request)] = []
    for (index, use) in facts.entryLinks.enumerated() where !use.link.isEmpty {
      requests.append((use.link.span.range.lowerBound, .entry(index)))
    }
    for (index, destination) in facts.destinations.enumerated()
    where LinkScheme(of: destination.url).isAllowed {
      requests.append((source.original(destination.place.lowerBound), .destination(index)))
    }
    return requests.enumerated()
      .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
      .map(\.element.request)
  }

  /// Reports links whose scheme is not allowed.
  static func refuseUnsafe(_ facts: inout DocumentFacts, in source: PlaceholderSource) {
    for destination in facts.destinations {
      guard case .other(let name) = LinkScheme(of: destination.url) else { continue }
      facts.diagnostics.append(
        Diagnostic(
          .unsafeLink, at: source.span(destination.place),
          "a link may not lead to a `\(name):` address",
          suggestion: "write an address that begins with `https:`, `http:`, `mailto:` or `tel:`, "
            + "or a file in `assets/`"))
    }
    for index in facts.entryLinks.indices where facts.entryLinks[index].link.isEmpty {
      facts.entryLinks[index].label = Array(
        (facts.entryLinks[index].link.label ?? "").balanced.utf8)
    }
  }
}
