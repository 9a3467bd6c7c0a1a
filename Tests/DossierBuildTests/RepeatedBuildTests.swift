import DossierTesting
import Foundation
import Testing

@testable import DossierBuild
@testable import DossierStarter

@Suite("Building again")
struct RepeatedBuildTests {
  private static func build(_ folder: TemporaryFolder) async -> BuildOutcome {
    await BuildSession.build(BuildRequest(root: folder.path))
  }

  @Test("writes nothing where nothing has changed: every file keeps its place on disk and its time")
  func unchanged() async throws {
    let folder = try TemporaryFolder()
    #expect(StarterWriter(root: folder.path).write(Starter.dossierFiles).isEmpty)
    #expect(await Self.build(folder).status == .done)
    let (tree, identities) = (folder.tree("Site"), folder.identities("Site"))
    #expect(tree.count > 20)
    let again = await Self.build(folder)
    #expect(again.written?.written == 0)
    #expect(folder.tree("Site") == tree)
    #expect(folder.identities("Site") == identities)
  }

  @Test("takes away the page of an entry that is gone, and what led to it")
  func gone() async throws {
    let folder = try TemporaryFolder()
    #expect(StarterWriter(root: folder.path).write(Starter.dossierFiles).isEmpty)
    try folder.write("---\ntitle: Passing\n---\nSoon gone.\n", to: "Content/pages/passing.md")
    #expect(await Self.build(folder).status == .done)
    #expect(folder.exists("Site/pages/passing.html"))
    try FileManager.default.removeItem(atPath: folder.place("Content/pages/passing.md"))
    #expect(await Self.build(folder).status == .done)
    #expect(!folder.exists("Site/pages/passing.html"))
    #expect(
      !folder.tree("Site").values.contains { $0.contains("Passing") || $0.contains("passing") })
  }

  @Test("from files made in another order gives the same bytes", arguments: 1...4)
  func order(seed: Int) async throws {
    var files = Starter.dossierFiles
    for number in 0..<40 {
      let claim = "---\nclaim: Claim \(number % 7)\ntopics: [t\(number % 3)]\n---\n"
      files.append(StarterFile(path: "Content/arguments/c\(number).md", text: claim))
      let event = "---\ntitle: Event\ndate: 200\(number % 10)\n---\nAda Example [[c\(number)]].\n"
      files.append(StarterFile(path: "Content/events/e\(number).md", text: event))
    }
    var random = SeededRandom(seed: UInt64(seed))
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    for file in files { try first.write(file.text, to: file.path) }
    for file in files.shuffled(using: &random) { try second.write(file.text, to: file.path) }
    #expect(await Self.build(first).status == .done)
    #expect(await Self.build(second).status == .done)
    #expect(first.tree("Site") == second.tree("Site"))
  }
}
