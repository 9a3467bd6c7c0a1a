import DossierCore
import Foundation
import Testing
import TypedTemplates

@testable import DossierExports
@testable import DossierModel
@testable import DossierSite

@Suite("Names and dates of sources, wherever they stand")
struct NameTests {
  private static let people: [(name: String, family: String?)] = [
    ("Marine Le Pen", nil), ("Vincent van Gogh", nil), ("Xi Jinping", "Xi"),
    ("Martin Luther King Jr.", nil), ("Chris Van Hollen", nil), ("Adam Thomson", nil),
    ("Pelé", nil), ("Gabriel García Márquez", "García Márquez"),
  ]

  @Test("People are sorted alike in the index and in the bibliography")
  func order() throws {
    var fixture = try Fixture()
    fixture.dossier.experts = Self.people.enumerated().map { index, person in
      let common = EntryCommon(
        id: EntryID(.expert, "e\(index)"), file: Fixture.file, body: .empty)
      return LinkedExpert(
        common: common,
        expert: Expert(
          header: EntryHeader(id: common.id, file: Fixture.file, body: 0..<0),
          name: at(person.name),
          family: person.family.map(at)))
    }
    let template = fixture.dossier.articles[1]
    fixture.dossier.articles = fixture.dossier.experts.keys.reversed().map { key in
      var article = template
      article.authors = [.expert(key)]
      return article
    }
    let model = fixture.model
    let sorted = [
      "Gabriel García Márquez", "Vincent van Gogh", "Martin Luther King Jr.", "Marine Le Pen",
      "Pelé", "Adam Thomson", "Chris Van Hollen", "Xi Jinping",
    ]
    #expect(model.orders.experts.map { model.links[$0].title } == sorted)
    #expect(
      model.orders.sources.map { model.people.byline(of: model.dossier.articles[$0]) } == sorted)
  }

  @Test(
    "Citations know the parts of a name",
    arguments: [
      ("Marine Le Pen", nil, #"{"family":"Le Pen","given":"Marine"}"#, "{Le Pen}, Marine"),
      (
        "Vincent van Gogh", nil,
        #"{"family":"Gogh","given":"Vincent","non-dropping-particle":"van"}"#, "van Gogh, Vincent"
      ),
      (
        "Richard von Weizsäcker", nil,
        #"{"dropping-particle":"von","family":"Weizsäcker","given":"Richard"}"#,
        "von Weizsäcker, Richard"
      ),
      (
        "Martin Luther King Jr.", nil,
        #"{"family":"King","given":"Martin Luther","suffix":"Jr."}"#, "King, Jr., Martin Luther"
      ),
      ("Xi Jinping", "Xi", #"{"family":"Xi","given":"Jinping"}"#, "Xi, Jinping"),
      ("Pelé", nil, #"{"family":"Pelé"}"#, "Pelé"),
      ("van Gogh", nil, #"{"family":"Gogh","non-dropping-particle":"van"}"#, "{van Gogh}"),
      ("King Jr.", nil, #"{"family":"King","suffix":"Jr."}"#, "{King Jr.}"),
      (
        "Gerard ’t Hooft", nil,
        #"{"family":"Hooft","given":"Gerard","non-dropping-particle":"’t"}"#, "’t Hooft, Gerard"
      ),
      ("Doe, John", nil, #"{"family":"Doe","given":"John"}"#, "Doe, John"),
      (
        "Bashar al-Assad", nil,
        #"{"family":"Assad","given":"Bashar","non-dropping-particle":"al-"}"#, "al-Assad, Bashar"
      ),
      (
        "Gabriel García Márquez", "García Márquez",
        #"{"family":"García Márquez","given":"Gabriel"}"#, "{García Márquez}, Gabriel"
      ),
      ("Adam Thomson", nil, #"{"family":"Thomson","given":"Adam"}"#, "Adam Thomson"),
    ] as [(String, String?, String, String)])
  func citations(name: String, family: String?, csl: String, bibtex: String) throws {
    let person = AgentName.person(PersonName(name, family: family))
    let model = try fixture(authors: [.named(person)])
    #expect(BibTeX.authors([person]) == bibtex)
    // The order of members is the exports' own.
    let found = try citation(model)
    #expect(sortedMembers(found) == sortedMembers(csl), "\(found)")
  }

  @Test("A body is one name")
  func bodies() throws {
    let body = AgentName.body("Ministry of Defence, Kyiv")
    let model = try fixture(authors: [.named(body)])
    #expect(BibTeX.authors([body]) == "{Ministry of Defence, Kyiv}")
    #expect(try citation(model).contains(#"[{"literal":"Ministry of Defence, Kyiv"}]"#))
  }

  @Test(
    "Citations keep of a date what their format holds",
    arguments: [
      (
        "2017-05-16", #"{"date-parts":[[2017,5,16]]}"#,
        "year = {2017},\n  month = {5},\n  day = {16}"
      ),
      ("2017-21", #"{"date-parts":[[2017]],"season":1}"#, "year = {2017},\n  date = {2017-21}"),
      ("2017-32", #"{"date-parts":[[2017]],"season":4}"#, "note = {southern winter 2017}"),
      ("2017-33", #"{"literal":"first quarter of 2017"}"#, "note = {first quarter of 2017}"),
      ("2017-05-16T12:30:00Z", #"{"date-parts":[[2017,5,16]]}"#, "date = {2017-05-16T12:30:00Z}"),
      ("1990~", #"{"date-parts":[[1990]],"circa":true}"#, "date = {1990~},\n  note = {about 1990}"),
      ("1990?", #"{"literal":"perhaps 1990"}"#, "date = {1990?}"),
      ("2011/2013", #"{"date-parts":[[2011],[2013]]}"#, "date = {2011/2013}"),
      ("2011/..", #"{"literal":"from 2011 on"}"#, "date = {2011/..}"),
      ("199X", #"{"literal":"the 1990s"}"#, "date = {199X}"),
      ("-0043", #"{"literal":"44 BCE"}"#, "date = {-0043}"),
      ("[1667,1668]", #"{"literal":"1667 or 1668"}"#, "note = {1667 or 1668}"),
    ])
  func dates(written: String, csl: String, bibtex: String) throws {
    let model = try fixture(authors: [], published: written)
    let found = try citation(model)
    #expect(found.contains(#""issued":"# + csl), "\(found)")
    let entry = try #require(model.citations.bibtex(Fixture.unknown).last)
    #expect(entry.contains(bibtex), "\(entry)")
  }

  @Test(
    "A role without a date is the open one, or the latest",
    arguments: [
      ([("Minister", "2010", "2012"), ("Professor", nil, nil)], "Professor"),
      ([("Minister", "2010", nil), ("President", "2014", nil)], "President"),
      ([("Envoy", "2010", "2012"), ("Minister", "2008", "2014")], "former Minister"),
      ([("Envoy", "2010", "2012")], "former Envoy"),
      ([("Envoy", nil, nil), ("Author", nil, nil)], "Envoy"),
      ([("Envoy", "2010", "2016/.."), ("Clerk", "2008", "2009")], "Envoy"), ([], nil),
    ] as [([(String, String?, String?)], String?)])
  func roles(_ roles: [(String, String?, String?)], shown: String?) throws {
    var fixture = try Fixture()
    let ada = fixture.dossier.experts[0]
    var expert = ada.expert
    expert.roles = roles.map { title, from, to in
      let dated = { (text: String?) in
        text.flatMap { date($0) }.map { Located($0, Fixture.span) }
      }
      return Expert.Role(title: title, from: dated(from), to: dated(to))
    }
    fixture.dossier.experts[0] = LinkedExpert(common: ada.common, expert: expert)
    #expect(fixture.model.summaries[Fixture.ada].role == shown)
  }

  private func fixture(
    authors: [LinkedArticle.Author], published: String? = nil
  ) throws -> SiteModel {
    var fixture = try Fixture()
    let linked = fixture.dossier.articles[Fixture.unknown]
    var article = linked.article
    article.published = published.flatMap { date($0) }.map { Located($0, Fixture.span) }
    fixture.dossier.articles[Fixture.unknown] = LinkedArticle(
      common: linked.common, article: article, authors: authors)
    return fixture.model
  }

  private func citation(_ model: SiteModel) throws -> String {
    var output = OutputBuffer()
    output.append(CitationData(model).export(Fixture.unknown))
    return output.text
  }

  private func sortedMembers(_ json: String) -> String {
    let names = ["family", "given", "dropping-particle", "non-dropping-particle", "suffix"]
    let members = names.compactMap { name -> String? in
      guard let start = json.range(of: "\"\(name)\":\"") else { return nil }
      return name + "=" + json[start.upperBound...].prefix { $0 != "\"" }
    }
    return members.joined(separator: ";")
  }
}
