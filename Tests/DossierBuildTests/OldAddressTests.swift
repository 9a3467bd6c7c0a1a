import DossierCore
import DossierTesting
import Foundation
import Testing

@testable import DossierBuild

@Suite("Old addresses from the site’s top")
struct OldAddressTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("title: A dossier\n", to: "Content/dossier.yaml")
    try folder.write("x", to: "Content/assets/a.txt")
  }

  private func page(_ name: String, _ lines: String) throws {
    try folder.write(
      "---\ntitle: Page \(name)\n\(lines)\n---\nWords.\n", to: "Content/pages/\(name).md")
  }

  private func build() async -> BuildOutcome {
    await BuildSession.build(BuildRequest(root: folder.path))
  }

  @Test("have a stub each that leads to the entry, at any depth")
  func stubs() async throws {
    try page(
      "page", "was: [older, /blog/2023/carbon, /about.php, /a/b/c.html, /old.html, '/caf%C3%A9']")
    let outcome = await build()
    #expect(outcome.diagnostics.isEmpty, "\(described(outcome.diagnostics))")
    let stubs = [
      ("pages/older.html", "../"), ("blog/2023/carbon/index.html", "../../../"),
      ("about.php/index.html", "../"), ("a/b/c.html", "../../"), ("old.html", ""),
      ("caf\u{E9}/index.html", "../"),
    ]
    for (path, root) in stubs {
      let text = try #require(folder.text("Site/\(path)"), "\(path)")
      #expect(text.contains("href=\"\(root)pages/page.html\""), "\(path)")
      #expect(text.contains("src=\"\(root)assets/moved.js\""), "\(path)")
    }
  }

  @Test(
    "are errors where the site has something in their place, or in their way",
    arguments: [
      "/pages/other.html", "/Pages/Other.html", "/index.html", "/assets/a.txt/index.html",
      "/assets/a.txt", "/timeline.html", "/data/positions.csv/x", "/404.html", "/taken", "/Taken",
      "/index.html/more", "/assets/dossier.css", "/Pages/old", "/pages",
    ])
  func clashes(address: String) async throws {
    try page("other", "was: /taken")
    try page("page", "was: \(address)")
    let outcome = await build()
    #expect(
      outcome.diagnostics.map(\.id) == [.oldAddressTaken], "\(described(outcome.diagnostics))")
    #expect(!folder.exists("Site"))
  }

  @Test("clash with files of `Static/`")
  func staticFiles() async throws {
    try page("page", "was: /google.html")
    try folder.write("x", to: "Static/google.html")
    #expect(await build().diagnostics.map(\.id) == [.staticClash])
  }

  @Test("of a draft leave nothing, and those of what was taken down lead to the notice")
  func hidden() async throws {
    try page(
      "page", "was: [/gone, /taken]\nstatus: withdrawn\nwithdrawn: {on: 2026-11-24, why: Wrong.}")
    try page("draft", "was: [/later, /taken]\nstatus: draft")
    let outcome = await build()
    #expect(!outcome.diagnostics.containsErrors, "\(described(outcome.diagnostics))")
    #expect(folder.text("Site/gone/index.html")?.contains("href=\"../pages/page.html\"") == true)
    #expect(!folder.exists("Site/later"))
    var request = BuildRequest(root: folder.path)
    request.isCheck = true
    let told = await BuildSession.check(request).diagnostics.filter { $0.id == .oldAddressTaken }
    #expect(told.map(\.severity) == [.warning], "\(described(told))")
  }
}
