import DossierBuild
import DossierCore
import DossierTheme
import Foundation

/// What an update of a session takes after one edit, with the edited page rendered.
enum EditTimes {
  private static let edits = 20

  /// Prints one JSON object; times in milliseconds.
  static func print(entries: Int) async throws {
    let dossier = try EditedDossier(articles: entries)
    defer { dossier.remove() }
    let session = BuildSession(BuildRequest(root: dossier.root))
    _ = await session.update()
    let peak = ResourceUse.now.peakMegabytes
    let bodies = try await times(session, edits) { try dossier.editBody($0) }
    let titles = try await times(session, 3) { try dossier.editTitle($0) }
    let aliases = try await times(session, 3) { try dossier.editAlias($0) }
    let added = try await times(session, 3) { try dossier.add($0) }
    let unchanged = try await times(session, 3) { _ in "articles/article-1.html" }
    for edit in 0..<1000 - edits where entries <= 100 {
      _ = try dossier.editBody(edit)
      _ = await session.update()
    }
    let members: [(String, String)] = [
      ("bodyEdit", "{\"median\":\(text(bodies.median)),\"p99\":\(text(bodies.largest))}"),
      ("newEntry", text(added.median)), ("title", text(titles.median)),
      ("alias", text(aliases.median)), ("nothing", text(unchanged.median)),
      ("peakMB", "\(peak)"), ("peakAfter1000", "\(ResourceUse.now.peakMegabytes)"),
    ]
    Swift.print("{" + members.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}")
  }

  private static func text(_ milliseconds: Double) -> String {
    String(format: "%.1f", milliseconds)
  }

  /// - Parameter edit: makes an edit and answers with the path of the page to render.
  private static func times(
    _ session: BuildSession, _ count: Int, _ edit: (Int) throws -> String
  ) async throws -> [Double] {
    var times: [Double] = []
    for number in 0..<count {
      let path = try edit(number)
      let start = ContinuousClock.now
      let snapshot = await session.update()
      render(path, of: snapshot)
      times.append((ContinuousClock.now - start).seconds * 1000)
    }
    return times
  }

  private static func render(_ path: String, of snapshot: Snapshot) {
    guard case .rendered(let render)? = snapshot.pages?.first(where: { $0.path == path })?.content
    else { return Swift.print("there is no page \(path)") }
    var output = OutputBuffer(capacity: 1 << 16)
    render(&output)
  }
}

extension [Double] {
  fileprivate var median: Double { sorted()[count / 2] }
  fileprivate var largest: Double { self.max() ?? 0 }
}
