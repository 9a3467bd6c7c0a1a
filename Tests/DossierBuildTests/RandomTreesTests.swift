import DossierTesting
import Testing

@Suite("Trees of random links")
struct RandomTreesTests {
  @Test("No reader follows one out of where it may look, and nothing but the output is written")
  func trees() throws {
    var builds = 0
    for seed in UInt64(0)..<UInt64(Rounds.count(40)) {
      let folder = try TemporaryFolder()
      var random = SeededRandom(seed: seed)
      var tree = RandomTree(in: folder.path) { Int(random.next() >> 33) % $0 }
      for _ in 0..<2 {
        let before = tree.keptFiles()
        let build = try DossierProcess(["build", "--root", tree.root], in: folder.path)
        if build.status == 0 { builds += 1 }
        #expect(tree.leaks() == [], "seed \(seed): \(tree.steps)")
        #expect(!(build.output + build.errors).contains(RandomTree.canary), "seed \(seed)")
        #expect(tree.keptFiles() == before, "seed \(seed): \(tree.steps)")
        tree.change()
      }
    }
    // Trees of which none can be built would hold nothing.
    #expect(builds > 12)
  }
}
