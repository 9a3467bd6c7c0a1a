import DossierCore
import DossierTesting
import Foundation
import Testing

@testable import DossierBuild

@Suite(
  "On a disk that finds files by names in any case",
  .enabled(if: CaseInsensitiveDisk.isThere, Comment(rawValue: CaseInsensitiveDisk.reason)))
struct CaseInsensitiveDiskTests {
  let disk: CaseInsensitiveDisk

  init() throws {
    disk = try CaseInsensitiveDisk()
    try write("title: A dossier\n", to: "Content/dossier.yaml")
    try write("---\ntitle: Page\n---\nWords.\n", to: "Content/pages/page.md")
    try write("secret", to: "Originals/a.txt")
    try write("x", to: "Content/assets/b.txt")
  }

  private func write(_ text: String, to path: String) throws {
    let place = "\(disk.path)/\(path)"
    try FileManager.default.createDirectory(
      atPath: FolderPath.parent(of: place), withIntermediateDirectories: true)
    try text.write(toFile: place, atomically: false, encoding: .utf8)
  }

  private func build(_ output: String = "Site") async -> BuildOutcome {
    await BuildSession.build(
      BuildRequest(root: disk.path, output: "\(disk.path)/\(output)"))
  }

  @Test(
    "a link that spells the originals otherwise is refused as if it did not",
    arguments: ["../../originals/a.txt", "../../ORIGINALS/A.TXT"])
  func link(target: String) async throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(disk.path)/Content/assets/p.txt", withDestinationPath: target)
    let outcome = await build()
    #expect(outcome.diagnostics.map(\.id) == [.linkOutsideRoot], "\(outcome.diagnostics)")
    #expect(!FileManager.default.fileExists(atPath: "\(disk.path)/Site"))
  }

  @Test("a link that spells its own folder otherwise is followed")
  func within() async throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(disk.path)/Content/assets/p.txt", withDestinationPath: "../ASSETS/B.txt")
    let outcome = await build()
    #expect(outcome.status == .done, "\(outcome.diagnostics)")
    #expect(FileManager.default.fileExists(atPath: "\(disk.path)/Site/assets/p.txt"))
  }

  @Test(
    "no site takes a source's place, however that is spelt",
    arguments: ["content", "CONTENT/pages", "originals", "templates", "STATIC", "Static/x"])
  func output(name: String) async throws {
    let outcome = await build(name)
    #expect(outcome.diagnostics.map(\.id) == [.outputInsideContent], "\(outcome.diagnostics)")
  }

  @Test("a site is found again by another spelling, and nothing of it is foreign")
  func again() async throws {
    #expect(await build("Site").status == .done)
    #expect(await build("SITE").status == .done)
  }
}
