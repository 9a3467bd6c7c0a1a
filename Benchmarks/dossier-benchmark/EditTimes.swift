import DossierBuild
import DossierCore
import DossierModel
import DossierTheme
import Foundation

/// What an update of a session takes after one edit, with the edited page rendered.
enum EditTimes {
  private static let edits = 40

  /// Prints one JSON object; times in milliseconds.
  static func print(entries: Int) async throws {
    let dossier = try EditedDossier(articles: entries)
    defer { dossier.remove() }
    let request = BuildRequest(root: dossier.root)
    let session = BuildSession(request)
    let start = ContinuousClock.now
    await render("articles/article-1.html", of: await session.update())
    let first = (ContinuousClock.now - start).seconds * 1000
    let peak = ResourceUse.now.peakMegabytes
    // What is known by its time alone must be a little old.
    try await Task.sleep(for: .seconds(4))
    _ = await session.update()
    let bodies = try await times(session, edits, isTold: true) { try dossier.editBody($0) }
    let looked = try await times(session, 10) { try dossier.editBody($0) }
    let notes = try await times(session, 10, isTold: true) { try dossier.editNote($0) }
    let unchanged = try await times(session, 3) { _ in .article(1) }
    let titles = try await times(session, 3) { try dossier.editTitle($0) }
    let aliases = try await times(session, 3) { try dossier.editAlias($0) }
    let added = try await times(session, 3) { try dossier.add($0) }
    guard let parts = await PartTimes(request) else { return Swift.print("there is no site") }
    for edit in 0..<1000 {
      let edited = try dossier.editBody(edit)
      await render(edited.page, of: await session.update(.paths([edited.source])))
    }
    let members: [(String, String)] = [
      ("bodyEdit", "{\"median\":\(text(bodies.median)),\"p99\":\(text(bodies.largest))}"),
      ("newEntry", text(added.median)), ("title", text(titles.median)),
      ("alias", text(aliases.median)), ("firstPage", text(first)), ("link", text(parts.link)),
      ("siteModel", text(parts.siteModel)), ("peakMB", "\(peak)"),
      ("peakAfter1000", "\(ResourceUse.now.peakMegabytes)"),
      ("bodyEditUntold", text(looked.median)), ("noteEdit", text(notes.median)),
      ("nothing", text(unchanged.median)),
    ]
    Swift.print("{" + members.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}")
  }

  private static func text(_ milliseconds: Double) -> String {
    String(format: "%.1f", milliseconds)
  }

  /// - Parameters:
  ///   - isTold: whether the session is told which file has changed.
  ///   - edit: makes an edit.
  private static func times(
    _ session: BuildSession, _ count: Int, isTold: Bool = false,
    _ edit: (Int) throws -> EditedDossier.Edited
  ) async throws -> [Double] {
    var times: [Double] = []
    for number in 0..<count {
      let edited = try edit(number)
      let start = ContinuousClock.now
      let snapshot = await session.update(isTold ? .paths([edited.source]) : .unknown)
      await render(edited.page, of: snapshot)
      times.append((ContinuousClock.now - start).seconds * 1000)
    }
    return times
  }

  private static func render(_ page: String, of snapshot: Snapshot) async {
    guard let path = SitePath(page),
      case .rendered(let render)? = await snapshot.file(at: path)?.content
    else { return Swift.print("there is no page \(page)") }
    var output = OutputBuffer(capacity: 1 << 16)
    render(&output)
  }
}

/// What the parts of an update take that are made anew as a whole where an edit asks for that.
struct PartTimes {
  let link: Double
  let siteModel: Double

  /// Nil where there is no site.
  init?(_ request: BuildRequest) async {
    let stages = DossierStages(request: request)
    guard let loaded = await stages.load().value else { return nil }
    let composed = await stages.compose(loaded).value
    guard let theme = composed.theme else { return nil }
    let start = ContinuousClock.now
    let dossier = stages.link(composed).dossier
    let linked = ContinuousClock.now
    let listing = SiteListing(of: dossier, theme: theme)
    link = (linked - start).seconds * 1000
    siteModel = (ContinuousClock.now - linked).seconds * 1000
    withExtendedLifetime(listing) {}
  }
}

extension [Double] {
  fileprivate var median: Double { sorted()[count / 2] }
  fileprivate var largest: Double { self.max() ?? 0 }
}
