import ContextualEscaping
import DossierCore

/// The programs of a theme, each asked for once for every set of types that a template meets.
struct ProgramRegistry {
  /// A template and the names it sees, with their types.
  struct Request {
    let template: ParsedTemplate
    let names: [RecordType.Member]
    /// Whether the names are members of one record, a page, or an argument each.
    let isPage: Bool
    /// What is open around it in which no element of HTML may stand.
    var barred = HTMLContext.Barred()
    /// The include that first asked for it.
    let origin: SourceSpan?
  }

  private(set) var requests: [Request] = []
  private var places: [String: [Int]] = [:]

  /// The place of the program for a request; equal requests share one.
  mutating func place(of request: Request) -> Int {
    for place in places[request.template.name] ?? [] {
      let other = requests[place]
      if other.isPage == request.isPage, other.barred == request.barred,
        other.names == request.names
      {
        return place
      }
    }
    requests.append(request)
    places[request.template.name, default: []].append(requests.count - 1)
    return requests.count - 1
  }
}
