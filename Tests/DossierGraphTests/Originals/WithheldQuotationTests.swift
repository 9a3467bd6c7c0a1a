import DossierCore
import DossierTesting
import Testing

@testable import Collation
@testable import DossierGraph
@testable import DossierModel
@testable import QuoteAnchoring
@testable import TextAnalysis

@Suite("What is withheld in quotations and anchors")
struct WithheldQuotationTests {
  private func compose(_ body: String) async throws -> Composition {
    try await QuotingDossier(QuotingDossier.article(body)).compose()
  }

  @Test(
    "stands in a digest's quotation for words, or a word's part, that are left out",
    arguments: [
      "He knows of “no [withheld: words] wand to wave”.",
      "“no magic [withheld] rebuilding of trust”",
      "“no magic wand to [withheld], and no replacement”", "“[withheld: name] of conflict grow”",
      "“sloppy dip[withheld: words] leads to greater”", "> There is no [withheld: words] to wave",
      "“It isn’t [withheld: words]: sloppy diplomacy”",
      "“no [withheld] wand […] rebuilding of [withheld]”",
    ])
  func sound(body: String) async throws {
    let found = try await compose(body).diagnostics
    #expect(found.isEmpty, "\(described(found))")
  }

  @Test(
    "is no word of the editors', and a quotation that is wrong shows none of the original's",
    arguments: [
      "“no magic stick [withheld: words] of trust”",
      "“no magic wand [withheld: words] the wrong trust”",
      "“the wall [withheld: words] sloppy diplomacy leads”", "“no ma[withheld: words] stick”",
    ])
  func faulty(body: String) async throws {
    let found = try await compose(body).diagnostics
    #expect(found.map(\.id) == [.quotationNotFound])
    #expect(found.first?.message.contains("“…”") == true)
    #expect(found.first?.notes == [])
  }

  @Test("matches a mark of whatever kind in an anchor, and a bar that an author wrote")
  func anchors() {
    let plain = PlainText.plain("He had \u{F8E1} on the phone, and █ too.")
    let search = PassageSearch(plain)
    for (words, expected) in [
      ("had \u{F8E1} on", 3..<11), ("had \u{F8E0} on", 3..<11), ("had █ on", 3..<11),
      ("and \u{F8E7} too", 23..<32),
    ] {
      #expect(search.find(Anchor(.plain(words))) == .found(expected))
    }
    #expect(search.find(Anchor(.plain("had Tommy on"))) == .absent)
  }

  @Test("is a word that matches marks where editions are collated")
  func collation() {
    let original = CollatedText(line: "He had \u{F8E1} on the phone")
    let edition = CollatedText(line: "He had \u{F8E4} on the phone")
    let other = CollatedText(line: "He had Tommy on the phone")
    #expect(original.words.count == 6)
    let kept = { (edition: CollatedText) in
      Collation(of: edition, with: original).rows.flatMap(\.runs).allSatisfy {
        if case .kept = $0 { true } else { false }
      }
    }
    #expect(kept(edition))
    #expect(!kept(other))
  }

  @Test("is not needed for that where only vowel marks are left out: five of five words are kept")
  func vowels() {
    let original = CollatedText(line: "قَالَ الوَزِيـــرُ إنَّ الحُكُومَةَ سَتُعِيدُ")
    let edition = CollatedText(line: "قال الوزير إن الحكومة ستعيد")
    #expect(edition.words.count == 5)
    let runs = Collation(of: edition, with: original).rows.flatMap(\.runs)
    #expect(runs.count == 1)
    if case .kept? = runs.first {} else { Issue.record("\(runs)") }
  }

  @Test("makes no name to be looked for")
  func names() {
    #expect(FoldedText("\u{F8E0}\u{F8E7}█".unicodeScalars).scalars == ["█", "█", "█"])
    #expect(
      PassageName.derived(from: "had \u{F8E1} on") == PassageName.derived(from: "had \u{F8E0} on"))
  }
}
