import DossierCore
import DossierTesting
import Foundation
import Testing

@testable import DossierBuild

/// Files in an output that no build wrote.
@Suite("What a build did not write")
struct ForeignFilesTests {
  let folder: TemporaryFolder
  static let earlierMarker =
    "This folder is written by dossier: every build replaces what is in it.\n"

  init() async throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("Content")
    #expect(await write().isEmpty)
  }

  func write(
    _ edition: String = "a", to output: String = "Site", discarding: Bool = false
  ) async -> [Diagnostic] {
    var writer = SiteWriter(output: folder.place(output), root: folder.path)
    writer.discardsForeign = discarding
    return await writer.write(pages(edition)).diagnostics
  }

  @Test("is an error that names ten and their number, and changes nothing; a flag removes it")
  func foreign() async throws {
    try folder.write("example.org", to: "Site/CNAME")
    let one = await write("b")
    #expect(one.map(\.id) == [.foreignOutput])
    #expect(one.first?.message.contains("holds `CNAME`, which no build wrote") == true)
    for number in 10..<22 { try folder.write("x", to: "Site/articles/\(number).html") }
    let before = folder.tree()
    let many = await write("b")
    #expect(many.map(\.id) == [.foreignOutput])
    let message = many.first?.message ?? ""
    #expect(message.contains("13 files") && message.contains("and 3 more"), "\(message)")
    #expect(message.contains("`CNAME`") && message.contains("`articles/18.html`"))
    #expect(!message.contains("articles/19.html"))
    #expect(many.first?.suggestion?.contains("Static/") == true)
    #expect(many.first?.suggestion?.contains("--discard-foreign") == true)
    #expect(folder.tree() == before)
    #expect(await write("b", discarding: true).isEmpty)
    #expect(!folder.exists("Site/CNAME") && !folder.exists("Site/articles/10.html"))
    #expect(folder.text("Site/index.html") == "home b")
  }

  @Test("is swept without a word where machines left it, or made it of a file of a build's")
  func litter() async throws {
    for path in [
      ".DS_Store", "articles/.DS_Store", "._x", "articles/._one.html", "Thumbs.db",
      "articles/desktop.ini", "index.html.gz", "articles/one.html.br",
    ] {
      try folder.write("x", to: "Site/\(path)")
    }
    try folder.makeFolder("Site/empty/folder")
    #expect(await write("b").isEmpty)
    #expect(
      folder.tree("Site").keys.sorted() == [
        ".dossier-site", "articles/one.html", "data/b.json", "index.html",
      ])
    try folder.write("x", to: "Site/other.html.gz")
    #expect(await write("b").map(\.id) == [.foreignOutput])
  }

  @Test("is told by its name's bytes, and by what a file is where a disk spells names otherwise")
  func spelling() async throws {
    let listed = try #require(folder.text("Site/.dossier-site"))
    try folder.write("x", to: "Site/e\u{301}.html")
    try folder.write(listed + "\u{E9}.html\n", to: "Site/.dossier-site")
    #expect(await write("b").map(\.id) == [.foreignOutput])
    try FileManager.default.removeItem(atPath: folder.place("Site/e\u{301}.html"))
    // Two names for one file, as on a disk that normalises.
    try folder.write("x", to: "Site/articles/two.html")
    try folder.write(listed + "other\nother/two.html\n", to: "Site/.dossier-site")
    #expect(await write("b").map(\.id) == [.foreignOutput])
    try FileManager.default.createSymbolicLink(
      atPath: folder.place("Site/other"), withDestinationPath: "articles")
    #expect(await write("b").isEmpty)
  }

  @Test("is another site in a folder of it, which nothing removes")
  func nested() async throws {
    #expect(await write("b", to: "Site/b").isEmpty)
    let before = folder.tree()
    for discarding in [false, true] {
      let diagnostics = await write("c", discarding: discarding)
      #expect(diagnostics.map(\.id) == [.foreignOutput])
      #expect(diagnostics.first?.message.contains("another site") == true)
    }
    #expect(folder.tree() == before)
    try folder.write(Self.earlierMarker, to: "Site/.dossier-site")
    #expect(await write("c").map(\.id) == [.foreignOutput])
    #expect(await write("c", to: "Site/b").isEmpty)
  }

  @Test("is, where an earlier version left a marker without a list, what people put there by name")
  func earlier() async throws {
    try folder.write(Self.earlierMarker, to: "Site/.dossier-site")
    try folder.write("x", to: "Site/old/page.html")
    let names = [
      "CNAME", "_redirects", "_headers", "robots.txt", "ads.txt", ".well-known/security.txt",
      ".htaccess", "favicon.ico", "google1234.html",
    ]
    for name in names {
      try folder.write("x", to: "Site/\(name)")
      let diagnostics = await write("b")
      #expect(diagnostics.first?.message.contains("`\(name)`") == true, "\(name)")
      try FileManager.default.removeItem(atPath: folder.place("Site/\(name)"))
    }
    #expect(await write("b").isEmpty)
    #expect(!folder.exists("Site/old/page.html"))
    try folder.write("x", to: "Site/new.html")
    #expect(await write("b").map(\.id) == [.foreignOutput])
  }

  @Test("is all that there is where the marker is none that a build writes")
  func forged() async throws {
    for text in ["", "mine\n", "index.html\n", Self.earlierMarker + "index.html\n"] {
      try folder.write(text, to: "Site/.dossier-site")
      #expect(await write("b").map(\.id) == [.foreignOutput], "\(text)")
    }
    try FileManager.default.removeItem(atPath: folder.place("Site/.dossier-site"))
    try folder.write(Self.earlierMarker, to: "marker")
    try FileManager.default.createSymbolicLink(
      atPath: folder.place("Site/.dossier-site"), withDestinationPath: "../marker")
    #expect(await write("b").map(\.id) == [.foreignOutput])
  }

  @Test(
    "is all that there is where the marker is in the repository of the dossier, not in the site's own",
    .enabled(if: GitRepository.isThere, "the test asks the program `git`"))
  func tracked() async throws {
    GitRepository.make(in: folder.place("Site"), tracking: ["."])
    GitRepository.make(in: folder.path, tracking: [])
    #expect(await write("b").isEmpty)
    try FileManager.default.removeItem(atPath: folder.place("Site/.git"))
    GitRepository.run(["add", "--force", "Site"], in: folder.path)
    let before = folder.tree()
    let diagnostics = await write("c")
    #expect(diagnostics.map(\.id) == [.foreignOutput])
    #expect(diagnostics.first?.message.contains("in the repository") == true)
    #expect(folder.tree() == before)
    #expect(await write("c", discarding: true).isEmpty)
  }

  @Test(
    "is what a forged marker in the repository stands beside, behind a link too",
    .enabled(if: GitRepository.isThere, "the test asks the program `git`"))
  func forgedBehindLink() async throws {
    try folder.write("mine", to: "notes/thesis.txt")
    try folder.write(Self.earlierMarker, to: "notes/.dossier-site")
    try FileManager.default.createSymbolicLink(
      atPath: folder.place("Other"), withDestinationPath: "notes")
    GitRepository.make(in: folder.path, tracking: ["notes/.dossier-site", "Other"])
    #expect(await write("b", to: "Other").map(\.id) == [.foreignOutput])
    #expect(folder.text("notes/thesis.txt") == "mine")
  }
}
