import DossierPassages
import DossierTesting
import Foundation
import QuoteAnchoring
import Testing

@testable import DossierBuild
@testable import DossierStarter

@Suite("Branches that are merged")
struct MergedBranchesTests {
  private static let hasGit = (try? git(["--version"], in: "/"))?.status == 0

  private static let notes = [
    "base": "rebuilt slowly or not at all", "ours": "the guards went home",
    "theirs": "stood for many years",
  ]

  @Test(
    "keep the notes of both, and the lock of both, without a conflict",
    .enabled(if: hasGit, "git is not here"))
  func union() async throws {
    let tree = try PassageLockFileTests.tree(notes: Self.note("base"))
    try tree.write(.text(Starter.gitattributes), to: ".gitattributes")
    try tree.write("Site/\n", to: ".gitignore")
    try Self.run(tree, ["init", "--quiet", "--initial-branch=base"])
    try await Self.commit(tree)
    for branch in ["ours", "theirs"] {
      try Self.run(tree, ["switch", "--quiet", "--create", branch, "base"])
      try tree.write(.text(Self.note(branch)), to: "Content/commentary/\(branch).md")
      try await Self.commit(tree)
    }
    let theirs = try tree.text(PassageLock.path)
    try Self.run(tree, ["switch", "--quiet", "ours"])
    let ours = try tree.text(PassageLock.path)
    #expect(Self.lines(ours) != Self.lines(theirs))

    try Self.run(tree, ["merge", "--quiet", "--no-edit", "theirs"])
    let merged = try tree.text(PassageLock.path)
    #expect(Self.lines(merged) == Self.lines(ours).union(Self.lines(theirs)))
    #expect(merged.split(separator: "\n").count == Self.lines(merged).count)

    var request = BuildRequest(root: tree.root)
    request.isStrict = true
    #expect(await BuildSession.check(request).diagnostics.isEmpty)
    let outcome = await BuildSession.build(request)
    #expect(outcome.diagnostics.isEmpty, "\(described(outcome.diagnostics))")
    #expect(outcome.figures.passages == [.found: 3])
    #expect(Self.lines(try tree.text(PassageLock.path)) == Self.lines(merged))
    let page = try tree.text("Site/articles/first.html")
    for name in Self.notes.keys { #expect(page.contains(#"id="note-\#(name)""#)) }
  }

  /// A file of commentary with one note, whose id is its name.
  private static func note(_ name: String) -> String {
    PassageLockFileTests.notes((id: name, words: notes[name] ?? ""))
  }

  private static func lines(_ lock: String) -> Set<Substring> { Set(lock.split(separator: "\n")) }

  /// Builds, and commits what an editor would.
  private static func commit(_ tree: ContentTree) async throws {
    #expect(await PassageLockFileTests.build(tree).diagnostics.isEmpty)
    try run(tree, ["add", "--all"])
    try run(tree, ["commit", "--quiet", "--message", "Notes"])
  }

  private static func run(_ tree: ContentTree, _ arguments: [String]) throws {
    let (status, message) = try git(arguments, in: tree.root)
    try #require(status == 0, "git \(arguments.joined(separator: " ")): \(message)")
  }

  /// Runs git with no settings but its own, whoever runs the test; gives its status and what it said.
  private static func git(
    _ arguments: [String], in folder: String
  ) throws -> (status: Int32, message: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let kept = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GIT_") }
    process.environment = kept.merging([
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.org",
      "GIT_COMMITTER_NAME": "Ada", "GIT_COMMITTER_EMAIL": "ada@example.org",
    ]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let message = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: message, as: UTF8.self))
  }
}
