import DossierCore
import DossierTesting
import Foundation
import QuoteAnchoring
import Testing

@testable import DossierBuild

@Suite("Passages that a person accepts")
struct AcceptedPassageTests {
  private static let note =
    "---\nabout: first\n---\n\n> [!comment] ^slow\n> rebuilt slowly or not at all\n\nSlow.\n"

  /// A dossier whose note was written about words that have lost their `not` since.
  private static func tree() async throws -> ContentTree {
    let tree = try ContentTree.dossier([
      "articles/first.md":
        "---\ntitle: The first\ntext: digest\n---\n\(PassageFixTests.article)\n"
    ])
    try tree.write(.text(note), to: "Content/commentary/a.md")
    _ = await PassageLockFileTests.build(tree)
    let edited = PassageFixTests.article.replacing("slowly or not at all", with: "slowly or at all")
    try tree.write(
      "---\ntitle: The first\ntext: digest\n---\n\(edited)\n", to: "Content/articles/first.md")
    return tree
  }

  @Test(
    "are named by entry and id or by file and line",
    arguments: [
      "first^slow", "article/first^slow", "Content/commentary/a.md:5",
      "./Content/commentary/a.md:6",
    ])
  func accepted(text: String) async throws {
    let tree = try await Self.tree()
    let (reports, fixes, _) = await BuildSession.passages(BuildRequest(root: tree.root))
    #expect(reports.map(\.band) == [.carried])
    #expect(reports.map { $0.change?.kind } == [.negation])
    #expect(fixes?.edits.isEmpty == true)
    #expect(fixes?.left == 1)
    let address = try #require(PassageAddress(text))
    let accepted = try #require(try fixes?.accepting(address, among: reports))
    #expect(accepted.write(root: tree.root).isEmpty)
    #expect(
      try tree.text("Content/commentary/a.md")
        == Self.note.replacing("slowly or not at all", with: "slowly or at all"))
    let (after, again, _) = await BuildSession.passages(BuildRequest(root: tree.root))
    #expect(after.map(\.band) == [.found])
    #expect(throws: PassageFixes.Refusal.unchanged) {
      try again?.accepting(.named(entry: "first", name: "slow"), among: after)
    }
  }

  @Test("are refused where nothing is called so, or where nothing stands")
  func refused() async throws {
    let tree = try await Self.tree()
    try tree.write(
      "---\ntitle: The first\ntext: digest\n---\n\nNothing is left.\n",
      to: "Content/articles/first.md")
    let (reports, fixes, _) = await BuildSession.passages(BuildRequest(root: tree.root))
    #expect(throws: PassageFixes.Refusal.withoutPlace(.lost)) {
      try fixes?.accepting(.named(entry: "first", name: "slow"), among: reports)
    }
    #expect(throws: PassageFixes.Refusal.unknown) {
      try fixes?.accepting(.named(entry: "first", name: "fast"), among: reports)
    }
    for text in ["slow", "^slow", "first^", "a.md:", "a.md:x", "a.md:0", ":7", ""] {
      #expect(PassageAddress(text) == nil, "\(text)")
    }
  }
}
