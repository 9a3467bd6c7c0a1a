import DossierCore
import Foundation
import Testing

@testable import DossierBuild

@Suite("Who owns an output folder")
struct OutputOwnershipTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("Content/articles")
  }

  func write(_ output: String, root: String? = nil) async -> [Diagnostic] {
    await SiteWriter(output: folder.place(output), root: root ?? folder.path)
      .write(pages("a")).diagnostics
  }

  @Test("A folder that no build wrote is left alone")
  func foreign() async throws {
    try folder.write("mine", to: "Site/thesis.txt")
    let before = folder.tree()
    let diagnostics = await write("Site")
    #expect(diagnostics.map(\.id) == [.foreignOutput])
    #expect(diagnostics.first?.message.contains("thesis.txt") == true)
    #expect(folder.tree() == before)
  }

  @Test("A file in the output's place is left alone")
  func file() async throws {
    try folder.write("mine", to: "Site")
    #expect(await write("Site").map(\.id) == [.foreignOutput])
    #expect(folder.text("Site") == "mine")
  }

  @Test("A folder of `.git` and `.nojekyll` alone counts as empty, and keeps them")
  func dotFiles() async throws {
    try folder.write("", to: "Site/.nojekyll")
    try folder.write("ref: main", to: "Site/.git/HEAD")
    #expect(await write("Site").isEmpty)
    #expect(folder.text("Site/.git/HEAD") == "ref: main")
    #expect(folder.text("Site/.nojekyll") == "")
    #expect(folder.text("Site/index.html") == "home a")
  }

  @Test("`.git`, a folder or a work tree's file, and `.nojekyll` move from each site to the next")
  func carried() async throws {
    _ = await write("Site")
    try folder.write("", to: "Site/.nojekyll")
    try folder.write("gitdir: ../.git/worktrees/Site", to: "Site/.git")
    #expect(await write("Site").isEmpty)
    #expect(folder.text("Site/.nojekyll") == "")
    #expect(folder.text("Site/.git") == "gitdir: ../.git/worktrees/Site")
  }

  @Test("No other dot entry is carried, nor one of these as a link: they are foreign")
  func notCarried() async throws {
    _ = await write("Site")
    try folder.write("x", to: ".git/config")
    try folder.write("x", to: "Site/.y/evil.html")
    for (name, target) in [(".git", "../.git"), (".nojekyll", "../x"), (".x", "../.git")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.place("Site/\(name)"), withDestinationPath: target)
    }
    let before = folder.tree()
    let diagnostics = await write("Site")
    #expect(diagnostics.map(\.id) == [.foreignOutput])
    #expect(
      diagnostics.first?.message.contains("4 files") == true
        && diagnostics.first?.message.contains("`.git`, `.nojekyll`, `.x`, `.y/evil.html`") == true)
    #expect(folder.tree() == before)
  }

  @Test(
    "The output never takes the place of a source",
    arguments: [
      "", "..", "Content", "Content/Site", "Content/articles", "Content/../Content/new/Site",
      "Templates/Site", "Originals", "Static", "Static/Site", "link/Site",
    ])
  func overlaps(output: String) async throws {
    try folder.makeFolder("Templates")
    try folder.makeFolder("Originals")
    try folder.makeFolder("Static")
    try FileManager.default.createSymbolicLink(
      atPath: folder.place("link"), withDestinationPath: "Content")
    let before = folder.tree()
    #expect(await write(output).map(\.id) == [.outputInsideContent])
    #expect(folder.tree() == before)
  }

  @Test(
    "The output never takes the name of a source that is not there yet",
    arguments: [
      "Templates", "Originals", "Static", "Templates/Site", "Originals/a/b", "x/../Templates",
    ])
  func missing(output: String) async throws {
    let before = folder.tree()
    #expect(await write(output).map(\.id) == [.outputInsideContent])
    #expect(folder.tree() == before)
    #expect(!folder.exists("Templates") && !folder.exists("Originals"))
  }

  @Test("The whole disk is refused")
  func disk() async {
    let writer = SiteWriter(output: "/", root: folder.path)
    #expect(await writer.write(pages("a")).diagnostics.map(\.id) == [.outputInsideContent])
  }

  @Test(
    "A home folder is refused, even one of dot files alone",
    .enabled(if: getenv("HOME") != nil, "the variable HOME names none"))
  func home() async throws {
    let home = try #require(getenv("HOME").map { String(cString: $0) })
    let writer = SiteWriter(output: home, root: folder.path)
    #expect(await writer.write(pages("a")).diagnostics.map(\.id) == [.outputInsideContent])
  }

  @Test("An output that is a link is followed: the folder behind it is written, the link stays")
  func link() async throws {
    try folder.makeFolder("elsewhere/real")
    try FileManager.default.createSymbolicLink(
      atPath: folder.place("Site"), withDestinationPath: "elsewhere/real")
    #expect(await write("Site").isEmpty)
    #expect(folder.text("elsewhere/real/index.html") == "home a")
    let target = try FileManager.default.destinationOfSymbolicLink(atPath: folder.place("Site"))
    #expect(target == "elsewhere/real")
  }

  @Test("An output that is a link to nowhere is an error")
  func brokenLink() async throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.place("Site"), withDestinationPath: "nowhere")
    #expect(await write("Site").map(\.id) == [.writeFailed])
  }

  @Test("Folders on the way to the output are made")
  func parents() async {
    #expect(await write("out/of/here/Site").isEmpty)
    #expect(folder.text("out/of/here/Site/index.html") == "home a")
  }

  @Test("What stands in the staging folder's place and no build left is not touched")
  func foreignStaging() async throws {
    try folder.write("mine", to: ".Site.staging/thesis.txt")
    #expect(await write("Site").map(\.id) == [.writeFailed])
    #expect(folder.text(".Site.staging/thesis.txt") == "mine")
  }

  @Test("A file in the way of a folder is a fault of the machine, told")
  func parentIsFile() async throws {
    try folder.write("mine", to: "out")
    #expect(await write("out/Site").map(\.id) == [.writeFailed])
  }
}
