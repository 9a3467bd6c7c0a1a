import DossierContent
import DossierCore
import DossierTesting
import Testing

@testable import DossierGraph
@testable import DossierModel

@Suite("How much of a source is quoted")
struct QuotationLimitTests {
  private func letter(_ limit: String) -> MarkedSource {
    MarkedSource(
      QuotingDossier.article(
        "“no magic wand” and “magic wand to wave”.", "quoted-at-most: 1️⃣\(limit)\n"))
  }

  @Test("counts the source's words, each once")
  func count() async throws {
    let dossier = QuotingDossier(letter("50%").text)
    let figures = try await dossier.compose().figures[0]
    #expect(figures == SourceFigures(total: 41, quoted: 5, verified: 2, unverified: 0))
  }

  @Test(
    "passes a limit that it is above, not one that it reaches",
    arguments: [
      ("13%", false), ("12.2%", false), ("12.19%", true), ("12 %", true), ("5 words", false),
      ("4 words", true), ("0%", true), ("100%", false),
    ] as [(String, Bool)])
  func limit(limit: String, isPassed: Bool) async throws {
    let marked = letter(limit)
    let composition = try await QuotingDossier(marked.text).compose()
    expectDiagnostics(
      composition.diagnostics, in: marked,
      isPassed ? [.init(.quotedTooMuch, at: 1, message: "5 of the source's 41 words")] : [])
  }

  @Test(
    "is a limit in per cent or words, else an error",
    arguments: ["5", "a lot", "101%", "-1%", "5 %%", "1.5 words"])
  func malformed(limit: String) async throws {
    let marked = letter(limit)
    let tree = try ContentTree.dossier(["articles/letter.md": .text(marked.text)])
    expectDiagnostics(
      await Library.load(root: tree.root).1, in: marked,
      [.init(.unknownValue, at: 1, suggestion: "`5%`")])
  }

  @Test("is known in a clone, and else a warning where a limit is set")
  func clone() async throws {
    let marked = letter("5%")
    let dossier = QuotingDossier(marked.text)
    let lock = try await dossier.lock()
    let known = try await dossier.clone.compose(lock: lock).diagnostics
    expectDiagnostics(known, in: marked, [.init(.quotedTooMuch, at: 1)])
    let unknown = try await dossier.clone.compose().diagnostics
    expectDiagnostics(unknown, in: marked, [.init(.quotedUnmeasured, at: 1)])
    #expect(unknown.first?.severity == .warning)
  }

  @Test("counts what other digests quote of it")
  func others() async throws {
    let reply = "---\nlabel: A reply\ntext: digest\n---\nOn [[letter]]: “Dear sir”.\n"
    let composition = try await QuotingDossier(nil, ["Content/articles/reply.md": reply]).compose()
    #expect(composition.figures.map(\.quoted) == [5, 0])
    #expect(composition.figures.map(\.verified) == [1, 1])
  }

  @Test(
    "is told in per cent, with a decimal below ten",
    arguments: [
      (0, 10, "0"), (1, 3, "33"), (1, 30, "3.3"), (1, 10, "10"), (1, 2_000, "0.1"), (7, 100, "7"),
      (1, 1, "100"), (0, 0, "0"),
    ])
  func percentage(part: Int, total: Int, text: String) {
    #expect(Article.QuotationLimit.percentage(part, of: total) == text)
  }
}
