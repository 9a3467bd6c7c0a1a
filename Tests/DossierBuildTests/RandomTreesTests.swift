import DossierTesting
import Foundation
import Testing

@testable import DossierBuild

@Suite("Trees of random links")
struct RandomTreesTests {
  @Test("No reader follows one out of where it may look, and nothing but the output is written")
  func trees() async throws {
    var builds = 0
    for seed in UInt64(0)..<40 {
      let folder = try TemporaryFolder()
      var random = SeededRandom(seed: seed)
      var tree = RandomTree(in: folder.path) { Int(random.next() >> 33) % $0 }
      for _ in 0..<2 {
        let before = tree.keptFiles()
        let outcome = await build(tree)
        if outcome.written != nil { builds += 1 }
        #expect(tree.leaks() == [], "seed \(seed): \(tree.steps)")
        #expect(!described(outcome.diagnostics).contains(RandomTree.canary), "seed \(seed)")
        #expect(tree.keptFiles() == before, "seed \(seed): \(tree.steps)")
        tree.change()
      }
    }
    // Trees of which none can be built would hold nothing.
    #expect(builds > 12)
  }

  private func build(_ tree: RandomTree) async -> BuildOutcome {
    await BuildSession.build(BuildRequest(root: tree.root))
  }
}
