import DossierContent
import DossierCore
import DossierTesting
import Testing

@testable import DossierGraph
@testable import DossierModel

@Suite("Mail addresses and telephone numbers")
struct PersonalAddressTests {
  private static func composed(_ text: String, of kind: String) async throws -> (
    html: String, diagnostics: [Diagnostic]
  ) {
    let tree = try ContentTree.dossier([
      "articles/a.md": .text("---\ntitle: A\ntext: \(kind)\n---\n\(text)")
    ])
    let (library, faults) = await Library.load(root: tree.root)
    let composition = await Composition.compose(try #require(library))
    let (dossier, more) = Dossier.link(composition)
    let html =
      dossier.articles.first?.common.body.segments.map { segment in
        if case .html(let html) = segment {
          html.withBytes { String(decoding: $0, as: UTF8.self) }
        } else {
          ""
        }
      }.joined() ?? ""
    return (html, faults + composition.diagnostics + more)
  }

  @Test(
    "become no link in a source's own words, and a hint says so",
    arguments: [
      ("Write to 1️⃣a@example.org.", "a@example.org", "`[withheld: address]`"),
      ("Write to 1️⃣<a@example.org>.", "a@example.org", "`[withheld: address]`"),
      ("Write 1️⃣[to me](mailto:a@example.org).", "to me", "`[withheld: address]`"),
      ("Write 1️⃣[to me](MAILTO:a@example.org?subject=x).", "to me", "`[withheld: address]`"),
      ("Call 1️⃣[me](tel:+442079460123).", "me", "`[withheld: number]`"),
      ("Call 1️⃣[+44 20 7946 0123](tel:+442079460123).", "+44 20 7946 0123", "`[withheld: number]`"),
      ("Call 1️⃣+44 (20) 7946-0123 now.", "+44 (20) 7946-0123", "`[withheld: number]`"),
      ("Call 1️⃣0044 20 7946 0123.", "0044 20 7946 0123", "`[withheld: number]`"),
    ] as [(MarkedSource, String, String)])
  func withheld(text: MarkedSource, shown: String, suggestion: String) async throws {
    let head = "---\ntitle: A\ntext: full\n---\n"
    let (html, diagnostics) = try await Self.composed(text.text, of: "full")
    #expect(!html.contains("<a href"))
    #expect(html.contains(shown))
    #expect(diagnostics.map(\.id) == [.addressNotLinked])
    #expect(diagnostics.first?.severity == .hint)
    #expect(diagnostics.first?.suggestion?.contains(suggestion) == true)
    guard case .span(let span) = diagnostics.first?.place else {
      Issue.record("no place")
      return
    }
    #expect(span.range.lowerBound == head.utf8.count + (text.marks[1] ?? 0))
  }

  @Test(
    "are what they were elsewhere",
    arguments: [
      ("Write to a@example.org.", "digest", "href=\"mailto:a@example.org\""),
      ("Call [me](tel:+442079460123).", "digest", "href=\"tel:+442079460123\""),
      (
        "See https://example.org/+442079460123.", "full",
        "href=\"https://example.org/+442079460123\""
      ),
      ("In 2016-11-09, 2 + 2 is 4, and 00 is 0. +1 234.", "full", "+1 234"),
      ("The sum is 1+23456789012.", "full", "1+23456789012"),
    ])
  func kept(text: String, kind: String, html: String) async throws {
    let (written, diagnostics) = try await Self.composed(text, of: kind)
    #expect(written.contains(html), "\(written)")
    expectNoDiagnostics(diagnostics)
  }
}
