import DossierBuild
import DossierCore
import DossierModel
import Foundation
import Testing

@testable import DossierPages
@testable import DossierTheme

@Suite("Every page of the built-in theme")
struct EveryPageTests {
  private func pages(url: String?) async throws -> [(path: String, text: String)] {
    let fixture = try Fixture(url: url)
    let (theme, _) = SiteTheme.load(ThemeFiles(own: []), settings: fixture.dossier.settings)
    let (pages, faults) = await Site.pages(of: fixture.dossier, theme: try #require(theme))
    #expect(faults.map(\.message) == [])
    return pages.compactMap { page in
      guard page.path.hasSuffix(".html"), case .rendered(let render) = page.content else {
        return nil
      }
      var output = OutputBuffer()
      render(&output)
      return (page.path, output.text)
    }
  }

  @Test("is called by its source in messages, where it has one alone")
  func sources() async throws {
    let fixture = try Fixture()
    let (theme, _) = SiteTheme.load(ThemeFiles(own: []), settings: fixture.dossier.settings)
    let (pages, _) = await Site.pages(of: fixture.dossier, theme: try #require(theme))
    let names = Dictionary(
      pages.map { ($0.path, $0.namedInMessages) }, uniquingKeysWith: { first, _ in first })
    #expect(names["articles/a-digest.html"] == "Content/articles/a-digest.md")
    #expect(names["timeline.html"] == "Site/timeline.html")
  }

  @Test("has a Content-Security-Policy, 404.html too", arguments: ["https://example.org/d/", nil])
  func policy(url: String?) async throws {
    let pages = try await pages(url: url)
    #expect(pages.contains { $0.path == "404.html" })
    for (path, text) in pages {
      #expect(
        text.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'"),
        "\(path)")
    }
  }

  @Test(
    "offers to keep whatever it links to that is no page",
    arguments: ["https://example.org/d/", nil])
  func downloads(url: String?) async throws {
    var kept = 0
    for (path, text) in try await pages(url: url) {
      for tag in text.components(separatedBy: "<a ").dropFirst() {
        let tag = tag.prefix { $0 != ">" }
        let address =
          tag.components(separatedBy: "href=\"").dropFirst().first?.prefix { $0 != "\"" } ?? ""
        let file = address.prefix { $0 != "#" && $0 != "?" }
        let isOfSite = file.hasPrefix("https://example.org/d/") || !file.contains(":")
        let isPage = file.isEmpty || file.hasSuffix(".html") || file.hasSuffix("/")
        guard isOfSite, !isPage else { continue }
        kept += 1
        #expect(tag.hasSuffix(" download"), "\(path): \(tag)")
      }
    }
    #expect(kept > 0)
  }
}
