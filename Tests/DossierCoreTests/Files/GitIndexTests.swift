import DossierTesting
import Foundation
import Testing

@testable import DossierCore

@Suite("What Git tracks", .enabled(if: GitRepository.isThere, "the test asks the program `git`"))
struct GitIndexTests {
  private static func tree() throws -> ContentTree {
    let tree = try ContentTree([
      "a/.dossier-site": "x", "b/.dossier-site": "x", "Originals": .link(to: "b"),
    ])
    GitRepository.make(in: tree.root, tracking: ["a/.dossier-site"])
    return tree
  }

  @Test("is what its index holds, told by what a file is on disk")
  func tracked() throws {
    let tree = try Self.tree()
    let ask = { GitIndex.tracks(tree.location($0), from: tree.root) }
    #expect(ask("a/.dossier-site") == .tracked)
    #expect(ask("a/../b/../a/.dossier-site") == .tracked)
    #expect(ask("b/.dossier-site") == .untracked)
    #expect(ask("Originals") == .untracked)
    #expect(ask("nothing") == .untracked)
    GitRepository.run(["add", "--force", "Originals"], in: tree.root)
    #expect(ask("Originals") == .tracked)
    GitRepository.run(["rm", "-q", "--cached", "Originals"], in: tree.root)
    #expect(ask("Originals") == .untracked)
  }

  @Test("is asked of the work tree that holds the dossier, not of one within it or without")
  func nested() throws {
    let tree = try Self.tree()
    GitRepository.make(in: tree.location("b"), tracking: [".dossier-site"])
    #expect(GitIndex.tracks(tree.location("b/.dossier-site"), from: tree.root) == .untracked)
    #expect(GitIndex.tracks(tree.location("b/.dossier-site"), from: tree.location("b")) == .tracked)
    #expect(
      GitIndex.tracks(tree.location("a/.dossier-site"), from: tree.location("b")) == .untracked)
    let other = try ContentTree(["c": "x"])
    #expect(GitIndex.tracks(other.location("c"), from: tree.root) == .untracked)
    #expect(GitIndex.tracks(tree.location("a/.dossier-site"), from: other.root) == .untracked)
  }

  @Test("is known from below the top of a repository, and in one that has a work tree elsewhere")
  func below() throws {
    let tree = try Self.tree()
    #expect(GitIndex.tracks(tree.location("a/.dossier-site"), from: tree.location("a")) == .tracked)
    GitRepository.run(["commit", "-q", "-m", "x"], in: tree.root)
    GitRepository.run(["worktree", "add", "-q", "w"], in: tree.root)
    #expect(
      GitIndex.tracks(tree.location("w/a/.dossier-site"), from: tree.location("w")) == .tracked)
    #expect(GitIndex.tracks(tree.location("w/a/.dossier-site"), from: tree.root) == .untracked)
  }

  @Test("runs nothing that the repository's configuration names, nor takes a folder for one")
  func untrusted() throws {
    let tree = try Self.tree()
    let trap = tree.location("trap")
    let mark = tree.location("sprung")
    try tree.write(.text("#!/bin/sh\ntouch '\(mark)'\n"), to: "trap")
    chmod(trap, 0o755)
    for setting in ["core.fsmonitor", "core.sshCommand", "core.pager", "filter.x.clean"] {
      GitRepository.run(["config", setting, trap], in: tree.root)
    }
    // A dossier that looks like a repository without a work tree.
    for (path, text) in [
      ("d/HEAD", "ref: refs/heads/main\n"), ("d/objects/x", ""), ("d/refs/x", ""),
      ("d/config", "[core]\n\tfsmonitor = \(trap)\n\tworktree = ..\n\tbare = false\n"),
      ("d/.dossier-site", "x"),
    ] {
      try tree.write(.text(text), to: path)
    }
    #expect(GitIndex.tracks(tree.location("a/.dossier-site"), from: tree.root) == .tracked)
    #expect(
      GitIndex.tracks(tree.location("d/.dossier-site"), from: tree.location("d")) == .untracked)
    GitRepository.run(["add", "--force", "d/.dossier-site"], in: tree.root)
    try? FileManager.default.removeItem(atPath: mark)
    #expect(GitIndex.tracks(tree.location("d/.dossier-site"), from: tree.location("d")) == .tracked)
    #expect(!FileManager.default.fileExists(atPath: mark))
  }

  @Test("can't be told where the repository can't be read; a folder named `.git` alone is none")
  func damaged() throws {
    let tree = try ContentTree([".git/config": "x", "a": "x"])
    #expect(GitIndex.tracks(tree.location("a"), from: tree.root) == .untracked)
    try tree.write("x", to: ".git/HEAD")
    guard case .unknown(let reason) = GitIndex.tracks(tree.location("a"), from: tree.root) else {
      Issue.record("a damaged repository was read")
      return
    }
    #expect(reason.contains("git ls-files"))
  }
}

@Suite("Another program")
struct ExternalProgramTests {
  private static let shell = "/bin/sh"

  @Test("gives its status and what it writes, and no more than is asked for")
  func outcome() {
    let run = { (script: String, limit: Int) in
      ExternalProgram.run(
        Self.shell, ["-c", script], environment: ["A=b"], limit: limit, patience: 5)
    }
    #expect(run("printf \"$A\"; exit 3", 10)?.status == 3)
    #expect(run("printf \"$A\"", 10)?.output == Array("b".utf8))
    #expect(run("kill -9 $$", 10)?.status == nil)
    #expect(run("cat", 10)?.output == [])
    #expect(run("echo 0123456789", 10) == nil)
    #expect(ExternalProgram.run("/nowhere", [], environment: []) == nil)
    #expect(
      ExternalProgram.run(Self.shell, ["-c", "sleep 9"], environment: [], patience: 0) == nil)
  }

  @Test("has none of this process's variables")
  func environment() {
    let run = ExternalProgram.run("/usr/bin/env", [], environment: ["A=b"])
    #expect(run?.output == Array("A=b\n".utf8))
  }

  @Test("is found by its name")
  func path() {
    #expect(ExternalProgram.path(of: "sh")?.hasSuffix("/sh") == true)
    #expect(ExternalProgram.path(of: "no-such-program-here") == nil)
  }
}
