import DossierBuild
import DossierCore
import DossierTheme

/// What a session and a fresh run make of one dossier, side by side.
enum Comparison {
  /// The first thing in which they differ, nil where there is none; and what the lock is to hold.
  static func compare(
    _ session: BuildSession, _ request: BuildRequest
  ) async -> (difference: String?, lock: [UInt8]) {
    let kept = await session.update()
    let fresh = await BuildSession.once(request)
    let lock = fresh.lock?.bytes ?? fresh.lock?.present ?? []
    return (difference(kept, fresh), lock)
  }

  private static func difference(_ kept: Snapshot, _ fresh: Snapshot) -> String? {
    difference(kept.diagnostics.map(text), fresh.diagnostics.map(text), in: "diagnostics")
      ?? difference(kept, fresh, in: "lock") { [$0.lock?.bytes ?? $0.lock?.present ?? []] }
      ?? difference(kept, fresh, in: "figures") { [$0.figures] }
      ?? files(kept.pages, fresh.pages)
  }

  private static func difference<Value: Equatable>(
    _ kept: Snapshot, _ fresh: Snapshot, in what: String, _ value: (Snapshot) -> [Value]
  ) -> String? {
    difference(value(kept), value(fresh), in: what)
  }

  private static func difference<Value: Equatable>(
    _ kept: [Value], _ fresh: [Value], in what: String
  ) -> String? {
    if kept == fresh { return nil }
    guard let place = zip(kept, fresh).enumerated().first(where: { $1.0 != $1.1 }) else {
      return "\(what): \(kept.count) and \(fresh.count)"
    }
    return "\(what): \(place.element.0) and not \(place.element.1)"
  }

  private static func files(_ kept: [SitePage]?, _ fresh: [SitePage]?) -> String? {
    guard let kept, let fresh else { return (kept == nil) == (fresh == nil) ? nil : "a site" }
    if let paths = difference(kept.map(\.path), fresh.map(\.path), in: "paths") { return paths }
    return zip(kept, fresh).first { bytes(of: $0) != bytes(of: $1) }.map { "Site/\($0.0.path)" }
  }

  private static func bytes(of page: SitePage) -> [UInt8] {
    var output = OutputBuffer()
    switch page.content {
    case .rendered(let render): render(&output)
    case .parts(let count, let append): for part in 0..<count { append(part, &output) }
    case .bytes(let bytes): return bytes
    case .copy(let source), .cleanedCopy(let source): return Array(source.utf8)
    }
    return output.bytes
  }

  private static func text(_ diagnostic: Diagnostic) -> String {
    let place =
      switch diagnostic.place {
      case .span(let span): "\(span.file.path):\(span.range)"
      case .file(let path): path
      case .nowhere: ""
      }
    return [
      diagnostic.id.rawValue, "\(diagnostic.severity)", place, diagnostic.message,
      diagnostic.suggestion ?? "", diagnostic.notes.joined(separator: "/"), "\(diagnostic.more)",
    ].joined(separator: " | ")
  }
}
