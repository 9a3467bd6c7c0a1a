import DossierBuild
import DossierCore
import DossierMarkdown
import DossierTesting
import EDTF
import Testing
import TypedTemplates

@testable import DossierModel
@testable import DossierPages
@testable import DossierSite
@testable import DossierTheme

/// Notices of what was taken down, previews, and editions of what is hidden.
struct UnpublishedTests {
  private static let gone = EntryID(.article, "gone")

  private func withdrawal(_ on: String = "2026-11-24") throws -> Visibility.Withdrawal {
    Visibility.Withdrawal(on: try #require(date(on)), why: "It was <not> hers.")
  }

  /// A dossier of which an article was taken down.
  private func withNotice(url: String? = "https://example.org/d/") throws -> Fixture {
    var fixture = try Fixture(url: url)
    fixture.dossier.publication.notices = [
      .init(
        id: Self.gone, withdrawal: try withdrawal(), file: Fixture.span.file, was: ["old-gone"])
    ]
    return fixture
  }

  private func preview(url: String? = "https://example.org/d/") throws -> Fixture {
    var fixture = try Fixture(url: url)
    let until = try Moment.parse("2099-01-01T06:00+02:00", utcOffset: nil).get()
    fixture.dossier.publication.isPreview = true
    fixture.dossier.publication.named = until
    fixture.dossier.publication.hidden = [
      .init(name: "article/gone", why: .withdrawn(try withdrawal()), span: Fixture.span)
    ]
    fixture.dossier.articles[Fixture.digest].common.label = .draft
    fixture.dossier.arguments[Fixture.held].common.label = .embargoed(until: until)
    fixture.dossier.notes[1].label = .internal
    return fixture
  }

  private func site(
    _ fixture: Fixture, faults expected: [DiagnosticID] = []
  ) async throws -> [String: String] {
    let (theme, diagnostics) = SiteTheme.load(
      ThemeFiles(own: []), settings: fixture.dossier.settings)
    #expect(diagnostics.map(\.message) == [])
    let (pages, faults) = await Site.pages(of: fixture.dossier, theme: try #require(theme))
    #expect(faults.map(\.id) == expected, "\(faults.map(\.message))")
    var texts: [String: String] = [:]
    for page in pages {
      var output = OutputBuffer()
      switch page.content {
      case .rendered(let render): render(&output)
      case .parts(let count, let part): for index in 0..<count { part(index, &output) }
      case .bytes(let bytes): output.append(String(decoding: bytes, as: UTF8.self))
      case .copy, .cleanedCopy: break
      }
      texts[page.path] = output.text
    }
    return texts
  }

  @Test(
    "A body says that an entry is not published, or when it was withdrawn",
    arguments: [
      ("2026-11-24", "withdrawn on 24 November 2026", "Withdrawn on 24 November 2026"),
      ("2026-11", "withdrawn: November 2026", "Withdrawn: November 2026"),
      ("2026-11-24~", "withdrawn: about 24 November 2026", "Withdrawn: about 24 November 2026"),
    ])
  func wording(_ on: String, _ text: String, _ heading: String) throws {
    let when = try #require(date(on))
    #expect(Wording.english.hidden.notPublished == "an entry that is not published")
    #expect(Wording.english.hidden.withdrawn(when) == text)
    #expect(Wording.english.withdrawnHead(on: when) == heading)
  }

  @Test("A site's own words word the phrases in bodies")
  func ownWords() throws {
    let words = SourceFile(path: "words/en.yaml", text: "notPublished: something else\n")
    let theme = UncompiledTheme(
      ThemeFiles(own: [words]), settings: try Fixture().dossier.settings)
    #expect(theme.hiddenWording.notPublished == "something else")
  }

  @Test("What was taken down has a page of its notice alone, to which its old addresses lead")
  func notice() async throws {
    let site = try await site(try withNotice())
    let page = try #require(site["articles/gone.html"])
    #expect(page.contains("<title>Withdrawn · "))
    #expect(page.contains("<h1>Withdrawn on 24 November 2026</h1>"))
    #expect(page.contains("It was &lt;not&gt; hers."))
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    let stub = try #require(site["articles/old-gone.html"])
    #expect(stub.contains("<a href=\"../articles/gone.html\">Withdrawn on 24 November 2026</a>"))
    #expect(stub.contains("<meta name=\"robots\" content=\"noindex\">"))
  }

  @Test("No list, search, feed, export or sitemap knows of what was taken down")
  func noticeStandsAlone() async throws {
    let with = try await site(try withNotice())
    let without = try await site(try Fixture())
    #expect(
      Set(with.keys).subtracting(without.keys) == ["articles/gone.html", "articles/old-gone.html"])
    for (path, text) in without { #expect(with[path] == text, "\(path)") }
  }

  @Test("Every page of a preview says so, is kept from search engines, and leads to no feed")
  func previewPages() async throws {
    for url in ["https://example.org/d/", nil] {
      let site = try await site(try preview(url: url))
      for (path, text) in site where path.hasSuffix(".html") {
        #expect(text.contains("<meta name=\"robots\" content=\"noindex\">"), "\(path)")
        #expect(text.contains("<aside class=\"preview-bar\""), "\(path)")
        #expect(!text.contains("application/atom+xml"), "\(path)")
      }
      let left = ["feed.xml", "corrections.xml", "sitemap.xml", "robots.txt"]
      #expect(left.filter { site[$0] != nil } == [])
      #expect(site["assets/unpublished.css"] != nil)
    }
  }

  @Test("The bar counts what is shown though it is hidden, and what is hidden here too")
  func bar() throws {
    let bar = try #require(try preview().model.frames.site.preview)
    #expect(bar.asOf == "As on 1 January 2099, 06:00 UTC+02:00.")
    #expect(
      bar.shows
        == "Shown here, though readers don’t see it: 1 draft, 1 internal note and 1 under embargo.")
    #expect(bar.hides == "Not shown here either: 1 withdrawn.")
    var fixture = try Fixture()
    fixture.dossier.publication.isPreview = true
    let nothing = try #require(fixture.model.frames.site.preview)
    #expect(nothing.asOf == nil && nothing.shows == nil && nothing.hides == nil)
  }

  @Test("Entries and notes are labelled on their pages, in lists and in data")
  func labels() async throws {
    let site = try await site(try preview())
    let until = "<span class=\"unpublished\">Embargoed until 1 January 2099, 06:00 UTC+02:00</span>"
    let expected = [
      ("articles/a-digest.html", "<span class=\"unpublished\">Draft</span>"),
      ("articles/a-digest.html", "<span class=\"unpublished\">Internal</span>"),
      ("articles/index.html", "<span class=\"unpublished\">Draft</span>"),
      ("commentary.html", "<span class=\"unpublished\">Internal</span>"),
      ("commentary-by-kind.html", "<span class=\"unpublished\">Internal</span>"),
      ("arguments/held.html", until), ("arguments/index.html", until), ("index.html", until),
      ("topics/ties.html", until), ("search.html", until),
      ("data/articles.json", #""visibility":"draft""#),
      ("data/arguments.json", #""visibility":"embargoed""#),
      ("data/notes.json", #""visibility":"internal""#),
    ]
    for (path, text) in expected { #expect(site[path]?.contains(text) == true, "\(path): \(text)") }
  }

  @Test("A published site has no word, no style sheet and no data of previews")
  func published() async throws {
    let site = try await site(try Fixture())
    #expect(site["assets/unpublished.css"] == nil)
    for (path, text) in site where !path.hasPrefix("assets/") {
      #expect(!text.contains("unpublished") && !text.contains("preview-bar"), "\(path)")
      #expect(!text.contains("\"visibility\""), "\(path)")
    }
  }

  @Test("An edition of what is hidden says so wherever it is called an edition")
  func hiddenOriginal() async throws {
    var fixture = try Fixture()
    var article = fixture.dossier.articles[Fixture.digest].article
    article.edition = .reprint
    fixture.replaceArticle(article)
    var site = try await site(fixture)
    let phrase = "Reprint of an article that is not published"
    for path in ["articles/a-digest.html", "articles/index.html", "sources.html"] {
      #expect(site[path]?.contains(phrase) == true, "\(path)")
    }
    #expect(
      site["articles/a-digest.html"]?.contains("an article that is not published</dd>") == true)
    #expect(
      site["data/articles.json"]?.contains(#""originalIsHidden":true,"edition":"reprint""#) == true)
    article.withdrawnOriginal = .init(id: Self.gone, withdrawal: try withdrawal())
    fixture.replaceArticle(article)
    site = try await self.site(fixture)
    #expect(
      site["articles/index.html"]?.contains(
        "Reprint of an article withdrawn on 24 November 2026") == true)
    #expect(
      site["articles/a-digest.html"]?.contains(
        "<a href=\"../articles/gone.html\">withdrawn on 24 November 2026</a></dd>") == true)
  }

  @Test("That no source holds a claim is not said of one whose holders are hidden")
  func hiddenHolders() async throws {
    var fixture = try Fixture()
    let phrase = "o source that is published here holds it"
    var missing = HomePage.missing(fixture.model)
    #expect(missing.map(\.text).contains("1 argument is held by no source here."))
    fixture.dossier.arguments[Fixture.unheld] = {
      let old = fixture.dossier.arguments[Fixture.unheld]
      var argument = old.argument
      argument.hidesPositions = true
      return LinkedArgument(common: old.common, argument: argument, relations: old.relations)
    }()
    let site = try await site(fixture)
    #expect(site["arguments/unheld.html"]?.contains("<p>N\(phrase).</p>") == true)
    #expect(site["arguments/index.html"]?.contains("n\(phrase)") == true)
    missing = HomePage.missing(fixture.model)
    #expect(!missing.map(\.text).contains("1 argument is held by no source here."))
  }

  @Test("A link to a part of the timeline that hiding may have emptied stops no build")
  func missingPart() async throws {
    var fixture = try Fixture()
    fixture.dossier.optionalPages = [Located("timeline/topic-x.html", Fixture.span)]
    let paths = ["timeline.html"]
    #expect(MissingPage.diagnostics(paths, in: fixture.dossier).map(\.severity) == [.error])
    fixture.dossier.publication.hidden = [
      .init(name: "event/x", why: .draft, span: Fixture.span)
    ]
    #expect(MissingPage.diagnostics(paths, in: fixture.dossier).map(\.id) == [.draftReferenced])
    #expect(MissingPage.diagnostics(paths, in: fixture.dossier).map(\.severity) == [.warning])
  }

  @Test("Nor is it a link: readers see its label, and no item of the navigation leads there")
  func linkToMissingPart() async throws {
    var fixture = try Fixture()
    let (missing, present) = ("timeline/topic-x.html", "timeline/person-ada.html")
    let file = SourceFile(
      path: "Content/pages/x.md", text: "[Lost](\(missing)) and [kept](\(present)).")
    var resolver = AnyPage()
    let document = MarkdownDocument(parsing: file, range: 0..<file.bytes.count, resolver: &resolver)
    let html = document.write(
      blocks: 0..<document.blockCount, annotations: Annotations(), options: WriterOptions()
    ).html
    var body = ComposedBody(
      segments: [.html(html)], headings: [], plainText: "Lost and kept.", wordCount: 3)
    body.optionalPages = [missing, present]
    fixture.dossier.articles[Fixture.digest].common.body = body
    fixture.dossier.notes[0].body = body
    fixture.dossier.navigation = [missing, present].map {
      NavigationLink(label: "Part", url: .site($0))
    }
    fixture.dossier.optionalPages = [missing, present].map { Located($0, Fixture.span) }
    fixture.dossier.publication.hidden = [.init(name: "event/x", why: .draft, span: Fixture.span)]
    let site = try await site(fixture, faults: [.draftReferenced])
    #expect(site[present] != nil)
    for (path, text) in site where !path.hasPrefix("data/") {
      #expect(!text.contains(missing), "\(path)")
    }
    let page = try #require(site["articles/a-digest.html"])
    #expect(page.contains("<p>Lost and <a href=\"../\(present)\">kept</a>.</p>"))
  }

  /// Takes every destination for a page of the site.
  private struct AnyPage: LinkResolver {
    func resolve(_ link: EntryLink) -> LinkResolution { LinkResolution(url: nil, label: "") }
    func resolve(destination: String, isImage: Bool, at span: SourceSpan) -> SiteURL? {
      .site(destination)
    }
  }

  @Test("A side of a question that has no argument is no heading over nothing")
  func emptySide() throws {
    var fixture = try Fixture()
    fixture.dossier.questions = [
      LinkedQuestion(
        id: "q", text: "Could they?",
        groups: [
          .init(label: "Obstacles", arguments: [Fixture.held]), .init(label: "Aids", arguments: []),
        ]),
      LinkedQuestion(id: "r", text: "Would they?", groups: [.init(label: "Yes", arguments: [])]),
    ]
    let home = HomePage(fixture.model)
    #expect(home.questions.map(\.id) == ["q"])
    #expect(home.questions.flatMap(\.groups).map(\.label) == ["Obstacles"])
  }
}

extension Fixture {
  /// The digest with other front matter.
  fileprivate mutating func replaceArticle(_ article: Article) {
    let old = dossier.articles[Self.digest]
    var linked = LinkedArticle(common: old.common, article: article, authors: old.authors)
    linked.appearances = old.appearances
    dossier.articles[Self.digest] = linked
  }
}
