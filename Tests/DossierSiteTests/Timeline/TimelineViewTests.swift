import Testing
import TypedTemplates

@testable import DiagramLayout
@testable import DossierCore
@testable import DossierExports
@testable import DossierModel
@testable import DossierPages
@testable import DossierSite
@testable import EDTF

@Suite("Parts of the timeline by themselves")
struct TimelineViewTests {
  @Test("A view holds what concerns its person, argument, topic or kind, in order of time")
  func moments() throws {
    let fixture = try Self.fixture(votes: ["2016", "2014"])
    let model = fixture.model
    let record = try #require(TimelineDirectory(model).view(of: .person(Fixture.ada)))
    #expect(record.name == "Ada Ames" && record.url == .site("timeline/person-ada.html"))
    let page = Self.page(model, .person(Fixture.ada))
    let items = page.years.flatMap(\.items)
    #expect(items.map(\.date.text) == ["2014", "2016", "16 May 2017", "16 May 2017"])
    #expect(items.map(\.kind) == ["event", "event", "publication", "position"])
    #expect(page.total == record.count && record.count == items.count)
    #expect(page.page.title == "Timeline: Ada Ames")
    #expect(page.page.breadcrumbs.map(\.label) == ["Home", "Timeline"])
    #expect(page.views.people.isEmpty)
  }

  @Test("A claim's view never stands without who holds it")
  func claim() throws {
    let model = try Self.fixture(votes: ["2016"]).model
    let record = try #require(TimelineDirectory(model).view(of: .argument(Fixture.held)))
    #expect(record.attribution == model.links[Fixture.held].attribution)
    let title = Self.page(model, .argument(Fixture.held)).page.title
    #expect(title.contains(try #require(record.attribution)))
  }

  @Test("One moment makes no view")
  func few() throws {
    let model = try Fixture().model
    #expect(TimelineDirectory(model).view(of: .kind(.event)) == nil)
    #expect(
      TimelinePage.viewPaths(model).map(\.text).allSatisfy { !$0.contains("events") })
  }

  @Test("Each view has a page, and the timeline's first page leads to it")
  func pages() throws {
    let model = try Self.fixture(votes: ["2016", "2014", "2015"]).model
    let paths = TimelinePage.viewPaths(model).map(\.text)
    let views = Self.page(model, nil).views
    let all = views.kinds + views.people + views.arguments + views.topics
    #expect(all.map(\.url.path).sorted() == paths.sorted())
    #expect(paths.contains("timeline/events.html"))
    #expect(paths == paths.sorted())
  }

  @Test("A long view is split over pages of its own")
  func split() throws {
    let dates = (0..<600).map { "\(1_000 + $0)" }
    let model = try Self.fixture(votes: dates).model
    let paths = TimelinePage.viewPaths(model).map(\.text)
    #expect(paths.contains("timeline/events-2.html"))
    #expect(TimelineDirectory(model).place(of: Key(0)).path == "timeline.html")
    #expect(TimelineDirectory(model).place(of: Key(149)).path == "timeline.html")
    #expect(TimelineDirectory(model).place(of: Key(150)).path == "timeline-2.html")
    #expect(TimelineDirectory(model).place(of: Key(599)).path == "timeline-4.html")
  }

  @Test("A timeline of many thousand moments has no views, and loses nothing")
  func tooMany() throws {
    let model = try Self.fixture(votes: (0..<2_100).map { "\(1_000 + $0)" }).model
    #expect(TimelinePage.viewPaths(model).isEmpty)
    #expect(model.chronology.moments.count == 2_102)
    #expect(Self.page(model, nil).views.kinds.isEmpty)
  }

  @Test("Home draws the events that it lists, without names")
  func strip() throws {
    let home = HomePage(try Self.fixture(votes: ["2016", "2014~", "1999/.."]).model)
    for drawing in [home.strip, home.narrowStrip] {
      let drawing = try #require(drawing)
      #expect(drawing.marks.count == home.events.count)
      #expect(drawing.marks.allSatisfy { $0.label?.text.isEmpty ?? true })
      #expect(drawing.marks.allSatisfy { $0.y > 0 && $0.y < drawing.rulerTop })
    }
  }

  @Test("A mark says where the editors added what it stands for")
  func added() throws {
    var fixture = try Self.fixture(votes: ["2016", "2017"])
    fixture.dossier.events[1].common.addedBy = fixture.dossier.settings.editors.first
    let drawing = try #require(Self.page(fixture.model, .kind(.event)).drawing)
    #expect(drawing.marks.map(\.isAdded) == [false, true])
  }

  @Test("Statements of one day that the editors added have a mark apart from the others'")
  func addedStatements() throws {
    var fixture = try Self.fixture(votes: [])
    fixture.dossier.arguments[0].common.addedBy = fixture.dossier.settings.editors.first
    fixture.dossier.arguments[1].positions = [
      Position(
        expert: Fixture.bo, stance: .against, said: date("2017-05-16"), via: nil, basis: .inferred,
        passages: [])
    ]
    let model = fixture.model
    let sources = TimelineSources(model).all(model.chronology.moments[...])
    let items = Self.page(model, nil).years.flatMap(\.items)
    for source in sources {
      let added = items.filter { source.items.contains($0.fragment) }.map(\.isAdded)
      #expect(Set(added) == [source.isAdded])
    }
    #expect(sources.contains { $0.isAdded } && sources.contains { !$0.isAdded })
  }

  @Test("Where sources disagree on a date the drawing shows what each says, and says so in words")
  func disputed() throws {
    var fixture = try Self.fixture(votes: ["2016-11-09", "2017"])
    fixture.dossier.events[0].sources = try ["2016-11-20", "2016-11-09", "1999~"].map {
      .init(passages: [], date: try EDTFDate.parse($0).get())
    }
    let drawing = try #require(Self.page(fixture.model, .kind(.event)).drawing)
    let mark = try #require(drawing.marks.first { !$0.otherwise.isEmpty })
    #expect(mark.otherwise.map(\.isSure) == [true, false])
    #expect(mark.title.hasSuffix("; sources also say 20 November 2016 and about 1999"))
    #expect(mark.joinX < mark.x && mark.joinEndX > mark.x)
    let calendar = TimelineCalendar(fixture.model).output.text
      .split(separator: "\r\n ", omittingEmptySubsequences: false).joined()
    #expect(calendar.contains("Sources also say 20 November 2016 and about 1999."))
    #expect(drawing.marks.count { !$0.otherwise.isEmpty } == 1)
  }

  @Test(
    "No label of the ruler is cut by the drawing's edge or a torn strip",
    arguments: [
      ["2024-03-04", "2024-03-05", "2024-03-06", "2024-03-07", "2024-03-08", "2024-03-10"],
      ["1990", "1991", "1992", "2016-01-01", "2016-01-02", "2016-01-03", "2016-01-05"],
    ])
  func ruler(dates: [String]) throws {
    let page = Self.page(try Self.fixture(votes: dates).model, nil)
    for drawing in [try #require(page.drawing), try #require(page.narrowDrawing)] {
      checkRuler(of: drawing)
    }
  }

  private func checkRuler(of drawing: TimelineDrawingRecord) {
    var end = 0
    for tick in drawing.ticks {
      let width = TextWidth.of(tick.label, size: 12)
      let from = tick.anchor == "start" ? tick.labelX : tick.labelX - width
      #expect(from >= end, "\(tick.label) lies on the one before")
      end = from + width
      #expect(from >= 0 && from + width <= drawing.width)
      for strip in drawing.breaks {
        #expect(from + width <= strip.x || strip.x <= from, "\(tick.label)")
      }
    }
  }

  private static func fixture(votes: [String]) throws -> Fixture {
    var fixture = try Fixture()
    let vote = fixture.dossier.events[0]
    fixture.dossier.events = try votes.enumerated().map { index, text in
      var event = vote.event
      event.date = Located(try EDTFDate.parse(text).get(), Fixture.span)
      let common = EntryCommon(
        id: EntryID(.event, "vote-\(index)"), file: Fixture.file, body: .empty)
      var linked = LinkedEvent(common: common, event: event)
      linked.people = [Fixture.ada, Fixture.ada]
      linked.bearsOn = [Fixture.held]
      return linked
    }
    return fixture
  }

  private static func page(_ model: SiteModel, _ view: TimelineView?) -> TimelinePage {
    let part = ListPart(pagination: TimelineDirectory(model).pagination(of: view), number: 1)
    return TimelinePage(model, part, view: view)
  }
}
