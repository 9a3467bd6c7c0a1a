import DossierBuild
import DossierCore
import Foundation

// Holds a session to what a fresh run finds: `session-check SEED COUNT [CONTENT ...]`.
//
// A copy of a dossier (one of those named, or of the fixtures) is edited at random COUNT times; after
// each edit every file of the site, some of them made one by one, the lock and every diagnostic of the
// session's update are compared with those of a fresh run. Every other time the session is told which files
// have changed. Prints "N edits, 0 differ", or the seed, the edit and what differs, and
// ends with 1.

guard CommandLine.arguments.count > 2, let seed = UInt64(CommandLine.arguments[1]),
  let count = Int(CommandLine.arguments[2]), count > 0
else {
  print("usage: session-check SEED COUNT [DOSSIER ...]")
  exit(2)
}
let named = CommandLine.arguments.dropFirst(3).map { URL(fileURLWithPath: $0) }
let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
let dossiers =
  named.isEmpty
  ? ["hidden", "editions", "withheld", "plain"].map {
    tests.appendingPathComponent("Fixtures/\($0)")
  }
  : Array(named)
do {
  var edits = try SeededEdits(seed: seed, of: dossiers)
  defer { edits.remove() }
  let session = BuildSession(edits.request)
  var difference: String?
  (difference, edits.lock) = await Comparison.compare(session, edits.request, .unknown, seed: 0)
  // Notes are followed by what the lock remembers, so that there is one from the beginning.
  _ = try edits.writeLock()
  var changed: [String] = ["Content/passages.lock"]
  for number in 0..<count where difference == nil {
    changed += try edits.changedPaths { edits in
      try edits.change()
      // Several at once, as after a pull.
      while edits.choose(5) == 0 { try edits.change() }
    }
    let changes = edits.choose(2) == 0 ? FileChanges.unknown : .paths(changed)
    changed = []
    (difference, edits.lock) = await Comparison.compare(
      session, edits.request, changes, seed: number)
  }
  if let difference {
    print("seed \(seed), after \(edits.steps.joined(separator: "; ")): \(difference)")
    exit(1)
  }
  print("\(edits.steps.count) edits, 0 differ")
} catch {
  print("seed \(seed): \(error)")
  exit(3)
}
