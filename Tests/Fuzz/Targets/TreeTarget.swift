import DossierBuild
import DossierCore
import Foundation

/// A dossier among folders of others, with links in random places, built twice with a change between.
enum TreeTarget {
  static func run(_ input: FuzzedInput) {
    var choices = input.bytes[...]
    let base = folder()
    defer { try? FileManager.default.removeItem(atPath: base) }
    // The input itself is the list of choices, so that libFuzzer learns which one led where.
    var tree = RandomTree(in: base) { count in Int(choices.popFirst() ?? 0) % count }
    for _ in 0..<2 {
      let before = tree.keptFiles()
      let request = BuildRequest(root: tree.root)
      let outcome = answer { await BuildSession.build(request) }
      hold(tree.leaks().isEmpty, "\(tree.leaks()): \(tree.steps)")
      hold(tree.keptFiles() == before, "\(tree.steps)")
      for diagnostic in outcome.diagnostics {
        hold(
          !diagnostic.message.contains(RandomTree.canary), "\(diagnostic.message): \(tree.steps)")
      }
      tree.change()
    }
  }

  private static func folder() -> String {
    let path = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("dossier-fuzz-\(ProcessInfo.processInfo.processIdentifier)").path
    try? FileManager.default.removeItem(atPath: path)
    return path
  }
}
