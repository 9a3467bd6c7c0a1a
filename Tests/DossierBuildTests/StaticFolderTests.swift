import DossierCore
import DossierTesting
import Foundation
import Testing

@testable import DossierBuild

@Suite("Files in `Static/`")
struct StaticFolderTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("title: A dossier\n", to: "Content/dossier.yaml")
    try folder.write("---\ntitle: Page\n---\nWords.\n", to: "Content/pages/page.md")
    try folder.write("x", to: "Content/assets/a.txt")
  }

  private func build(check: Bool = false) async -> BuildOutcome {
    var request = BuildRequest(root: folder.path)
    request.isCheck = check
    return check ? await BuildSession.check(request) : await BuildSession.build(request)
  }

  @Test("are copied to the top of the site as they are, hidden ones too, and go with their source")
  func copied() async throws {
    let files = [
      "CNAME": "example.org\n", ".well-known/security.txt": "x", ".htaccess": "y",
      "google.html": "<script>z</script>", "assets/more.txt": "w", ".nojekyll": "",
      "deep/er/file": "\u{0}",
    ]
    for (path, text) in files { try folder.write(text, to: "Static/\(path)") }
    try folder.write("x", to: "Static/.DS_Store")
    for _ in 1...2 {
      let outcome = await build()
      #expect(outcome.diagnostics.isEmpty, "\(outcome.diagnostics.map(\.message))")
      for (path, text) in files { #expect(folder.text("Site/\(path)") == text, "\(path)") }
    }
    #expect(!folder.exists("Site/.DS_Store"))
    try FileManager.default.removeItem(atPath: folder.place("Static"))
    #expect(await build().status == .done)
    for path in files.keys where path != ".nojekyll" { #expect(!folder.exists("Site/\(path)")) }
  }

  @Test(
    "clash with files of the site, by names as any file system compares them",
    arguments: [
      "index.html", "INDEX.HTML", "Index.html", "pages/page.html", "Pages/page.html",
      "Pages/other.html", "pages", "assets/A.TXT", "assets/a.txt/x", "index.html/x", "DATA",
      ".dossier-site", ".Dossier-Site", ".git/config", "x/.GIT",
    ])
  func clashes(path: String) async throws {
    try folder.write("x", to: "Static/\(path)")
    let outcome = await build()
    #expect(outcome.diagnostics.map(\.id) == [.staticClash], "\(outcome.diagnostics)")
    #expect(outcome.diagnostics.first?.path?.hasPrefix("Static/") == true)
    #expect(outcome.status == .contentFaulty && !folder.exists("Site"))
  }

  @Test(
    "clash with one another, too, where their names differ in case alone",
    arguments: [("a/x.txt", "A/y.txt"), ("x.txt", "X.TXT"), ("a", "A/x.txt")])
  func clashesAmongThem(one: String, other: String) async throws {
    try folder.write("x", to: "Static/\(one)")
    try folder.write("y", to: "Static/\(other)")
    let outcome = await build()
    #expect(outcome.diagnostics.map(\.id) == [.staticClash], "\(outcome.diagnostics)")
    #expect(outcome.status == .contentFaulty && !folder.exists("Site"))
  }

  @Test("hold no links, and are no link")
  func links() async throws {
    try folder.write("secret", to: "private/secret.txt")
    try folder.makeFolder("Static/inner")
    let link = { (path: String, target: String) in
      try FileManager.default.createSymbolicLink(
        atPath: folder.place(path), withDestinationPath: target)
    }
    try link("Static/a", "../private/secret.txt")
    try link("Static/inner/b", "../../private")
    #expect(mkfifo(folder.place("Static/pipe"), 0o600) == 0)
    #expect(
      await build().diagnostics.map(\.id) == [.staticLink, .staticLink, .unknownFileType])
    try FileManager.default.removeItem(atPath: folder.place("Static"))
    try link("Static", "private")
    #expect(await build().diagnostics.map(\.id) == [.staticLink])
    #expect(!folder.exists("Site"))
  }

  @Test("that steer a server are listed by a check, and by it alone")
  func steering() async throws {
    let steering = [
      ".htaccess", "inner/.htaccess", "_headers", "_redirects", "CNAME", "web.config",
      "netlify.toml", "vercel.json", ".well-known/x", "a.php", "b.php.txt", "functions/x.js",
    ]
    for path in steering + ["plain.txt", "inner/_headers", "cname.txt"] {
      try folder.write("x", to: "Static/\(path)")
    }
    let found = await build(check: true)
    #expect(Set(found.diagnostics.map(\.id)) == [.serverFile])
    #expect(found.status == .done)
    #expect(
      found.diagnostics.compactMap(\.path).sorted() == steering.map { "Static/\($0)" }.sorted())
    #expect(await build().diagnostics.isEmpty)
  }
}
