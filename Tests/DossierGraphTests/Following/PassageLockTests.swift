import DossierCore
import Testing

@testable import DossierGraph

@Suite("A lock of passages")
struct PassageLockTests {
  private func line(_ entry: String, _ anchor: String, _ exact: String) -> LockLine {
    LockLine(
      entry: entry, anchor: anchor,
      quote: TextQuote(exact: exact, prefix: "before ", suffix: " after", paragraph: 7))
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
    ])
  func roundTrip(_ quote: TextQuote) throws {
    let line = LockLine(entry: "article/a", anchor: "**\u{301}a** b", quote: quote)
    let bytes = Array(line.text.utf8)
    #expect(!bytes.contains(UInt8(ascii: "\n")))
    #expect(LockLine(bytes[...]) == line)
  }

  @Test(
    "takes no line that says less, or other things",
    arguments: [
      "", "x", "article/a\tb\tc\td\te", "article/a\tb\tc\td\te\tf", "nothing/a\tb\tc\td\te\t-",
      "article/\tb\tc\td\te\t-", "article/a\tb\tc\t\te\t-", "article/a\t\tc\td\te\t-",
      "article/a\tb\tc\td\te\t0123456789abcdeg", "article/a\tb\tc\td\te\t-\tg",
    ])
  func damaged(_ line: String) { #expect(LockLine(Array(line.utf8)[...]) == nil) }

  @Test("is sorted, holds each line once, and is the same in whatever order it is made")
  func sorted() {
    let lines = [line("article/b", "x", "x"), line("article/a", "z", "z"), line("article/a", "y", "y")]
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
    #expect(lock.memory(of: EntryID(.article, "a")).map(\.anchor) == ["y", "x", "x"])
    #expect(lock.memory(of: EntryID(.article, "b")).isEmpty)
    #expect(read("").diagnostics.isEmpty)
  }

  @Test("with conflict marks or damaged lines keeps all that can be read, and says so once")
  func conflicted() throws {
    let one = line("article/a", "x", "x").text
    let other = line("article/a", "y", "y").text
    let (lock, diagnostics) = read(
      "<<<<<<< HEAD\n\(one)\n||||||| base\n=======\n\(other)\n>>>>>>> theirs\nrubbish\n\(one.dropLast(3))\n")
    #expect(diagnostics.map(\.id) == [.lockConflicted, .lockDamaged])
    #expect(diagnostics.allSatisfy { $0.severity == .warning })
    #expect(diagnostics[1].message.contains("1 more"))
    guard case .span(let span) = diagnostics[1].place else { return }
    #expect(span.start.line == 7)
    #expect(lock.memory(of: EntryID(.article, "a")).map(\.anchor) == ["x", "y"])
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
