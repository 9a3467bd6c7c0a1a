import Testing

@testable import DossierAssets

@Suite("How a text begins")
struct TextBeginningTests {
  private func state(_ bytes: [UInt8], window: Int) -> TextBeginning.State {
    var beginning = TextBeginning()
    for start in stride(from: 0, to: bytes.count, by: window) {
      beginning.read(bytes[start..<min(start + window, bytes.count)])
    }
    return beginning.state
  }

  @Test(
    "is read alike wherever its windows end",
    arguments: [
      ("  <html>", .markup), ("\u{FEFF}\u{3000}\u{2028}<!--", .markup),
      ("\u{A0}\u{85}</x", .markup),
      ("<?xml", .markup), ("<é", .markup), ("<𝔞", .markup), ("<", .opened), ("", .white),
      ("< a", .other),
      ("<5", .other), ("é<html>", .other), ("𝔞<html>", .other), ("\u{1}\u{7F}<a", .markup),
    ] as [(String, TextBeginning.State)])
  func windows(text: String, expected: TextBeginning.State) {
    let little = "\u{FEFF}\(text)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = "\u{FEFF}\(text)".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for window in [2, 3, 4, 5, 6, 7, 64] {
      #expect(state(Array(text.utf8), window: window) == expected, "\(window)")
      #expect(state(little, window: window) == expected, "\(window)")
      #expect(state(big, window: window) == expected, "\(window)")
    }
  }
}
