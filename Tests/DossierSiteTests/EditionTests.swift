import DossierBuild
import Testing

@testable import Collation
@testable import DossierCore
@testable import DossierModel
@testable import DossierPages
@testable import DossierSite
@testable import DossierTheme

@Suite("An edition beside its original, on the site")
struct EditionTests {
  private func fixture(
    _ original: String, _ edition: String, isPublished: Bool = true
  ) throws -> Fixture {
    var fixture = try Fixture()
    let (first, second) = (Self.text(original), Self.text(edition))
    let collation = Collation(of: second, with: first)
    fixture.dossier.articles[1].editionOf = Fixture.digest
    fixture.dossier.articles[0].editions = [Fixture.unknown]
    fixture.dossier.articles[1].collation = EditionCollation(
      original: Fixture.digest,
      outline: CollationOutline(collation, of: second, with: first),
      titles: TitleCollation(original: ["A title"], edition: ["A Title", "and more"]),
      texts: EditionCollation.Texts(
        original: isPublished ? first : nil, edition: isPublished ? second : nil,
        rows: isPublished ? collation.rows : []))
    return fixture
  }

  private func theme(_ fixture: Fixture) throws -> SiteTheme {
    let (theme, diagnostics) = SiteTheme.load(
      ThemeFiles(builtIn: ThemeFiles.builtIn, own: []), settings: fixture.dossier.settings)
    #expect(diagnostics.isEmpty)
    return try #require(theme)
  }

  private static func text(_ text: String) -> CollatedText {
    var paragraphs: [Range<Int>] = []
    var scalars: [Unicode.Scalar] = []
    for part in text.split(separator: "|") {
      if !scalars.isEmpty { scalars += ["\n", "\n"] }
      let start = scalars.count
      scalars += part.unicodeScalars
      paragraphs.append(start..<scalars.count)
    }
    return CollatedText(scalars, paragraphs: paragraphs)
  }

  private func page(_ fixture: Fixture) throws -> ComparisonPage {
    let collation = try #require(fixture.dossier.articles[1].collation)
    return ComparisonPage(fixture.model, Fixture.unknown, collation)
  }

  private static let original = "One two three four five six.|Seven eight nine.|Ten eleven twelve."
  private static let edition = "One two three four, five SIX.|Ten eleven dozen."

  @Test("is drawn in bars to one scale, whose pieces follow one another")
  func bars() throws {
    let bars = try page(fixture(Self.original, Self.edition)).collation.bars
    #expect(bars.map(\.words) == [12, 9])
    #expect(bars[0].pieces.map(\.kind) == ["kept", "changed", "cut"])
    #expect(bars[0].pieces.map(\.start) == [0, 666, 750])
    #expect(bars[0].pieces.map(\.width).reduce(0, +) == 1_000)
    #expect(bars[1].pieces.map(\.width).reduce(0, +) == 750)
  }

  @Test("shows the words of both, each with the white space after it")
  func words() throws {
    let rows = try page(fixture(Self.original, Self.edition)).rows
    #expect(rows.map(\.fate) == ["kept", "cut", "changed"])
    let parts = try #require(rows[0].edition).parts
    #expect(parts.map(\.kind) == ["kept", "restyled", "kept", "restyled"])
    #expect(parts.map { $0.text + $0.gap }.joined() == "One two three four, five SIX.")
    #expect(rows[1].edition == nil)
    #expect(rows[2].original?.parts.map(\.kind) == ["kept", "replaced"])
  }

  @Test("shows of withheld texts lengths and fates, and no word")
  func withheld() throws {
    let page = try page(fixture(Self.original, Self.edition, isPublished: false))
    #expect(!page.hasWords)
    #expect(page.rows.compactMap(\.original).flatMap(\.parts).isEmpty)
    #expect(page.rows.map { $0.original?.words.total } == [6, 3, 3])
    #expect(page.rows.map { $0.original?.length } == [1_000, 500, 500])
    #expect(page.rows.map { $0.edition?.paragraphs } == ["1", nil, "2"])
  }

  @Test("has its headline compared, title and subtitle as one")
  func headline() throws {
    let headline = try #require(try page(fixture(Self.original, Self.edition)).headline)
    #expect(headline.edition?.parts.map(\.kind) == ["kept", "restyled", "added"])
    #expect(headline.edition?.parts.map(\.gap) == [" ", "\n", ""])
  }

  @Test("leads from a paragraph that was moved to where it stands, and back")
  func moved() throws {
    let rows = try page(
      fixture(
        "The first of them stays at its place.|Another one goes away from here.|A third stays as well, as it was.|A fourth one stays there too.",
        "The first of them stays at its place.|A third stays as well, as it was.|A fourth one stays there too.|Another one goes away from here."
      )
    ).rows
    #expect(rows.map(\.fate) == ["kept", "away", "kept", "kept", "moved"])
    #expect(rows[1].elsewhere == .fragment("row-5"))
    #expect(rows[4].elsewhere == .fragment("row-2"))
    #expect(rows[1].original?.words.total == 6)
  }

  @Test("has a page of its own, and old addresses of the edition lead to it")
  func addresses() async throws {
    var fixture = try fixture(Self.original, Self.edition)
    fixture.dossier.articles[1].common.was = ["once"]
    let (pages, diagnostics) = await Site.pages(of: fixture.dossier, theme: try theme(fixture))
    #expect(diagnostics.isEmpty)
    let paths = pages.map(\.path)
    #expect(paths.contains("articles/unknown-compared.html"))
    #expect(paths.contains("articles/once-compared.html"))
  }

  @Test("and an article whose page would have the same address are told apart by a message")
  func clash() async throws {
    var fixture = try fixture(Self.original, Self.edition)
    var third = fixture.dossier.articles[1]
    third.collation = nil
    third.editionOf = nil
    third.common = EntryCommon(
      id: EntryID(.article, "unknown-compared"), file: third.common.file, body: .empty)
    fixture.dossier.articles.append(third)
    let (_, diagnostics) = await Site.pages(of: fixture.dossier, theme: try theme(fixture))
    #expect(diagnostics.map(\.id) == [.duplicateID])
  }
}
