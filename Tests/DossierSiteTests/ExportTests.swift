import DossierCore
import DossierTesting
import Foundation
import Testing

@testable import DossierExports
@testable import DossierModel
@testable import DossierSite
@testable import DossierTheme

struct ExportTests {
  private func text(_ path: String, _ files: [SitePage]) throws -> String {
    let file = try #require(files.first { $0.path == path })
    switch file.content {
    case .rendered(let render):
      var output = OutputBuffer()
      render(&output)
      return output.text
    case .parts(let count, let part):
      var output = OutputBuffer()
      for index in 0..<count { part(index, &output) }
      return output.text
    case .bytes(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .copy(let path), .cleanedCopy(let path): return path
    }
  }

  /// The files of some exports, for a site of four pages.
  private func files(_ exports: [Export], _ fixture: Fixture) async -> [SitePage] {
    let pages = ["index.html", "404.html", "articles/a-digest.html", "articles/old-digest.html"]
    let site = ExportedSite(fixture.model) { pages }
    var files: [SitePage] = []
    for export in exports { files += await export.files(of: site) }
    return files
  }

  private func addressed(_ fixture: Fixture) async -> [SitePage] {
    await files(Exports.all.filter(\.needsAddress), fixture)
  }

  private func data(_ fixture: Fixture) async -> [SitePage] {
    await files(Exports.all.filter { !$0.needsAddress && $0.name != "search" }, fixture)
  }

  @Test("Without an address of the site there is no feed, no sitemap and no word to robots")
  func noAddress() async throws {
    #expect(await addressed(try Fixture(url: nil)).isEmpty)
  }

  @Test("The sitemap lists every page by its absolute address, stubs and 404 aside")
  func sitemap() async throws {
    let xml = try text("sitemap.xml", await addressed(try Fixture()))
    let document = XMLReading(xml)
    #expect(document.isWellFormed)
    #expect(
      document.texts(of: "loc") == [
        "https://example.org/d/", "https://example.org/d/articles/a-digest.html",
      ])
  }

  @Test("A sitemap beyond the protocol's bound is split and indexed")
  func longSitemap() throws {
    let model = try Fixture().model
    let paths = (0..<40_001).map { "articles/a\($0).html" }
    let files = Sitemap(base: "https://example.org/d/", paths: paths, model: model).files
    #expect(files.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
    let index = XMLReading(try text("sitemap.xml", files))
    #expect(
      index.texts(of: "loc") == [
        "https://example.org/d/sitemap-1.xml", "https://example.org/d/sitemap-2.xml",
      ])
    #expect(XMLReading(try text("sitemap-2.xml", files)).texts(of: "loc").count == 1)
  }

  @Test("The feed of corrections holds them alone, with what was said and what is said now")
  func corrections() async throws {
    var fixture = try Fixture()
    let lost = try XMLReading(text("corrections.xml", await addressed(fixture)))
    #expect(lost.isWellFormed)
    #expect(lost.texts(of: "updated") == ["2026-11-24T00:00:00Z", "2026-11-24T00:00:00Z"])
    fixture.dossier.notes[2].said = "high & mighty"
    let xml = try text("corrections.xml", await addressed(fixture))
    #expect(xml.contains("&lt;p&gt;It said: “high &amp;amp; mighty”&lt;/p&gt;"))
    #expect(!xml.contains("It says now"))
    #expect(xml.contains("<title>A &lt;dossier&gt;: corrections</title>"))
  }

  @Test("A source's BibTeX holds what is known of it, and a digest's is the editors'")
  func bibtex() throws {
    let model = try Fixture().model
    let entries = model.citations.bibtex(Fixture.digest)
    #expect(entries.count == 2)
    #expect(entries[0].contains("@misc{a-digest-digest,"))
    #expect(entries[0].contains("author = {{The Editors}}"))
    #expect(entries[0].contains("howpublished = {A <dossier>}"))
    #expect(entries[1].contains("author = {Ada Ames and Cy Coe}"))
    #expect(entries[1].contains("year = {2017},\n  month = {5},\n  day = {16}"))
    #expect(entries[1].contains("url = {https://paper.example/?a=1&b=2}"))
    #expect(
      model.citations.bibtex(Fixture.unknown) == [
        "@misc{unknown,\n  title = {{A news analysis}}\n}\n"
      ])
  }

  @Test("No character of a text means anything to TeX")
  func escapedTeX() {
    #expect(
      BibTeX.escaped("50% & {a_b} ~x^2 \\ #1 $")
        == "50\\% \\& \\{a\\_b\\} \\textasciitilde{}x\\textasciicircum{}2 \\textbackslash{} \\#1 \\$"
    )
    #expect(BibTeX.escaped("}\u{301},\\\u{301}") == "\\}\u{301},\\textbackslash{}\u{301}")
    #expect(BibTeX.url("https://a.org/{}\u{301}\\") == "https://a.org/%7B%7D\u{301}%5C")
    #expect(
      BibTeX.authors([.person(PersonName("Black and White")), .person(PersonName("Ada Ames"))])
        == "{Black and White} and Ada Ames")
    #expect(BibTeX.authors([]) == nil)
  }

  @Test("The feed is well formed, latest first, with absolute links and times from the content")
  func feed() async throws {
    let xml = try text("feed.xml", await addressed(try Fixture()))
    let document = XMLReading(xml)
    #expect(document.isWellFormed)
    #expect(
      document.texts(of: "updated") == [
        "2026-11-24T00:00:00Z", "2026-11-24T00:00:00Z", "2026-11-20T00:00:00Z",
        "2017-05-16T00:00:00Z",
      ])
    let identifiers = document.texts(of: "id")
    #expect(identifiers.count == 4)
    #expect(Set(identifiers).count == 4)
    #expect(identifiers.allSatisfy { $0.hasPrefix("https://example.org/d/") })
    #expect(xml.contains("&lt;a href=&quot;https://example.org/d/x.html&quot;"))
    let again = try text("feed.xml", await addressed(try Fixture()))
    #expect(again == xml)
  }

  @Test("Robots are told of the sitemap")
  func robots() async throws {
    let robots = try text("robots.txt", await addressed(try Fixture()))
    #expect(robots.hasSuffix("Sitemap: https://example.org/d/sitemap.xml\n"))
  }

  @Test(
    "Each list in data/ parses and has an object for each entry",
    arguments: [
      ("articles", 2), ("arguments", 2), ("experts", 2), ("events", 1), ("notes", 3),
    ])
  func data(_ name: String, _ count: Int) async throws {
    let json = try text("data/\(name).json", await data(try Fixture()))
    let list = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    #expect(list?.count == count)
    #expect(list?.allSatisfy { ($0["url"] as? String)?.contains(".html") == true } == true)
  }

  @Test("An argument is exported with its attribution, positions and relations")
  func argumentData() async throws {
    let json = try text("data/arguments.json", await data(try Fixture()))
    let list = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    let held = try #require(list?.first)
    #expect((held["attribution"] as? String)?.hasPrefix("Ada Ames") == true)
    let positions = try #require(held["positions"] as? [[String: Any]])
    #expect(positions.map { $0["expert"] as? String } == ["ada", "bo"])
    let cite = positions[0]["cite"] as? [[String: Any]]
    #expect(cite?.first?["passage"] as? String == "cost")
    #expect(cite?.first?["whoseWords"] as? String == "The editors’ digest")
    let relations = list?.last?["relations"] as? [[String: Any]]
    #expect(relations?.first?["inferred"] as? Bool == true)
  }

  @Test("The table of positions has a row for each cited passage, and one where none is cited")
  func positions() async throws {
    let csv = try text("data/positions.csv", await data(try Fixture()))
    let lines = csv.split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(
      lines[1]
        == "ada,Ada Ames,held,Ties are costly,for,2017-05-16,bo,quoted,false,too high a price,"
        + "a-digest,The editors’ digest,p. 1,"
        + "https://example.org/d/articles/a-digest.html#p-cost")
    #expect(lines[2].hasPrefix("bo,Bo Bell,held,Ties are costly,against,,,inferred,true,,,,,"))
  }
}
