import DossierCore
import EDTF
import Testing
import TypedTemplates

@testable import DossierModel
@testable import DossierPages
@testable import DossierSite

@Suite("The index: who holds what, in which role, in what order")
struct IndexTests {
  @Test("Of one stance the latest word counts, in whatever order it is written")
  func latestWord() throws {
    var fixture = try Fixture()
    fixture.dossier.arguments[0].positions = [
      Self.position(.for, "2018", via: nil), Self.position(.for, "2016", via: Fixture.bo),
      Self.position(.for, nil, via: Fixture.bo),
    ]
    let record = fixture.model.links.attributions[0]
    #expect(record.text == "Ada Ames")
    #expect(record.voices.map(\.said?.text) == ["2018"])
    #expect(record.voices.map(\.via?.id) == [nil])
  }

  @Test("Who took one stance and then another is named with the date of each")
  func turned() throws {
    var fixture = try Fixture()
    fixture.dossier.arguments[0].positions = [
      Self.position(.against, "2018-05", via: nil), Self.position(.for, "2016", via: Fixture.bo),
    ]
    let record = fixture.model.links.attributions[0]
    #expect(record.text == "Ada Ames (2016), relayed by Bo Bell; against: Ada Ames (May 2018)")
    #expect(record.voices.map(\.stance) == ["for", "against"])
    #expect(
      record.voices.map(\.basisLabel) == ["in the speaker’s words", "in the speaker’s words"])
  }

  @Test(
    "A role was held surely where its dates leave no doubt, perhaps where they do",
    arguments: [
      ("2017", "2018", "2017-05-16", "Envoy, The Office", false),
      ("2016", "2018", "2017-05-16", "Envoy, The Office", true),
      ("2016", nil, "2017", "Envoy, The Office", true),
      ("2016~", nil, "2017", "Envoy, The Office", false),
      (nil, "2018", "2017", "Envoy, The Office", true),
      ("2017-06", nil, "2017-05-16", nil, false), (nil, "2016", "2017", nil, false),
      ("2016-11", nil, "2015/2016", nil, false), (nil, nil, "2017", nil, false),
      ("2016", nil, nil, nil, false),
    ] as [(String?, String?, String?, String?, Bool)])
  func roles(from: String?, to: String?, said: String?, role: String?, isSure: Bool) throws {
    var fixture = try Fixture()
    let ada = fixture.dossier.experts[0]
    var expert = ada.expert
    expert.roles = [Self.role("Envoy", from, to)]
    fixture.dossier.experts[0] = LinkedExpert(common: ada.common, expert: expert)
    let record = fixture.model.reasoning.position(
      Self.position(.for, said, via: nil), of: Fixture.held)
    #expect(record.role == role)
    #expect(record.isRoleSure == isSure)
  }

  @Test("Two roles held at once stand together")
  func twoRoles() throws {
    var fixture = try Fixture()
    let ada = fixture.dossier.experts[0]
    var expert = ada.expert
    expert.roles = [
      Self.role("Envoy", "2010", nil), Self.role("Clerk", "2011", "2012"),
      Self.role("Warden", "2012", nil),
    ]
    fixture.dossier.experts[0] = LinkedExpert(common: ada.common, expert: expert)
    let record = fixture.model.reasoning.position(
      Self.position(.for, "2017", via: nil), of: Fixture.held)
    #expect(record.role == "Envoy, The Office; Warden, The Office")
  }

  @Test("People are sorted by surname, without capitals, diacritics and particles")
  func surnames() throws {
    var fixture = try Fixture()
    fixture.dossier.experts = [
      "Zoe Adams", "Jan van der Berg", "Ann Élan", "Bashar al-Assad", "Abe Foe, Jr.", "Plato",
      "Bea Đorđević", "Adams",
    ].enumerated().map { index, name in
      Self.expert("e\(index)", name, .expert)
    }
    let model = fixture.model
    #expect(
      model.orders.experts.map { model.links[$0].title } == [
        "Adams", "Zoe Adams", "Bashar al-Assad", "Jan van der Berg", "Bea Đorđević", "Ann Élan",
        "Abe Foe, Jr.", "Plato",
      ])
  }

  @Test("Arguments stand as their question's groups have them, the others after by claim")
  func groups() throws {
    var fixture = try Fixture()
    fixture.dossier.arguments = ["a", "b", "c", "d"].map { name in
      let file = Fixture.file
      var linked = LinkedArgument(
        common: EntryCommon(id: EntryID(.argument, name), file: file, body: .empty),
        argument: Argument(
          header: EntryHeader(id: EntryID(.argument, name), file: file, body: 0..<0),
          claim: at("Claim \(name)")))
      linked.question = Key(0)
      return linked
    }
    fixture.dossier.questions = [
      LinkedQuestion(
        id: "q", text: "Q", groups: [.init(label: "One", arguments: [Key(3), Key(1)])])
    ]
    fixture.dossier.topics = []
    let model = fixture.model
    #expect(model.orders.arguments.map { model.links[$0].id } == ["d", "b", "a", "c"])
  }

  @Test("Each order of the index of people is split over the same pages, and holds everyone")
  func peoplePages() throws {
    var fixture = try Fixture()
    let count = 250
    fixture.dossier.experts = (0..<count).map { index in
      var linked = Self.expert("e\(index)", "Ann A\(index)", index == 7 ? .organisation : .actor)
      if index == 200 {
        linked.statements = [
          .init(argument: Fixture.held, position: Self.position(.for, nil, via: nil))
        ]
      }
      return linked
    }
    let model = fixture.model
    let pagination = Pagination(section: .experts, total: count, size: 100)
    let pages = pagination.numbers.map {
      ExpertIndexPage(model, ListPart(pagination: pagination, number: $0))
    }
    #expect(Set(pages.flatMap(\.experts).map(\.id)).count == count)
    #expect(Set(pages.flatMap(\.byStatements).map(\.id)).count == count)
    #expect(pages[0].byStatements[0].id == "e200")
    #expect(pages.flatMap(\.byOrganisation).map(\.name) == ["The Office"])
    #expect(pages.flatMap(\.byOrganisation).flatMap(\.experts).count == count)
    #expect(pages[2].organisations.map(\.id) == ["e7"])
  }

  @Test("What a person took part in and wrote stands in order of time")
  func inTime() throws {
    var fixture = try Fixture()
    let vote = fixture.dossier.events[0]
    fixture.dossier.events = try ["2016", "2014", "2015"].enumerated().map { index, text in
      var event = vote.event
      event.date = Located(try EDTFDate.parse(text).get(), Fixture.span)
      let id = EntryID(.event, "v\(index)")
      return LinkedEvent(
        common: EntryCommon(id: id, file: Fixture.file, body: .empty), event: event)
    }
    fixture.dossier.experts[0].events = [Key(0), Key(1), Key(2)]
    fixture.dossier.arguments[0].events = [Key(0), Key(1), Key(2)]
    let model = fixture.model
    let order = ["2014", "2015", "2016"]
    #expect(ExpertPage(model, Fixture.ada).events.map(\.date.text) == order)
    #expect(ArgumentPage(model, Fixture.held).events.map(\.date.text) == order)
  }

  @Test("A cited passage leads to the editors' note on it")
  func noteOnPassage() throws {
    let model = try Fixture().model
    let note = model.passages.record(Key(0)).note
    #expect(note?.url == .site(path: "articles/a-digest.html", fragment: "note-cost"))
    #expect(note?.kindLabel == "Dispute")
    #expect(model.passages.record(Key(2)).note == nil)
  }

  private static func position(
    _ stance: Argument.Stance, _ said: String?, via: Key<LinkedExpert>?
  ) -> Position {
    Position(
      expert: Fixture.ada, stance: stance, said: said.flatMap { date($0) }, via: via,
      basis: .quoted, passages: [])
  }

  private static func role(_ title: String, _ from: String?, _ to: String?) -> Expert.Role {
    Expert.Role(
      title: title, organisation: "The Office",
      from: from.flatMap { date($0) }.map { Located($0, Fixture.span) },
      to: to.flatMap { date($0) }.map { Located($0, Fixture.span) })
  }

  private static func expert(_ id: String, _ name: String, _ kind: Expert.Kind) -> LinkedExpert {
    let entry = EntryID(.expert, id)
    return LinkedExpert(
      common: EntryCommon(id: entry, file: Fixture.file, body: .empty),
      expert: Expert(
        header: EntryHeader(id: entry, file: Fixture.file, body: 0..<0), name: at(name),
        honorific: nil, aliases: [], kind: kind, roles: [role("Member", nil, nil)], links: []))
  }
}
