import DossierCore
import DossierModel
import DossierPassages
import DossierTesting
import Foundation
import Testing

@testable import DossierBuild

@Suite("Withheld texts")
struct OriginalsTests {
  /// Forty sentences of words that stand nowhere else.
  static let text: String = {
    var state: UInt64 = 5
    func word() -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let letters = (0..<6).map { UInt8(97 + (state >> (16 + 7 * UInt64($0))) % 26) }
      return "q" + String(decoding: letters, as: UTF8.self)
    }
    return (0..<40).map { _ in (0..<20).map { _ in word() }.joined(separator: " ") + "." }
      .joined(separator: "\n\n") + "\n"
  }()

  static let words = text.split { $0 == " " || $0.isNewline }.map(String.init)

  private static func article(_ kind: String, body: String = "") -> ContentTree.Item {
    .text(
      "---\ntitle: The \(kind)\nurl: https://example.org/\(kind)\ntext: \(kind)\nquoted-at-most: 20%\n---\n\(body)"
    )
  }

  private static func tree() throws -> ContentTree {
    let quoted = { (range: Range<Int>) in words[range].joined(separator: " ") }
    let tree = try ContentTree.dossier([
      "articles/digest.md": article(
        "digest",
        body:
          "They say “\(quoted(0..<6))” and “\(quoted(21..<23)) […] \(quoted(25..<27))”, and more.\n"
      ),
      "articles/excerpt.md": article("excerpt"), "articles/link.md": article("link"),
      "arguments/a.md": .text(
        """
        ---
        claim: A claim
        positions: [{expert: ada, stance: for, cite: {in: excerpt, quote: "\(quoted(60..<65))"}}]
        ---
        See [[digest^words]].

        """),
      "experts/ada.md": "---\nname: Ada Ames\n---\n",
      "commentary/digest.md": .text(
        "---\nabout: digest\n---\n> [!comment] ^words\n> \(quoted(2..<6))\n\nA.\n"),
      "commentary/excerpt.md": .text(
        "---\nabout: excerpt\n---\n> [!comment] ^one\n> \(quoted(40..<44))\n\nA.\n\n"
          + "> [!passage] ^two\n> \(quoted(99..<103))\n"),
      "commentary/link.md": "---\nabout: link\n---\nA note on the whole.\n",
    ])
    for kind in ["digest", "excerpt", "link"] {
      try tree.write(.text(text), to: "Originals/\(kind).txt")
    }
    return tree
  }

  private static func build(
    _ tree: ContentTree, _ change: (inout BuildRequest) -> Void = { _ in }
  ) async -> BuildOutcome {
    var request = BuildRequest(root: tree.root)
    request.isStrict = true
    change(&request)
    return await BuildSession.build(request)
  }

  @Test("are on no page, in no data and not in the lock, but for what is quoted of them")
  func withheld() async throws {
    let tree = try Self.tree()
    let outcome = await Self.build(tree)
    #expect(outcome.diagnostics.isEmpty, "\(described(outcome.diagnostics))")
    #expect(outcome.status == .done)
    var texts = try PassageLockFileTests.site(tree).mapValues {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(texts.count > 20)
    texts["lock"] = try tree.text(PassageLock.path)
    let all = texts.values.joined(separator: "\n")
    #expect(all.contains(Self.words[40..<44].joined(separator: " ")))
    #expect(all.contains(Self.words[60..<65].joined(separator: " ")))
    var state = 1
    for _ in 0..<100 {
      state = (state &* 48_271) % 2_147_483_647
      let start = state % (Self.words.count - 8)
      let run = Self.words[start..<start + 8]
      for separator in [" ", "%20", "\t", "\",\""] {
        #expect(!all.contains(run.joined(separator: separator)), "\(run)")
      }
    }
    for (index, word) in Self.words.enumerated() where !Self.isQuoted(index) {
      #expect(!all.contains(word.prefix { $0 != "." }), "\(word)")
    }
  }

  @Test("leave no trace of what is not quoted: with other words there, site and lock are the same")
  func fingerprints() async throws {
    let tree = try Self.tree()
    #expect(await Self.build(tree).diagnostics.isEmpty)
    let site = try PassageLockFileTests.site(tree)
    let lock = try tree.text(PassageLock.path)
    var index = -1
    let others =
      Self.text.split(separator: "\n\n").map { paragraph in
        paragraph.split { $0 == " " || $0.isNewline }.map { word in
          index += 1
          return Self.isQuoted(index) ? String(word) : String(word.replacing("q", with: "z"))
        }.joined(separator: " ")
      }.joined(separator: "\n\n") + "\n"
    #expect(others != Self.text && others.count == Self.text.count)
    for kind in ["digest", "excerpt", "link"] {
      try tree.write(.text(others), to: "Originals/\(kind).txt")
    }
    try tree.remove(PassageLock.path)
    #expect(await Self.build(tree).diagnostics.isEmpty)
    #expect(try tree.text(PassageLock.path) == lock)
    let rebuilt = try PassageLockFileTests.site(tree)
    #expect(Set(rebuilt.keys) == Set(site.keys))
    for (path, bytes) in site { #expect(rebuilt[path] == bytes, "\(path)") }
  }

  private static func isQuoted(_ index: Int) -> Bool {
    [0..<6, 21..<23, 25..<27, 40..<44, 60..<65, 99..<103].contains { $0.contains(index) }
  }

  @Test("need not be there for the same site to be built, but for what it says of the lock")
  func clone() async throws {
    let tree = try Self.tree()
    #expect(await Self.build(tree).diagnostics.isEmpty)
    let site = try PassageLockFileTests.site(tree)
    let lock = try tree.text(PassageLock.path)
    try tree.remove("Originals")
    try tree.remove("Site")
    let outcome = await Self.build(tree)
    #expect(outcome.diagnostics.isEmpty, "\(described(outcome.diagnostics))")
    let cloned = try PassageLockFileTests.site(tree)
    #expect(cloned.keys.sorted() == site.keys.sorted())
    for (path, bytes) in site {
      // The search index's words are others then, and so is its version.
      if path.hasPrefix("data/search/") || path == "search.html" { continue }
      #expect(
        Self.withoutRecord(try #require(cloned[path])) == Self.withoutRecord(bytes), "\(path)")
    }
    let page = String(decoding: try #require(cloned["articles/excerpt.html"]), as: UTF8.self)
    #expect(page.contains("Passages in the source’s own words, as recorded in passages.lock"))
    #expect(try tree.text(PassageLock.path) == lock)
  }

  /// A page without what it says of the lock.
  static func withoutRecord(_ bytes: Data) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    for phrase in [
      " <span class=\"recorded\">as recorded in passages.lock</span>",
      ", in part only as recorded in passages.lock", ", as recorded in passages.lock",
      " As recorded in passages.lock.", ",\"rests\":\"lock\"",
      "<p class=\"recorded\">as recorded in passages.lock</p>\n",
      " Which of its words other editions have is as recorded in passages.lock.",
    ] { text = text.replacing(phrase, with: "") }
    // In the table a field with a comma stands between marks.
    return text.replacing(",\"Excerpts from the source\",", with: ",Excerpts from the source,")
  }

  @Test("are verified by a frozen build, by a check and with drafts, which write nothing")
  func frozen() async throws {
    let tree = try Self.tree()
    let misquoted = try tree.text("Content/articles/digest.md").replacing(
      "They say “", with: "They say “not ")
    let sound = try tree.text("Content/articles/digest.md")
    try tree.write(.text(misquoted), to: "Content/articles/digest.md")
    for change in [{ $0.isFrozen = true }, { $0.publication.view = .editors }, { _ in }]
      as [(inout BuildRequest) -> Void]
    {
      let outcome = await Self.build(tree, change)
      #expect(outcome.diagnostics.map(\.id).filter { $0 != .lockMissing } == [.quotationNotFound])
      #expect(outcome.status == .contentFaulty)
    }
    try tree.write(.text(sound), to: "Content/articles/digest.md")
    #expect(await Self.build(tree) { $0.isFrozen = true }.diagnostics.map(\.id) == [.lockMissing])
    #expect(!FileManager.default.fileExists(atPath: tree.location(PassageLock.path)))
  }

  @Test(
    "that a clone quotes anew are a warning, an error under --strict, and written by who has them")
  func changed() async throws {
    let tree = try Self.tree()
    _ = await Self.build(tree)
    let lock = try tree.text(PassageLock.path)
    try tree.remove("Originals")
    let words = Self.words[200..<203].joined(separator: " ")
    let article = try tree.text("Content/articles/digest.md") + "\nAnd “\(words)”.\n"
    try tree.write(.text(article), to: "Content/articles/digest.md")
    let strict = await Self.build(tree)
    #expect(strict.diagnostics.map(\.id) == [.quotationUnverified])
    #expect(strict.status == .contentFaulty)
    let outcome = await Self.build(tree) { $0.isStrict = false }
    #expect(outcome.status == .done)
    let lines = { (text: String) in
      text.split(separator: "\n").filter {
        !$0.hasPrefix("article/") && !$0.hasPrefix("words\t")
      }
    }
    #expect(try lines(tree.text(PassageLock.path)) == lines(lock))
    for kind in ["digest", "excerpt", "link"] {
      try tree.write(.text(Self.text), to: "Originals/\(kind).txt")
    }
    #expect(await Self.build(tree).diagnostics.isEmpty)
    #expect(try lines(tree.text(PassageLock.path)).count == lines(lock).count + 1)
  }
}
