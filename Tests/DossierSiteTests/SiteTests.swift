import DossierBuild
import DossierCore
import DossierTesting
import Testing
import TypedTemplates

@testable import DossierModel
@testable import DossierPages
@testable import DossierTheme

struct SiteTests {
  /// With what a page begins whose template says nothing of it.
  private static let encoding = "<meta charset=\"utf-8\">\n"

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
  func paths() async throws {
    let fixture = try Fixture()
    let (pages, diagnostics) = await Site.pages(of: fixture.dossier, theme: try plainTheme(fixture))
    #expect(diagnostics.isEmpty)
    let paths = pages.map(\.path)
    #expect(Set(paths).count == paths.count)
    let expected =
      SitePath.fixedPages.map(\.text) + [
        "404.html", "articles/a-digest.html", "articles/unknown.html",
        "articles/old-digest.html", "arguments/held.html", "arguments/unheld.html",
        "experts/ada.html", "experts/bo.html", "events/vote.html", "pages/about.html",
        "topics/ties.html", "feed.xml", "corrections.xml", "commentary-by-kind.html",
        "sitemap.xml", "robots.txt", "data/citations.bib", "data/citations.json",
        "data/articles.json",
        "data/arguments.json", "data/experts.json", "data/events.json", "data/notes.json",
        "data/positions.csv", "assets/theme.css", "timeline.ics", "data/previews/articles-0.js",
        "data/previews/arguments-0.js", "data/previews/experts-0.js", "data/previews/events-0.js",
        "data/previews/pages-0.js", "timeline/argument-held.html", "timeline/person-ada.html",
        "data/search/index.js", "data/search/words-0.js", "data/search/endings-0.js",
        "data/search/postings-0.js", "data/search/texts-0.js",
      ]
    #expect(Set(expected) == Set(paths))
  }

  @Test("Links go by the way from the page to the root; those of 404 are absolute")
  func roots() async throws {
    let fixture = try Fixture()
    let (pages, _) = await Site.pages(of: fixture.dossier, theme: try plainTheme(fixture))
    #expect(try render("index.html", pages).contains("href=\"timeline.html\""))
    #expect(try render("experts/ada.html", pages).contains("href=\"../timeline.html\""))
    #expect(
      try render("404.html", pages).contains("href=\"https://example.org/d/timeline.html\""))
    #expect(try render("experts/ada.html", pages).hasPrefix("\(Self.encoding)<p>Ada Ames</p>"))
  }

  @Test("Without an address of the site, 404 has no links")
  func bareNotFound() async throws {
    let fixture = try Fixture(url: nil)
    let (pages, _) = await Site.pages(of: fixture.dossier, theme: try plainTheme(fixture))
    #expect(try render("404.html", pages) == "\(Self.encoding)<p>Page not found</p>")
    #expect(!pages.contains { $0.path == "feed.xml" })
  }

  @Test("A file of the content at the path of one of the theme's is an error that names it")
  func clash() async throws {
    var fixture = try Fixture()
    fixture.dossier.assets = [.init(path: "Theme.css", location: "x")]
    let (_, diagnostics) = await Site.pages(of: fixture.dossier, theme: try plainTheme(fixture))
    #expect(diagnostics.map(\.id) == [.duplicateID])
    #expect(diagnostics.map(\.path) == ["Content/assets/Theme.css"])
  }

  @Test("A link to a page that the content gives nothing to is an error that names a near one")
  func missingPages() async throws {
    var fixture = try Fixture()
    let written = ["timeline/person-ada.html", "timeline/person-adaa.html", "search.html"]
    let text = written.joined(separator: " ")
    let file = SourceFile(path: "Content/pages/about.md", text: text)
    var start = 0
    fixture.dossier.optionalPages = written.map { path in
      defer { start += path.utf8.count + 1 }
      return Located(path, file.span(start..<start + path.utf8.count))
    }
    fixture.dossier.optionalPages += fixture.dossier.optionalPages
    fixture.dossier.settings.search = .off
    let (_, diagnostics) = await Site.pages(of: fixture.dossier, theme: try plainTheme(fixture))
    #expect(diagnostics.map(\.id) == [.relativeLink, .relativeLink])
    #expect(
      diagnostics.map(\.suggestion) == [
        "write `timeline/person-ada.html`", "delete this link, or that line",
      ])
  }

  @Test("A link to a place that neither the text nor the theme has is an error, told once")
  func missingPlaces() async throws {
    var fixture = try Fixture()
    let file = SourceFile(path: "Content/pages/about.md", text: "[a](#main) [b](#nope)")
    fixture.dossier.unplacedLinks = [("main", 0..<10), ("nope", 11..<21), ("nope", 11..<21)].map {
      UnplacedLink(id: $0.0, diagnostic: Diagnostic(.unknownHeading, at: file.span($0.1), "m"))
    }
    let (theme, _) = SiteTheme.load(
      ThemeFiles(builtIn: ThemeFiles.builtIn, own: []), settings: fixture.dossier.settings)
    let (_, diagnostics) = await Site.pages(of: fixture.dossier, theme: try #require(theme))
    #expect(diagnostics.map(\.id) == [.unknownHeading])
  }

  @Test("A long list is split over pages, and each page is listed")
  func longLists() async throws {
    var fixture = try Fixture()
    fixture.dossier.notes = Array(repeating: fixture.dossier.notes[0], count: 201)
    let (pages, _) = await Site.pages(of: fixture.dossier, theme: try plainTheme(fixture))
    let lists = pages.map(\.path).filter { $0.hasPrefix("commentary") }
    #expect(lists == ["commentary.html", "commentary-2.html", "commentary-3.html"])
    #expect(
      try render("commentary-2.html", pages).hasPrefix("\(Self.encoding)<p>Commentary, page 2</p>"))
  }

  @Test("A claim never stands without who holds it, even as a title by itself")
  func claims() async throws {
    var fixture = try Fixture()
    fixture.dossier.arguments[0].common.was = ["old-claim"]
    let (pages, _) = await Site.pages(of: fixture.dossier, theme: try plainTheme(fixture))
    for path in ["arguments/held.html", "arguments/old-claim.html"] {
      #expect(try render(path, pages).contains("Ties are costly (Ada Ames, relayed by Bo Bell"))
    }
  }

  /// Every page of the fixture in the built-in theme.
  private func builtInPages(_ fixture: Fixture) async throws -> [(path: String, html: String)] {
    let (theme, diagnostics) = SiteTheme.load(
      ThemeFiles(own: []), settings: fixture.dossier.settings)
    #expect(diagnostics.map(\.message) == [])
    let (pages, _) = await Site.pages(of: fixture.dossier, theme: try #require(theme))
    return try pages.filter { $0.path.hasSuffix(".html") }.map {
      ($0.path, try render($0.path, pages))
    }
  }

  @Test("The built-in theme loads without a fault, and every page of it says something")
  func builtInTheme() async throws {
    let pages = try await builtInPages(try Fixture())
    #expect(pages.count > 20)
    #expect(pages.allSatisfy { $0.html.contains("<h1") && $0.html.contains("</html>") })
  }

  @Test("Wherever the built-in theme shows a claim, it names who holds it just before or after")
  func claimsOfTheme() async throws {
    var count = 0
    // An expert's own page and section name the holder at their head.
    let pages = try await builtInPages(try Fixture()).filter {
      !$0.path.hasPrefix("experts/") && $0.path != "positions.html"
    }
    for page in pages {
      let main = page.html.split(separator: "<main").last ?? ""
      let parts = main.split(separator: "Ties are costly")
      for (before, after) in zip(parts, parts.dropFirst()) {
        count += 1
        let around = before.suffix(600) + after.prefix(600)
        #expect(around.contains("Ada Ames"), "\(page.path)")
      }
    }
    #expect(count > 5)
  }

  @Test("An old address sends readers on, and search engines to the present one")
  func oldAddress() async throws {
    let stub = try await builtInPages(try Fixture()).first { $0.path == "articles/old-digest.html" }
    let html = try #require(stub?.html)
    #expect(
      html.contains("<meta http-equiv=\"refresh\" content=\"0; url=../articles/a-digest.html\">"))
    #expect(
      html.contains(
        "<link rel=\"canonical\" href=\"https://example.org/d/articles/a-digest.html\">"))
    #expect(html.contains("content=\"noindex\""))
  }

  @Test("The page of a digest says whose words it holds, and so does each of its passages")
  func whoseWords() async throws {
    let pages = try await builtInPages(try Fixture())
    for path in ["articles/a-digest.html", "arguments/held.html", "experts/ada.html"] {
      let html = try #require(pages.first { $0.path == path }?.html)
      #expect(html.contains("editors’ digest"), "\(path)")
    }
  }
}
