import Testing
import TypedTemplates

@testable import DossierCore
@testable import DossierExports
@testable import DossierModel
@testable import DossierPages
@testable import DossierSite
@testable import DossierTheme
@testable import EDTF

@Suite("The timeline, people, and the ways between entries")
struct TimelinePageTests {
  @Test("A year of many items is parted by month, those without one first, and none is lost")
  func months() throws {
    var fixture = try Fixture()
    let vote = fixture.dossier.events[0]
    let dates = ["2016", "2016-01", "2016-01-01", "2016-02-03", "2016-02-04", "2016-05/2016-07"]
    fixture.dossier.events = try (dates + dates).map { text in
      var event = vote.event
      event.date = Located(try EDTFDate.parse(text).get(), Fixture.span)
      return LinkedEvent(common: vote.common, event: event)
    }
    let page = Self.page(fixture)
    let year = try #require(page.years.first)
    #expect(year.periods.map(\.label) == [nil, "January", "February", "May"])
    #expect(year.periods.map(\.items.count) == [2, 4, 4, 2])
    #expect(page.years.dropFirst().flatMap(\.periods).map(\.label) == [nil])
  }

  @Test("Every mark of the drawing leads to an item of the list, and every item has its mark")
  func marks() throws {
    let page = Self.page(try Fixture())
    let items = page.years.flatMap(\.items).map(\.fragment)
    let drawing = try #require(page.drawing)
    let marked = drawing.marks.flatMap { $0.items.split(separator: " ").map(String.init) }
    #expect(marked.sorted() == items.sorted())
    #expect(Set(items).count == items.count)
    for mark in drawing.marks {
      guard case .fragment(let fragment) = mark.url else { throw Missing() }
      #expect(items.contains(fragment))
    }
  }

  @Test("Sources that give another date stand beside an event's own")
  func otherDates() throws {
    var fixture = try Fixture()
    fixture.dossier.events[0].sources = [
      .init(passages: [CitedPassage(passage: Key(0), locator: nil)], date: date("2016-11~")),
      .init(passages: [], date: nil),
    ]
    let item = try #require(Self.page(fixture).years.first?.items.first)
    #expect(item.otherDates.map(\.date.text) == ["about November 2016"])
    #expect(item.otherDates.first?.passage?.entry.id == "a-digest")
  }

  @Test("A statement stands with the role held then, and with others recorded for and against")
  func statements() throws {
    let page = ExpertPage(try Fixture().model, Fixture.ada)
    let statement = try #require(page.statements.first)
    #expect(statement.position.role == "Envoy, The Office")
    #expect(statement.alike.isEmpty)
    #expect(statement.opposed.map(\.id) == ["bo"])
  }

  @Test("The index of people tells speakers, people spoken about and organisations apart")
  func people() throws {
    let model = try Fixture().model
    let part = ListPart(
      pagination: Pagination(section: .experts, total: 2, size: 100), number: 1)
    let page = ExpertIndexPage(model, part)
    #expect(page.speakers.map(\.id) == ["ada", "bo"])
    #expect(page.actors.isEmpty && page.organisations.isEmpty)
    #expect(page.byOrganisation.map(\.name) == ["The Office"])
    #expect(page.byOrganisation.first?.experts.map(\.id) == ["ada", "bo"])
    #expect(page.byStatements.map(\.id).sorted() == ["ada", "bo"])
  }

  @Test("An actor who wrote an article speaks here, on the own page as in the index")
  func writingActor() throws {
    var fixture = try Fixture()
    for key in [Fixture.ada, Fixture.bo] {
      let linked = fixture.dossier.experts[key]
      var expert = linked.expert
      expert.kind = .actor
      fixture.dossier.experts[key] = LinkedExpert(common: linked.common, expert: expert)
    }
    fixture.dossier.experts[Fixture.ada].articles = [Fixture.digest]
    let model = fixture.model
    let part = ListPart(
      pagination: Pagination(section: .experts, total: 2, size: 100), number: 1)
    let page = ExpertIndexPage(model, part)
    #expect(page.speakers.map(\.id) == ["ada"] && page.actors.map(\.id) == ["bo"])
    #expect(ExpertPage(model, Fixture.ada).expert.kindLabel == "Speaks here")
    #expect(ExpertPage(model, Fixture.bo).expert.kindLabel == "Spoken about")
  }

  @Test("Each entry leads to the one before and the one after it in its list")
  func neighbours() throws {
    let model = try Fixture().model
    let order = model.orders.arguments
    #expect(model.summaries.neighbours(of: .argument(order[0])).previous == nil)
    #expect(
      model.summaries.neighbours(of: .argument(order[0])).next?.id == model.links[order[1]].id)
    #expect(model.summaries.neighbours(of: .argument(order[1])).next == nil)
    #expect(model.summaries.neighbours(of: .argument(order[0])).next?.attribution != nil)
  }

  @Test("A preview stands in the file that its id points to, a claim with who holds it")
  func previews() throws {
    let files = Previews(try Fixture().model).files
    #expect(files.map(\.path).contains("data/previews/arguments-0.js"))
    var output = OutputBuffer()
    for file in files where file.path.contains("arguments") {
      if case .rendered(let render) = file.content { render(&output) }
    }
    #expect(output.text.hasPrefix("dossierPreviews(\"arguments\",{"))
    let unheld =
      "\"unheld\":{\"lines\":[\"Argument\",\"Ties are cheap\",\"no source here holds it\"]}"
    #expect(output.text.contains(unheld))
    let stances = "\"stances\":[[\"for\",\"for\",1],[\"against\",\"against\",1]]"
    #expect(output.text.contains(stances))
    #expect(Previews.shard(of: "a", among: 7) == 0xE40C_292C % 7)
    #expect([0, 1, 64, 65].map(Previews.shards) == [0, 1, 1, 2])
  }

  @Test("What is said of one claim on one date is one row, and nothing else is")
  func rows() throws {
    var fixture = try Fixture()
    let said = { (expert: Key<LinkedExpert>, day: String) in
      Position(
        expert: expert, stance: .for, said: date(day), via: nil, basis: .inferred, passages: [])
    }
    fixture.dossier.arguments[Fixture.held].positions = [
      said(Fixture.ada, "2017-05-16"), said(Fixture.bo, "2017-05-16"),
      said(Fixture.bo, "2017-05-17"),
    ]
    fixture.dossier.arguments[Fixture.unheld].positions = [said(Fixture.ada, "2017-05-16")]
    let year = try #require(Self.page(fixture).years.last)
    let rows = year.periods.flatMap(\.rows)
    #expect(rows.map { $0.items.count } == [1, 2, 1, 1])
    #expect(rows.map(\.first.kind) == ["publication", "position", "position", "position"])
    #expect(rows[1].people.map(\.id) == ["ada", "bo"])
    #expect(rows.flatMap(\.items).map(\.fragment) == year.items.map(\.fragment))
  }

  @Test(
    "A long timeline is parted where decades end, then where years do, and nowhere else if it can be",
    arguments: [
      (["1990": 150], [0]), (["1990": 151], [0, 150]), (["1990": 10, "1995": 141], [0, 10]),
      (["1900": 90, "1950": 60, "1960": 10], [0, 150]),
      (["1900": 100, "1950": 60, "1960": 90], [0, 100]),
      (["1980": 20, "1991": 100, "1992": 100, "2001": 5], [0, 20, 120, 220]),
      (["-0010": 100, "-0009": 100], [0, 100]), ([:], [0]),
    ] as [([String: Int], [Int])])
  func pages(_ counts: [String: Int], _ starts: [Int]) {
    let years = counts.keys.sorted { (Int($0) ?? 0) < (Int($1) ?? 0) }
    let dates = years.flatMap { Array(repeating: date($0), count: counts[$0] ?? 0) }
      .compactMap(\.self)
    #expect(TimelinePages.starts(dates) == starts)
  }

  @Test("A page of a long timeline is called by its decade, or by its years")
  func periods() throws {
    var fixture = try Fixture()
    let vote = fixture.dossier.events[0]
    let years = (0..<100).map { 1980 + $0 % 10 } + (0..<120).map { 1990 + $0 % 20 }
    fixture.dossier.events = try years.sorted().map { year in
      var event = vote.event
      event.date = Located(try EDTFDate.parse(String(year)).get(), Fixture.span)
      return LinkedEvent(common: vote.common, event: event)
    }
    let model = fixture.model
    let pagination = TimelineDirectory(model).pagination(of: nil)
    let pages = pagination.numbers.map {
      TimelinePage(model, ListPart(pagination: pagination, number: $0))
    }
    #expect(pages.map(\.period) == ["1980s", "1990–2017"])
    #expect(pages[0].page.pagination?.pages.map(\.label) == ["1980s", "1990–2017"])
    #expect(pages.map { $0.years.flatMap(\.items).count }.reduce(0, +) == pages[0].total)
    #expect(Self.page(try Fixture()).period == nil)
  }

  private struct Missing: Error {}

  private static func page(_ fixture: Fixture) -> TimelinePage {
    let model = fixture.model
    let pagination = Pagination(
      section: .timeline, total: model.chronology.moments.count, size: 500)
    return TimelinePage(model, ListPart(pagination: pagination, number: 1))
  }
}
