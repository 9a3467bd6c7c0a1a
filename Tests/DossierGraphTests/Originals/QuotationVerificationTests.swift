import DossierCore
import DossierTesting
import Testing

@testable import DossierGraph
@testable import DossierModel
@testable import DossierPassages
@testable import DossierQuotations

@Suite("Quotations in a digest")
struct QuotationVerificationTests {
  private func check(
    _ marked: MarkedSource, _ expected: [ExpectedDiagnostic], changes: [String: String?] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let composition = try await QuotingDossier(marked.text, changes).compose()
    expectDiagnostics(
      composition.diagnostics, in: marked, expected, sourceLocation: sourceLocation)
  }

  private func digest(_ body: String, _ more: String = "") -> MarkedSource {
    MarkedSource(QuotingDossier.article(body, more))
  }

  @Test(
    "that stand in the original are no fault",
    arguments: [
      "He knows of “no magic wand”, but “the painstaking rebuilding of trust.”",
      "He knows of *“no **magic** wand”*, [“sloppy](https://a.org) diplomacy”.",
      "He knows of “no magic\nwand” and \"isn't over\" and 'gray zones'.",
      "“No magic wand […] rebuilding of [faith]”, he writes; “[D]ear sir”.",
      "> There is no magic wand to wave,\n> and no replacement\n>\n> — the letter",
      "> “There is no magic wand to wave”",
      "It’s his ‘gray zones’ that aren’t the states’ own.",
      "“A letter of hope” calls itself hopeful, “or none”.",
      "- “no magic wand”\n- a `\"code\"`\n\n| “Gray zones” |\n|---|\n| “sloppy diplomacy” |\n\nA[^1]\n\n[^1]: “Dear sir”",
      "## “Gray zones”\n\nA.",
    ])
  func sound(body: String) async throws { try await check(digest(body), []) }

  @Test(
    "of Arabic, Hebrew and Korean stand in the original whatever may be put or left out of them",
    arguments: [
      ("ar", "«قال الوزير»", "قَالَ الوَزِيـــرُ إنَّ الحُكُومَةَ سَتُعِيدُ."),
      ("ar", "«قَالَ الوَزِير»", "قال الوزيـــر إن."),
      ("he", "„אמר השר” ו„שלום”", "אָמַר הַשַּׂר כִּי שָׁלוֹם."),
      ("ko", "“다시 짓겠다”", "장관은 「다시 짓겠다」고 말했다."),
    ])
  func optionalMarks(language: String, body: String, original: String) async throws {
    let more = "language: \(language)\n"
    let said = QuotingDossier.article(body, more)
    let changes = ["Originals/letter.txt": original, "Content/dossier.yaml": "title: A\n\(more)"]
    #expect(try await QuotingDossier(said, changes).compose().diagnostics.isEmpty)
  }

  @Test(
    "of Arabic, Hebrew and Korean are errors where a letter is another",
    arguments: [
      ("ar", "«سال الوزير»", "سَأَلَ الوَزِيـــرُ."), ("ar", "«قال الوزيران»", "قَالَ الوَزِيـــرُ."),
      ("he", "„צה” לבד", "צה״ל אמר."), ("ko", "“다시 짓겠”", "장관은 「다시 짓겠다」고 말했다."),
    ])
  func otherLetters(language: String, body: String, original: String) async throws {
    let more = "language: \(language)\n"
    let said = QuotingDossier.article(body, more)
    let changes = ["Originals/letter.txt": original, "Content/dossier.yaml": "title: A\n\(more)"]
    let found = try await QuotingDossier(said, changes).compose().diagnostics
    #expect(found.contains { $0.id == .quotationNotFound }, "\(described(found))")
  }

  @Test(
    "that stand in none are an error at the letter that is another",
    arguments: [
      "He knows of “no magic wa1️⃣xd”, he says.", "He knows of *“no magic 1️⃣stick”*, he says.",
      "A [[reply|reply “no”]] to “no magic wa1️⃣xd” there.",
      "A [“no magic wand”](https://example.org/“no”) and a [link](https://a.org/wand) to “1️⃣a magic “want””.",
      "> There is no magic wa1️⃣xd to wave", "“1️⃣Quite other words than those”",
      "- a\n- b “no ma1️⃣xic wand”", "A.\n\nB[^1]\n\n[^1]: It says “sloppy di1️⃣xlomacy”",
      "He writes “no magic wand […] rebuilding of 1️⃣hope”.", "“isn’t ov1️⃣ar”", "é “no magic wa1️⃣xd”",
      "| a “no ma1️⃣xic wand” | b |\n|---|---|",
    ])
  func faulty(body: String) async throws {
    let marked = MarkedSource(QuotingDossier.article(body))
    let found = try await QuotingDossier(marked.text).compose().diagnostics
    #expect(found.contains { $0.id == .quotationNotFound })
    let place = found.first { $0.id == .quotationNotFound }?.place
    guard case .span(let span) = place else { return }
    #expect(span.range.lowerBound == marked.marks[1], "\(described(found))")
  }

  private static let figures =
    "We will not leave. There were 106 men, 10⁶ more, CO₂ and CO2. We waved 5 – 7."

  @Test(
    "are compared as they are seen",
    arguments: [
      ("“We will ~~not~~ leave”", false), ("“We will not leave”", true),
      ("“~~We will~~ not leave”", false),
      ("“10⁶ men”", false), ("“106 men”", true), ("“10⁶ more”", true), ("“106 more”", false),
      ("“10 more”", false), ("“CO₂ and”", true), ("“CO2 and”", false), ("“①06 men”", false),
      ("“1️06 men”", true), ("“106\u{200B} m\u{2060}en”", true), ("“106 m\u{E0041}en”", true),
      ("“We will ![never](a.png) leave”", false), ("“We will `not` leave”", true),
      ("“We will not[^1] leave”\n\n[^1]: A.", true), ("“We will [[reply|not]] leave”", true),
      ("“\u{202B}waved 5 – 7\u{202C}”", false), ("\u{2067}“waved 5 – 7”\u{2069}", false),
      ("“\u{200E}waved 5 – 7\u{200F}”", true), ("“\u{202A}waved 5 – 7\u{202C}”", true),
      ("> We will ~~not~~ leave", false), ("“We will n̶o̶t̶ leave”", false),
    ])
  func seen(body: String, isSound: Bool) async throws {
    let changes: [String: String?] = ["Originals/letter.txt": Self.figures]
    let found = try await QuotingDossier(QuotingDossier.article(body), changes).compose()
      .diagnostics
    #expect(found.contains { $0.id == .quotationNotFound } == !isSound, "\(described(found))")
  }

  @Test(
    "are compared with what readers of the source see",
    arguments: [
      ("“We will not leave”", false), ("“We will ~~not~~ leave”", true), ("“106 men”", false),
      ("“10⁶ men”", true), ("“CO₂ and”", true), ("“the 19th century”", true), ("“evil”", false),
      ("“live”", true), ("“one more”", true), ("“two more”", true),
      ("“~~it isn’t né~~ so”", true), ("“~~it isn’t ne\u{301}~~ so”", true),
      ("“~~so-‘called’ ﬁn~~ all”", true), ("“so-‘called’”", false), ("“live here”", true),
    ])
  func seenInSource(body: String, isSound: Bool) async throws {
    let changes: [String: String?] = [
      "Originals/letter.txt": nil,
      "Originals/letter.md":
        "We will ~~not~~ leave. 10<sup>6</sup> men, CO<sub>2</sub> and the 19<sup>th</sup> century. It is &#x202E;live&#x202C; here, <del>no</del> one\u{202E} more; <s>x\n\ntwo more. ~~It isn’t né~~ so, ~~so-“called” ﬁn~~ all.\n",
    ]
    let found = try await QuotingDossier(QuotingDossier.article(body), changes).compose()
      .diagnostics
    #expect(found.contains { $0.id == .quotationNotFound } == !isSound, "\(described(found))")
  }

  @Test("that stand in none are told of with the nearest words of the original")
  func nearest() async throws {
    let found = try await QuotingDossier(digest("He knows of “no magic want”.").text).compose()
      .diagnostics
    #expect(found.map(\.message) == ["“no magic want” does not stand in Originals/letter.txt"])
    #expect(found.first?.suggestion == "quote the words as they stand there")
    #expect(found.first?.notes.first?.contains("**no magic wand**") == true)
    let other = try await QuotingDossier(digest("He knows of “quite other things”.").text).compose()
      .diagnostics
    #expect(other.first?.suggestion?.contains("italics") == true)
    #expect(other.first?.notes == [])
  }

  @Test("may be those of another source that the block names, or of which this is an edition")
  func otherSources() async throws {
    try await check(digest("In [[reply]] they “do not agree”, for all “magic”."), [])
    try await check(
      digest("They “1️⃣do not agree”.\n\nSee [[reply]]."), [.init(.quotationNotFound, at: 1)])
    let edition = digest("They “do not agree”.", "edition-of: reply\nedition: update\n")
    try await check(edition, [])
  }

  @Test("are not looked at where the text is the source's own, or is in another language")
  func notVerified() async throws {
    let full = MarkedSource(QuotingDossier.article("He “said nothing of it”.", text: "full"))
    try await check(full, [])
    let translated = digest("Er kennt „keinen Zauberstab“.", "language: de\n")
    try await check(translated, [])
    let composition = try await QuotingDossier(translated.text).compose()
    #expect(try composition.entry("letter").unverifiedQuotations == 1)
  }

  @Test("in the title that a link shows are the title's")
  func titles() async throws {
    let reply = "---\ntitle: The “Russiagate” files\ntext: digest\n---\nThey “do not agree”.\n"
    try await check(digest("See [[reply]]."), [], changes: ["Content/articles/reply.md": reply])
  }

  @Test("that are never closed are an error at their mark")
  func unclosed() async throws {
    try await check(
      digest("He knows of 1️⃣“no magic wand.\n\nIt “isn’t over”."), [.init(.unclosedQuotation, at: 1)]
    )
  }

  @Test("are verified by nothing, and no fault, where there is and was no original")
  func noGround() async throws {
    let composition = try await QuotingDossier(digest("He “said nothing”, “or that").text)
      .clone.compose()
    #expect(composition.diagnostics.isEmpty)
    #expect(composition.lockWords.isEmpty)
  }

  @Test("are remembered by hashes and figures, never by words")
  func remembered() async throws {
    let words = try await QuotingDossier(
      digest("“no magic wand”, “wall fell”, “Dear […] to wave”").text
    )
    .compose().lockWords
    #expect(words.count == 6)
    #expect(words.contains("original\tarticle/letter\t41"))
    #expect(
      words.contains {
        $0.hasPrefix("quotation\tarticle/letter\tletter\t") && $0.hasSuffix("\t3\twhole")
      })
    // Words that stand in the source twice, and here once: what is not published decides no link.
    #expect(words.contains { $0.hasSuffix("\t2\twhole") })
    #expect(words.contains { $0.hasSuffix("\t1,2\t1,2") })
    #expect(!words.joined().contains("wand"))
  }

  @Test("are verified by the lock where the originals are not at hand, and keep their lines")
  func clone() async throws {
    let dossier = QuotingDossier(
      digest("“no magic wand”, in [[reply]] “do not agree” on a “letter of hope”.").text)
    let lock = try await dossier.lock()
    let composition = try await dossier.clone.compose(lock: lock)
    #expect(composition.diagnostics.isEmpty, "\(described(composition.diagnostics))")
    #expect(composition.lockText == lock)
    let original = try await dossier.compose().entry("letter").quotations
    let cloned = try composition.entry("letter").quotations
    #expect(cloned.map(\.range) == original.map(\.range))
    #expect(cloned.map(\.words).map(\.wordCount) == original.map(\.words).map(\.wordCount))
    #expect(cloned.map(\.fragment) == original.map(\.fragment))
    #expect(cloned.map(\.source.name) == ["letter", "reply", "letter"])
    #expect(
      composition.figures.map(\.asCounted) == (try await dossier.compose().figures.map(\.asCounted))
    )
  }

  @Test("that a clone changes are a warning that nobody has verified them")
  func changedInClone() async throws {
    let lock = try await QuotingDossier().lock()
    let marked = digest("He knows of “1️⃣no magic stick”.")
    let composition = try await QuotingDossier(marked.text).clone.compose(lock: lock)
    expectDiagnostics(
      composition.diagnostics, in: marked,
      [.init(.quotationUnverified, at: 1, suggestion: "Originals/letter.txt")])
    #expect(composition.diagnostics.first?.severity == .warning)
    #expect(composition.lockText == lock)
    let back = try await QuotingDossier().clone.compose(lock: composition.lockText)
    #expect(back.diagnostics.isEmpty)
  }

  @Test("of another source that is not at hand are a warning, though the digest's own is there")
  func otherAbsent() async throws {
    let lock = try await QuotingDossier().lock()
    let marked = digest("In [[reply]] they “1️⃣never agreed”.")
    let composition = try await QuotingDossier(marked.text, ["Originals/reply.txt": String?.none])
      .compose(lock: lock)
    expectDiagnostics(
      composition.diagnostics, in: marked,
      [.init(.quotationUnverified, at: 1, suggestion: "Originals/reply.txt")])
  }

  @Test("of a draft are neither looked at nor forgotten")
  func draft() async throws {
    let lock = try await QuotingDossier().lock()
    let draft = QuotingDossier(digest("“Quite other words”.", "status: draft\n").text)
    let composition = try await draft.compose(lock: lock)
    #expect(composition.diagnostics.isEmpty)
    #expect(composition.lockText == lock)
    let shown = try await draft.compose(lock: lock, view: .editors)
    #expect(shown.diagnostics.map(\.id) == [.quotationNotFound])
  }

  @Test("make passages within them the source's own words, with a way to them there")
  func passages() async throws {
    let notes = """
      ---
      about: letter
      ---
      > [!comment] ^a
      > of **“no magic wand”**

      A.

      > [!comment] ^b
      > magic

      B.

      > [!comment] ^c
      > He knows of “no magic wand”

      C.
      """
    let composition = try await QuotingDossier(nil, ["Content/commentary/a.md": notes]).compose()
    let passages = Dossier.link(composition).dossier.passages
    let there = "https://example.org/letter#:~:text=no%20magic%20wand"
    #expect(passages.map(\.name) == ["c", "a", "b"])
    #expect(passages.map(\.isSourcesWords) == [false, true, true])
    #expect(passages.map(\.atSource) == [nil, there, there])
  }
}
