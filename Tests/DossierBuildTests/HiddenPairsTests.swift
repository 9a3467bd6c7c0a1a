import DossierTesting
import Testing

/// A dossier of which some is shown and some is hidden; what is shown is the same for a seed, and what
/// is hidden differs from one `variant` to the next in words, length, number, names and assets.
private struct HalfHidden {
  /// Words that stand in what is hidden alone.
  static let canaries = [
    "zephyr", "quokka", "obelisk", "marzipan", "thunderhead", "velvet", "xylophone", "gondola",
    "kumquat", "paprika", "walrus", "jubilee",
  ]

  private var shown: SeededRandom
  private var hidden: SeededRandom
  private(set) var files: [String: String] = [:]

  init(seed: UInt64, variant: UInt64) {
    shown = SeededRandom(seed: seed)
    hidden = SeededRandom(seed: seed &* 1_000_003 &+ variant &+ 1)
    write()
  }

  // MARK: Words

  private mutating func secret(_ most: Int = 9) -> String {
    (0..<Int.random(in: 1...most, using: &hidden))
      .map { _ in Self.canaries.randomElement(using: &hidden) ?? "" }.joined(separator: " ")
  }

  private mutating func plain(_ count: Int) -> String {
    let words = [
      "trust", "grew", "slowly", "between", "the", "two", "after", "treaty", "votes", "in",
    ]
    return (0..<count).map { _ in words.randomElement(using: &shown) ?? "" }.joined(separator: " ")
  }

  private mutating func hiding() -> String {
    [
      "status: draft", "embargo: 2999-01-01T06:00+02:00",
      "embargo: 2024-06-01T00:00Z\nstatus: draft",
    ]
    .randomElement(using: &hidden) ?? ""
  }

  private mutating func shownLine(_ lines: [String]) -> String {
    lines.filter { _ in Bool.random(using: &shown) }.joined(separator: "\n")
  }

  // MARK: What is shown

  private mutating func write() {
    files["Content/dossier.yaml"] = """
      title: Half
      url: https://example.org/half/
      editors: {ed: {name: Ed}}
      questions: [{id: q, text: "Which?", groups: [{label: Side, arguments: [claim, secret-claim]}]}]
      start: [source, secret-source, gone]
      navigation:
        - {label: A part, to: timeline/topic-rare.html}
        - {label: Another, to: timeline/argument-secret-claim.html}
        - {label: A page, to: secret-page}
        - {label: What was, to: gone}
      """
    files["Content/articles/source.md"] = """
      ---
      title: Source
      authors: [ann, secret-person, {name: Cy}]
      text: full
      topics: [common]
      ---
      \(plain(12)) marks the first passage. See [[secret-source]], [[secret-claim|a claim]], \
      [[secret-page#part]], [one part](timeline/topic-rare.html), [none](timeline/topic-never.html) and \
      [A map](assets/shown.txt). Ann Lee came, and Lee went: [[gone]], [[gone|a text]], [[gone-person]].

      A second passage ends it. [[secret-event|It began]] \(plain(5)) [[source^secret-name|there]].
      """
    files["Content/articles/memo.md"] = "---\ntitle: Memo\ntext: excerpt\n---\n"
    files["Originals/memo.txt"] =
      "The minister said nothing of the sort. Words that nobody has cited stand here. \(plain(20)).\n"
    files["Content/articles/reprint.md"] =
      "---\ntitle: Reprint\ntext: full\nedition-of: secret-source\nedition: reprint\n---\n\(plain(9)).\n"
    files["Content/articles/second.md"] =
      "---\ntitle: Second\ntext: full\nauthors: [gone-person, ann]\nedition-of: gone\nedition: translation\n"
      + "---\nOne.\n"
    files["Content/pages/plain.md"] =
      "---\ntitle: Plain\nnot: [secret-person, gone-person]\n---\nAnn Lee and \(plain(4)).\n"
    files["Content/experts/ann.md"] = "---\nname: Ann Lee\n---\n[[secret-person]] knows.\n"
    files["Content/arguments/claim.md"] = """
      ---
      claim: It is so
      question: q
      \(shownLine(["supports: [secret-claim]", "attacks: {argument: other, cite: {in: secret-source, quote: one}}"]))
      positions:
        - {expert: ann, stance: for, cite: source^first}
        - {expert: ann, stance: against, via: secret-person, basis: inferred}
        - {expert: secret-person, stance: for, basis: inferred}
        - {expert: ann, stance: mixed, cite: [source^secret-name]}
        - {expert: ann, stance: conditional, cite: [{in: secret-source, quote: one}, source^first]}
        - {expert: ann, stance: for, cite: {in: memo, quote: "said […] sort"}}
        - {expert: gone-person, stance: for, basis: inferred}
        - {expert: ann, stance: for, said: 2004, cite: {in: gone, quote: one}}
      ---
      [[secret-event]]
      """
    files["Content/arguments/other.md"] = "---\nclaim: Other\n---\n"
    files["Content/events/open.md"] = """
      ---
      title: Open
      date: 2001
      people: [ann, secret-person, gone-person]
      topics: [rare]
      bears-on: [claim, secret-claim]
      sources: [{cite: source^first}, {cite: source^secret-name, date: 2002}]
      ---
      """
    files["Content/events/leaning.md"] =
      "---\ntitle: Leaning\ndate: 2003\nsources: [{cite: {in: secret-source, quote: one}}]\n---\n"
    files["Content/assets/shown.txt"] = "shown"
    files["Content/assets/nobody.txt"] = "nobody"
    let notes = [
      "> [!comment] One ^first\n> marks the first passage\n\nA word, [[secret-page|x]].\n",
      "> [!correction] Two @ed 2026-11-24 ^second\n> second passage ends it\n\n> A second one ended it.\n\nAnother.[^n] More.[^shared]\n\n"
        + "[^n]: Foot.\n[^only]: Of what is hidden alone.\n",
      "> [!passage] ^third\n> the first\n",
    ]
    files["Content/commentary/source.md"] =
      "---\nabout: source\nby: ed\n---\n"
      + notes.map { note in hiddenNotes() + note + "\n" }.joined() + hiddenNotes()
      + "> [!internal] ^tail\n> second\n\n\(secret())[^only]\n\n[^shared]: \(secret())\n"
    files["Content/commentary/memo.md"] =
      "---\nabout: memo\nby: ed\n---\n> [!comment] ^minister\n> The minister\n\nWho?\n\n"
      + "> [!comment draft]\n> \(["Words that nobody", "nobody has cited", "stand here"].randomElement(using: &hidden) ?? "")\n\n\(secret())\n"
    writeHidden()
  }

  // MARK: What is hidden

  private mutating func hiddenNotes() -> String {
    (0..<Int.random(in: 0...2, using: &hidden)).map { number in
      let mark =
        ["draft", "internal", "embargo 2999-01-01T06:00Z"].randomElement(using: &hidden) ?? ""
      let kind = ["comment", "question", "passage"].randomElement(using: &hidden) ?? ""
      let body =
        kind == "passage" ? "" : "\(secret())[^n] ![x](\(asset()))\n\n[^n]: \(secret())\n\n"
      return "> [!\(kind) \(mark)] \(secret(2)) \(noteName())\n"
        + "> \(["first passage", "the first", "second"].randomElement(using: &hidden) ?? "")\n\n\(body)"
    }.joined()
  }

  /// None, one of its own, or one that a shown passage has too.
  private mutating func noteName() -> String {
    switch Int.random(in: 0...3, using: &hidden) {
    case 0: ""
    case 1: ["^first", "^third"].randomElement(using: &hidden) ?? ""
    default: "^\(secret(1))\(Int.random(in: 0...9999, using: &hidden))"
    }
  }

  /// The address of an asset that hidden things alone show.
  private mutating func asset() -> String {
    guard Bool.random(using: &hidden) else { return "assets/shown.txt" }
    let name = secret(1) + "\(Int.random(in: 0...9, using: &hidden)).txt"
    files["Content/assets/\(name)"] = secret(40)
    return "assets/\(name)"
  }

  private mutating func writeHidden() {
    files["Content/articles/secret-source.md"] =
      "---\ntitle: \(secret())\ntext: full\nwas: [\(secret(1))-old]\n\(hiding())\n---\none \(secret(60)) ![x](\(asset()))\n"
    files["Content/experts/secret-person.md"] =
      "---\nname: \(secret(2))\naliases: [Ann Lee, \(secret(2))]\n\(hiding())\n---\n[[source]] \(secret())\n"
    files["Content/arguments/secret-claim.md"] =
      "---\nclaim: \(secret())\nquestion: q\nattacks: [claim]\n\(hiding())\n"
      + "positions: [{expert: ann, stance: for, cite: source^first}]\n---\n[[claim]] \(secret())\n"
    files["Content/events/secret-event.md"] =
      "---\ntitle: \(secret())\ndate: 19\(Int.random(in: 10...99, using: &hidden))\npeople: [ann]\n"
      + "topics: [\(["rare", "common", "never", secret(1)].randomElement(using: &hidden) ?? "")]\n"
      + "bears-on: [claim]\n\(hiding())\n---\n"
    files["Content/pages/secret-page.md"] =
      "---\ntitle: \(secret())\ntopics: [\(secret(1)), common]\n\(hiding())\n---\n## \(secret())\n[[ann]]\n"
    files["Content/articles/secret-edition.md"] =
      "---\ntitle: \(secret())\ntext: full\nedition-of: source\nedition: reprint\n\(hiding())\n---\n"
      + "marks the first passage \(secret(20)) A second passage ends it.\n"
    let withdrawn = "status: withdrawn\nwithdrawn: {on: 2026-05-03, why: An error.}"
    files["Content/articles/gone.md"] =
      "---\ntitle: \(secret())\ntext: full\nwas: [gone-before]\ntopics: [\(secret(1)), rare]\n"
      + "authors: [ann, {name: \(secret(2))}]\npublished: 19\(Int.random(in: 10...99, using: &hidden))\n"
      + "\(withdrawn)\n---\none \(secret(30)) ![x](\(asset())) [[source]]\n"
    files["Content/experts/gone-person.md"] =
      "---\nname: \(secret(2))\naliases: [Lee]\n\(withdrawn)\n---\n[[claim]] \(secret())\n"
    files["Content/commentary/gone.md"] =
      "---\nabout: gone\n---\n> [!comment] ^\(secret(1))\n> one\n\n\(secret())\n"
    files["Content/commentary/secret-event.md"] = "---\nabout: secret-event\n---\n\(secret())\n"
    files["Content/commentary/secret.md"] =
      "---\nabout: source\nby: ed\n\(hiding())\n---\n> [!comment] \(secret()) ^secret-name\n> two\n\n\(secret())\n"
    for _ in 0..<Int.random(in: 0...3, using: &hidden) {
      let name = "\(secret(1))-\(Int.random(in: 0...999, using: &hidden))"
      files["Content/pages/\(name).md"] =
        "---\ntitle: \(secret())\n\(hiding())\n---\n[[source]] \(secret(30)) ![x](\(asset()))\n"
      files["Content/commentary/of-\(name).md"] = "---\nabout: page/\(name)\n---\n\(secret())\n"
    }
  }
}

@Suite("Of what is hidden")
struct HiddenPairsTests {
  /// The site, what the lock says of originals, and standard figures of a variant.
  private static func built(_ files: [String: String]) throws -> [String: String] {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    let build = try DossierProcess(["build", "--strict"], in: folder.path)
    #expect(build.status == 0, "\(build.errors)")
    var tree = folder.tree("Site")
    // Of texts that stand in the folder whole, the lock remembers what hidden notes quote too.
    tree["lock"] = folder.text("Content/passages.lock")?.split(separator: "\n")
      .filter { line in
        let first = line.split(separator: "\t").first ?? ""
        return first != "words" && !first.contains("/")
      }
      .joined(separator: "\n")
    // Entries, notes, passages and pages; but for the time that they took.
    let summary = try #require(build.output.split(separator: "\n").first)
    tree["figures"] = String(try #require(summary.split(separator: ": ").last))
    return tree
  }

  @Test(
    "nothing depends: a hundred pairs that differ only there give the same bytes", arguments: 0..<5)
  func pairs(_ seed: UInt64) throws {
    let first = HalfHidden(seed: seed, variant: 0)
    let expected = try Self.built(first.files)
    #expect(expected.count > 40)
    for variant in 1...Rounds.count(20) {
      let other = HalfHidden(seed: seed, variant: UInt64(variant))
      #expect(other.files != first.files)
      let site = try Self.built(other.files)
      let differing = Set(site.keys).union(expected.keys).filter { site[$0] != expected[$0] }
      #expect(differing.isEmpty, "seed \(seed), variant \(variant): \(differing.sorted())")
      if !differing.isEmpty { break }
    }
    for (path, text) in expected {
      let shown = (path + "\n" + text).lowercased()
      for canary in HalfHidden.canaries {
        #expect(!shown.contains(canary), "seed \(seed): \(canary) stands in \(path)")
      }
      #expect(!shown.contains("secret-"), "seed \(seed): an id stands in \(path)")
      #expect(!shown.contains("nobody has cited"), "seed \(seed): uncited words in \(path)")
    }
  }
}
