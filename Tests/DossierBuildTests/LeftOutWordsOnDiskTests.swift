import DossierCore
import DossierModel
import DossierPassages
import DossierTesting
import Foundation
import Testing

@testable import DossierBuild

@Suite("Words that are left out of what is quoted")
struct LeftOutWordsOnDiskTests {
  /// A dossier in which two sources are quoted with words left out, and their originals: the words that
  /// are left out are drawn.
  private struct Pair {
    private var state: UInt64
    private(set) var canaries: [String] = []
    let mail: String
    let letter: String

    static let anchors = [
      "Had […] on the phone last night", "phone last […] are moaning […] at length",
      "**The board […] knew** of it", "we never met […] again",
    ]

    init(seed: UInt64, counts: [Int]) {
      state = seed
      var canaries: [String] = []
      var generator = seed
      func words(_ count: Int) -> String {
        (0..<count).map { _ in
          generator = generator &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          let letters = (0..<6).map { UInt8(97 + (generator >> (16 + 7 * UInt64($0))) % 26) }
          let word = "zq" + String(decoding: letters, as: UTF8.self)
          canaries.append(word)
          return word
        }.joined(separator: " ")
      }
      let gaps = counts.map(words)
      mail = """
        Had \(gaps[0]) on the phone last night. His lot \(gaps[1]) are moaning \(gaps[2]) at length.

        The board \(gaps[3]) knew of it. So we never met \(gaps[4]).

        Never \(gaps[5]) again, he said.
        """
      letter = "It is said that \(gaps[6]) nobody knew, and \(gaps[7]) that it went on for long.\n"
      self.canaries = canaries
    }

    var total: Int {
      [mail, letter].joined(separator: " ").split { $0 == " " || $0.isNewline }.count
    }
  }

  private static func tree(_ pair: Pair) throws -> ContentTree {
    let notes = [
      "Had […] on the phone last night", "phone last […] are moaning […] at length",
      "**The board […] knew** of it",
    ].enumerated().map { "> [!comment]\n> \($0.element)\n\nNote \($0.offset).\n\n" }.joined()
    let tree = try ContentTree.dossier([
      "articles/mail.md":
        "---\ntitle: The mail\nurl: https://example.org/mail\ntext: excerpt\n---\n",
      "articles/letter.md": """
      ---
      title: The letter
      url: https://example.org/letter
      text: digest
      ---
      He says “that […] nobody knew”, and “nobody knew, and […] it went on”. Of [[mail]] he
      says “Had […] on the phone”.

      """,
      "articles/link.md": "---\ntitle: A link\ntext: link\n---\n",
      "commentary/mail.md": .text("---\nabout: mail\n---\n\(notes)"),
      "commentary/letter.md":
        "---\nabout: letter\n---\n> [!comment] ^n\n> that […] nobody knew\n\nA.\n",
      "arguments/a.md": """
      ---
      claim: A claim
      positions:
        - {expert: ada, stance: for, basis: quoted, cite: {in: mail, quote: "we never met […] again"}}
      ---
      See [[letter^n]].

      """,
      "experts/ada.md": "---\nname: Ada Ames\n---\n",
    ])
    try tree.write(.text(pair.mail), to: "Originals/mail.txt")
    try tree.write(.text(pair.letter), to: "Originals/letter.txt")
    try tree.write(.text(pair.mail), to: "Originals/link.txt")
    return tree
  }

  /// Every file of the site, the lock, what `passages` and `check` tell.
  private static func outcome(_ tree: ContentTree) throws -> [String: String] {
    let build = try DossierProcess(["build", "--strict", "--quiet"], in: tree.root)
    #expect(build.status == 0, "\(build.errors)")
    var texts = try PassageLockFileTests.site(tree).mapValues {
      String(decoding: $0, as: UTF8.self)
    }
    texts["lock"] = try tree.text(PassageLock.path)
    let passages = try DossierProcess(["passages", "--format", "json"], in: tree.root)
    let check = try DossierProcess(["check", "--strict"], in: tree.root)
    #expect(passages.status == 0 && check.status == 0)
    texts["passages"] = passages.output
    texts["messages"] = build.errors + passages.errors + check.output + check.errors
    return texts
  }

  /// A text without the total and the share that a page states.
  private static func withoutTotal(_ text: String) -> String {
    text
      .replacing(/\d+ of the \d+ words in the editors’ copy \([0-9.]+ %\)/, with: "N")
      .replacing(/"of": ?\d+/, with: "N")
      .replacing(/original\tarticle\/[a-z]+\t\d+/, with: "N")
  }

  @Test(
    "stand nowhere, and nothing depends on them but the total", arguments: 0..<6 as Range<UInt64>)
  func independent(seed: UInt64) throws {
    let counts = [2, 1, 3, 2, 1, 4, 2, 3]
    let others = counts.enumerated().map { 1 + ($0.element + $0.offset + Int(seed)) % 5 }
    let first = Pair(seed: 2 * seed + 1, counts: counts)
    let same = Pair(seed: 2 * seed + 2, counts: counts)
    let longer = Pair(seed: 2 * seed + 99, counts: others)
    let texts = try Self.outcome(Self.tree(first))
    #expect(texts.count > 20)
    for (path, text) in texts {
      for word in first.canaries { #expect(!text.contains(word), "\(path): \(word)") }
    }
    let again = try Self.outcome(Self.tree(same))
    #expect(again.keys.sorted() == texts.keys.sorted())
    for (path, text) in texts { #expect(again[path] == text, "\(path)") }
    let other = try Self.outcome(Self.tree(longer))
    #expect(other.keys.sorted() == texts.keys.sorted())
    for (path, text) in texts {
      #expect(other[path].map(Self.withoutTotal) == Self.withoutTotal(text), "\(path)")
    }
  }

  @Test("are not counted for another article that quotes the same words elsewhere")
  func quotedElsewhere() throws {
    func outcome(leftOut: String) throws -> [String: String] {
      let tree = try ContentTree.dossier([
        "articles/mail.md": """
        ---
        title: The mail
        url: https://example.org/mail
        text: digest
        ---
        He says “We met […] at noon”.

        """,
        "articles/letter.md": """
        ---
        title: The letter
        url: https://example.org/letter
        text: digest
        ---
        Of [[mail]] he says “the red fox”, and “red fox ran home”.

        """,
      ])
      try tree.write(
        .text("We met \(leftOut) at noon. So the red fox ran home.\n"), to: "Originals/mail.txt")
      try tree.write("Nothing is said here.\n", to: "Originals/letter.txt")
      return try Self.outcome(tree)
    }
    let plain = try outcome(leftOut: "all of the others")
    let same = try outcome(leftOut: "and the red fox")
    #expect(plain["articles/mail.html"]?.contains("9 of the 14 words") == true)
    #expect(same == plain)
  }

  @Test("are claimed by the lock alone in a clone, and a check says where; a build says nothing")
  func reliance() async throws {
    let tree = try Self.tree(Pair(seed: 1, counts: [2, 1, 3, 2, 1, 4, 2, 3]))
    _ = try Self.outcome(tree)
    try tree.remove("Originals")
    var request = BuildRequest(root: tree.root)
    request.isStrict = true
    let built = await BuildSession.build(request)
    #expect(built.diagnostics.filter { $0.id == .restsOnLock }.isEmpty)
    #expect(built.status == .done)
    request.isCheck = true
    let check = await BuildSession.check(request)
    #expect(check.status == .done)
    let found = check.diagnostics.filter { $0.id == .restsOnLock }
    #expect(found.allSatisfy { $0.severity == .hint })
    #expect(
      found.compactMap(\.path).sorted()
        == [
          "Content/arguments/a.md", "Content/articles/letter.md", "Content/commentary/mail.md",
          "Content/commentary/mail.md", "Content/commentary/mail.md",
        ])
    #expect(found.contains { $0.message.contains("3 quotations of this digest (lines 6, 7)") })
    let (reports, _, _) = await BuildSession.passages(BuildRequest(root: tree.root))
    #expect(reports.filter { $0.about.name == "mail" }.allSatisfy { $0.rests == .lock })
    let page = try tree.text("Site/experts/ada.html")
    #expect(page.contains("in the speaker’s words, as recorded in passages.lock"))
    #expect(page.contains("Excerpts from the source, as recorded in passages.lock"))
    let article = try tree.text("Site/articles/letter.html")
    #expect(article.contains("all 3 verified by the source’s text, as recorded in passages.lock"))
    #expect(article.contains("are the source’s, as recorded in passages.lock"))
  }
}
