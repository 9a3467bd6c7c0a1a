import DossierTesting
import Testing

@testable import DossierCore

@Suite("Places in a file")
struct SourceFileTests {
  private static let text = "one\ntwo é x\r\n\n𝄞 four"

  @Test(
    "Lines and columns count from 1, columns in scalars",
    arguments: [
      (0, 1, 1), (3, 1, 4), (4, 2, 1), (8, 2, 5), (10, 2, 6), (13, 2, 9), (14, 3, 1), (15, 4, 1),
      (19, 4, 2), (24, 4, 7), (99, 4, 7), (-5, 1, 1),
    ])
  func position(offset: Int, line: Int, column: Int) {
    let file = SourceFile(path: "a.md", text: Self.text)
    #expect(file.position(at: offset) == SourcePosition(line: line, column: column))
  }

  @Test(
    "The line at an offset comes without its ending",
    arguments: [
      (0, "one"), (3, "one"), (4, "two é x"), (12, "two é x"), (14, ""), (20, "𝄞 four"),
    ])
  func line(offset: Int, expected: String) {
    let file = SourceFile(path: "a.md", text: Self.text)
    #expect(file.text(file.lineRange(at: offset)) == expected)
  }

  @Test("Places in long files and long lines are those that counting from the beginning gives")
  func landmarks() {
    var random = SeededRandom(seed: 11)
    for length in [0, 1, 1_023, 1_024, 1_025, 5_000, 20_000] {
      for ends in [3, 100, 4_000, 100_000] {
        let letters = (0..<length).map { _ in
          Int.random(in: 0..<ends, using: &random) == 0
            ? ["\n", "\r\n"].randomElement(using: &random)
            : ["a", "é", "𝄞", "\r"].randomElement(using: &random)
        }
        let file = SourceFile(path: "a.md", text: letters.compactMap(\.self).joined())
        let bytes = file.bytes
        _ = file.position(at: 0)
        let far = (0..<100).map { _ in Int.random(in: 0...bytes.count, using: &random) }
        for offset in far + [0, bytes.count, min(1_024, bytes.count)] {
          let before = bytes[..<offset]
          let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
          let lines = before.count { $0 == UInt8(ascii: "\n") }
          let scalars = before[start...].count { $0 & 0xC0 != 0x80 }
          #expect(
            file.position(at: offset) == SourcePosition(line: lines + 1, column: scalars + 1))
          var end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
          if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
          #expect(file.lineRange(at: offset) == start..<end)
        }
      }
    }
  }

  @Test("A span keeps within its file, and ill-formed bytes show as U+FFFD")
  func clamping() {
    let file = SourceFile(path: "a.md", bytes: [0x61, 0xFF, 0x62])
    #expect(file.span(1..<99).range == 1..<3)
    #expect(file.span(1..<99).text == "\u{FFFD}b")
    #expect(
      SourceFile(path: "b.md", text: "").span(3..<9).start == SourcePosition(line: 1, column: 1))
  }

  @Test("Spans are equal in one file alone")
  func equality() {
    let file = SourceFile(path: "a.md", text: "abc")
    let other = SourceFile(path: "a.md", text: "abc")
    #expect(file.span(0..<1) == file.span(0..<1))
    #expect(file.span(0..<1) != file.span(0..<2))
    #expect(file.span(0..<1) != other.span(0..<1))
  }
}
