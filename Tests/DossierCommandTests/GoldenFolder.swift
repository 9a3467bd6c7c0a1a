import DossierTesting
import Foundation
import Testing

/// A dossier in `Tests/Fixtures/NAME`, and what building it must come to.
///
/// `Content/`, with `Originals/` and `Templates/` where they are there, is built in a folder of the test's own. In
/// `expected/`, `diagnostics.txt` is what is printed on standard error and `paths.txt` lists every
/// file of the site. A fixture that has a theme of its own has `expected/site/` too, with the bytes
/// of each file but those of the built-in theme's assets.
struct GoldenFolder {
  private let folder: String
  private let work: WorkFolder

  init(_ name: String) throws {
    folder =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Fixtures/\(name)").standardizedFileURL.path
    work = try WorkFolder()
    for part in ["Content", "Originals", "Templates"] {
      let source = "\(folder)/\(part)"
      guard FileManager.default.fileExists(atPath: source) else { continue }
      try FileManager.default.copyItem(atPath: source, toPath: "\(work.path)/\(part)")
    }
  }

  /// Compares, or rewrites `expected/` where `UPDATE_EXPECTED` is set.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let built = try build()
    if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] != nil { try rewrite(built) }
    let expected = try Self.files(below: "\(folder)/expected")
    #expect(!expected.isEmpty, "no expected files", sourceLocation: sourceLocation)
    for path in Set(built.keys).union(expected.keys).sorted() {
      let found = built[path].map { String(decoding: $0, as: UTF8.self) }
      let wanted = expected[path].map { String(decoding: $0, as: UTF8.self) }
      #expect(found == wanted, "\(path)", sourceLocation: sourceLocation)
    }
  }

  private func build() throws -> [String: Data] {
    let process = try DossierProcess(["build", "--quiet"], in: work.path)
    let site = work.files("Site")
    var built = [
      "diagnostics.txt": Data(process.errors.utf8),
      "paths.txt": Data(site.keys.sorted().map { $0 + "\n" }.joined().utf8),
    ]
    guard FileManager.default.fileExists(atPath: "\(work.path)/Templates/page.html") else {
      return built
    }
    for (path, bytes) in site where !Self.isOfTheme(path) { built["site/\(path)"] = bytes }
    return built
  }

  private static func isOfTheme(_ path: String) -> Bool {
    path == "assets/favicon.svg"
      || [
        "commentary.", "dossier.", "map.", "moved.", "notes.", "positions.", "previews.", "search",
        "timeline.",
      ].contains { path.hasPrefix("assets/\($0)") }
  }

  private func rewrite(_ built: [String: Data]) throws {
    let expected = URL(fileURLWithPath: "\(folder)/expected")
    try? FileManager.default.removeItem(at: expected)
    for (path, bytes) in built {
      let place = expected.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: place)
    }
  }

  private static func files(below folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in FileManager.default.subpaths(atPath: folder) ?? [] {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
      guard !isFolder.boolValue else { continue }
      files[path] = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)"))
    }
    return files
  }
}
