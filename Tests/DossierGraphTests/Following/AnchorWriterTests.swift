import DossierCore
import Testing

@testable import DossierModel
@testable import DossierPassages
@testable import QuoteAnchoring
@testable import TextAnalysis

@Suite("An anchor that is written")
struct AnchorWriterTests {
  /// No entries at all.
  private static let entries: EntryIndex = {
    let file = SourceFile(path: "", text: "title: x")
    return EntryIndex(
      Library(settings: SiteSettings(file: file, title: Located("x", file.span(7..<8)))),
      hidden: [:])
  }()

  private func anchor(_ words: String, in text: String, like old: String) throws -> String? {
    let search = PassageSearch(.plain(text))
    guard case .found(let range)? = Optional(search.find(Anchor(.plain(words)))) else {
      Issue.record("\(words) must stand once")
      return nil
    }
    return writer(search).anchor(for: range, like: Anchor(.plain(old)))
  }

  private func writer(_ search: PassageSearch) -> AnchorWriter {
    AnchorWriter(
      search: search, words: WordIndex(search.words), entries: Self.entries)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let words: String
    let old: String
    let written: String?
    var testDescription: String { "\(words) in \(text)" }
  }

  @Test(
    "keeps the form of the one before it",
    arguments: [
      Case(text: "a b c d e", words: "b c", old: "x y", written: "b c"),
      Case(text: "a b c d e", words: "b c d", old: "a *x y* d", written: "a **b c d** e"),
      Case(text: "a b c d e f g", words: "b c d e f", old: "b […] x f", written: "b […] e f"),
      Case(text: "a 1*2 [x] <b> c", words: "1*2 [x] <b>", old: "y", written: nil),
      Case(text: "1990. Then", words: "1990. Then", old: "y", written: "1990\\. Then"),
      Case(text: "a snake_case & b", words: "snake_case & b", old: "y", written: "snake_case & b"),
    ])
  func form(_ example: Case) throws {
    let written = try anchor(
      example.words.replacing("*", with: "×"), in: example.text.replacing("*", with: "×"),
      like: example.old)
    if let expected = example.written {
      #expect(written == expected)
    } else {
      #expect(written != nil)
    }
  }

  @Test("writes what is struck out as Markdown does", arguments: [true, false])
  func struck(isLiteral: Bool) throws {
    var plain = PlainText.plain("We do not – never! – go [there] now")
    plain.struck = [3..<9, 24..<35]
    if isLiteral {
      plain.scalars = plain.shown.scalars
      plain.struck = []
      plain.blocks = [plain.scalars.indices]
    }
    let search = PassageSearch(plain)
    let written = writer(search).anchor(
      for: plain.scalars.indices, like: Anchor(.plain("x")))
    #expect(written == "We ~~do not~~ – never! – go ~~\\[there\\] now~~")
  }

  @Test("takes context where the words stand several times")
  func context() throws {
    let search = PassageSearch(.plain("the wall here and the wall there"))
    let range = 22..<26
    let written = try #require(writer(search).anchor(for: range, like: Anchor(.plain("a hall"))))
    #expect(written == "and the **wall** there")
  }

  @Test("finds just the words meant, of whatever text")
  func property() {
    var random = SplitMix(state: 11)
    var written = 0
    for _ in 0..<400 {
      var scalars = random.edited(Array(MatchingText.whole.unicodeScalars), share: 0.02)
      scalars.removeAll { $0 == "\u{0}" }
      var plain = PlainText()
      plain.scalars = scalars
      plain.blocks = [0..<scalars.count]
      let search = PassageSearch(plain)
      let writer = writer(search)
      let start = random.below(writer.words.count - 12)
      let folded = writer.words.scalars(of: start..<start + 1 + random.below(11))
      let range = search.folded.original(folded)
      guard let text = writer.anchor(for: range, like: Anchor(.plain("x"))) else { continue }
      written += 1
      let read = Anchor.read(SourceFile(path: "", text: text), index: Self.entries)
      #expect(search.find(read) == .found(range))
      #expect(!text.contains("\n"))
    }
    #expect(written > 300)
  }

  @Test("wraps its lines, and never so that one begins a block")
  func wrapping() {
    #expect(MarkdownEscaping.wrapped("aa bb cc dd", at: 5) == ["aa bb", "cc dd"])
    #expect(MarkdownEscaping.wrapped("aa - bb 1. cc", at: 2) == ["aa -", "bb 1.", "cc"])
    #expect(MarkdownEscaping.wrapped("aaaaaa b", at: 2) == ["aaaaaa", "b"])
  }

  @Test(
    "stands in front matter in the quotation marks it had",
    arguments: [
      ("\"old\"", #"say "no" \[x\]"#, #""say \"no\" \\[x\\]""#), ("'old'", "it's so", "'it''s so'"),
      ("'old'", "a'\u{301}", "'a''\u{301}'"), ("\"old\"", "a\"\u{301}", "\"a\\\"\u{301}\""),
      ("old words", "new words", "new words"), ("old words", "new: words", "\"new: words\""),
      ("old words", "**new** words", "\"**new** words\""), ("old", "true", "\"true\""),
      ("|\n  old", "new words", "|\n  new words"),
      (">-\r\n    old one\r\n    two", "new words here", ">-\r\n    new\r\n    words\r\n    here"),
    ])
  func quoting(_ old: String, _ value: String, _ written: String) {
    let file = SourceFile(path: "a", text: old)
    #expect(YAMLQuoting.text(value, inPlaceOf: file.span(0..<file.bytes.count)) == written)
  }
}
