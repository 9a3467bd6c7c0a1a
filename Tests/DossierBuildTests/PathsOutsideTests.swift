import DossierCore
import DossierTesting
import Foundation
import Testing

@testable import DossierBuild

/// No path in content reaches outside the root.
@Suite("Paths that lead out of a dossier")
struct PathsOutsideTests {
  let folder: TemporaryFolder
  /// A folder of somebody else.
  let outside: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    outside = try TemporaryFolder()
    try folder.write("title: A dossier\n", to: "Content/dossier.yaml")
    try folder.write("---\ntitle: Page\n---\nWords.\n", to: "Content/pages/page.md")
    try outside.write("secret words", to: "secret.txt")
    try outside.write("---\ntitle: Secret\n---\nsecret words\n", to: "secret.md")
    try outside.write("title: secret words\n", to: "secret.yaml")
    try outside.write("<p>secret words</p>", to: "secret.html")
  }

  private func link(_ path: String, to target: String) throws {
    let place = URL(fileURLWithPath: folder.place(path))
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? FileManager.default.removeItem(at: place)
    try FileManager.default.createSymbolicLink(
      atPath: place.path, withDestinationPath: target)
  }

  private func build(_ options: [String] = []) throws -> ProgramOutcome {
    try ProgramOutcome.build(folder.path, options)
  }

  private var site: String { folder.tree("Site").values.joined() }

  @Test(
    "A link in content that leads out is an error, and what it leads to is not read",
    arguments: [
      ("Content/pages/out.md", "secret.md"), ("Content/articles/out.md", "secret.md"),
      ("Content/assets/out.txt", "secret.txt"), ("Content/assets/folder", ""),
      ("Content/pages/folder", ""), ("Content/commentary", ""),
      ("Content/dossier.yaml", "secret.yaml"),
      ("Content/passages.lock", "secret.txt"), ("Templates/note.html", "secret.html"),
      ("Templates/words/en.yaml", "secret.yaml"), ("Templates/assets/out.txt", "secret.txt"),
      ("Templates", ""),
    ])
  func links(path: String, target: String) throws {
    try link(path, to: outside.place(target))
    let before = outside.tree()
    let outcome = try build()
    #expect(outcome.diagnostics.contains { $0.id == .linkOutsideRoot && $0.path == path })
    #expect(outcome.isFaulty)
    #expect(!outcome.diagnostics.contains { $0.message.contains("secret words") })
    #expect(!folder.exists("Site"))
    #expect(outside.tree() == before)
  }

  @Test(
    "A link to what is never published is an error: to `Originals/`, wherever it lies, and to hidden files",
    arguments: [
      ("Content/assets/out.txt", "Originals/page.txt"), ("Content/assets/out", "Originals"),
      ("Content/pages/out.md", "Originals/page.md"), ("Content/assets/out.txt", "Private/page.txt"),
      ("Content/assets/out.txt", ".git/config"), ("Content/assets/out", ".git"),
      ("Content/assets/out.txt", ".env"), ("Content/assets/out", ".git/annex"),
      ("Templates/assets/out.txt", "Originals/page.txt"),
      ("Templates/assets/out.txt", ".git/config"),
      ("Templates", "Originals"),
    ])
  func unpublished(path: String, target: String) throws {
    for name in ["Private/page.txt", "Private/page.md", ".git/config", ".git/annex/x", ".env"] {
      try folder.write("---\ntitle: secret words\n---\nsecret words\n", to: name)
    }
    try link("Originals", to: "Private")
    try link(path, to: folder.place(target))
    let outcome = try build()
    let found = outcome.diagnostics.filter { $0.path == path }
    #expect(found.map(\.id) == [.linkOutsideRoot], "\(outcome.diagnostics.map(\.message))")
    #expect(!outcome.diagnostics.contains { $0.message.contains("secret words") })
    #expect(!folder.exists("Site"))
  }

  @Test("A link within one folder at the top is followed; one to what git-annex keeps leads out")
  func within() throws {
    try folder.write("words", to: "Content/assets/b/b.txt")
    try link("Content/assets/a.txt", to: "b/../../assets/b/b.txt")
    try link("Content/assets/c", to: "b")
    try link("Content/pages/two.md", to: "page.md")
    #expect(try build().isDone)
    #expect(folder.text("Site/assets/a.txt") == "words")
    #expect(folder.text("Site/assets/c/b.txt") == "words")
    #expect(folder.exists("Site/pages/two.html"))
    try folder.write("words", to: ".git/annex/objects/x/y/key.txt")
    try link("Content/assets/a.txt", to: "../../.git/annex/objects/x/y/key.txt")
    #expect(try build().diagnostics.map(\.id) == [.linkOutsideRoot])
  }

  @Test(
    "An asset that leads to an entry, to the settings or to a hidden file would publish it",
    arguments: [
      "../pages/draft.md", "../dossier.yaml", "../pages", "..", ".hidden.txt",
    ])
  func assetOfEntry(target: String) throws {
    try folder.write("---\ntitle: D\nstatus: draft\n---\nsecret\n", to: "Content/pages/draft.md")
    try folder.write("x", to: "Content/assets/.hidden.txt")
    try link("Content/assets/a.txt", to: target)
    #expect(try build().diagnostics.map(\.id) == [.linkOutsideRoot])
    try link("Content/assets", to: "pages")
    #expect(try build().diagnostics.map(\.id) == [.linkOutsideRoot])
    #expect(!folder.exists("Site"))
  }

  @Test("The lock is never a link, wherever it leads: it is neither read nor written through")
  func lock() async throws {
    try folder.write("secret words\n", to: "Content/pages/other.txt")
    for target in ["pages/page.md", "../notes.txt", "nothing"] {
      try folder.write("secret words\n", to: "notes.txt")
      try link("Content/passages.lock", to: target)
      let before = folder.tree()
      let outcome = try build()
      #expect(
        outcome.diagnostics.contains {
          $0.id == .linkOutsideRoot && $0.path == "Content/passages.lock"
        })
      #expect(!outcome.diagnostics.contains { $0.message.contains("secret") })
      #expect(
        await BuildSession.passages(BuildRequest(root: folder.path)).diagnostics.contains {
          $0.id == .linkOutsideRoot
        })
      #expect(folder.tree() == before)
    }
  }

  @Test("A folder of templates within the root may be reached by a link, file by file or whole")
  func templatesInside() throws {
    try folder.write("shared", to: "Shared/assets/shared.txt")
    try link("Templates", to: "Shared")
    #expect(try build().isDone)
    #expect(folder.text("Site/assets/shared.txt") == "shared")
    try link("Templates/assets/again.txt", to: "shared.txt")
    #expect(try build().isDone)
    #expect(folder.text("Site/assets/again.txt") == "shared")
  }

  @Test("A pipe and a file too large among templates are told of, and not waited for")
  func oddTemplates() throws {
    try folder.makeFolder("Templates")
    #expect(mkfifo(folder.place("Templates/note.html"), 0o600) == 0)
    #expect(try build().diagnostics.map(\.id).contains(.unknownFileType))
    unlink(folder.place("Templates/note.html"))
    try folder.write(String(repeating: " ", count: 4 << 20 | 1), to: "Templates/note.html")
    #expect(try build().diagnostics.map(\.id).contains(.fileTooLarge))
  }

  @Test(
    "An id that is a path is refused wherever an id is written",
    arguments: ["../secret", "../../secret", "/etc/passwd", "a/../../secret", "..", "page/../x"])
  func ids(id: String) throws {
    let entries = [
      "articles/a.md":
        "---\ntitle: A\ntext: full\nauthors: [\"\(id)\"]\nedition-of: \"\(id)\"\nwas: [\"\(id)\"]\n---\n[[\(id)]] [[article/\(id)]]\n",
      "arguments/b.md":
        "---\nclaim: B\nsupports: [\"\(id)\"]\npositions: [{expert: \"\(id)\", stance: for, cite: \"\(id)^x\"}]\n---\n",
      "events/c.md": "---\ntitle: C\ndate: 2016\npeople: [\"\(id)\"]\nbears-on: [\"\(id)\"]\n---\n",
      "commentary/d.md": "---\nabout: \"\(id)\"\nby: \"\(id)\"\n---\nWords.\n",
    ]
    for (path, text) in entries { try folder.write(text, to: "Content/\(path)") }
    try folder.write(
      "title: T\nstart: [\"\(id)\"]\nnavigation: [{label: L, to: \"\(id)\"}]\n",
      to: "Content/dossier.yaml")
    let outcome = try build()
    for path in entries.keys.map({ "Content/\($0)" }) + ["Content/dossier.yaml"] {
      #expect(outcome.diagnostics.contains { $0.path == path && $0.isError }, "\(path)")
    }
    #expect(!folder.exists("Site"))
  }

  @Test(
    "An address of an asset that leads out of the assets is refused, or stays within them",
    arguments: [
      "assets/../../secret.txt", "assets/%2e%2e/secret.txt", "../../secret.txt", "/etc/passwd",
      "assets/..%2f..%2fsecret.txt", "assets//etc/passwd", "assets/./../x",
      "Content/assets/../dossier.yaml",
    ])
  func assets(address: String) throws {
    try folder.write("x", to: "Content/assets/a.txt")
    try folder.write(
      "---\ntitle: Page\n---\n[x](\(address)) ![y](\(address))\n", to: "Content/pages/page.md")
    let outcome = try build()
    #expect(outcome.diagnostics.contains { $0.path == "Content/pages/page.md" })
    #expect(outcome.isFaulty)
  }

  @Test(
    "A template includes and extends templates by their names alone, never by a path that leads out"
  )
  func templates() throws {
    for directive in ["include", "extends"] {
      for name in ["../secret", "../Content/pages/page", "/etc/passwd"] {
        try folder.write("\\(\(directive) \"\(name)\")", to: "Templates/home.html")
        let found = try build().diagnostics
        #expect(
          found.contains { $0.id == .unknownTemplate && $0.path == "Templates/home.html" },
          "\(directive) \(name)")
      }
    }
  }

  @Test("An asset's name or its folder's that no address can hold is told of")
  func assetNames() throws {
    for path in ["a\u{1B}[2Jb.txt", "a\u{1B}[2Jb/c.txt", "a\nb/c.txt"] {
      try folder.write("x", to: "Content/assets/\(path)")
    }
    let found = try build().diagnostics
    #expect(found.map(\.id) == [.badFileName, .badFileName, .badFileName])
  }

  @Test("A site that is a link out of the root is written only where the command line names it")
  func output() throws {
    try outside.makeFolder("site")
    try link("Site", to: outside.place("site"))
    let outcome = try build()
    #expect(outcome.diagnostics.map(\.id) == [.linkOutsideRoot])
    #expect(outcome.diagnostics.first?.suggestion?.contains("--output") == true)
    #expect(outside.tree("site").isEmpty)
    #expect(!outside.exists(".site.staging"))
    let named = try build(["--output", folder.place("Site")])
    #expect(named.isDone)
    #expect(outside.exists("site/index.html"))
  }

  @Test(
    "A site that is a link to a hidden folder, or that is in the repository, is not written",
    .enabled(if: GitRepository.isThere, "the test asks the program `git`"))
  func outputHidden() throws {
    try folder.makeFolder(".hidden/empty")
    try link("Site", to: ".hidden/empty")
    #expect(try build().diagnostics.map(\.id) == [.linkOutsideRoot])
    try folder.makeFolder("public")
    try link("Site", to: "public")
    GitRepository.make(in: folder.path, tracking: ["Site"])
    #expect(try build().diagnostics.map(\.id) == [.trackedLink])
    #expect(folder.tree("public").isEmpty)
  }

  @Test("A site that is a link to another folder within the root is written there")
  func outputInside() throws {
    try folder.makeFolder("public")
    try link("Site", to: "public")
    #expect(try build().isDone)
    #expect(folder.exists("public/index.html"))
  }

  @Test(
    "Links in the staging folder, which no build left, move nothing into the site",
    arguments: ["new", "old"])
  func staging(name: String) throws {
    try outside.write("private words", to: ".ssh/key")
    try folder.write("", to: ".Site.staging/lock")
    try link(".Site.staging/\(name)", to: outside.path)
    #expect(try build().isDone)
    #expect(outside.text(".ssh/key") == "private words")
    #expect(outside.text("secret.txt") == "secret words")
    #expect(!site.contains("private words") && !folder.exists("Site/.ssh"))
    #expect(!folder.exists(".Site.staging"))
  }

  @Test("Links in an old site lead no writing out of it")
  func oldSite() throws {
    #expect(try build().isDone)
    try FileManager.default.removeItem(atPath: folder.place("Site/pages"))
    try link("Site/pages", to: outside.path)
    try link("Site/index.html", to: outside.place("secret.txt"))
    let before = outside.tree()
    #expect(try build().diagnostics.map(\.id) == [.foreignOutput])
    #expect(try build(["--discard-foreign"]).isDone)
    #expect(outside.tree() == before)
    #expect(folder.text("Site/index.html")?.contains("secret") == false)
    #expect(folder.exists("Site/pages/page.html"))
  }
}
