import DossierCore
import DossierTesting
import EDTF
import Testing
import TypedTemplates

@testable import DossierModel
@testable import DossierPages
@testable import DossierSite
@testable import DossierTheme

struct RecordTests {
  @Test("An argument's link never comes without who holds it")
  func attribution() throws {
    let model = try Fixture().model
    let held = model.links[Fixture.held]
    #expect(
      held.attribution
        == "Ada Ames, relayed by Bo Bell; against: Bo Bell, as the editors infer")
    #expect(model.links[Fixture.unheld].attribution == "no source here holds it")
    let entries = model.orders.entries.map { model.links[$0] }
    let arguments = entries.filter { $0.kind == "argument" }
    #expect(arguments.count == 2)
    #expect(arguments.allSatisfy { $0.attribution?.isEmpty == false })
    #expect(ArgumentPage(model, Fixture.held).page.title.contains("Ada Ames"))
  }

  @Test("An argument that editors added says so where nobody holds it")
  func addedArgument() throws {
    var fixture = try Fixture()
    fixture.dossier.arguments[1].common.addedBy = fixture.dossier.settings.editors.first
    #expect(
      fixture.model.links[Fixture.unheld].attribution
        == "added by The Editors; no source here holds it")
  }

  @Test("An article has a short title in lists and links, and its whole one in its head")
  func shortTitle() throws {
    var fixture = try Fixture()
    let old = fixture.dossier.articles[Fixture.digest]
    #expect(fixture.model.summaries[Fixture.digest].short == old.article.heading.text)
    var article = old.article
    article.short = "A source"
    fixture.dossier.articles[Fixture.digest] = LinkedArticle(
      common: old.common, article: article, authors: old.authors)
    let model = fixture.model
    #expect(model.summaries[Fixture.digest].short == "A source")
    #expect(model.passages.record(Key(0)).entry.short == "A source")
    #expect(model.links[Fixture.digest].title == old.article.heading.text)
    #expect(ArticlePage(model, Fixture.digest).page.title == old.article.heading.text)
  }

  @Test("What leans on the cited passages of a block is counted")
  func useCount() throws {
    var fixture = try Fixture()
    fixture.dossier.passages[2].uses = [
      .event(Key(0)), .relation(fixture.dossier.arguments[1].relations[0]),
    ]
    let body = fixture.model.entries.common(
      .article(Fixture.digest), fixture.dossier.articles[Fixture.digest].common
    ).body
    #expect(body.segments.compactMap(\.apparatus).map(\.useCount) == [2])
  }

  @Test("A passage of a digest is marked as the editors' words, with its label on the link")
  func digestPassage() throws {
    let model = try Fixture().model
    let passage = model.passages.record(Key(0), locator: "p. 1")
    #expect(passage.isDigest)
    #expect(passage.entry.whoseWords == "The editors’ digest")
    #expect(passage.locator == "p. 1")
    #expect(passage.url == .site(path: "articles/a-digest.html", fragment: "p-cost"))
    #expect(model.passages.record(Key(0), on: .article(Fixture.digest)).url == .fragment("p-cost"))
    #expect(model.passages.record(Key(1)).isLost)
  }

  @Test("What is not known of a source is shown as unknown")
  func unknownFields() throws {
    let page = ArticlePage(try Fixture().model, Fixture.unknown)
    let unknown = page.provenance.filter { !$0.isKnown }
    #expect(
      unknown.map(\.name) == [
        "title", "authors", "publisher", "published", "language", "rights", "original", "archived",
        "accessed",
      ])
    #expect(page.provenance.last?.text == "nothing")
    #expect(unknown.allSatisfy { $0.text == "unknown" && $0.url == nil && $0.date == nil })
    #expect(page.article.isLabelled)
    #expect(page.article.byline == "author unknown")
  }

  @Test(
    "How much of a source is quoted, and whether that was verified, is said in its own words",
    arguments: [
      (
        .digest, SourceFigures(), "unknown; its words were not counted",
        "not verified by the source’s text"
      ),
      (.digest, .init(total: 800), "nothing", "none"),
      (
        .digest, .init(total: 800, quoted: 40, verified: 9),
        "40 of the 800 words in the editors’ copy (5 %)",
        "all 9 verified by the source’s text"
      ),
      (
        .digest, .init(total: 800, quoted: 3, verified: 1),
        "3 of the 800 words in the editors’ copy (0.4 %)",
        "the one there is was verified by the source’s text"
      ),
      (
        .digest, .init(total: 9_000, quoted: 4, verified: 2, unverified: 3),
        "4 of the 9000 words in the editors’ copy (under 0.1 %)",
        "2 of 5 verified by the source’s text"
      ),
      (
        .digest, .init(total: 800, isWithoutPage: true, quoted: 40, verified: 9),
        "40 of its 800 words (5 %)", "all 9 verified by the source’s text"
      ),
      (
        .digest, .init(total: 9_000, isWithoutPage: true, quoted: 4, verified: 1),
        "4 of its 9000 words (under 0.1 %)", "the one there is was verified by the source’s text"
      ),
      (
        .excerpt, .init(total: 800, quoted: 200),
        "200 of the 800 words in the editors’ copy (25 %)", nil
      ),
      (.link, .init(total: 800), "nothing", nil), (.link, .init(), "nothing", nil),
      (.full, .init(total: 800, quoted: 800), "the whole, 800 words", nil),
    ] as [(Article.Text, SourceFigures, String, String?)])
  func figures(text: Article.Text, figures: SourceFigures, quoted: String, quotations: String?)
    throws
  {
    var fixture = try Fixture()
    var linked = fixture.dossier.articles[0]
    var article = linked.article
    article.text = text
    linked = LinkedArticle(common: linked.common, article: article, figures: figures)
    fixture.dossier.articles[0] = linked
    let provenance = fixture.model.provenance.rows(of: linked)
    let texts = { (name: String) in provenance.first { $0.name == name }?.text }
    #expect(texts("quoted") == quoted)
    #expect(texts("quotations") == quotations)
  }

  @Test("Words that a digest quotes are the source's, and lead to it")
  func quotedPassage() throws {
    var fixture = try Fixture()
    #expect(fixture.model.passages.record(Key(0)).whoseWords == "The editors’ digest")
    #expect(fixture.model.passages.record(Key(0)).isDigest)
    fixture.dossier.passages[0].isSourcesWords = true
    fixture.dossier.passages[0].atSource = "https://paper.example/#:~:text=a"
    let passage = fixture.model.passages.record(Key(0))
    #expect(passage.whoseWords == "The source’s own words, quoted in the digest")
    #expect(!passage.isDigest)
    #expect(!passage.isMarked)
    #expect(passage.atSource == .external("https://paper.example/#:~:text=a"))
  }

  @Test("A citation of a source without an author begins as a sentence does")
  func authorlessCitation() throws {
    let model = try Fixture().model
    #expect(model.citations.ofSource(Fixture.unknown).text.hasPrefix("Author unknown. ["))
  }

  @Test(
    "A date stands under its first year, a decade under its own name",
    arguments: [
      ("2016-11-09", "2016"), ("2011/2013", "2011"), ("196X", "1960s"), ("-0044", "45 BCE"),
    ])
  func yearLabels(written: String, label: String) throws {
    let model = try Fixture().model
    #expect(try #require(date(written)).year(wording: model.wording) == label)
  }

  @Test("What is known of a source is shown with its links")
  func knownFields() throws {
    let page = ArticlePage(try Fixture().model, Fixture.digest)
    #expect(
      page.provenance.filter(\.isKnown).map(\.text)
        == [
          "The \"Source\"", "Ada Ames and Cy Coe", "The Paper", "16 May 2017",
          "https://paper.example/?a=1&b=2",
        ])
    #expect(page.article.authors.map(\.url) == [.site("experts/ada.html"), nil])
    #expect(page.article.minutes == 2)
    #expect(page.appearances.people.map(\.id) == ["ada"])
  }

  @Test("A digest's page cites the editors' digest first, then the source")
  func citations() throws {
    let model = try Fixture().model
    let citations = model.citations.records(of: Fixture.digest)
    #expect(citations.map(\.kind) == ["digest", "source"])
    #expect(
      citations[0].text == "The Editors. Digest of “The \"Source\"” (Ada Ames and Cy Coe). "
        + "A <dossier>. https://example.org/d/articles/a-digest.html")
    #expect(
      citations[1].text == "Ada Ames and Cy Coe. (16 May 2017). “The \"Source\"”. The Paper. "
        + "https://paper.example/?a=1&b=2")
    #expect(model.citations.records(of: Fixture.unknown).map(\.kind) == ["source"])
  }

  @Test("Notes stand beside their block, on the whole entry, or among the lost: each once")
  func notes() throws {
    let entry = ArticlePage(try Fixture().model, Fixture.digest).entry
    let placed = entry.body.segments.compactMap(\.apparatus).flatMap(\.notes)
    #expect(placed.map(\.number) == [2])
    #expect(entry.wholeNotes.map(\.number) == [1])
    #expect(entry.lostNotes.map(\.number) == [3])
    #expect(entry.notes.map(\.number) == [1, 2, 3])
    #expect(placed[0].marker == .fragment("ref-cost"))
    #expect(placed[0].url == .fragment("note-cost"))
    #expect(placed[0].uses.map(\.kind) == ["position"])
    #expect(entry.lostNotes[0].marker == nil)
    #expect(entry.lostNotes[0].isLost)
    #expect(entry.lostPassages.isEmpty)
    let cited = entry.body.segments.compactMap(\.apparatus).flatMap(\.cited)
    #expect(cited.map(\.fragment) == ["cite-cited"])
    #expect(cited.map(\.letter) == ["a"])
  }

  @Test("A lost passage without a note is listed, so that links to it lead somewhere")
  func lostPassage() throws {
    var fixture = try Fixture()
    fixture.dossier.passages[1].note = nil
    let entry = ArticlePage(fixture.model, Fixture.digest).entry
    #expect(entry.lostPassages.map(\.fragment) == ["p-lost"])
  }

  @Test("A position tells the role its holder had when it was said")
  func role() throws {
    var fixture = try Fixture()
    let position = fixture.dossier.arguments[0].positions[0]
    #expect(
      fixture.model.reasoning.position(position, of: Fixture.held).role == "Envoy, The Office")
    fixture.dossier.arguments[0].positions[0] = Position(
      expert: Fixture.ada, stance: .for, said: date("2019"), via: nil, basis: .quoted,
      passages: [])
    let later = fixture.dossier.arguments[0].positions[0]
    #expect(fixture.model.reasoning.position(later, of: Fixture.held).role == nil)
  }

  @Test("A relation is read from the side on which it stands, and says where it is inferred")
  func relations() throws {
    let model = try Fixture().model
    let out = ArgumentPage(model, Fixture.unheld).relations
    let into = ArgumentPage(model, Fixture.held).relations
    #expect(out.bearing.map(\.label) == ["attacks"] && out.all.count == 1)
    #expect(into.objections.map(\.label) == ["is attacked by"] && into.all.count == 1)
    #expect(into.objections[0].other.id == "unheld")
    #expect(into.objections[0].isInferred && into.objections[0].isIncoming)
    #expect(into.objections[0].reasons == ["they differ"])
  }

  @Test(
    "Letters count cited passages as their markers do",
    arguments: [(0, "a"), (25, "z"), (26, "aa"), (51, "az"), (52, "ba"), (701, "zz"), (702, "aaa")])
  func letters(_ place: Int, _ expected: String) {
    #expect(PageFragment.letters(place) == expected)
  }

  @Test(
    "A date under its year's heading leaves the year out",
    arguments: [
      ("2016-11-09", "9 November"), ("2016-11", "November"), ("2016", "2016"),
      ("2016-22", "summer"), ("2016-11-09/2016-11-14", "9–14 November"),
      ("2016-11~", "about November"), ("2011/2013", "2011–2013"), ("2016-40", "first half"),
      ("2016-12/2017-01", "December 2016 – January 2017"), ("2016/..", "from 2016 on"),
    ])
  func dateWithinYear(_ written: String, _ expected: String) throws {
    let date = try EDTFDate.parse(written).get()
    #expect(DateRecord(date, wording: .english).short == expected)
  }

  @Test("Names are joined as a sentence joins them")
  func names() {
    let wording = Wording.english
    #expect(wording.list([]) == "")
    #expect(wording.list(["A"]) == "A")
    #expect(wording.list(["A", "B"]) == "A and B")
    #expect(wording.list(["A", "B", "C", "D"]) == "A, B, C and D")
  }
}
