import DossierCore
import DossierTesting
import Testing

@testable import DossierContent
@testable import DossierModel

@Suite("The day since when readers see an entry")
struct ListedDayTests {
  @Test(
    "takes one day, and suggests nothing that it would not take",
    arguments: [
      ("2026-11-20", nil), ("November 2026", "write a day such as `2026-11-20`"),
      ("2026-11", "write a day such as `2026-11-20`"), ("20 November 2026", "write `2026-11-20`"),
      ("2026-11-09 12:30:00 +0200", "write `2026-11-09`"),
      ("2026-11-20T06:00:00Z", "write `2026-11-20`"), ("2026-11-20?", "write `2026-11-20`"),
      ("Q3 2026", "write a day such as `2026-11-20`"),
      ("after 2026-11-20", "write a day such as `2026-11-20`"),
      ("2026-W45", "write a day such as `2026-11-20`"), ("-44", "write a day such as `2026-11-20`"),
      ("11/9/2026", "write `2026-09-11` or `2026-11-09`"),
    ] as [(String, String?)])
  func suggested(written: String, suggestion: String?) async throws {
    let tree = try ContentTree.dossier([
      "pages/p.md": .text("---\ntitle: P\nlisted: \(written)\n---\n")
    ])
    let diagnostics = await Library.load(root: tree.root).1
    #expect(diagnostics.map(\.suggestion) == [suggestion].compactMap(\.self))
  }
}
