import DossierCore
import DossierTesting
import Testing
import TypedTemplates

@testable import DossierModel
@testable import DossierPages
@testable import DossierSite

struct PageTests {
  @Test("Home shows each side's arguments, who speaks, when, and what is missing")
  func home() throws {
    let home = HomePage(try Fixture().model)
    #expect(home.questions.map(\.text) == ["Could they?"])
    #expect(home.questions[0].groups[0].arguments.map(\.id) == ["held"])
    #expect(home.questions[0].others.isEmpty)
    #expect(home.questions[0].groups[0].arguments[0].passageCount == 1)
    #expect(home.speakers.map(\.id) == ["ada", "bo"])
    #expect(home.years.map(\.label) == ["2016"])
    #expect(home.years[0].events.map(\.id) == ["vote"])
    #expect(
      home.missing.map(\.text) == [
        "1 source has no known title.", "1 source has no known author.",
        "1 source has no known publisher.", "1 source has no known date.",
        "1 argument is held by no source here.",
        "1 passage is no longer found in its text.",
      ])
    #expect(
      home.missing.map(\.url) == [
        .site("articles/unknown.html"), .site("articles/unknown.html"),
        .site("articles/unknown.html"), .site("articles/unknown.html"),
        .site("arguments/unheld.html"), .site("articles/a-digest.html"),
      ])
  }

  @Test("What is missing in several entries leads to their list, and names the first of them")
  func missing() throws {
    var fixture = try Fixture()
    let unheld = fixture.dossier.arguments[Fixture.unheld]
    fixture.dossier.arguments += Array(repeating: unheld, count: 20)
    let missing = HomePage.missing(fixture.model)
    let item = try #require(missing.first { $0.url == .site("arguments/index.html") })
    #expect(item.count == 21)
    #expect(item.entries.count == 12)
  }

  @Test("Every figure is the length of the list it counts")
  func figures() throws {
    let model = try Fixture().model
    let figures = model.figures
    #expect(figures.articles == model.orders.articles.count)
    #expect(figures.arguments == model.orders.arguments.count)
    #expect(figures.experts == model.orders.experts.count)
    #expect(figures.speakers == HomePage(model).speakers.count)
    #expect(figures.events == model.orders.events.count)
    #expect(figures.notes == model.orders.notes.count)
    #expect(figures.corrections == model.orders.corrections.count)
    #expect(figures.positions == 2)
    #expect(figures.relations == 1)
  }

  @Test("The timeline holds what happened and what was said, in order, by year")
  func timeline() throws {
    let model = try Fixture().model
    let part = ListPart(
      pagination: Pagination(section: .timeline, total: model.chronology.moments.count, size: 500),
      number: 1)
    let timeline = TimelinePage(model, part)
    #expect(timeline.total == 3)
    #expect(timeline.years.map(\.label) == ["2016", "2017"])
    #expect(timeline.years[0].items.map(\.lane) == ["happened"])
    #expect(timeline.years[1].items.map(\.kind) == ["publication", "position"])
    #expect(timeline.years[1].items[1].people.map(\.id) == ["ada"])
    #expect(timeline.years.flatMap(\.items).count == timeline.total)
  }

  @Test("The matrix has a row for each who holds a position and a cell for each argument held")
  func matrix() throws {
    let model = try Fixture().model
    let part = ListPart(
      pagination: Pagination(section: .positions, total: 2, size: 100), number: 1)
    let page = PositionsPage(model, part)
    #expect(page.isMatrix)
    #expect(page.arguments.map(\.id) == ["held"])
    #expect(page.rows.map(\.expert.id) == ["ada", "bo"])
    #expect(page.rows.allSatisfy { $0.cells.count == 1 && $0.held.count == 1 })
    #expect(page.rows.flatMap(\.held).flatMap(\.positions).count == page.total)
    #expect(page.stancesShown.map(\.stance) == ["for", "against"])
    #expect(page.stancesShown.map(\.label) == ["for", "against"])
    #expect(page.showsInferred)
  }

  @Test("Notes are listed latest first, undated ones last")
  func commentary() throws {
    let model = try Fixture().model
    let part = ListPart(
      pagination: Pagination(section: .commentary, total: 3, size: 100), number: 1)
    #expect(CommentaryPage(model, part).notes.map(\.number) == [3, 2, 1])
    let corrections = ListPart(
      pagination: Pagination(section: .corrections, total: 1, size: 100), number: 1)
    #expect(CorrectionsPage(model, corrections).notes.map(\.number) == [3])
  }

  @Test(
    "A list is split into pages that hold each element once",
    arguments: [0, 1, 99, 100, 101, 250])
  func pagination(_ total: Int) {
    let pagination = Pagination(section: .articles, total: total, size: 100)
    let ranges = pagination.numbers.map { pagination.range(ofPage: $0) }
    #expect(Array(ranges.joined()) == Array(0..<total))
    #expect(pagination.pageCount == max(1, (total + 99) / 100))
    let records = pagination.numbers.map { pagination.record(ofPage: $0) }
    if pagination.pageCount == 1 {
      #expect(records[0] == nil)
    } else {
      #expect(records.first??.previous == nil)
      #expect(records.first??.next == .site("articles/index-2.html"))
      #expect(records.last??.next == nil)
    }
  }

  @Test(
    "A page of a long list links to the ends, its neighbours and some between",
    arguments: [
      (2_000, 7, Array(1...20)),
      (2_100, 1, [1, 2, 3, 4, 6, 9, 12, 15, 18, 21]),
      (
        30_000, 150,
        [1, 30, 60, 90, 120, 147, 148, 149, 150, 151, 152, 153, 180, 210, 240, 270, 300]
      ),
    ])
  func longPagination(_ total: Int, _ number: Int, _ expected: [Int]) {
    let pagination = Pagination(section: .articles, total: total, size: 100)
    #expect(pagination.linked(fromPage: number) == expected)
    let record = pagination.record(ofPage: number)
    #expect(record?.pages.map(\.label) == expected.map { String($0) })
    #expect(record?.pages.filter(\.isCurrent).map(\.label) == [String(number)])
  }

  @Test("A stub leads to the page's present address")
  func moved() throws {
    let model = try Fixture().model
    let old = try #require(model.dossier.oldAddresses.first)
    let page = MovedPage(model, from: old)
    #expect(old.path == .entry(EntryID(.article, "old-digest")))
    #expect(page.page.canonical == .external("https://example.org/d/articles/a-digest.html"))
    #expect(page.page.robots == "noindex")
    #expect(page.entry.url == .site("articles/a-digest.html"))
  }

  @Test("Navigation marks the present page, and the list that a page belongs to")
  func navigation() throws {
    let model = try Fixture().model
    let article = ArticlePage(model, Fixture.digest).site.navigation
    #expect(article.filter(\.isAbove).map(\.url) == [.site("articles/index.html")])
    #expect(article.filter(\.isCurrent).isEmpty)
    let index = model.frames.site(at: .list(.articles), in: .articles).navigation
    #expect(index.filter(\.isCurrent).map(\.label) == ["Articles"])
    #expect(index.filter(\.isAbove).isEmpty)
  }

  @Test("No two records that templates see share a name with different members")
  func recordNames() {
    var waiting = Theme.Page.all.flatMap(\.type.members).map(\.type)
    var found: [String: [String]] = [:]
    while let type = waiting.popLast() {
      switch type {
      case .optional(let inner), .list(let inner): waiting.append(inner)
      case .record(let record):
        let names = record.members.map(\.name)
        if let known = found[record.name] {
          #expect(known == names, "\(record.name)")
        } else {
          found[record.name] = names
          waiting += record.members.map(\.type)
        }
      default: continue
      }
    }
    #expect(found.count > 30)
  }

  @Test("Every name that a template knows is explained in a sentence, with no more than its line")
  func memberDocs() {
    let descriptions = Theme.describe(pages: Theme.Page.all)
    let docs = descriptions.flatMap(\.members).map(\.doc)
    #expect(docs.count > 600)
    let bad = docs.filter { doc in
      doc.count < 8 || !doc.hasSuffix(".") || doc.contains("\n")
        || doc.first.map { $0.isUppercase || $0 == "`" } != true
    }
    #expect(bad == [])
  }

  @Test("What is absent somewhere says when it is")
  func optionalDocs() {
    let members = Theme.describe(pages: Theme.Page.all).flatMap(\.members)
    let silent = members.filter { member in
      guard case .optional? = member.type else { return false }
      return !member.doc.contains("absent")
    }
    #expect(silent.map(\.name) == [])
  }
}
