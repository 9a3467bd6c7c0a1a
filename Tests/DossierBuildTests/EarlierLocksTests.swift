import DossierBuild
import DossierTesting
import Foundation
import QuoteAnchoring
import Testing

/// `Tests/Fixtures/earlier-locks` has a lock that was written when vowel marks counted, the texts that
/// it was written of in `Content/`, and in `Edited/` what became of them.
@Suite("Locks that were written when less was folded")
struct EarlierLocksTests {
  private static func folder(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Fixtures/\(name)").standardizedFileURL
  }

  /// The dossier in a folder of its own.
  private static func tree(edited: Bool, of name: String = "earlier-locks") throws -> ContentTree {
    let tree = try ContentTree([:])
    let files = FileManager.default
    let folder = folder(name)
    try files.copyItem(
      atPath: folder.appendingPathComponent("Content").path, toPath: tree.location("Content"))
    guard edited else { return tree }
    for name in try files.contentsOfDirectory(atPath: folder.appendingPathComponent("Edited").path)
    {
      let text = try String(
        contentsOf: folder.appendingPathComponent("Edited/\(name)"), encoding: .utf8)
      try tree.write(.text(text), to: "Content/articles/\(name)")
    }
    return tree
  }

  /// What each passage came to with the program that wrote the lock: `lost` where only vowel marks
  /// were left out beside what was edited.
  private static let before: [String: Band] = [
    "article/arabic^minister": .carried, "article/arabic^council": .carried,
    "article/arabic^paper": .lost,
    "article/hebrew^minister": .lost, "article/hebrew^speaker": .carried,
    "article/hebrew^town": .lost,
    "article/french^minister": .carried, "article/french^mayor": .carried,
    "article/french^town": .carried,
    "article/korean^minister": .carried, "article/korean^council": .carried,
    "article/korean^paper": .carried,
  ]

  @Test("are remembered: each passage lands where it did, or better")
  func edited() async throws {
    let tree = try Self.tree(edited: true)
    let reports = await BuildSession.passages(BuildRequest(root: tree.root)).reports
    #expect(reports.count == Self.before.count)
    for report in reports {
      let name = "\(report.about)^\(report.name ?? "")"
      let before = try #require(Self.before[name])
      #expect(report.band == .found || report.band == .carried, "\(name)")
      #expect(before == .lost || report.band == before, "\(name)")
    }
    let found = reports.filter { $0.band == .found }.map { "\($0.about)^\($0.name ?? "")" }
    #expect(found.sorted() == ["article/arabic^paper", "article/hebrew^town"])
  }

  @Test("are written anew where nothing was edited, and once")
  func unedited() async throws {
    let tree = try Self.tree(edited: false)
    let path = "Content/passages.lock"
    let earlier = try tree.text(path)
    #expect(await BuildSession.build(BuildRequest(root: tree.root)).diagnostics.isEmpty)
    let written = try tree.text(path)
    #expect(written.split(separator: "\n").count == earlier.split(separator: "\n").count)
    #expect(written != earlier)
    #expect(await BuildSession.build(BuildRequest(root: tree.root)).diagnostics.isEmpty)
    #expect(try tree.text(path) == written)
  }

  /// `Tests/Fixtures/earlier-locks-of-originals` is a clone: digests, excerpts and an edition whose
  /// originals are elsewhere, all of which the earlier program built without a fault.
  @Test("say of originals that are not at hand what they said")
  func clone() async throws {
    let tree = try Self.tree(edited: false, of: "earlier-locks-of-originals")
    let path = "Content/passages.lock"
    let earlier = try tree.text(path)
    let reports = await BuildSession.passages(BuildRequest(root: tree.root)).reports
    #expect(reports.map(\.band) == Array(repeating: .found, count: 8))
    let built = await BuildSession.build(BuildRequest(root: tree.root)).diagnostics
    #expect(built.isEmpty, "\(described(built))")
    let written = try tree.text(path)
    #expect(written.split(separator: "\n").count == earlier.split(separator: "\n").count)
    let page = try tree.text("Site/articles/arabic-excerpt.html")
    for words in ["بَدَؤُوا العَمَلَ", "اجتمع أعضاء المجلس", "المَدِينَةَ كُلَّهَا"] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(await BuildSession.build(BuildRequest(root: tree.root)).diagnostics.isEmpty)
    #expect(try tree.text(path) == written)
  }
}
