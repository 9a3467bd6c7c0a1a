import DossierCore
import DossierTesting
import Testing

@testable import DossierGraph
@testable import DossierModel
@testable import DossierQuotations
@testable import QuoteAnchoring
@testable import TextAnalysis

@Suite("Words that an anchor leaves out of an excerpt")
struct LeftOutWordsTests {
  static let mail = "Had Tommy Brannigan on the phone last night. His lot are moaning."

  private func text(_ composition: Composition) throws -> String {
    try composition.entry("letter").body.plainText
  }

  @Test(
    "are shown as a mark, whatever lies there",
    arguments: [
      "Had Tommy Brannigan on the phone last night. His lot are moaning.",
      "Had him on the phone last night. His lot are moaning.",
      "Had Tommy “T” Brannigan,\n\nthat is,\n\nhis son (the younger) on the phone last night. His lot are moaning.",
    ])
  func marked(original: String) async throws {
    let dossier = ExcerptTests.dossier("Had […] on the phone last night", original: original)
    let composition = try await dossier.compose()
    #expect(composition.diagnostics.isEmpty, "\(described(composition.diagnostics))")
    #expect(try text(composition) == "Had […] on the phone last night. […]")
    #expect(
      try composition.entry("letter").passages[0].matched == "Had […] on the phone last night")
    #expect(!composition.lockText.contains("Brannigan"))
    let clone = try await dossier.clone.compose(lock: composition.lockText)
    #expect(try text(clone) == text(composition))
    #expect(clone.lockText == composition.lockText)
    #expect(clone.figures.map(\.asCounted) == composition.figures.map(\.asCounted))
  }

  @Test(
    "are shown at a passage's edge as what is withheld there",
    arguments: [
      ("[withheld: name] on the phone last", "[withheld: name] on the phone last […]"),
      ("Had [withheld: name]", "Had [withheld: name]"),
      ("[withheld: name] on the phone [withheld]", "[withheld: name] on the phone [withheld]"),
      (
        "Had [withheld: name] [withheld: place] on the phone",
        "Had [withheld: name] [withheld: place] on the phone […]"
      ),
      ("Had [withheld: name] […] on the phone", "Had [withheld: name] on the phone […]"),
      ("Had […] [withheld: name] on the phone", "Had [withheld: name] on the phone […]"),
      ("[withheld: name], [withheld: date] on", "[withheld: name] [withheld: date] on […]"),
      ("moaning [withheld: place].", "[…] moaning [withheld: place]"),
      ("**[withheld: name] on** the phone", "[withheld: name] on […]"),
      ("[withheld: name] **on the phone**", "[…] on the phone […]"),
    ])
  func edges(anchor: String, shown: String) async throws {
    let dossier = ExcerptTests.dossier(anchor, original: Self.mail)
    let composition = try await dossier.compose()
    #expect(composition.diagnostics.isEmpty, "\(described(composition.diagnostics))")
    #expect(try text(composition).withMarksWritten == shown)
    let matched = try #require(try composition.entry("letter").passages[0].matched)
    let own = shown.replacing("[…]", with: "").trimmingWhiteSpace()
    #expect(matched.withMarksWritten == own)
    #expect(!composition.lockText.contains("Brannigan"))
    let clone = try await dossier.clone.compose(lock: composition.lockText)
    #expect(try text(clone) == text(composition))
    #expect(clone.lockText == composition.lockText)
  }

  @Test("are none at an edge where another passage publishes them")
  func publishedEdge() async throws {
    let shown = try await ExcerptTests.dossier(
      "[withheld: name] on the phone", "Had Tommy Brannigan on", original: Self.mail
    ).compose()
    #expect(try text(shown).withMarksWritten == "Had Tommy Brannigan on the phone […]")
    let both = try await ExcerptTests.dossier(
      "[withheld: name] on the phone", "Had [withheld: name]", original: Self.mail
    ).compose()
    #expect(try text(both).withMarksWritten == "Had [withheld: name] on the phone […]")
  }

  @Test("are looked for nowhere where an anchor holds no others")
  func marksAlone() async throws {
    let composition = try await ExcerptTests.dossier(
      "[withheld: name] [withheld]", original: Self.mail
    ).compose()
    #expect(composition.diagnostics.map(\.id) == [.passageNotFound])
    #expect(try text(composition) == "")
  }

  @Test(
    "decide nothing of the words that a link names, nor do those between passages",
    arguments: [
      "Had Billy on the phone last night. His lot are moaning.",
      "Had a word with one on the phone last night, he said on the phone last night. His lot are moaning.",
      "On the phone last night. Had them on the phone last night. More of it. His lot are moaning. His lot are moaning.",
    ])
  func links(original: String) async throws {
    func shapes(_ original: String) async throws -> [String] {
      let excerpt = try await ExcerptTests.dossier(
        "Had […] on the phone last night", "His lot are", original: original
      ).compose()
      return try excerpt.entry("letter").quotations.map { $0.fragment?.directive ?? "none" }
    }
    let expected = try await shapes(Self.mail)
    #expect(!expected.contains("none"))
    if !original.hasPrefix("On") { #expect(try await shapes(original) == expected) }
    func quoted(_ original: String) async throws -> [String] {
      let digest = try await QuotingDossier(
        QuotingDossier.article("It says “on the phone last night” and “His lot are moaning”."),
        ["Originals/letter.txt": original]
      ).compose()
      return try digest.entry("letter").quotations.map { $0.fragment?.directive ?? "none" }
    }
    #expect(try await quoted(original) == quoted(Self.mail))
  }

  @Test("are shown where another passage publishes them, and not where they are only its context")
  func published() async throws {
    let shown = try await ExcerptTests.dossier(
      "Had […] on the phone", "Tommy Brannigan", original: Self.mail
    ).compose()
    #expect(try text(shown) == "Had Tommy Brannigan on the phone […]")
    let context = try await ExcerptTests.dossier(
      "Had […] on the phone", "Had Tommy Brannigan **on the phone** last", original: Self.mail
    ).compose()
    #expect(try text(context) == "Had […] on the phone […]")
    #expect(!context.lockText.contains("Brannigan"))
  }

  @Test("are in no address that is made of the words: a name has the passage's own alone")
  func names() async throws {
    let notes =
      "---\nabout: letter\n---\n> [!comment]\n> Had Tommy Brannigan **on the phone**\n\nA.\n"
    let dossier = QuotingDossier(
      QuotingDossier.article("", text: "excerpt"),
      ["Content/commentary/letter.md": notes, "Originals/letter.txt": Self.mail])
    let name = try await dossier.compose().entry("letter").passages[0].request.name
    #expect(name.hasPrefix("on-the-phone-"))
  }

  @Test("are in no message")
  func messages() async throws {
    let several = "\(Self.mail) Had Tommy Brannigan on the phone last night again."
    for (anchors, original) in [
      (["Had […] on the phone last night"], several),
      (["Had […] on the telephone last night"], Self.mail),
      (["Had […] on the phone last night", "the phone last evening"], Self.mail),
      (
        ["Had […] on the phone last night", "phone last night. His lot are not moaning"], Self.mail
      ),
    ] {
      let notes = anchors.enumerated()
        .map { "> [!comment] ^n\($0.offset)\n> \($0.element)\n\nA.\n\n" }.joined()
      let dossier = QuotingDossier(
        QuotingDossier.article("", text: "excerpt"),
        [
          "Content/commentary/letter.md": "---\nabout: letter\n---\n\(notes)",
          "Originals/letter.txt": original,
        ])
      let composition = try await dossier.compose()
      #expect(!composition.diagnostics.isEmpty)
      let words = composition.diagnostics.flatMap {
        [$0.message, $0.suggestion ?? ""] + $0.notes
      }.joined(separator: "\n")
      #expect(!words.contains("Brannigan"), "\(anchors): \(words)")
      #expect(!composition.lockText.contains("Brannigan"))
      #expect(try !text(composition).contains("Brannigan"))
    }
  }

  @Test(
    "are not published where the words around them were edited: each stretch is followed by itself")
  func edited() async throws {
    let before = "Had Tommy Brannigan on the phone for all of last night, he told us then. Bye."
    let after = "Had Billy Braddock on the phone for all of the last night, he told us then. Bye."
    let anchor = "Had […] on the phone for all of last night, he told us then"
    let lock = try await ExcerptTests.dossier(anchor, original: before).lock()
    let composition = try await ExcerptTests.dossier(anchor, original: after).compose(lock: lock)
    #expect(composition.diagnostics.map(\.id) == [.passageCarried])
    #expect(
      try text(composition)
        == "Had […] on the phone for all of the last night, he told us then. […]")
    #expect(!composition.lockText.contains("Braddock"))
    #expect(!composition.diagnostics.flatMap(\.notes).joined().contains("Braddock"))
  }

  @Test("leave the words around them countable: what two passages share counts once")
  func counted() async throws {
    let composition = try await ExcerptTests.dossier(
      "Had […] on the phone last night", "the phone […] moaning", original: Self.mail
    ).compose()
    #expect(composition.figures[0].quoted == 7)
    #expect(composition.figures[0].total == 12)
  }
}
