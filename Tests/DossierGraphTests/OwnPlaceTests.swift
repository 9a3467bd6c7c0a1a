import DossierCore
import DossierTesting
import Testing

@testable import DossierModel

@Suite("Ordinary links to places on their own page")
struct OwnPlaceTests {
  private static let notes = "---\nabout: first\nby: jane\ndate: 2026-11-20\n---\n"

  @Test(
    "lead to headings, paragraphs, footnotes, passages and notes",
    arguments: [
      "#part-one", "#b-2", "#p-slowly", "#p-named", "#note-named", "#ref-named", "#quote-named",
      "#top", "#Top",
      "#:~:text=wall", "#",
    ])
  func known(address: String) async throws {
    let (dossier, diagnostics) = try await SmallDossier.dossier([
      "commentary/c.md": Self.notes
        + "> [!comment] ^named\n> A second paragraph\n\nSee [it](\(address)).\n"
    ])
    #expect(diagnostics.map(\.message) == [])
    #expect(dossier.unplacedLinks.map(\.id) == [])
  }

  @Test(
    "and of a text with footnotes to these",
    arguments: ["#fn-1", "#fnref-1", "#fnref-1-2", "#b-1", "#%C3%BCber", "#über"])
  func footnotes(address: String) async throws {
    let (dossier, _) = try await SmallDossier.dossier([
      "pages/p.md":
        "---\ntitle: A\n---\nSee [it](\(address)), a[^a] b[^a].\n\n## Über\n\n[^a]: F [up](#b-1).\n"
    ])
    #expect(dossier.unplacedLinks.map(\.id) == [])
  }

  @Test(
    "are told of where they lead nowhere",
    arguments: [
      ("#nope", nil), ("#Part-one", "write `[it](#part-one)`"),
      ("#part-on", "write `[it](#part-one)`"),
      ("#p-nobody", nil), ("#fn-1", nil), ("#b-99", nil), ("#note-slowly-2", nil),
    ] as [(String, String?)])
  func unknown(address: String, suggestion: String?) async throws {
    let (dossier, _) = try await SmallDossier.dossier([
      "commentary/c.md": Self.notes
        + "> [!comment] ^named\n> A second paragraph\n\nSee [it](\(address)).\n"
    ])
    #expect(dossier.unplacedLinks.map(\.id) == [String(address.dropFirst())])
    #expect(dossier.unplacedLinks.first?.diagnostic.id == .unknownHeading)
    #expect(dossier.unplacedLinks.first?.diagnostic.suggestion == suggestion)
  }

  @Test("that hidden commentary alone names are labels, and fail no build")
  func hidden() async throws {
    let (dossier, diagnostics) = try await SmallDossier.dossier([
      "commentary/c.md": Self.notes
        + "> [!comment draft] ^secret\n> A second paragraph\n\nA.\n\n"
        + "> [!comment] ^open\n> The wall stood\n\nSee [it](#p-secret).\n"
    ])
    #expect(dossier.unplacedLinks.map(\.id) == [])
    #expect(diagnostics.map(\.id) == [.draftReferenced])
    #expect(dossier.notes.map(\.body.plainText) == ["See it."])
  }
}
