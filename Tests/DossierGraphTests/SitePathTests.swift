import DossierCore
import Foundation
import Testing

@testable import DossierModel

@Suite("A path of the site")
struct SitePathTests {
  private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../Fixtures").standardizedFileURL

  @Test(
    "is read as what lies there, and written as it was read",
    arguments: [
      ("index.html", .list(.home)), ("articles/index.html", .list(.articles)),
      ("articles/index-2.html", .list(.articles, page: 2)), ("timeline.html", .list(.timeline)),
      ("timeline-12.html", .list(.timeline, page: 12)), ("search.html", .list(.search)),
      ("commentary.html", .list(.commentary)), ("commentary-3.html", .list(.commentary, page: 3)),
      ("commentary-by-entry.html", .notes(by: .entry)),
      ("commentary-by-editor-2.html", .notes(by: .editor, page: 2)),
      ("timeline/person-ada.html", .timeline(of: "person-ada")),
      ("timeline/events-2.html", .timeline(of: "events-2")),
      ("articles/a.b.html", .entry(EntryID(.article, "a.b"))),
      ("articles/index-02.html", .entry(EntryID(.article, "index-02"))),
      ("articles/index-1.html", .entry(EntryID(.article, "index-1"))),
      ("pages/über.html", .entry(EntryID(.page, "über"))),
      ("articles/b-compared.html", .comparison(EntryID(.article, "b"))),
      ("topics/trade.html", .topic(slug: "trade")), ("404.html", .notFound),
      ("blog/2023/carbon/index.html", .former("blog/2023/carbon/index.html")),
      ("articles/deep/er.HTML", .former("articles/deep/er.HTML")),
      ("commentary/x.html", .former("commentary/x.html")),
      ("data/articles.json", .export(.articles)), ("timeline.ics", .export(.calendar)),
      ("robots.txt", .export(.robots)), ("sitemap.xml", .export(.sitemap)),
      ("sitemap-2.xml", .sitemapPart(2)),
      ("data/previews/experts-0.js", .previews(.expert, part: 0)),
      ("data/search/index.js", .search("index")), ("data/search/words-3.js", .search("words-3")),
      ("assets/dossier.css", .themeAsset(.style)), ("assets/maps/a.html", .asset("maps/a.html")),
    ] as [(String, SitePath)])
  func reading(text: String, path: SitePath) {
    #expect(SitePath(text) == path)
    #expect(path.text == text)
    #expect(path.depth == text.count { $0 == "/" })
  }

  @Test(
    "is none where it leads nowhere that the site can have",
    arguments: [
      "", "/", "/index.html", "./index.html", "../index.html", "articles/", "articles",
      "articles//a.html", "articles/../a.html", "articles/.html", ".dossier-site", ".git/x.html",
      "a\nb.html", "readme.txt", "data/other.json", "data/articles.JSON", "sitemap-0.xml",
      "sitemap-01.xml", "sitemap-.xml", "data/previews/experts.js", "data/previews/experts-01.js",
      "data/previews/commentary-0.js", "data/search/.js", "data/search/a/b.js", "assets/", "assets",
    ])
  func refused(text: String) {
    #expect(SitePath(text) == nil)
    #expect(SitePath.readings(of: text).isEmpty)
  }

  @Test(
    "may be that of several things, of which the likeliest comes first",
    arguments: [
      ("articles/index-2.html", [.list(.articles, page: 2), .entry(EntryID(.article, "index-2"))]),
      (
        "articles/b-compared.html",
        [.comparison(EntryID(.article, "b")), .entry(EntryID(.article, "b-compared"))]
      ),
      (
        "timeline/events-2.html",
        [.timeline(of: "events-2"), .timeline(of: "events", page: 2)]
      ),
    ] as [(String, [SitePath])])
  func severalReadings(text: String, paths: [SitePath]) {
    #expect(SitePath.readings(of: text) == paths)
    #expect(paths.allSatisfy { $0.text == text })
  }

  @Test("comes out of its text for every file of every fixture's site")
  func fixtures() throws {
    var count = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.fixtures.path) {
      let list = Self.fixtures.appendingPathComponent("\(name)/expected/paths.txt")
      guard let text = try? String(contentsOf: list, encoding: .utf8) else { continue }
      for line in text.split(separator: "\n").map(String.init) where line != ".dossier-site" {
        count += 1
        let readings = SitePath.readings(of: line)
        #expect(!readings.isEmpty && readings.allSatisfy { $0.text == line }, "\(name): \(line)")
      }
    }
    #expect(count > 300)
  }

  @Test(
    "is there for whatever address an entry may have had",
    arguments: [
      "/blog/2023/carbon", "/about.php", "/A.HTML", "/articles/old.html", "/timeline.html",
      "/100%25", "/a%3Fb.html", "/search/", "/data/x", "/topics/index",
    ])
  func formerAddresses(written: String) throws {
    let address = try FormerAddress.read(written).get()
    let path = SitePath(address)
    #expect(path.text == address.path)
    #expect(SitePath.readings(of: address.path).contains(path))
  }

  @Test(
    "may be called by less in navigation where every site has the page",
    arguments: [
      ("timeline", .list(.timeline)), ("timeline.html", .list(.timeline)),
      ("articles", .list(.articles)), ("articles/index", .list(.articles)),
      ("articles/index.html", .list(.articles)), ("index", .list(.home)),
      ("search", .list(.search)), ("home", nil), ("articles/", nil), ("404.html", nil),
      ("timeline/events.html", nil),
    ] as [(String, SitePath?)])
  func namedInNavigation(name: String, page: SitePath?) {
    #expect(SitePath.fixedPage(named: name) == page)
  }
}
