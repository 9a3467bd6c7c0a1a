import DossierCore
import DossierTesting
import Testing

@testable import DossierModel

/// Names that shown and hidden entries share.
extension PublicationTests {
  @Test("does not depend on a hidden entry that has the name of a shown one of another kind")
  func sharedNames() async throws {
    let (dossier, diagnostics) = try await dossier(
      [
        "pages/vance.md": "---\ntitle: Vance\n---\n",
        "experts/vance.md": "---\nname: Ben Vance\nstatus: draft\n---\n",
        "pages/links.md": "---\ntitle: Links\n---\n[[vance]]\n",
      ], Self.rules())
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
    #expect(dossier.pages.first { $0.common.id.name == "links" }?.common.body.plainText == "Vance")
  }

  @Test(
    "does not depend on how many hidden entries have a name; one that was taken down has it first")
  func sharedHiddenNames() async throws {
    var changes = [
      "pages/vance.md": "---\ntitle: Vance\nstatus: draft\n---\n",
      "pages/links.md": "---\ntitle: Links\n---\n[[vance]]\n",
    ]
    for (path, text, seen) in [
      ("pages/other.md", "---\ntitle: Other\n---\n", "an entry that is not published"),
      (
        "experts/vance.md", "---\nname: Ben Vance\nstatus: draft\n---\n",
        "an entry that is not published"
      ),
      (
        "events/vance.md",
        "---\ntitle: V\ndate: 2001\nstatus: withdrawn\nwithdrawn: {on: 2026-05-03, why: An error.}\n---\n",
        "withdrawn (2026-05-03)"
      ),
    ] {
      changes[path] = text
      let (dossier, diagnostics) = try await dossier(changes, Self.rules())
      #expect(diagnostics.map(\.id) == [.draftReferenced], "\(diagnostics.map(\.message))")
      let page = dossier.pages.first { $0.common.id.name == "links" }
      #expect(page?.common.body.plainText == seen)
    }
    let preview = try await dossier(changes, Self.rules(.editors))
    #expect(preview.diagnostics.map(\.id) == [.ambiguousID])
  }
}
