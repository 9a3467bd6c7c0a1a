import DossierCore
import DossierTesting
import Testing

@testable import DossierExports
@testable import DossierModel
@testable import DossierPages
@testable import DossierSite

/// Authors and people whose entries readers don't get to see: told of, and not named.
struct UnnamedTests {
  private static let ada = LinkedArticle.Author.expert(Fixture.ada)
  private static let coe = LinkedArticle.Author.named(.person(PersonName("Cy Coe")))

  /// A dossier whose second article, of which no text is given, has some authors.
  private func fixture(_ authors: [LinkedArticle.Author]) throws -> Fixture {
    var fixture = try Fixture()
    fixture.dossier.articles[Fixture.unknown].authors = authors
    return fixture
  }

  struct Case: Sendable {
    let authors: [LinkedArticle.Author]
    let byline: String
    let bibtex: String?
    let programs: [String]
    let cited: String
  }

  private static let cases = [
    Case(
      authors: [], byline: "author unknown", bibtex: nil, programs: [], cited: "Author unknown."),
    Case(
      authors: [ada], byline: "Ada Ames", bibtex: "Ada Ames", programs: ["Ada Ames"],
      cited: "Ada Ames."),
    Case(
      authors: [ada, .unnamed], byline: "Ada Ames and another", bibtex: "Ada Ames and others",
      programs: ["Ada Ames", "another"], cited: "Ada Ames and another."),
    Case(
      authors: [ada, .unnamed, .unnamed], byline: "Ada Ames and others",
      bibtex: "Ada Ames and others", programs: ["Ada Ames", "others"],
      cited: "Ada Ames and others."),
    Case(
      authors: [ada, coe, .unnamed], byline: "Ada Ames, Cy Coe and another",
      bibtex: "Ada Ames and Cy Coe and others", programs: ["Ada Ames", "Cy Coe", "another"],
      cited: "Ada Ames, Cy Coe and another."),
    Case(
      authors: [.unnamed], byline: "an author who is not named",
      bibtex: "{an author who is not named}", programs: ["an author who is not named"],
      cited: "An author who is not named."),
    Case(
      authors: [.unnamed, .unnamed], byline: "authors who are not named",
      bibtex: "{authors who are not named}", programs: ["authors who are not named"],
      cited: "Authors who are not named."),
  ]

  @Test("An author is never named alone where another is hidden", arguments: cases)
  func authors(_ given: Case) throws {
    let model = try fixture(given.authors).model
    let summary = model.summaries[Fixture.unknown]
    #expect(summary.byline == given.byline)
    #expect(model.citations.ofSource(Fixture.unknown).text.hasPrefix(given.cited))
    let bibtex = model.citations.bibtex(Fixture.unknown).joined()
    #expect(bibtex.contains("author") == (given.bibtex != nil))
    if let author = given.bibtex { #expect(bibtex.contains("  author = {\(author)},\n")) }
    let tags = model.citations.tags(of: Fixture.unknown).filter { $0.name == "citation_author" }
    #expect(tags.map(\.content) == given.programs)
    #expect(names(CitationData(model).export(Fixture.unknown)) == given.programs)
    let page = ArticlePage(model, Fixture.unknown).page
    #expect(page.description?.contains("(\(given.byline))") == true)
    let known = model.provenance.rows(of: model.dossier.articles[Fixture.unknown])
      .first { $0.name == "authors" }
    #expect(known?.isKnown == !given.authors.isEmpty)
    #expect(known?.text == (given.authors.isEmpty ? "unknown" : given.byline))
  }

  /// What stands in a citation for each author: a name of two parts, or one of one.
  private func names(_ value: JSONValue) -> [String] {
    guard case .object(let members) = value,
      case .list(let authors)? = members.first(where: { $0.name == "author" })?.value
    else { return [] }
    return authors.map { author in
      guard case .object(let members) = author else { return "" }
      return ["given", "family", "literal"].compactMap { part in
        guard case .text(let text)? = members.first(where: { $0.name == part })?.value else {
          return nil
        }
        return text
      }.joined(separator: " ")
    }
  }

  @Test("Where each name is a link of its own, one record stands for all who have none")
  func records() throws {
    let model = try fixture([Self.ada, .unnamed, .unnamed]).model
    let authors = model.summaries[Fixture.unknown].authors
    #expect(authors.map(\.name) == ["Ada Ames", "and others"])
    #expect(authors.map(\.isUnnamed) == [false, true])
    #expect(authors.map { $0.url == nil } == [false, true])
  }

  @Test("Search shows the authors as one phrase where some are not named")
  func search() throws {
    let one = SearchDocument(.article(Fixture.unknown), try fixture([Self.ada, .unnamed]).model)
    #expect(one.about == ["Ada Ames and another"])
    let two = SearchDocument(.article(Fixture.unknown), try fixture([Self.ada, Self.coe]).model)
    #expect(two.about == ["Ada Ames", "Cy Coe"])
  }

  @Test("Data and JSON-LD tell of each author who is not named")
  func data() throws {
    let model = try fixture([Self.ada, .unnamed]).model
    var output = OutputBuffer()
    output.append(EntryData(model).export(Fixture.unknown))
    #expect(
      output.text.contains(
        #""authors":[{"expert":"ada","name":"Ada Ames"},{"unnamed":true}]"#))
    let page = ArticlePage(model, Fixture.unknown).page
    let json = try #require(page.jsonLD).bytes
    #expect(String(decoding: json, as: UTF8.self).contains("an author who is not named"))
  }

  @Test("A bibliography sorts a source by an author who is not named as one that has none")
  func order() throws {
    var fixture = try fixture([.unnamed])
    #expect(fixture.model.orders.sources == [Fixture.digest, Fixture.unknown])
    fixture.dossier.articles[Fixture.digest].authors = [.unnamed]
    fixture.dossier.articles[Fixture.unknown].authors = [.named(.person(PersonName("Zoe Zill")))]
    #expect(fixture.model.orders.sources == [Fixture.unknown, Fixture.digest])
  }

  @Test(
    "An event tells of people who are not named",
    arguments: [
      (true, 0, nil), (true, 1, "and another"), (true, 2, "and others"),
      (false, 1, "a person or organisation not named here"),
      (false, 3, "people or organisations not named here"),
    ] as [(Bool, Int, String?)])
  func event(_ isNamed: Bool, _ unnamed: Int, _ told: String?) throws {
    var fixture = try Fixture()
    fixture.dossier.events[0].people = isNamed ? [Fixture.ada] : []
    var event = fixture.dossier.events[0].event
    event.unnamedPeople = unnamed
    fixture.dossier.events[0] = LinkedEvent(
      common: fixture.dossier.events[0].common, event: event,
      people: isNamed ? [Fixture.ada] : [])
    let model = fixture.model
    #expect(model.summaries[Key<LinkedEvent>(0)].unnamedPeople == told)
    let moments = TimelinePage.Year.grouping(model.chronology.moments[...], model).flatMap(\.items)
    #expect(moments.first { $0.kind == "event" }?.unnamedPeople == told)
    var data = OutputBuffer()
    data.append(EntryData(model).export(Key<LinkedEvent>(0)))
    #expect(data.text.contains("\"unnamedPeople\":\(unnamed)") == (unnamed > 0))
    let calendar = TimelineCalendar(model).output.text.replacing("\r\n ", with: "")
    let people = told.map { isNamed ? "People: Ada Ames \($0)." : "People: \($0)." }
    if let people { #expect(calendar.contains(people)) }
  }

  @Test("The timeline names authors that have entries, and says where there are more")
  func publications() throws {
    for (authors, told) in [
      ([Self.ada, Self.coe], nil), ([Self.ada, Self.coe, .unnamed], "and others"),
      ([Self.ada, .unnamed], "and another"), ([.unnamed], "an author who is not named"),
      ([Self.coe, .unnamed], nil),
    ] as [([LinkedArticle.Author], String?)] {
      let model = try fixture(authors).model
      #expect(model.people.unnamedAuthors(of: model.dossier.articles[Fixture.unknown]) == told)
    }
  }
}
