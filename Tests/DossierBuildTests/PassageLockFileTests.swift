import DossierCore
import DossierModel
import DossierPassages
import DossierTesting
import Foundation
import QuoteAnchoring
import Testing

@testable import DossierBuild

@Suite("The lock on disk")
struct PassageLockFileTests {
  static let article = """
    Trust is lost in a night. It is rebuilt slowly or not at all, says Adam Smith, and nobody knows why.

    The wall stood for many years. In the end the wall fell, and the guards went home without a word.
    """

  static func notes(_ notes: (id: String, words: String)...) -> String {
    "---\nabout: first\n---\n"
      + notes.map { "> [!comment] ^\($0.id)\n> \($0.words)\n\nA.\n\n" }.joined()
  }

  static func tree(
    article: String = article, notes: String = notes(("slow", "rebuilt slowly or not at all"))
  ) throws -> ContentTree {
    try ContentTree.dossier([
      "articles/first.md": "---\ntitle: The first\ntext: digest\n---\n\(article)\n",
      "commentary/first.md": .text(notes),
    ])
  }

  static func build(
    _ tree: ContentTree, _ change: (inout BuildRequest) -> Void = { _ in }
  ) async -> BuildOutcome {
    var request = BuildRequest(root: tree.root)
    change(&request)
    return await BuildSession.build(request)
  }

  static func site(_ tree: ContentTree) throws -> [String: Data] {
    let folder = URL(fileURLWithPath: tree.location("Site"))
    var site: [String: Data] = [:]
    for path in FileManager.default.subpaths(atPath: folder.path) ?? [] {
      let file = folder.appendingPathComponent(path)
      if let data = try? Data(contentsOf: file) { site[path] = data }
    }
    return site
  }

  @Test("is written by a build, and the next one changes neither it nor the site")
  func written() async throws {
    let tree = try Self.tree()
    #expect(await Self.build(tree).diagnostics.isEmpty)
    let lock = try tree.text(PassageLock.path)
    let kinds = lock.split(separator: "\n").map { $0.prefix { $0 != "\t" && $0 != " " } }
    #expect(kinds == ["#", "article/first", "words"])
    #expect(lock.hasSuffix("\n"))
    let site = try Self.site(tree)
    let time = try FileManager.default.attributesOfItem(atPath: tree.location(PassageLock.path))
    #expect(await Self.build(tree).diagnostics.isEmpty)
    #expect(try tree.text(PassageLock.path) == lock)
    let after = try FileManager.default.attributesOfItem(atPath: tree.location(PassageLock.path))
    #expect(after[.systemFileNumber] as? Int == time[.systemFileNumber] as? Int)
    #expect(try Self.site(tree) == site)
    try tree.remove(PassageLock.path)
    _ = await Self.build(tree) { $0.isFrozen = true }
    #expect(try Self.site(tree) == site)
  }

  @Test("is not written by a check, a list of passages, a frozen build or one with drafts")
  func frozen() async throws {
    let tree = try Self.tree()
    _ = await BuildSession.check(BuildRequest(root: tree.root))
    _ = await BuildSession.passages(BuildRequest(root: tree.root))
    _ = await Self.build(tree) { $0.isFrozen = true }
    _ = await Self.build(tree) { $0.publication.view = .editors }
    #expect(!FileManager.default.fileExists(atPath: tree.location(PassageLock.path)))
  }

  @Test("that is missing or old is a warning where it may not be written, even under --strict")
  func missingAndOld() async throws {
    let tree = try Self.tree()
    let frozen = { (request: inout BuildRequest) in
      request.isFrozen = true
      request.isStrict = true
    }
    let without = await Self.build(tree, frozen)
    #expect(without.diagnostics.map(\.id) == [.lockMissing])
    #expect(without.status == .done)
    #expect(without.diagnostics[0].message.contains("1 passage,"))
    #expect(await Self.build(tree).diagnostics.isEmpty)
    #expect(await Self.build(tree, frozen).diagnostics.isEmpty)
    let notes = Self.notes(("slow", "rebuilt slowly or not at all"), ("wall", "the wall fell"))
    try tree.write(.text(notes), to: "Content/commentary/first.md")
    let old = await Self.build(tree, frozen)
    #expect(old.diagnostics.map(\.id) == [.lockOutdated])
    #expect(old.status == .done)
  }

  @Test("is not made for a dossier without passages, nor by a build that fails")
  func needless() async throws {
    let tree = try Self.tree(notes: "---\nabout: first\n---\nA.\n")
    #expect(await Self.build(tree).status == .done)
    #expect(!FileManager.default.fileExists(atPath: tree.location(PassageLock.path)))
    let faulty = try Self.tree(notes: Self.notes(("a", "the")))
    #expect(await Self.build(faulty).status == .contentFaulty)
    #expect(!FileManager.default.fileExists(atPath: faulty.location(PassageLock.path)))
  }

  @Test("carries a note through an edit, from one build to the next")
  func carried() async throws {
    let tree = try Self.tree()
    _ = await Self.build(tree)
    let lock = try tree.text(PassageLock.path)
    let edited = Self.article.replacing("rebuilt slowly", with: "built again slowly")
    try tree.write(
      "---\ntitle: The first\ntext: digest\n---\n\(edited)\n", to: "Content/articles/first.md")
    let outcome = await Self.build(tree)
    #expect(outcome.diagnostics.map(\.id) == [.passageCarried])
    #expect(outcome.figures.passages == [.carried: 1])
    #expect(try tree.text(PassageLock.path) == lock)
  }

  @Test("that is damaged or conflicted is a warning even under --strict, and is written anew")
  func conflicted() async throws {
    let tree = try Self.tree()
    _ = await Self.build(tree)
    let lock = try tree.text(PassageLock.path)
    try tree.write("<<<<<<< a\n\(lock)=======\nrubbish\n>>>>>>> b\n", to: PassageLock.path)
    let outcome = await Self.build(tree) { $0.isStrict = true }
    #expect(outcome.diagnostics.map(\.id) == [.lockConflicted, .lockDamaged])
    #expect(outcome.status == .done)
    #expect(try tree.text(PassageLock.path) == lock)
  }

  @Test("that cannot be read is a warning, and is not written over")
  func unreadable() async throws {
    let tree = try ContentTree([:])
    try tree.write(.folder, to: PassageLock.path)
    let file = LockFile(root: tree.root)
    #expect(file.diagnostics.map(\.id) == [.lockDamaged])
    #expect(file.change(to: { ([1], false) }).write().isEmpty)
  }

  @Test("that is longer than any could be is a warning, and is neither read nor written over")
  func huge() async throws {
    let tree = try Self.tree()
    try tree.write("", to: PassageLock.path)
    // It takes no room: all of it is a hole.
    #expect(truncate(tree.location(PassageLock.path), 1 << 31) == 0)
    let outcome = await Self.build(tree)
    #expect(outcome.status == .done)
    #expect(outcome.diagnostics.map(\.id) == [.lockDamaged])
    var status = stat()
    #expect(stat(tree.location(PassageLock.path), &status) == 0 && status.st_size == 1 << 31)
  }

  @Test("that cannot be written is a warning")
  func unwritable() throws {
    let tree = try ContentTree([:])
    let diagnostics = LockFile(root: tree.root).change(to: { ([1], false) }).write()
    #expect(diagnostics.map(\.id) == [.lockUnwritable])
    #expect(diagnostics.first?.severity == .warning)
  }

  @Test("replaces its file whole, behind a link too, and keeps the rights of it")
  func replacement() throws {
    let tree = try ContentTree(["real/a": "old", "link": .link(to: "real/a")])
    chmod(tree.location("real/a"), 0o640)
    // What one that was killed left behind is taken over.
    try tree.write("half of something longer than the new bytes", to: "real/.a.new")
    try FileReplacement.replace(tree.location("link"), with: Array("new".utf8))
    #expect(try tree.text("real/a") == "new")
    #expect(try FileStatus.of(tree.location("link"))?.kind == .symbolicLink)
    #expect(try FileStatus.of(tree.location("real/a"))?.mode == 0o640)
    #expect(FileManager.default.subpaths(atPath: tree.location("real")) == ["a"])
  }

  @Test(
    "has what a killed build left beside it cleared by the next, though nothing is to be written")
  func leftover() throws {
    let tree = try ContentTree([:])
    try tree.write("lock", to: PassageLock.path)
    try tree.write("half", to: "Content/.passages.lock.new")
    #expect(
      LockFile(root: tree.root).change(to: { (Array("lock".utf8), false) }).write().isEmpty)
    #expect(try FileStatus.of(tree.location("Content/.passages.lock.new")) == nil)
    #expect(try tree.text(PassageLock.path) == "lock")
  }

  @Test("leaves alone what a living build is writing beside it")
  func living() throws {
    let tree = try ContentTree([:])
    try tree.write("lock", to: PassageLock.path)
    let new = tree.location("Content/.passages.lock.new")
    let living = try OpenFile(locking: new)
    #expect(flock(living.descriptor, LOCK_EX) == 0)
    #expect(
      LockFile(root: tree.root).change(to: { (Array("lock".utf8), false) }).write().isEmpty)
    #expect(try FileStatus.of(new) != nil)
    _ = consume living
  }

  @Test("of a passage for review, the pages say that it waits for an editor, and show it nowhere")
  func review() async throws {
    let tree = try Self.tree(notes: Self.notes(("slow", "rebuilt slowly or not at all, says")))
    try tree.write(
      "---\nclaim: A claim\npositions: [{expert: adam-smith, stance: for, cite: first^slow}]\n---\n",
      to: "Content/arguments/claim.md")
    try tree.write("---\nname: Adam Smith\n---\n", to: "Content/experts/adam-smith.md")
    _ = await Self.build(tree)
    // Its sentence is elsewhere now, and edited.
    let moved = """
      Trust is lost in a night.

      The wall stood for many years. In the end the wall fell, and the guards went home without a word.

      Nobody there can tell why. It is built up again slowly or not at all, says the book of Smith.
      """
    try tree.write(
      "---\ntitle: The first\ntext: digest\n---\n\(moved)\n", to: "Content/articles/first.md")
    let outcome = await Self.build(tree)
    #expect(outcome.diagnostics.map(\.id) == [.passageReview])
    let waits = "no editor has yet said where these words are in it now"
    for page in ["articles/first", "arguments/claim", "commentary", "experts/adam-smith"] {
      let html = try tree.text("Site/\(page).html")
      #expect(html.contains(waits), "\(page)")
      #expect(!html.contains("<mark"), "\(page)")
    }
  }
}
