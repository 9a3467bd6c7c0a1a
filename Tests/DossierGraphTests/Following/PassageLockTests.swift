import DossierCore
import Testing

@testable import DossierModel
@testable import DossierPassages
@testable import QuoteAnchoring

@Suite("A lock of passages")
struct PassageLockTests {
  private func line(_ entry: String, _ anchor: String, _ exact: String) -> LockLine {
    LockLine(
      LockedPassage(
        entry: entry, anchor: anchor,
        quote: TextQuote(exact: exact, prefix: "before ", suffix: " after", paragraph: 7)))
  }

  private func read(_ text: String) -> (lock: PassageLock, diagnostics: [Diagnostic]) {
    PassageLock.read(SourceFile(path: PassageLock.path, text: text))
  }

  @Test(
    "reads each line as it was written",
    arguments: [
      TextQuote(exact: "the wall", prefix: "of ", suffix: " fell", paragraph: .max),
      TextQuote(exact: "the wall"),
      TextQuote(exact: "é 👩‍👩‍👧", prefix: "\u{301}x", suffix: "\u{301}", paragraph: 0),
      TextQuote(exact: "בין המעצמות", prefix: "השלום ", suffix: "", paragraph: 1 << 60),
      TextQuote(exact: "莫斯科", prefix: "北京和", suffix: "能否和解", paragraph: 0xABC),
      TextQuote(
        exact: "x", chunks: ChunkReference(first: 7, count: 2, occurrence: 1, occurrences: 3)),
    ])
  func roundTrip(_ quote: TextQuote) throws {
    let passage = LockedPassage(entry: "article/a", anchor: "**\u{301}a** b", quote: quote)
    let line = LockLine(passage)
    #expect(!line.text.utf8.contains(UInt8(ascii: "\n")))
    #expect(LockedPassage(line) == passage)
  }

  @Test(
    "takes no line that says less, or other things",
    arguments: [
      "", "x", "article/a\tb\tc\td\te", "article/a\tb\tc\td\te\tf", "nothing/a\tb\tc\td\te\t-",
      "article/\tb\tc\td\te\t-", "article/a\tb\tc\t\te\t-", "article/a\t\tc\td\te\t-",
      "article/a\tb\tc\td\te\t0123456789abcdeg", "article/a\tb\tc\td\te\t-\tg",
      "article/a\tb\tc\td\te\t-\tAAAA+1\t",
    ])
  func damaged(_ line: String) { #expect(LockedPassage(LockLine(kept: line)) == nil) }

  @Test(
    "takes no line with a character that no text may hold",
    arguments: ["\u{202E}", "\u{8}", "\u{F8FF}", "\u{FFFE}"])
  func refused(_ character: String) {
    let sound = line("article/a", "y", "y").text
    let (lock, diagnostics) = read("\(sound)\n\(line("article/a", "z", "z" + character).text)\n")
    #expect(diagnostics.map(\.id) == [.lockDamaged])
    #expect(lock.records(LockedPassage.self, of: EntryID(.article, "a")).map(\.anchor) == ["y"])
  }

  @Test("is sorted, holds each line once, and is the same in whatever order it is made")
  func sorted() {
    let lines = [
      line("article/b", "x", "x"), line("article/a", "z", "z"), line("article/a", "y", "y"),
    ]
    let bytes = PassageLock.bytes(of: lines + lines)
    #expect(bytes == PassageLock.bytes(of: lines.reversed()))
    let text = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(text.first?.hasPrefix("# ") == true)
    #expect(text.dropFirst() == text.dropFirst().sorted()[...])
    #expect(text.count == 4)
    #expect(text.dropFirst().first == "article/a\ty\tbefore \ty\t after\t0000000000000007")
  }

  @Test("is read whole in any order, with lines twice and with other line ends")
  func tolerant() {
    let one = line("article/a", "x", "x").text
    let other = line("article/a", "y", "y").text
    let (lock, diagnostics) = read("\(other)\r\n\r\n# a comment\r\n\(one)\r\n\(one)")
    #expect(diagnostics.isEmpty)
    #expect(lock.passages("a") == ["y", "x", "x"])
    #expect(lock.passages("b").isEmpty)
    #expect(read("").diagnostics.isEmpty)
  }

  @Test("with conflict marks or damaged lines keeps all that can be read, and says so once")
  func conflicted() throws {
    let one = line("article/a", "x", "x").text
    let other = line("article/a", "y", "y").text
    let (lock, diagnostics) = read(
      "<<<<<<< HEAD\n\(one)\n||||||| base\n=======\n\(other)\n>>>>>>> theirs\nrubbish\n\(one.dropLast(3))\n"
    )
    #expect(diagnostics.map(\.id) == [.lockConflicted, .lockDamaged])
    #expect(diagnostics.allSatisfy { $0.severity == .warning })
    #expect(diagnostics[1].message.contains("1 more"))
    guard case .span(let span) = diagnostics[1].place else { return }
    #expect(span.start.line == 7)
    #expect(lock.passages("a") == ["x", "y"])
  }

  @Test("keeps lines of kinds that it doesn't know, for whatever entry, and those of drafts")
  func kept() {
    let later = "later\targuments/b\tx"
    let known = "later\targument/b\tx\t"
    let draft = line("article/a", "x", "x").text
    let (lock, diagnostics) = read(
      [later, known, draft, line("article/c", "x", "x").text].joined(separator: "\n"))
    #expect(diagnostics.map(\.id) == [.lockDamaged])
    #expect(Set(lock.kept { $0.name == "a" }.map(\.text)) == [known, draft])
    #expect(lock.kept { _ in false }.map(\.text) == [known])
  }

  @Test("takes bytes that are no text for damage")
  func notText() {
    let bytes = Array("article/a\t".utf8) + [0xFF] + Array("\tc\td\te\t-".utf8)
    let file = SourceFile(path: PassageLock.path, bytes: bytes)
    #expect(PassageLock.read(file).diagnostics.map(\.id) == [.lockDamaged])
  }

  @Test("knows an anchor by its words, its bold and its skips, whatever marks it is set in")
  func names() {
    let name = { (text: String) in Anchor(.plain(text)).lockName }
    #expect(name("a “wall”\n here") == name("a \"wall\" here"))
    #expect(name("a *wall* here") == "a **wall** here")
    #expect(name("a *wall*") != name("*a* wall"))
    #expect(name("two [...] four") == "two […] four")
  }
}

extension PassageLock {
  /// The anchors of an article's passages.
  fileprivate func passages(_ article: String) -> [String] {
    records(LockedPassage.self, of: EntryID(.article, article)).map(\.anchor)
  }
}
