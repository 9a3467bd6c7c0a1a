import DossierCore
import DossierMarkdown
import DossierTesting
import Testing

@testable import DossierGraph
@testable import DossierModel
@testable import DossierPassages
@testable import DossierQuotations
@testable import QuoteAnchoring
@testable import TextAnalysis

@Suite("Excerpts")
struct ExcerptTests {
  static let long =
    "no magic wand to wave, and no replacement to the painstaking rebuilding of trust. “Gray zones” of conflict grow"

  static func dossier(
    _ anchors: String..., body: String = "", original: String = QuotingDossier.letter
  ) -> QuotingDossier {
    let notes = anchors.enumerated()
      .map { "> [!comment] ^n\($0.offset)\n> \($0.element)\n\nA.\n\n" }.joined()
    return QuotingDossier(
      QuotingDossier.article(body, text: "excerpt"),
      [
        "Content/commentary/letter.md": "---\nabout: letter\n---\n\(notes)",
        "Originals/letter.txt": original,
      ])
  }

  private func text(_ composition: Composition) throws -> String {
    try composition.entry("letter").body.plainText
  }

  @Test(
    "publish the passages that are annotated, with marks for what is left out, and no other word")
  func text() async throws {
    let dossier = Self.dossier(
      "no magic wand", "magic wand to wave", "**Dear** sir", "fell, **and the wall** fell again")
    let composition = try await dossier.compose()
    #expect(composition.diagnostics.isEmpty, "\(described(composition.diagnostics))")
    #expect(
      try text(composition)
        == "Dear […]\n\n[…] no magic wand to wave, […]\n\n[…] and the wall […]")
    let passages = try composition.entry("letter").passages
    #expect(
      passages.map(\.matched) == ["Dear", "no magic wand", "magic wand to wave", "and the wall"])
    #expect(passages.allSatisfy { $0.match.band == .found })
    #expect(composition.figures[0] == SourceFigures(total: 41, quoted: 9))
  }

  @Test(
    "hold what is struck out as readers of the source see it",
    arguments: [
      ("**go ~~not~~ there**", "go n̶o̶t̶ there"), ("~~né~~ so", "n̶é̶ so"), ("there now", "there now"),
      ("go […] there", "go"), ("go not there", nil), ("go ~~not there~~", nil),
    ])
  func struck(anchor: String, words: String?) async throws {
    var dossier = Self.dossier(anchor)
    dossier.files["Originals/letter.txt"] = nil
    dossier.files["Originals/letter.md"] = "We go ~~not~~ there now, ~~né~~ so.\n"
    let composition = try await dossier.compose()
    #expect(
      composition.diagnostics.isEmpty == (words != nil), "\(described(composition.diagnostics))")
    guard let words else { return }
    let shown = try text(composition)
    #expect(shown.contains(words), "\(shown)")
    let clone = try await dossier.clone.compose(lock: composition.lockText)
    #expect(try text(clone) == shown)
  }

  @Test("join what follows one another, and say where paragraphs are left out")
  func joined() async throws {
    let original =
      "First one. Second one. Third one.\n\nNot this.\n\nA “fourth” one.\n\nNor this.\n"
    let composition = try await Self.dossier(
      "First one", "Second one", "“fourth”", original: original
    ).compose()
    #expect(
      try text(composition) == "First one. Second one. […]\n\n[…]\n\n[…] “fourth” […]\n\n[…]")
  }

  @Test("hold passages that go over paragraphs, and words that would be mark-up")
  func paragraphs() async throws {
    let original =
      "a *b* _c_ [[d]] <e> `f` https://a.org 1) g & h &amp; ~~i~~ -- j...\n\n# k | l\n\n- m \\ n"
    let composition = try await Self.dossier(
      "a *b",
      "\\[\\[d\\]\\] \\<e\\> \\`f\\` https://a.org 1) g \\& h \\&amp; \\~\\~i\\~\\~ -- j... # k | l",
      "m \\\\ n", original: original
    )
    .compose()
    #expect(composition.diagnostics.isEmpty)
    let words = try text(composition)
    #expect(
      words.contains("[[d]] <e> `f` https://a.org 1) g & h &amp; ~~i~~ – j...\n\n# k | l"),
      "\(words)")
  }

  @Test(
    "drop the white space at a paragraph's ends, whatever its kind",
    arguments: ["\u{A0}", "\u{2028}", "\u{2029}", "\u{3000}", "\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}"])
  func space(space: String) async throws {
    let original =
      "First words here.\n\n\(space)second words\(space)\n\n\(space)\n\nAnd last words there.\n"
    let dossier = Self.dossier(
      "First words here. second words And last words there", original: original)
    let composition = try await dossier.compose()
    #expect(composition.diagnostics.isEmpty, "\(described(composition.diagnostics))")
    let matched = try composition.entry("letter").passages.map { $0.matched ?? "" }
    #expect(matched == ["First words here. second words And last words there"])
    let clone = try await dossier.clone.compose(lock: composition.lockText)
    #expect(try text(clone) == text(composition))
  }

  @Test(
    "whose lines in the lock were written by hand mark no wrong words, and show nothing that runs")
  func tampered() async throws {
    for lead in ["", "Such is "] {
      let dossier = Self.dossier(
        "no magic wand", original: "\(lead)no magic wand stands in this long first paragraph of it")
      let lock = try await dossier.lock()
      #expect(lock.contains("\tno magic wand \n"))
      for text in [
        "<script>x</script>", "&lt;script>&#60;x", "[x](javascript:x)", "# no magic wand", "![[]()",
        "| a |", "```no", "1. a", "\\", "***", "https://a.org",
      ] {
        let tampered = lock.replacing("\tno magic wand \n", with: "\t\(text)\n")
          .replacing("\t100\twhole\t", with: "\t90\twhole\t")
          .replacing("\t0+13\t", with: "\t0+\(text.unicodeScalars.count)\t")
        let entry = try await dossier.clone.compose(lock: tampered).entry("letter")
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let found = entry.passages.map { ($0.matched ?? words).trimmingWhiteSpace() }
        #expect(found == [words], "\(lead)\(text)")
      }
    }
  }

  @Test(
    "have no line in the lock that holds what no page can, or a passage that begins or ends with a space",
    arguments: ["\u{1}", "\0", "\u{85}", "\u{F8F0}", "\u{FFFE}", nil] as [String?])
  func unshowable(character: String?) async throws {
    let lock = try await Self.dossier("no magic wand").lock()
    let line = try #require(lock.split(separator: "\n").first { $0.hasPrefix("excerpt") })
    #expect(LockedExcerpt(LockLine(kept: String(line))) != nil)
    let words = character.map { "no magic\($0)wand " } ?? "no magic wan  "
    let damaged = String(line).replacing("\tno magic wand ", with: "\t\(words)")
    #expect(LockedExcerpt(LockLine(kept: damaged)) == nil)
  }

  @Test("are the same in a clone, which keeps their lines")
  func clone() async throws {
    let dossier = Self.dossier(
      "no magic wand", "magic wand to wave", "fell, **and the wall** fell again", "sir, There is")
    let composition = try await dossier.compose()
    let clone = try await dossier.clone.compose(lock: composition.lockText)
    #expect(clone.diagnostics.map(\.id) == composition.diagnostics.map(\.id))
    #expect(try text(clone) == text(composition))
    #expect(clone.lockText == composition.lockText)
    #expect(
      try clone.entry("letter").passages.map(\.match)
        == composition.entry("letter").passages.map(\.match))
    #expect(clone.figures.map(\.asCounted) == composition.figures.map(\.asCounted))
    let passages = { Dossier.link($0).dossier.passages.map(\.atSource) }
    #expect(passages(clone) == passages(composition))
    #expect(passages(clone).contains("https://example.org/letter#:~:text=no%20magic%20wand"))
  }

  @Test("hold no word of the original in the lock but those that are shown")
  func lock() async throws {
    let lines = try await Self.dossier("no magic **wand to** wave").compose().lockWords
    let excerpt = try #require(lines.first { $0.hasPrefix("excerpt") })
    #expect(
      excerpt
        == "excerpt\tarticle/letter\t\(excerpt.split(separator: "\t")[2])\t0/1\t-\t2\t100\twhole\t-\t-\t-\t0+7\twand to "
    )
    #expect(!lines.joined().contains("magic"))
    #expect(!lines.contains { $0.hasPrefix("article/letter\t") })
  }

  @Test("lack the passages that a clone adds, with a warning at each")
  func added() async throws {
    let lock = try await Self.dossier("no magic wand").lock()
    let composition = try await Self.dossier("no magic wand", "Dear sir").clone.compose(lock: lock)
    #expect(composition.diagnostics.map(\.id) == [.quotationUnverified])
    #expect(try text(composition) == "[…]\n\n[…] no magic wand […]\n\n[…]")
    #expect(composition.lockText == lock)
  }

  @Test("follow an original that is edited, and lose what is gone from it")
  func edited() async throws {
    let lock = try await Self.dossier(Self.long, "Dear sir").lock()
    let edited = QuotingDossier.letter.replacing(
      "painstaking rebuilding", with: "patient rebuilding"
    )
    .replacing("Dear sir,\n\n", with: "")
    let dossier = Self.dossier(Self.long, "Dear sir", original: edited)
    let composition = try await dossier.compose(lock: lock)
    #expect(composition.diagnostics.map(\.id).contains(.passageCarried))
    #expect(composition.diagnostics.map(\.id).contains(.passageNotFound))
    #expect(try text(composition).contains("the patient rebuilding of trust"))
    #expect(!composition.lockText.contains("painstaking rebuilding of trust. “"))
    let clone = try await dossier.clone.compose(lock: composition.lockText)
    #expect(try text(clone) == text(composition))
    #expect(
      try clone.entry("letter").passages.map(\.match)
        == composition.entry("letter").passages.map(\.match))
    #expect(
      try composition.entry("letter").passages.first?.presentAnchor?.contains("patient") == true)
  }

  @Test("of which nothing is known are a warning for the article")
  func missing() async throws {
    let composition = try await Self.dossier("no magic wand").clone.compose()
    #expect(composition.diagnostics.map(\.id) == [.missingOriginal])
    #expect(composition.diagnostics.first?.severity == .warning)
    #expect(try text(composition) == "")
  }

  @Test("and links have no words in the article's file", arguments: ["excerpt", "link"])
  func withheld(text: String) async throws {
    let marked = MarkedSource(QuotingDossier.article("\n1️⃣Words of it.\n", text: text))
    let composition = try await QuotingDossier(marked.text).compose()
    expectDiagnostics(composition.diagnostics, in: marked, [.init(.withheldBody, at: 1)])
    #expect(try !self.text(composition).contains("Words"))
  }

  @Test("of random passages of random texts come back as they were written")
  func random() async throws {
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let alphabet = Array("ab *_[]()<>`~|\\!&#-+1.:;“”’'\"…é和\u{301}".unicodeScalars)
    for _ in 0..<60 {
      let paragraphs = (0..<3).map { _ in
        "w" + String(scalars: (0..<40).map { _ in alphabet[next(alphabet.count)] }[...]) + "w"
      }
      let file = SourceFile(path: "Originals/a.txt", text: paragraphs.joined(separator: "\n\n"))
      let plain = OriginalText(Original(file: file, format: .plain)).plain
      let records = (0..<4).map { number in
        let block = next(plain.blocks.count)
        let range = plain.blocks[block]
        let start = next(range.count - 1)
        let end = start + 1 + next(range.count - start)
        let text = plain.text(range.lowerBound + start..<range.lowerBound + min(end, range.count))
        return CountedPart(
          anchor: UInt64(number).hexadecimal, number: 0, count: 1, gap: nil,
          words: PublishedWords(count: 1), certainty: 100, shape: nil,
          edges: start == 0 ? .starts : [], paragraph: block, start: start,
          passage: 0..<text.unicodeScalars.count, text: Array(text.unicodeScalars))
      }
      .filter {
        let text = String(scalars: $0.text[...])
        return !text.trimmingWhiteSpace().isEmpty && text == text.trimmingWhiteSpace()
      }
      .records(of: "article/a") { _, _ in false }
      let excerpt = Excerpt(records, of: Set(records.map(\.anchor)), path: "a")
      let shown = MarkdownDocument(literal: excerpt.file).plainText()
      for record in records {
        let placed = try #require(excerpt.passages[record.anchor])
        #expect(
          shown.text(placed.range) == record.text,
          "\(excerpt.file.text(0..<excerpt.file.bytes.count))")
      }
    }
  }
}
