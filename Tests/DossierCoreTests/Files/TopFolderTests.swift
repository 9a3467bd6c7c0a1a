import DossierTesting
import Foundation
import Testing

@testable import DossierCore

@Suite("A folder at a dossier's top")
struct TopFolderTests {
  private static func tree() throws -> ContentTree {
    try ContentTree([
      "Content/a/b.txt": "x", "Content/a/.secret/c.txt": "x", "Content/.hidden": "x",
      "Originals/o.txt": "x", "outside.txt": "x",
      "Content/in": .link(to: "a/b.txt"), "Content/folder": .link(to: "a"),
      "Content/around": .link(to: "../Content/a/../a/b.txt"), "Content/self": .link(to: "."),
      "Content/out": .link(to: "../outside.txt"),
      "Content/original": .link(to: "../Originals/o.txt"),
      "Content/up": .link(to: ".."), "Content/disk": .link(to: "/"),
      "Content/veiled": .link(to: "a/.secret/c.txt"), "Content/veil": .link(to: ".hidden"),
      "Content/twice": .link(to: "original"), "Content/nowhere": .link(to: "nothing"),
      "Content/circle": .link(to: "circle"),
    ])
  }

  @Test(
    "is left by no link, whose target is told by what folders are on disk",
    arguments: [
      ("in", "followed"), ("folder", "followed"), ("around", "followed"), ("self", "followed"),
      ("out", "outside"), ("original", "outside"), ("up", "outside"), ("disk", "outside"),
      ("twice", "outside"), ("veiled", "hidden"), ("veil", "hidden"), ("nowhere", "broken"),
      ("circle", "broken"),
    ])
  func links(name: String, outcome: String) throws {
    let tree = try Self.tree()
    let top = try TopFolder("Content", at: tree.location("Content"))
    let found =
      switch top.follow(tree.location("Content/\(name)")) {
      case .success: "followed"
      case .failure(.leadsOutside): "outside"
      case .failure(.leadsToHidden): "hidden"
      case .failure(.broken): "broken"
      case .failure: "other"
      }
    #expect(found == outcome)
  }

  @Test("knows what is hidden by another name, too")
  func secondName() throws {
    let tree = try Self.tree()
    #expect(link(tree.location("Content/.hidden"), tree.location("Content/HIDDEN~1")) == 0)
    let top = try TopFolder("Content", at: tree.location("Content"))
    guard case .leadsToHidden = top.fault(of: tree.location("Content/HIDDEN~1")) else {
      Issue.record("a hidden file was read by its second name")
      return
    }
    #expect(".\u{301}env".isHiddenName)
    #expect(!"e.nv".isHiddenName)
  }

  /// A folder that stands at two paths, as on a disk that finds it by either case.
  @Test(
    "is the same by whatever name the disk finds it",
    .enabled(if: Mount.canBind, Comment(rawValue: Mount.reason)))
  func secondPath() throws {
    let tree = try Self.tree()
    try tree.write(.folder, to: "content")
    let place = tree.location("content")
    #expect(Mount.run("mount", ["--bind", tree.location("Content"), place]))
    defer { Mount.run("umount", [place]) }
    let top = try TopFolder("Content", at: tree.location("Content"))
    #expect(top.fault(of: "\(place)/a/b.txt") == nil)
    guard case .leadsToHidden = top.fault(of: "\(place)/a/.secret/c.txt") else {
      Issue.record("a hidden file was read by another path")
      return
    }
  }

  @Test("may itself be a link within the root, to nothing hidden and to no originals")
  func itself() throws {
    let tree = try ContentTree([
      "Shared/a": "x", ".git/x/y": "x", "Originals/a": "x",
      "One": .link(to: "Shared"), "Two": .link(to: ".git/x"), "Three": .link(to: "Originals"),
      "Four": .link(to: ".."), "Five": "x", "Six": .link(to: "Five"), "Seven": .link(to: "nothing"),
    ])
    let outcomes = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"].map { name in
      switch TopFolder.open(name, root: tree.root) {
      case .open: "open"
      case .absent: "absent"
      case .refused(let diagnostic): diagnostic.id.rawValue
      }
    }
    #expect(
      outcomes == [
        "open", "link-outside-root", "link-outside-root", "link-outside-root", "absent", "absent",
        "unreadable-file", "absent",
      ])
  }

  @Test(
    "is no link that is in the repository",
    .enabled(if: GitRepository.isThere, "the test asks the program `git`"))
  func tracked() throws {
    let tree = try ContentTree(["Shared/a": "x", "Content": .link(to: "Shared")])
    GitRepository.make(in: tree.root, tracking: [])
    guard case .open = TopFolder.open("Content", root: tree.root) else {
      Issue.record("a link that nobody tracks was refused")
      return
    }
    GitRepository.run(["add", "Content"], in: tree.root)
    guard case .refused(let diagnostic) = TopFolder.open("Content", root: tree.root) else {
      Issue.record("a link in the repository was followed")
      return
    }
    #expect(diagnostic.id == .trackedLink)
    #expect(diagnostic.suggestion?.contains("git rm --cached Content") == true)
  }
}
