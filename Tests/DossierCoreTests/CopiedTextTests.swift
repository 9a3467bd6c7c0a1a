import Testing

@testable import TextAnalysis

@Suite("Text that was copied from pages")
struct CopiedTextTests {
  private func joined(_ text: String) -> String? {
    Array(text.utf8).withUnsafeBufferPointer { PagedText.joined($0) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The lines that are left, without white space at their ends; blank lines in a row are one.
  private func lines(_ text: String) -> [String] {
    var lines: [String] = []
    for line in (joined(text) ?? text).split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.split(separator: " ").joined(separator: " ")
      if !words.isEmpty || lines.last?.isEmpty == false { lines.append(words) }
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  @Test("stays as it is without page breaks")
  func none() { #expect(joined("12\nA head\n\nwords") == nil) }

  @Test("keeps its length, and loses page breaks")
  func length() throws {
    let text = "one\n\u{C}two\n\n\u{C}\n\nthree é\u{C}"
    let paged = try #require(self.joined(text))
    #expect(paged.utf8.count == text.utf8.count)
    #expect(!paged.contains("\u{C}"))
  }

  @Test(
    "goes on across a page break where its sentence does",
    arguments: [
      ("He said it\n\u{C}and left.", ["He said it", "and left."]),
      ("He said it\n\n\u{C}\n\nand left.", ["He said it", "and left."]),
      ("He said it.\n\n\u{C}\n\nAnd left.", ["He said it.", "", "And left."]),
      ("The commis-\n\n\u{C}sion met.", ["The commis-", "sion met."]),
      ("A heading\n\n\u{C}\n\nThe text", ["A heading", "", "The text"]),
      (
        "he spoke for an hour about the war and the\n\n\u{C}\nPresident",
        [
          "he spoke for an hour about the war and the", "President",
        ]
      ),
      ("a list,\n\n\u{C}\n\n- and an item", ["a list,", "", "- and an item"]),
      ("他说战争\n\n\u{C}\n\n结束了。", ["他说战争", "结束了。"]),
      ("他说战争。\n\n\u{C}\n\n结束了。", ["他说战争。", "", "结束了。"]),
    ])
  func goesOn(text: String, expected: [String]) { #expect(lines(text) == expected) }

  @Test("of long lines goes on in the same line")
  func long() {
    let long = String(repeating: "word ", count: 30) + "of"
    #expect(lines("\(long)\n\n\u{C}\n\nit all.") == ["\(long) it all."])
  }

  @Test(
    "has no running heads and folios, which recur from page to page",
    arguments: [
      (
        "The Letter\n\nHe came\n1\n\u{C}The Letter\n\nand saw\n2\n\u{C}The Letter\n\nand won.\n3",
        [
          "He came", "and saw", "and won.",
        ]
      ),
      ("He came\n\n– 7 –\n\u{C}and saw\n\n– 8 –\n", ["He came", "and saw"]),
      ("He came\n\u{C}2\nand saw", ["He came", "and saw"]),
      ("He came\nPage 1 of 2\n\u{C}and saw\nPage 2 of 2", ["He came", "and saw"]),
      ("He came\niv\n\u{C}and saw\nv", ["He came", "and saw"]),
      (
        "12 THE LETTER\nHe came\n\u{C}JANE DOE 13\nand saw\n\u{C}14 THE LETTER\nand won\n\u{C}JANE DOE 15\nit.",
        [
          "He came", "and saw", "and won", "it.",
        ]
      ),
    ])
  func edges(text: String, expected: [String]) {
    #expect(lines(text).filter { !$0.isEmpty } == expected)
  }

  @Test(
    "keeps lines at its pages' edges that do not recur, or of which a page is",
    arguments: [
      "He came\n1984\n\u{C}and saw\n2001\n", "Nevermore.\nHe came\n\u{C}Nevermore.\nand saw",
      "One head\nHe came\n\u{C}Another head\nand saw", "1\n\u{C}2", "Words\n\u{C}Words",
    ])
  func kept(text: String) {
    let plain = text.replacing("\u{C}", with: "")
    #expect(lines(text) == lines(plain))
  }

  @Test(
    "has numbers of notes on its words",
    arguments: [
      ("the war.12 The end", ["12"]), ("the war12 and", ["12"]), ("the war.[12] The", ["[12]"]),
      ("the war[3] and", ["[3]"]), ("said so.”4 Then", ["4"]), ("the war.¹² The", ["¹²"]),
      ("the war¹ and", ["¹"]), ("one thing,1 then another,2 and more.3", ["1", "2", "3"]),
      ("It ended.9", ["9"]),
    ])
  func notes(text: String, expected: [String]) {
    let scalars = Array(text.unicodeScalars)
    let found = NoteNumbers.ranges(in: scalars).map { String(scalars: scalars[$0]) }
    #expect(found == expected)
  }

  @Test(
    "has other numbers, which are its words",
    arguments: [
      "in 1914.12 The", "3.12 The", "the G20 met", "H1N1 and B12", "ten km² of", "H₂O and 10⁶",
      "Nos.5 The", "Fig.12 The", "version 2.5 The", "a war 12 The", "at 5.30 The",
      "the utf8 and sha256 of",
      "the war1914 and", "Apollo11 flew", "Apollo11 and Apollo12 flew", "step1, step2 and",
      "See Ada11 Ames11 and Bob12 Bolt12", "MI6", "the $5.12 The", "p.12 The",
    ])
  func numbers(text: String) { #expect(NoteNumbers.ranges(in: Array(text.unicodeScalars)) == []) }

  @Test("may be read in either way where a line ends in a hyphen")
  func readings() {
    var plain = PlainText()
    plain.scalars = Array("The commis-\nsion of war12 and".unicodeScalars)
    let readings = CopiedText.otherReadings(of: plain).map { String(scalars: $0.scalars[...]) }
    #expect(readings.contains("The commission of war and"))
    #expect(readings.contains("The commission of war12 and"))
    #expect(readings.contains("The commis-sion of war and"))
    plain.scalars = Array("No war.".unicodeScalars)
    #expect(CopiedText.otherReadings(of: plain).isEmpty)
  }
}
