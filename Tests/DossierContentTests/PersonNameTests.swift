import Testing

@testable import DossierModel

/// A name, its family part where an editor says so, and its parts: `given|particle|family|suffix`.
private let names: [(name: String, family: String?, parts: String)] = [
  ("Adam Thomson", nil, "Adam||Thomson|"),
  ("Marine Le Pen", nil, "Marine||Le Pen|"),
  ("Chris Van Hollen", nil, "Chris||Van Hollen|"),
  ("W. E. B. Du Bois", nil, "W. E. B.||Du Bois|"),
  ("Ursula von der Leyen", nil, "Ursula|von der|Leyen|"),
  ("Ursula Von der Leyen", nil, "Ursula||Von der Leyen|"),
  ("Mohamed El Baradei", nil, "Mohamed||El Baradei|"),
  ("Vincent van Gogh", nil, "Vincent|van|Gogh|"),
  ("Charles de Gaulle", nil, "Charles|de|Gaulle|"),
  ("Charles de Gaulle", "de Gaulle", "Charles||de Gaulle|"),
  ("Charles de Gaulle", "Gaulle", "Charles|de|Gaulle|"),
  ("Jean de La Fontaine", nil, "Jean|de|La Fontaine|"),
  ("José de San Martín", nil, "José|de|San Martín|"),
  ("José Ortega y Gasset", nil, "José||Ortega y Gasset|"),
  ("Bashar al-Assad", nil, "Bashar|al-|Assad|"),
  ("Jean d’Alembert", nil, "Jean|d’|Alembert|"),
  ("Gerard 't Hooft", nil, "Gerard|'t|Hooft|"),
  ("Jan ’t Hooft", nil, "Jan|’t|Hooft|"),
  ("Edna O’Brien", nil, "Edna||O’Brien|"),
  ("Martin Luther King Jr.", nil, "Martin Luther||King|Jr."),
  ("Martin Luther King, Jr.", nil, "Martin Luther||King|Jr."),
  ("King, Martin Luther, Jr.", nil, "Martin Luther||King|Jr."),
  ("King, Jr., Martin Luther", nil, "Martin Luther||King|Jr."),
  ("John Smith III", nil, "John||Smith|III"),
  ("Jane Roe, PhD", nil, "Jane||Roe|PhD"),
  ("Doe, John", nil, "John||Doe|"),
  ("van Gogh, Vincent", nil, "Vincent|van|Gogh|"),
  ("Pelé", nil, "||Pelé|"),
  ("Elizabeth II", nil, "||Elizabeth II|"),
  ("Al Gore", nil, "Al||Gore|"),
  ("Van Morrison", nil, "Van||Morrison|"),
  ("von der Leyen", nil, "|von der|Leyen|"),
  ("Xi Jinping", "Xi", "Jinping||Xi|"),
  ("Orbán Viktor", "Orbán", "Viktor||Orbán|"),
  ("Gabriel García Márquez", "García Márquez", "Gabriel||García Márquez|"),
  ("Gerard 't Hooft", nil, "Gerard|'t|Hooft|"),
  ("Jan ’t Hooft", nil, "Jan|’t|Hooft|"),
  ("Edna O’Brien", "O'Brien", "Edna||O’Brien|"),
  ("习近平", "习", "近平||习|"),
  ("习近平", nil, "||习近平|"),
  ("", nil, "|||"),
  (", ,", nil, "||, ,|"),
]

@Suite("Names of people")
struct PersonNameTests {
  @Test("have the parts that citations know", arguments: names)
  func parts(name: String, family: String?, parts: String) {
    let person = PersonName(name, family: family)
    let found = [person.given, person.particle, person.family, person.suffix].map { $0 ?? "" }
    #expect(found.joined(separator: "|") == parts)
    #expect(person.text == name)
  }

  @Test(
    "are cut short to the family's",
    arguments: [
      ("Jan van der Berg", nil, ["van der Berg", "Van der Berg"]),
      ("Richard von Weizsäcker", nil, ["von Weizsäcker", "Von Weizsäcker", "Weizsäcker"]),
      ("Bashar al-Assad", nil, ["al-Assad", "Al-Assad", "Assad"]),
      ("Tamim Al-Thani", nil, ["Al-Thani", "Thani"]), ("Robert De Niro", nil, ["De Niro"]),
      ("Charles de Gaulle", "Gaulle", ["de Gaulle", "De Gaulle", "Gaulle"]), ("Pelé", nil, []),
      ("习近平", "习", []), ("Xi Jinping", "Xi", ["Xi"]),
    ] as [(String, String?, [String])])
  func shortForms(name: String, family: String?, forms: [String]) {
    #expect(PersonName(name, family: family).shortForms == forms)
  }

  @Test(
    "hold their family's part as whole words",
    arguments: [
      ("Xi Jinping", "Xi", true), ("Xi Jinping", "xi", false), ("Xi Jinping", "Jin", false),
      ("Xi Jinping", "Xi Jinping", true), ("Xi Jinping", "", false), ("King, Jr.", "King", true),
    ])
  func held(name: String, family: String, isHeld: Bool) {
    #expect(PersonName.holds(family, in: name) == isHeld)
  }
}
