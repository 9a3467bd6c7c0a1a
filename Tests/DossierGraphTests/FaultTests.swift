import DossierCore
import DossierTesting
import Testing

@Suite("Faults between entries")
struct FaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let path: String
    let source: MarkedSource
    let expected: [(id: DiagnosticID, mark: Int, suggestion: String?)]
    var others: [String: String] = [:]

    init(
      _ path: String, _ source: String, _ id: DiagnosticID, _ suggestion: String? = nil,
      others: [String: String] = [:]
    ) {
      self.path = path
      self.source = MarkedSource(source)
      expected = [(id, 1, suggestion)]
      self.others = others
    }

    var testDescription: String { "\(expected[0].id.rawValue) in \(path)" }
  }

  private static let notes = "---\nabout: first\nby: jane\ndate: 2026-11-20\n---\n"

  private static func event(_ line: String) -> String {
    "---\ntitle: A\ndate: 2016\n\(line)\n---\n"
  }

  private static func argument(_ line: String) -> String { "---\nclaim: A claim.\n\(line)\n---\n" }

  private static func page(_ body: String) -> String { "---\ntitle: A\n---\n\(body)\n" }

  private static func notes(_ body: String) -> String { notes + body + "\n" }

  static let references: [Case] = [
    Case("events/e.md", event("people: [1️⃣adma]"), .unknownID, "write `adam`"),
    Case("events/e.md", event("bears-on: [1️⃣nothing-near]"), .unknownID),
    Case("events/e.md", event("bears-on: [1️⃣adam]"), .wrongKind),
    Case("events/e.md", event("added-by: 1️⃣jnae"), .unknownID, "write `jane`"),
    Case(
      "dossier.yaml",
      "title: A\neditors: {jane: {name: Jane}}\nquestions: [{id: main, text: What?}]\n"
        + "search: false\nnavigation: [{label: Look, to: 1️⃣search.html}]\n",
      .unknownID, "delete this link, or that line"),
    Case(
      "pages/p.md", page("See 1️⃣[[shared]]."), .ambiguousID,
      "write `[[event/shared]]` or `[[expert/shared]]`"),
    Case(
      "pages/p.md", page("See 1️⃣[[adam#]]."), .emptyLink,
      "write a heading's words after `#`, or leave the sign out"),
    Case(
      "pages/p.md", page("See 1️⃣[[adam^|him]]."), .emptyLink,
      "write a passage's name after `^`, or leave the sign out"),
    Case(
      "commentary/c.md",
      "---\nabout: trust\nby: jane\n---\n> 1️⃣[!source-changed] A 2026-11-24 ^a\n> See\n\nHm.\n",
      .badNoteLine, "make it a `[!correction]`, or a `[!context]`"),
    Case(
      "pages/p.md", page("See 1️⃣![[trust|200]]."), .foreignSyntax, "write `[[trust]]`"),
    Case(
      "pages/p.md", page("See 1️⃣![[trust|It|200x100]]."), .foreignSyntax, "write `[[trust|It]]`"),
    Case("pages/p.md", page("See [[trust|a 1️⃣==b== c]]."), .foreignSyntax, "write `b`"),
    Case(
      "pages/p.md", page("See [[trust|a 1️⃣%%b%% c]]."), .privateComment,
      "take it out: a label is printed as it stands"),
    Case("arguments/a.md", argument("attacks: [1️⃣a]"), .relationToItself, "name another argument"),
    Case("arguments/a.md", argument("question: 1️⃣mian"), .unknownID, "write `main`"),
    Case(
      "articles/a.md", "---\ntitle: A\ntext: full\nedition-of: 1️⃣a\nedition: update\n---\n",
      .editionOfItself, "name the article it comes from"),
    Case(
      "articles/a.md", "---\ntitle: A\ntext: full\nedition-of: 1️⃣b\nedition: update\n---\n",
      .editionCircle, "remove `edition-of` from the one that came first",
      others: [
        "articles/b.md": "---\ntitle: B\ntext: full\nedition-of: a\nedition: update\n---\n"
      ]),
    Case(
      "events/e.md", event("people: [1️⃣d]"), .draftReferenced,
      "build with --drafts to see it",
      others: ["experts/d.md": "---\nname: D\nstatus: draft\n---\n"]),
    Case("commentary/c.md", "---\nabout: 1️⃣frist\n---\nWords.\n", .unknownID, "write `first`"),
    Case(
      "arguments/a.md", argument("positions: [{expert: adam, stance: for, cite: first^1️⃣slowyl}]"),
      .unknownPassage, "write `slowly`"),
    Case(
      "arguments/a.md", argument("supports: [{argument: speed, cite: second^1️⃣x}]"),
      .unknownPassage, "name it in the commentary with `> [!passage] ^x`"),
  ]

  static let links: [Case] = [
    Case("pages/p.md", page("See 1️⃣[[frist|A]]."), .unknownID, "write `[[first|A]]`"),
    Case("pages/p.md", page("See 1️⃣[[]]."), .emptyLink),
    Case("pages/p.md", page("See 1️⃣[[p]]."), .linkToItself),
    Case(
      "pages/p.md", page("See 1️⃣[[first#Part onee]]."), .unknownHeading, "write `[[first#Part one]]`"
    ),
    Case(
      "pages/p.md", page("See 1️⃣[[first^slowyl]]."), .unknownPassage,
      "write `[[first^slowly]]`"),
    Case(
      "pages/p.md", page("See 1️⃣[it](../articles/first.md)."), .relativeLink,
      "write `[[first|it]]`"),
    Case(
      "pages/p.md", page("See 1️⃣[it](../timeline.html?kind=event)."), .relativeLink,
      "write `[it](timeline.html)`"),
    Case("pages/p.md", page("See 1️⃣![it](timeline.html)."), .relativeLink),
    Case("pages/p.md", page("1️⃣![A map](assets/map.png)"), .missingAsset),
    Case("pages/p.md", page("See 1️⃣[it](javascript:alert(1))."), .unsafeLink),
    Case("pages/p.md", page("See 1️⃣![it](https://example.org/a.png)."), .unsafeLink),
    Case("pages/p.md", page("See 1️⃣![it](//example.org/a.png)."), .unsafeLink),
    Case("pages/p.md", page("A word 1️⃣<br> here."), .rawHTML),
  ]

  static let commentary: [Case] = [
    Case(
      "commentary/c.md", notes("> [!1️⃣coment] ^a\n> Trust is rebuilt\n\nA."), .unknownNoteKind,
      "write `comment`"),
    Case(
      "commentary/c.md", notes("> 1️⃣[!comment] ^a\n\nWords."), .missingAnchor,
      "write the words it speaks of on the next line, after `> `"),
    Case(
      "commentary/c.md", notes("> [!comment] ^a\n> 1️⃣**Trust is rebuilt\n\nA."), .unclosedBold,
      "close the bold words with `**` directly after the last of them"),
    Case(
      "commentary/c.md", notes("> [!comment] ^a\n> Trust is\n1️⃣rebuilt slowly\n\nA."),
      .missingQuoteMark, "put `> ` before it, or an empty line where the note begins"),
    Case(
      "commentary/c.md", notes("> [!comment] ^1️⃣slowly\n> Trust is rebuilt\n\nA."),
      .duplicatePassage, "choose another name",
      others: [
        "commentary/b.md": notes("> [!passage] ^slowly\n> A second paragraph"),
        "commentary/first.md": notes(""),
      ]),
    Case(
      "commentary/c.md", notes("> [!comment] ^a\n> 1️⃣Trust is restored\n\nA."), .passageNotFound,
      "quote the words as they stand there now"),
    Case(
      "commentary/c.md",
      "---\nabout: third\nby: jane\ndate: 2026-11-20\n---\n> [!comment] ^a\n> 1️⃣The wall\n\nA.",
      .passageNotFound,
      "write `text: excerpt` there and put the source's text in `Originals/`: the passages that you quote are then published, and no others",
      others: ["articles/third.md": "---\ntitle: The third\ntext: link\n---\n"]),
    Case(
      "commentary/c.md", notes("> [!comment] ^a\n> 1️⃣The wall\n\nA."), .passageNotUnique,
      "quote more of the words around them, and make the passage itself bold with `**…**`"),
    Case(
      "commentary/c.md", notes("> 1️⃣[!comment] A title\n> Trust is rebuilt\n\nA."),
      .noteWithoutID, "end the line with `^trust-is-rebuilt-36v79`, or with a shorter id"),
    Case(
      "commentary/c.md", notes("> [!passage] ^a\n> Trust is rebuilt\n\n1️⃣Words."), .badNoteLine,
      "write another kind, such as `[!comment]`, to speak of the passage"),
    Case(
      "commentary/c.md", notes("> [!comment] @1️⃣jnae ^a\n> Trust is rebuilt\n\nA."), .unknownID,
      "write `jane`"),
  ]

  @Test(
    "are each found at their exact place, with a suggestion",
    arguments: references + links + commentary)
  func found(_ example: Case) async throws {
    var changes = example.others
    changes[example.path] = example.source.text
    let (_, diagnostics) = try await SmallDossier.dossier(changes)
    expectDiagnostics(
      diagnostics, in: example.source,
      example.expected.map { .init($0.id, at: $0.mark, suggestion: $0.suggestion) })
  }

  @Test("are none in a sound dossier")
  func sound() async throws {
    let (_, diagnostics) = try await SmallDossier.dossier()
    #expect(diagnostics.map(\.message) == [])
  }

  @Test("list each place where an anchor could stand")
  func places() async throws {
    let (_, diagnostics) = try await SmallDossier.dossier([
      "commentary/c.md": Self.notes("> [!comment] ^a\n> The wall\n\nA.")
    ])
    #expect(
      diagnostics.first?.notes == [
        "… not at all, says Adam Smith. **The wall** stood. The wall fell. A second …",
        "… Adam Smith. The wall stood. **The wall** fell. A second paragraph, with …",
      ])
  }
}
