import DossierCore
import Testing
import TypedTemplates

@Suite("Words and their plural forms")
struct WordsTests {
  static let categories = ["zero", "one", "two", "few", "many", "other"]

  /// A phrase with all the forms that a language has, each written as its category's name.
  static func category(_ number: Int, _ language: String) -> String? {
    let file = SourceFile(path: "w.yaml", text: "x")
    let span = file.span(0..<1)
    for first in [
      categories, ["zero", "one", "other"], ["one", "two", "few", "many", "other"],
      ["one", "two", "few", "other"], ["one", "few", "many", "other"], ["one", "few", "other"],
      ["one", "two", "other"], ["one", "many", "other"], ["one", "other"], ["other"],
    ] {
      let forms = first.map { (category: Located($0, span), text: Located($0, span)) }
      let (words, diagnostics) = Words.load(
        language: language, sources: [.init(name: "x", forms: forms, span: span)])
      if diagnostics.isEmpty { return words.phrase("x", ["count": .number(number)]) ?? "other" }
    }
    return nil
  }

  @Test(
    "Numbers choose the form that CLDR says",
    arguments: [
      ("en", [1: "one", 0: "other", 2: "other", 11: "other", -1: "one"]),
      ("de-AT", [1: "one", 0: "other"]), ("nl", [1: "one", 21: "other"]),
      ("fr", [0: "one", 1: "one", 2: "other", 1_000_000: "many"]),
      ("pt", [0: "one", 1: "one", 2: "other"]), ("pt-PT", [0: "other", 1: "one"]),
      ("es", [0: "other", 1: "one", 2_000_000: "many"]), ("it", [1: "one", 8: "other"]),
      ("hi", [0: "one", 1: "one", 2: "other"]), ("tr", [1: "one"]), ("hu", [1: "one"]),
      (
        "ru",
        [
          1: "one", 2: "few", 5: "many", 11: "many", 12: "many", 21: "one", 22: "few", 0: "many",
          111: "many",
        ]
      ),
      ("uk", [1: "one", 4: "few", 14: "many"]), ("be", [101: "one"]),
      ("pl", [1: "one", 2: "few", 5: "many", 12: "many", 21: "many", 22: "few", 0: "many"]),
      ("cs", [1: "one", 4: "few", 5: "other", 0: "other"]), ("sk", [2: "few"]),
      ("sr", [1: "one", 3: "few", 5: "other", 11: "other", 21: "one"]),
      ("sl", [1: "one", 101: "one", 2: "two", 3: "few", 4: "few", 5: "other", 102: "two"]),
      ("lt", [1: "one", 11: "other", 21: "one", 2: "few", 9: "few", 10: "other", 12: "other"]),
      ("lv", [0: "zero", 1: "one", 10: "zero", 11: "zero", 21: "one", 2: "other"]),
      ("ro", [1: "one", 0: "few", 2: "few", 19: "few", 20: "other", 101: "few", 120: "other"]),
      (
        "ar",
        [
          0: "zero", 1: "one", 2: "two", 3: "few", 10: "few", 11: "many", 99: "many", 100: "other",
          103: "few",
        ]
      ),
      ("he", [1: "one", 2: "two", 3: "other", 20: "other"]),
      ("ga", [0: "other", 1: "one", 2: "two", 6: "few", 7: "many", 10: "many", 11: "other"]),
      ("cy", [0: "zero", 1: "one", 2: "two", 3: "few", 6: "many", 4: "other"]),
      ("zh-Hans", [1: "other", 2: "other"]), ("ja", [1: "other"]), ("id", [1: "other"]),
    ])
  func plural(_ language: String, _ expected: [Int: String]) {
    for (number, category) in expected {
      #expect(Self.category(number, language) == category, "\(language) \(number)")
    }
  }

  @Test("Phrases are put together from their parameters")
  func phrases() {
    #expect(Fixture.words.phrase("notes", ["count": .number(2)]) == "2 notes")
    #expect(Fixture.words.phrase("by", ["name": .text("A & B")]) == "By A & B")
    #expect(Fixture.words.phrase("noNotes") == "No \"notes\" yet")
    #expect(Fixture.words.phrase("none") == nil)
    #expect(Fixture.words.phrase("by") == nil)
    #expect(Fixture.words.phrase("notes", ["count": .text("2")]) == nil)
  }

  @Test("The only parameter chooses the form, and where there is none it is `count`")
  func selector() {
    let (words, diagnostics) = Words.load(
      language: "en",
      sources: [
        Fixture.phrase("pages", ["other": #"\(pages) pages"#, "one": "one page"]),
        Fixture.phrase("both", ["one": "a note", "other": "notes"]),
      ])
    #expect(diagnostics.isEmpty)
    #expect(words.phrase("pages", ["pages": .number(1)]) == "one page")
    #expect(words.phrase("both", ["count": .number(1)]) == "a note")
    #expect(words.phrases.map(\.parameters.first?.name) == ["count", "pages"])
  }

  @Test(
    "A bad phrase is an error",
    arguments: [
      ("en", "x", ["one": "a"], "the phrase `x` lacks the form `other`"),
      ("ru", "x", ["one": "a", "other": "b"], "the phrase `x` lacks the forms `few`, `many`"),
      ("en", "x", ["oen": "a", "other": "b"], "`oen` is no plural form of the language `en`"),
      ("en", "x", ["few": "a", "other": "b"], "`few` is no plural form of the language `en`"),
      ("en", "x", ["other": "b", "other": "c"], "the form `other` stands here twice"),
      ("en", "no-notes", ["other": "b"], "`no-notes` can't be the name of a phrase"),
      ("en", "language", ["other": "b"], "`language` can't be the name of a phrase"),
      ("en", "x", ["other": #"\(a.b)"#], "a phrase takes names of parameters alone"),
      ("en", "x", ["other": #"\(a"#], "a phrase takes names of parameters alone"),
      (
        "en", "x", ["one": #"\(a)"#, "other": #"\(b)"#],
        "it is not clear by which number the forms of `x` are chosen"
      ),
      ("en", "x", [:], "the phrase `x` lacks the form `other`"),
    ] as [(String, String, KeyValuePairs<String, String>, String)])
  func bad(
    _ language: String, _ name: String, _ forms: KeyValuePairs<String, String>, _ message: String
  ) {
    let (words, diagnostics) = Words.load(
      language: language, sources: [Fixture.phrase(name, forms)])
    #expect(diagnostics.map(\.message) == [message])
    #expect(diagnostics.allSatisfy { $0.id == .badWord })
    #expect(words.phrases.isEmpty)
  }

  @Test(
    "A fault inside a form points at it",
    arguments: ["x: a \\(b.c) d", "x: 'a \\(b.c) d'"])
  func place(_ line: String) throws {
    let file = SourceFile(path: "w.yaml", text: line)
    let text = Located(#"a \(b.c) d"#, file.span(3..<line.utf8.count))
    let (_, diagnostics) = Words.load(
      language: "en",
      sources: [
        .init(
          name: "x", forms: [(Located("other", text.span), text)], span: file.span(0..<1))
      ])
    guard case .span(let span) = try #require(diagnostics.first).place else { return }
    #expect(span.text == #"\(b.c)"#)
  }

  @Test("A phrase at fault is not reported again where it is used")
  func once() {
    let words = Words.load(language: "en", sources: [Fixture.phrase("x", [:])]).words
    let file = SourceFile(path: "Templates/page.html", text: #"\(words.x)"#)
    let (_, diagnostics) = Theme.load(
      sources: [.init(name: "page", file: file)],
      pages: [.init(template: "page", type: Fixture.page.type)], words: words)
    #expect(diagnostics.isEmpty)
  }
}
