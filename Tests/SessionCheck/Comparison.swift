import DossierBuild
import DossierCore
import DossierModel
import DossierTheme

/// What a session and a fresh run make of one dossier, side by side.
enum Comparison {
  /// How many files are asked for one by one.
  private static let sample = 12

  /// The first thing in which they differ, nil where there is none; and what the lock is to hold.
  ///
  /// - Parameter changes: what the session is told of.
  static func compare(
    _ session: BuildSession, _ request: BuildRequest, _ changes: FileChanges, seed: Int
  ) async -> (difference: String?, lock: [UInt8]) {
    let kept = await session.update(changes)
    let fresh = await BuildSession.once(request)
    let lock = fresh.lock?.bytes ?? fresh.lock?.present ?? []
    if let difference = difference(kept, fresh) { return (difference, lock) }
    // One by one before all at once, so that no list is there yet from which they could be taken.
    if let difference = await oneByOne(kept, fresh, seed: seed) { return (difference, lock) }
    return (await files(kept.pages, fresh.pages), lock)
  }

  private static func difference(_ kept: Snapshot, _ fresh: Snapshot) -> String? {
    difference(kept.diagnostics.map(text), fresh.diagnostics.map(text), in: "diagnostics")
      ?? difference(kept, fresh, in: "lock") { [$0.lock?.bytes ?? $0.lock?.present ?? []] }
      ?? difference(kept, fresh, in: "figures") { [$0.figures] }
  }

  private static func oneByOne(
    _ kept: Snapshot, _ fresh: Snapshot, seed: Int
  ) async -> String? {
    guard let files = await fresh.pages, !files.isEmpty else { return nil }
    for number in 0..<sample {
      let chosen = files[(seed &* 7_919 &+ number &* 104_729) % files.count].path
      // Of two files of one path, of which a diagnostic tells, the first.
      guard let path = SitePath(chosen), let file = files.first(where: { $0.path == chosen }) else {
        continue
      }
      guard let found = await kept.file(at: path) else { return "no \(file.path)" }
      if found.path != file.path || bytes(of: found) != bytes(of: file) {
        return "\(file.path) by itself"
      }
    }
    return nil
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
