import DossierCore
import DossierTesting
import Foundation
import Testing

@testable import DossierModel
@testable import DossierPages
@testable import DossierSite

struct MetadataTests {
  /// The main object of a page's JSON-LD, by way of a real JSON parser.
  private func graph(_ page: PageRecord) throws -> [[String: Any]] {
    let json = try #require(page.jsonLD)
    let whole = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any]
    #expect(whole?["@context"] as? String == "https://schema.org")
    return try #require(whole?["@graph"] as? [[String: Any]])
  }

  @Test("A digest is an article by the editors that is based on the source")
  func digest() throws {
    let page = ArticlePage(try Fixture().model, Fixture.digest).page
    let article = try #require(try graph(page).first)
    #expect(article["@type"] as? String == "Article")
    #expect(article["headline"] as? String == "Digest of “The \"Source\"”")
    let authors = article["author"] as? [[String: Any]]
    #expect(authors?.compactMap { $0["name"] as? String } == ["The Editors"])
    let source = article["isBasedOn"] as? [String: Any]
    #expect(source?["headline"] as? String == "The \"Source\"")
    #expect(source?["datePublished"] as? String == "2017-05-16")
    #expect(source?["url"] as? String == "https://paper.example/?a=1&b=2")
    #expect((source?["author"] as? [[String: Any]])?.count == 2)
  }

  @Test("What is unknown of a source stands nowhere in its description")
  func unknownSource() throws {
    let page = ArticlePage(try Fixture().model, Fixture.unknown).page
    let source = try #require(try graph(page).first?["about"] as? [String: Any])
    #expect(Set(source.keys) == ["@type"])
  }

  @Test("Every kind of page describes itself by its type")
  func types() throws {
    let model = try Fixture().model
    let pages: [(PageRecord, String)] = [
      (HomePage(model).page, "WebSite"),
      (ArgumentPage(model, Fixture.held).page, "Claim"),
      (ExpertPage(model, Fixture.ada).page, "Person"),
      (EventPage(model, Key(0)).page, "Event"),
      (TopicPage(model, Key(0)).page, "CollectionPage"),
      (FreePage(model, Key(0)).page, "WebPage"),
    ]
    for (page, type) in pages {
      let objects = try graph(page)
      #expect(objects.first?["@type"] as? String == type)
      #expect(page.isHome || objects.last?["@type"] as? String == "BreadcrumbList")
    }
  }

  @Test("A digest's tags cite the editors; any other page's cite its source, an author a tag")
  func citationTags() throws {
    var fixture = try Fixture()
    let digest = fixture.model.citations.tags(of: Fixture.digest)
    #expect(digest.filter { $0.name == "citation_author" }.map(\.content) == ["The Editors"])
    #expect(digest.first?.content == "Digest of “The \"Source\"”")
    fixture.dossier.articles[0] = fixture.dossier.articles[0].full
    let full = fixture.model.citations.tags(of: Fixture.digest)
    #expect(full.filter { $0.name == "citation_author" }.map(\.content) == ["Ada Ames", "Cy Coe"])
    #expect(
      full.first { $0.name == "citation_publication_date" }?.content == "2017/05/16")
  }

  @Test("Links to a page are shown with its own picture, else with the dossier's")
  func pictures() throws {
    var fixture = try Fixture()
    var wide = Library.Asset(path: "a b.png", location: "")
    wide.size = PixelSize(width: 1_200, height: 630)
    fixture.dossier.assets = [wide, Library.Asset(path: "own.jpg", location: "")]
    func cards(_ page: PageRecord) -> [String?] {
      page.openGraph.filter { $0.name.hasPrefix("og:image") }.map(\.content) + [page.card]
    }
    #expect(cards(HomePage(fixture.model).page) == ["summary"])
    fixture.dossier.settings.image = at("assets/a%20b.png")
    let common = ["https://example.org/d/assets/a%20b.png", "1200", "630", "summary_large_image"]
    #expect(cards(HomePage(fixture.model).page) == common)
    let old = fixture.dossier.articles[Fixture.digest]
    var article = old.article
    article.header.image = at("own.jpg")
    fixture.dossier.articles[Fixture.digest] = LinkedArticle(
      common: old.common, article: article, authors: old.authors)
    let model = fixture.model
    #expect(
      cards(ArticlePage(model, Fixture.digest).page)
        == ["https://example.org/d/assets/own.jpg", "summary_large_image"])
    #expect(cards(ArticlePage(model, Fixture.unknown).page) == common)
    #expect(cards(NotFoundPage(model).page) == [nil])
    #expect(NotFoundPage(model).page.canonical == nil)
    fixture.dossier.settings.url = nil
    #expect(cards(HomePage(fixture.model).page) == [nil])
  }

  @Test("Addresses are absolute where the site's is known, and absent where it is not")
  func canonical() throws {
    let known = ArticlePage(try Fixture().model, Fixture.digest).page
    let address = "https://example.org/d/articles/a-digest.html"
    #expect(known.canonical == .external(address))
    #expect(known.openGraph.first { $0.name == "og:url" }?.content == address)
    #expect(known.openGraph.first { $0.name == "og:locale" }?.content == "en_GB")
    let unknown = ArticlePage(try Fixture(url: nil).model, Fixture.digest).page
    #expect(unknown.canonical == nil)
    #expect(!unknown.openGraph.contains { $0.name == "og:url" })
    let text = String(decoding: try #require(unknown.jsonLD).bytes, as: UTF8.self)
    #expect(!text.contains("articles/a-digest"))
  }

  @Test("Home is canonical at the site's own address")
  func homeAddress() throws {
    #expect(HomePage(try Fixture().model).page.canonical == .external("https://example.org/d/"))
  }
}

extension LinkedArticle {
  /// The same with the source's own words.
  fileprivate var full: LinkedArticle {
    var article = self.article
    article.text = .full
    return LinkedArticle(common: common, article: article, authors: authors)
  }
}
