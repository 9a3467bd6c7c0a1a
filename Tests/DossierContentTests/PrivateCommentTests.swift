import DossierCore
import DossierTesting
import Testing

@Suite("Words that other programs keep from readers")
struct PrivateCommentTests {
  @Test(
    "are refused where front matter would print them",
    arguments: [
      FaultyEntry("pages/a.md", "---\ntitle: 1️⃣X %%secret%%\n---\n", .init(.privateComment, at: 1)),
      FaultyEntry(
        "pages/a.md", "---\ntitle: 1️⃣X {>>secret<<}\n---\n", .init(.privateComment, at: 1)),
      FaultyEntry(
        "pages/a.md", "---\ntitle: 1️⃣X <!-- secret -->\n---\n", .init(.privateComment, at: 1)),
      FaultyEntry("pages/a.md", "---\ntitle: 1️⃣5%%secret 7%%\n---\n", .init(.privateComment, at: 1)),
      FaultyEntry("pages/a.md", "---\ntitle: 50%% or 30%%\n---\n"),
      FaultyEntry("pages/a.md", "---\ntitle: 100 %%\n---\n"),
      FaultyEntry(
        "pages/a.md", "---\ntitle: A\ntopics: [B, 1️⃣C %%d%%]\n---\n", .init(.privateComment, at: 1)),
      FaultyEntry(
        "arguments/a.md", "---\nclaim: 1️⃣X %%secret%%\n---\n", .init(.privateComment, at: 1)),
      FaultyEntry(
        "events/a.md", "---\ntitle: A\ndate: 2016\nplace: 1️⃣X %%secret%%\n---\n",
        .init(.privateComment, at: 1)),
      FaultyEntry(
        "experts/a.md", "---\nname: A\nroles: [{title: 1️⃣X %%secret%%}]\n---\n",
        .init(.privateComment, at: 1)),
      FaultyEntry(
        "experts/a.md", "---\nname: A\nlinks: {1️⃣X %%s%%: 'https://example.org/'}\n---\n",
        .init(.privateComment, at: 1)),
    ])
  func privateComments(entry: FaultyEntry) async throws {
    let found = try await diagnostics(of: entry.path, entry.source.text)
    expectDiagnostics(found, in: entry.source, entry.expected)
    #expect(found.allSatisfy { !$0.showsSource })
  }
}
