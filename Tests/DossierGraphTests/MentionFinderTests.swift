@testable import DossierContent
import DossierCore
import DossierMarkdown
import Testing

@testable import DossierGraph

@Suite("Names in a body")
struct MentionFinderTests {
  private let experts = [
    expert("adam", "Adam Thomson", aliases: ["Sir Adam"]),
    expert("eve", "Eve Thomson"),
    expert("flynn", "Michael Flynn"),
    expert("kt", "K.T. McFarland"),
    expert("nato", "NATO", kind: .organisation),
    expert("osw", "Centre for Eastern Studies", kind: .organisation),
    expert("putin", "Vladimir Putin", aliases: ["Putin"]),
    expert("gaulle", "Charles de Gaulle"),
    expert("xi", "习近平"),
  ]

  @Test(
    "are linked as readers expect",
    arguments: [
      ("Michael Flynn spoke; Flynn left; Flynn.", ["flynn:Michael Flynn", "flynn:Flynn"]),
      ("Flynn spoke before Michael Flynn did.", ["flynn:Michael Flynn"]),
      ("Putin’s hope, and Vladimir Putin again", ["putin:Putin"]),
      ("Adam Thomson and Eve Thomson: Thomson", ["adam:Adam Thomson", "eve:Eve Thomson"]),
      ("Sir Adam, then Thomson", ["adam:Sir Adam", "adam:Thomson"]),
      ("NATO–Russia relations", ["nato:NATO"]),
      ("K.T. McFarland", ["kt:K.T. McFarland"]),
      ("Charles de Gaulle, as de Gaulle said", ["gaulle:Charles de Gaulle", "gaulle:de Gaulle"]),
      ("Studies of Centre", []),
      ("Putinism", []),
      ("主席习近平说", ["xi:习近平"]),
    ])
  func found(text: String, expected: [String]) {
    let plain = PlainText.plain(text)
    let mentions = finder([]).find(in: PassageSearch(plain))
    #expect(
      mentions.map { "\(experts[$0.expert.index].header.id.name):\(plain.text($0.range))" }
        == expected)
  }

  @Test("are left alone where an editor said so, and outside linkable text")
  func leftAlone() {
    var plain = PlainText.plain("Michael Flynn and Vladimir Putin")
    #expect(finder([Key(2)]).find(in: PassageSearch(plain)).map(\.expert) == [Key(6)])
    plain.linkable = [0..<13]
    #expect(finder([]).find(in: PassageSearch(plain)).map(\.expert) == [Key(2)])
  }

  private func finder(_ excluded: Set<Key<LinkedExpert>>) -> MentionFinder {
    MentionFinder(names: NameIndex(experts), excluded: excluded)
  }

  private static func expert(
    _ id: String, _ name: String, aliases: [String] = [], kind: Expert.Kind = .expert
  ) -> Expert {
    let file = SourceFile(path: "experts/\(id).md", text: "")
    let located: (String) -> Located<String> = { Located($0, file.span(0..<0)) }
    return Expert(
      header: EntryHeader(id: EntryID(.expert, id), file: file, body: 0..<0), name: located(name),
      honorific: nil, aliases: aliases.map(located), kind: kind, roles: [], links: [])
  }
}
