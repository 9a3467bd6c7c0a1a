import Foundation

/// Git as a test calls it, with settings of the test's own.
package enum GitRepository {
  /// Whether this machine has the program.
  package static let isThere = run(["--version"], in: "/")
  package static let reason = "the test asks the program `git`"

  /// False where it fails.
  @discardableResult
  package static func run(_ arguments: [String], in folder: String) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgSign=false"]
      + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.filter {
      !$0.key.hasPrefix("GIT_")
    }.merging(["GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null"]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  /// Makes a repository of a folder and puts paths in its index, ignored ones too.
  package static func make(in folder: String, tracking paths: [String]) {
    run(["init", "-q"], in: folder)
    if !paths.isEmpty { run(["add", "--force", "--"] + paths, in: folder) }
  }
}
