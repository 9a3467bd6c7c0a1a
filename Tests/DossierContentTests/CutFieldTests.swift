import DossierCore
import DossierTesting
import Testing

@Suite("Fields that a comment cuts off")
struct CutFieldTests {
  @Test(
    "are told of where they are to be read, one small word too",
    arguments: [
      FaultyEntry(
        "articles/a.md",
        "---\ntitle: 1️⃣ranked #1\ntext: full #text\npublisher: 2️⃣times #1\nurl: https://a.example/ #a\nstatus: published #now\n---\n",
        .init(.cutValue, at: 1, suggestion: "write `\"ranked #1\"`"), .init(.cutValue, at: 2)),
      FaultyEntry(
        "arguments/a.md", "---\nclaim: 1️⃣see #TODO\nshort: 2️⃣part #2\ntopics:\n- 3️⃣climate #1\n---\n",
        .init(.cutValue, at: 1), .init(.cutValue, at: 2), .init(.cutValue, at: 3)),
      FaultyEntry(
        "events/a.md", "---\ntitle: A\ndate: 2016 #about\nplace: 1️⃣room #5\n---\n",
        .init(.cutValue, at: 1)),
    ])
  func cutTexts(entry: FaultyEntry) async throws {
    let found = try await diagnostics(of: entry.path, entry.source.text)
    expectDiagnostics(found, in: entry.source, entry.expected)
  }
}
