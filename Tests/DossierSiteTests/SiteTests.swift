import DossierCore
import DossierTemplates
import DossierTesting
import Testing

@testable import DossierContent
@testable import DossierGraph
@testable import DossierSite

struct SiteTests {
  /// A theme whose pages say their title, the way to the root, and nothing else.
  private func plainTheme(_ fixture: Fixture) throws -> SiteTheme {
    let words = ThemeFiles.builtIn.filter { $0.path.hasPrefix("words/") }
    let pages = Theme.Page.all.map { page in
      let hasFrame = page.type.members.contains { $0.name == "page" }
      return SourceFile(
        path: "\(page.template).html",
        text: hasFrame
          ? "<p>\\(page.title)</p><a href=\"\\(site.addresses.timeline)\">x</a>"
          : "<p>\\(title)</p>")
    }
    let (theme, diagnostics) = SiteTheme.load(
      ThemeFiles(builtIn: words + pages, own: []), settings: fixture.dossier.settings)
    #expect(diagnostics.map(\.message) == [])
    return try #require(theme)
  }

  private func render(_ path: String, _ pages: [SitePage]) throws -> String {
    let page = try #require(pages.first { $0.path == path }, "\(path)")
    guard case .rendered(let render) = page.content else { return "" }
    var output = OutputBuffer()
    render(&output)
    return output.text
  }

  @Test("A site has every page of the design, each path once")
  func paths() throws {
    let fixture = try Fixture()
    let (pages, diagnostics) = Site.pages(of: fixture.dossier, theme: try plainTheme(fixture))
    #expect(diagnostics.isEmpty)
    let paths = pages.map(\.path)
    #expect(Set(paths).count == paths.count)
    let expected =
      SiteAddress.fixedPages + [
        "404.html", "articles/a-digest.html", "articles/unknown.html",
        "articles/old-digest.html", "arguments/held.html", "arguments/unheld.html",
        "experts/ada.html", "experts/bo.html", "events/vote.html", "pages/about.html",
        "topics/ties.html", "feed.xml", "sitemap.xml", "robots.txt", "data/articles.json",
        "data/arguments.json", "data/experts.json", "data/events.json", "data/notes.json",
        "data/positions.csv", "assets/theme.css",
      ]
    #expect(Set(expected) == Set(paths))
  }

  @Test("Links go by the way from the page to the root; those of 404 are absolute")
  func roots() throws {
    let fixture = try Fixture()
    let (pages, _) = Site.pages(of: fixture.dossier, theme: try plainTheme(fixture))
    #expect(try render("index.html", pages).contains("href=\"timeline.html\""))
    #expect(try render("experts/ada.html", pages).contains("href=\"../timeline.html\""))
    #expect(
      try render("404.html", pages).contains("href=\"https://example.org/d/timeline.html\""))
    #expect(try render("experts/ada.html", pages).hasPrefix("<p>Ada Ames</p>"))
  }

  @Test("Without an address of the site, 404 has no links")
  func bareNotFound() throws {
    let fixture = try Fixture(url: nil)
    let (pages, _) = Site.pages(of: fixture.dossier, theme: try plainTheme(fixture))
    #expect(try render("404.html", pages) == "<p>Page not found</p>")
    #expect(!pages.contains { $0.path == "feed.xml" })
  }

  @Test("A file of the content at the path of one of the theme's is an error that names it")
  func clash() throws {
    var fixture = try Fixture()
    fixture.dossier.assets = [.init(path: "Theme.css", location: "x")]
    let (_, diagnostics) = Site.pages(of: fixture.dossier, theme: try plainTheme(fixture))
    #expect(diagnostics.map(\.id) == [.duplicateID])
    #expect(diagnostics.map(\.path) == ["Content/assets/Theme.css"])
  }

  @Test("A long list is split over pages, and each page is listed")
  func longLists() throws {
    var fixture = try Fixture()
    fixture.dossier.notes = Array(repeating: fixture.dossier.notes[0], count: 201)
    let (pages, _) = Site.pages(of: fixture.dossier, theme: try plainTheme(fixture))
    let lists = pages.map(\.path).filter { $0.hasPrefix("commentary") }
    #expect(lists == ["commentary.html", "commentary-2.html", "commentary-3.html"])
    #expect(try render("commentary-2.html", pages).hasPrefix("<p>Commentary, page 2</p>"))
  }

  @Test("A claim never stands without who holds it, even as a title by itself")
  func claims() throws {
    var fixture = try Fixture()
    fixture.dossier.arguments[0].common.was = ["old-claim"]
    let (pages, _) = Site.pages(of: fixture.dossier, theme: try plainTheme(fixture))
    for path in ["arguments/held.html", "arguments/old-claim.html"] {
      #expect(try render(path, pages).contains("Ties are costly (Ada Ames, relayed by Bo Bell"))
    }
  }
}
