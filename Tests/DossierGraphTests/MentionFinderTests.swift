import DossierCore
import Testing

@testable import DossierMentions
@testable import DossierModel
@testable import QuoteAnchoring
@testable import TextAnalysis

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
    expert("berg", "Jan van der Berg"),
    expert("niro", "Robert De Niro"),
    expert("assad", "Bashar al-Assad"),
    expert("brien", "Edna O'Brien"),
    expert("kaczynski", "Jarosław Kaczyński"),
    expert("weizsaecker", "Richard von Weizsäcker"),
    expert("king", "Martin Luther King, Jr."),
    expert("one", "John Smith"),
    expert("two", "John Smith"),
    expert("may", "Theresa May", honorific: "Rt Hon"),
    expert("brian", "Brian May"),
    expert("price", "Mark Price"), expert("will", "George Will", aliases: ["Will"]),
    expert("keel", "Martin Keel", aliases: ["@KeelMartin", "#Keel", "Yahoo!"]),
    expert("pen", "Marine Le Pen"),
    expert("xijp", "Xi Jinping", family: "Xi"),
    expert("doe", "Doe, Jane"),
    expert("garcia", "Gabriel García Márquez", family: "García Márquez"),
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
      (
        "De Gaulle, said Charles de Gaulle. De Gaulle",
        ["gaulle:Charles de Gaulle", "gaulle:De Gaulle"]
      ),
      (
        "Jan van der Berg’s list; Van der Berg’s son",
        ["berg:Jan van der Berg", "berg:Van der Berg"]
      ),
      ("Robert De Niro and De Niro", ["niro:Robert De Niro", "niro:De Niro"]),
      ("Bashar al-Assad’s army; al-Assad’s men", ["assad:Bashar al-Assad", "assad:al-Assad"]),
      ("Bashar al-Assad’s army; Assad’s men", ["assad:Bashar al-Assad", "assad:Assad"]),
      ("Bashar al-Assad; Al-Assad", ["assad:Bashar al-Assad", "assad:Al-Assad"]),
      ("Edna O’Brien’s novel, O'Brien's", ["brien:Edna O’Brien", "brien:O'Brien"]),
      (
        "Jarosław Kaczyński’s party; Kaczyński's",
        ["kaczynski:Jarosław Kaczyński", "kaczynski:Kaczyński"]
      ),
      (
        "Richard von Weizsäcker, then Weizsäcker",
        ["weizsaecker:Richard von Weizsäcker", "weizsaecker:Weizsäcker"]
      ),
      ("Martin Luther King, Jr., and King", ["king:Martin Luther King, Jr.", "king:King"]),
      ("Kaczyńskis, Flynns and O’Brienites", []),
      ("John Smith, whichever", []),
      ("Studies of Centre", []),
      ("Putinism", []),
      ("主席习近平说", ["xi:习近平"]),
      ("Theresa May spoke. In May 2017 she left.", ["may:Theresa May"]),
      ("Theresa May spoke. In May, Mrs May left.", ["may:Theresa May", "may:May"]),
      ("Theresa May; T. May; Brian May", ["may:Theresa May", "may:May", "brian:Brian May"]),
      ("Theresa May, and Kate May", ["may:Theresa May"]),
      ("Theresa May, and T.M. May", ["may:Theresa May", "may:May"]),
      ("Theresa May, and K.M. May", ["may:Theresa May"]),
      ("Theresa May, the Rt. Hon. May", ["may:Theresa May", "may:May"]),
      ("Theresa May and Brian May: B. May", ["may:Theresa May", "brian:Brian May", "brian:May"]),
      ("Will Will go? Mr Will will.", ["will:Will"]),
      ("Mark Price set a price. Price left; Mr Price too.", ["price:Mark Price", "price:Price"]),
      ("Mark Price spoke. Price left.", ["price:Mark Price", "price:Price"]),
      ("By @KeelMartin, not @KeelMartin2", ["keel:@KeelMartin"]),
      ("a@KeelMartin, @KeelMartin_2, @@KeelMartin", ["keel:@KeelMartin"]),
      ("tagged #Keel", ["keel:#Keel"]),
      ("Yahoo! again", ["keel:Yahoo!"]),
      ("Marine Le Pen, then Le Pen", ["pen:Marine Le Pen", "pen:Le Pen"]),
      ("Marine Le Pen’s Pen", ["pen:Marine Le Pen"]),
      ("Xi Jinping, then Xi", ["xijp:Xi Jinping", "xijp:Xi"]),
      ("Xi Jinping, then Jinping", ["xijp:Xi Jinping"]),
      ("Jane Doe, then Doe", ["doe:Jane Doe", "doe:Doe"]),
      (
        "Gabriel García Márquez; García Márquez",
        ["garcia:Gabriel García Márquez", "garcia:García Márquez"]
      ),
    ])
  func found(text: String, expected: [String]) {
    let plain = PlainText.plain(text)
    let mentions = finder().find(in: PassageSearch(plain))
    #expect(
      mentions.map { "\(experts[$0.expert.index].header.id.name):\(plain.text($0.range))" }
        == expected)
  }

  @Test("are left alone where an editor said so, and outside linkable text")
  func leftAlone() {
    var plain = PlainText.plain("Michael Flynn and Vladimir Putin")
    #expect(finder(wrong: [2]).find(in: PassageSearch(plain)).map(\.expert) == [Key(6)])
    plain.linkable = [0..<13]
    #expect(finder().find(in: PassageSearch(plain)).map(\.expert) == [Key(2)])
  }

  @Test(
    "mean the other one where an editor said that they do not mean the first",
    arguments: [
      ("John Smith, whichever", [16], ["two"]), ("John Smith, whichever", [17], ["one"]),
      ("Adam Thomson and Eve Thomson; Thomson", [0], ["eve", "eve"]),
    ])
  func putRight(text: String, wrong: [Int], expected: [String]) {
    let mentions = finder(wrong: wrong).find(in: PassageSearch(PlainText.plain(text)))
    #expect(mentions.map { experts[$0.expert.index].header.id.name } == expected)
  }

  @Test(
    "are not given to another where a bare surname may mean one whom the reader knows",
    arguments: [
      ("Eve Thomson wrote, and Thomson replied.", [0], ["eve"]),
      ("Thomson wrote to Eve Thomson.", [0], ["eve"]),
      ("Michael Flynn, Flynn", [2], []),
    ])
  func known(text: String, known: [Int], expected: [String]) {
    let mentions = finder(known: known).find(in: PassageSearch(PlainText.plain(text)))
    #expect(mentions.map { experts[$0.expert.index].header.id.name } == expected)
  }

  @Test("keep their other forms where an editor puts one right")
  func wrongForm() {
    let text = PlainText.plain("Mark Price and Michael Flynn; Price, Flynn; Marine Le Pen")
    var finder = finder()
    finder.unlinked.wrongForms = [Key(20): [NameWords.split("Price")]]
    #expect(
      finder.find(in: PassageSearch(text)).map { text.text($0.range) }
        == ["Mark Price", "Michael Flynn", "Flynn", "Marine Le Pen"])
  }

  private func finder(wrong: [Int] = [], known: [Int] = []) -> MentionFinder {
    MentionFinder(
      names: NameIndex(experts),
      unlinked: UnlinkedNames(wrong: Set(wrong.map { Key($0) }), known: Set(known.map { Key($0) })),
      wording: NameWording(ordinary: ["May", "Will"], titles: ["Mr", "Mrs", "Hon"]))
  }

  private static func expert(
    _ id: String, _ name: String, family: String? = nil, honorific: String? = nil,
    aliases: [String] = [], kind: Expert.Kind = .expert
  ) -> Expert {
    let file = SourceFile(path: "experts/\(id).md", text: "")
    let located: (String) -> Located<String> = { Located($0, file.span(0..<0)) }
    return Expert(
      header: EntryHeader(id: EntryID(.expert, id), file: file, body: 0..<0), name: located(name),
      family: family.map(located), honorific: honorific, aliases: aliases.map(located), kind: kind,
      roles: [], links: [])
  }
}
