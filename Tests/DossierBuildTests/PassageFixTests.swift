import DossierCore
import DossierTesting
import Foundation
import QuoteAnchoring
import Testing

@testable import DossierBuild

@Suite("Passages put right")
struct PassageFixTests {
  static let article = PassageLockFileTests.article
  static let edited =
    article
    .replacing("rebuilt slowly", with: "built again slowly")
    .replacing("went home without a word", with: "went home without one word")

  /// A dossier whose passages were found in the article, which was edited since.
  static func tree(_ files: [String: String]) async throws -> ContentTree {
    let tree = try ContentTree.dossier([
      "articles/first.md": "---\ntitle: The first\ntext: digest\n---\n\(article)\n"
    ])
    for (path, text) in files { try tree.write(.text(text), to: "Content/\(path)") }
    let before = await PassageLockFileTests.build(tree)
    #expect(
      before.diagnostics.allSatisfy { $0.id == .noteWithoutID }, "\(described(before.diagnostics))")
    try tree.write(
      "---\ntitle: The first\ntext: digest\n---\n\(edited)\n", to: "Content/articles/first.md")
    return tree
  }

  static func fixes(_ tree: ContentTree) async throws -> PassageFixes {
    try #require(await BuildSession.passages(BuildRequest(root: tree.root)).fixes)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let path: String
    let before: String
    let after: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "an anchor of one line", path: "commentary/a.md",
      before:
        "---\nabout: first\n---\n\n> [!comment]  A title ^a  \n>  rebuilt slowly or not at all\n\nA  \n\n\n",
      after:
        "---\nabout: first\n---\n\n> [!comment]  A title ^a  \n>  built again slowly or not at all\n\nA  \n\n\n"
    ),
    Case(
      name: "bold with its context, and a missing id", path: "commentary/a.md",
      before:
        "---\nabout: first\n---\n> [!comment] Silence @jane 2026-11-20 \n> guards **went home without a word**\n\nA.",
      after:
        "---\nabout: first\n---\n> [!comment] Silence @jane 2026-11-20 ^ID \n> guards **went home without one word**\n\nA."
    ),
    Case(
      name: "wrapped lines with CRLF", path: "commentary/a.md",
      before:
        "---\r\nabout: first\r\n---\r\n > [!comment] ^a\r\n > It is rebuilt slowly\r\n > or not at all, says\r\n\r\nA.\r\n",
      after:
        "---\r\nabout: first\r\n---\r\n > [!comment] ^a\r\n > It is built again\r\n > slowly or not at all,\r\n > says\r\n\r\nA.\r\n"
    ),
    Case(
      name: "words skipped", path: "commentary/a.md",
      before: "---\nabout: first\n---\n> [!passage] ^a\n> It is rebuilt […] Adam Smith\n",
      after: "---\nabout: first\n---\n> [!passage] ^a\n> It is built […] Adam Smith\n"),
    Case(
      name: "a plain quotation", path: "arguments/a.md",
      before: argument("{in: first, quote: rebuilt slowly or not at all, locator: p. 1}"),
      after: argument("{in: first, quote: built again slowly or not at all, locator: p. 1}")),
    Case(
      name: "a quotation in double quotes", path: "arguments/a.md",
      before: argument("{ in: first, quote: \"rebuilt slowly or not at all\" } # why"),
      after: argument("{ in: first, quote: \"built again slowly or not at all\" } # why")),
    Case(
      name: "a quotation in single quotes", path: "arguments/a.md",
      before: argument("[{in: first, quote: 'rebuilt slowly or not at all'}]"),
      after: argument("[{in: first, quote: 'built again slowly or not at all'}]")),
    Case(
      name: "a quotation in a block", path: "arguments/a.md",
      before: argument(
        "\n      - in: first\n        quote: >-\n          rebuilt slowly\n          or not at all\n        locator: p. 1"
      ),
      after: argument(
        "\n      - in: first\n        quote: >-\n          built again\n          slowly or not\n          at all\n        locator: p. 1"
      )),
    Case(
      name: "one quotation cited twice", path: "arguments/a.md",
      before: argument("{in: first, quote: rebuilt slowly or not at all}")
        .replacing(
          "---\nBody",
          with:
            "supports: [{argument: b, cite: {in: first, quote: \"rebuilt slowly or not at all\"}}]\n---\nBody"
        ),
      after: argument("{in: first, quote: built again slowly or not at all}")
        .replacing(
          "---\nBody",
          with:
            "supports: [{argument: b, cite: {in: first, quote: \"built again slowly or not at all\"}}]\n---\nBody"
        )),
  ]

  private static func argument(_ cite: String) -> String {
    "---\nclaim: A\npositions:\n  - expert: adam\n    stance:   for\n    cite: \(cite)\n---\nBody\n"
  }

  @Test("change their words and ids alone, byte for byte, once", arguments: cases)
  func bytes(_ example: Case) async throws {
    let others = [
      "dossier.yaml": "title: A\neditors: {jane: {name: Jane}}\n",
      "experts/adam.md": "---\nname: Somebody Else\n---\n",
      "arguments/b.md": "---\nclaim: B\n---\n",
      "commentary/first.md": "---\nabout: first\n---\nOn the whole.\n",
    ]
    let tree = try await Self.tree(others.merging([example.path: example.before]) { $1 })
    let untouched = others.keys.map { "Content/\($0)" } + ["Content/articles/first.md"]
    let before = try untouched.map(tree.text)
    let fixes = try await Self.fixes(tree)
    #expect(fixes.anchors == 1)
    #expect(try tree.text("Content/\(example.path)") == example.before)
    #expect(fixes.write(root: tree.root).isEmpty)
    let after = try tree.text("Content/\(example.path)")
    let id = after.firstRange(of: #/\^guards-[^ \n]*/#).map { String(after[$0]) } ?? ""
    #expect(Array(after.utf8) == Array(example.after.replacing("^ID", with: id).utf8))
    #expect(try untouched.map(tree.text) == before)
    #expect(try await Self.fixes(tree).repairs.isEmpty)
    let outcome = await BuildSession.check(BuildRequest(root: tree.root))
    #expect(described(outcome.diagnostics) == "")
    #expect(outcome.figures.passages == [.found: 1])
  }

  @Test("leave alone what a person must look at, and files changed in the meantime")
  func left() async throws {
    let tree = try await Self.tree([
      "commentary/a.md":
        "---\nabout: first\n---\n> [!comment] ^a\n> rebuilt slowly or not at all\n\nA.\n\n> [!comment] ^b\n> nobody knows why\n\nB.\n"
    ])
    try tree.write(
      "---\ntitle: The first\ntext: digest\n---\n\(Self.edited.replacing(", and nobody knows why", with: ""))\n",
      to: "Content/articles/first.md")
    let fixes = try await Self.fixes(tree)
    #expect(fixes.anchors == 1)
    #expect(fixes.left == 1)
    try tree.write("changed", to: "Content/commentary/a.md")
    #expect(fixes.write(root: tree.root).map(\.id) == [.writeFailed])
    #expect(try tree.text("Content/commentary/a.md") == "changed")
  }

  @Test("give two notes on the same words two ids")
  func sameWords() async throws {
    let tree = try ContentTree.dossier([
      "articles/first.md": "---\ntitle: The first\ntext: digest\n---\n\(Self.article)\n",
      "commentary/a.md":
        "---\nabout: first\n---\n> [!comment]\n> nobody knows\n\nA.\n\n> [!question] Why?\n> nobody knows\n\nB.\n",
    ])
    #expect(try await Self.fixes(tree).write(root: tree.root).isEmpty)
    let outcome = await BuildSession.check(BuildRequest(root: tree.root))
    #expect(described(outcome.diagnostics) == "")
  }

  @Test(
    "Random edits never make a match that the entry does not hold, nor a fix that does not hold")
  func property() async throws {
    var random = Generator(state: 5)
    let words = Self.article.split(separator: " ")
    for _ in 0..<24 {
      let tree = try PassageLockFileTests.tree(
        notes: PassageLockFileTests.notes(
          ("a", "It is rebuilt slowly or not at all"), ("b", "the guards **went home**"),
          ("c", "for many years. […] the wall fell")))
      _ = await PassageLockFileTests.build(tree)
      let text = words.flatMap { word in
        switch random.below(12) {
        case 0: [Substring]()
        case 1: [word, "quite"]
        case 2: [words[random.below(words.count)]]
        default: [word]
        }
      }.joined(separator: " ")
      try tree.write(
        "---\ntitle: The first\ntext: digest\n---\n\(text)\n", to: "Content/articles/first.md")
      let (reports, fixes, _) = await BuildSession.passages(BuildRequest(root: tree.root))
      let plain = text.replacing("\n", with: " ").split(separator: " ").joined(separator: " ")
      for report in reports {
        guard let matched = report.matched else { continue }
        #expect(plain.contains(matched), "\(matched)")
        #expect(report.range?.isEmpty == false)
      }
      #expect(fixes?.write(root: tree.root).isEmpty == true)
      let (after, again, _) = await BuildSession.passages(BuildRequest(root: tree.root))
      #expect(again?.repairs.isEmpty == true)
      #expect(
        after.count { $0.band == .found }
          == reports.count { $0.band == .found || $0.band == .carried && $0.change == nil })
    }
  }

  private struct Generator {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
  }
}
