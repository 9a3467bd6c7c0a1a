import DossierCore
import Testing

@testable import DossierMarkdown

@Suite struct MarkdownScanTests {
  private static let texts = [
    "", "\n", "a", "a\n", "a\r\n\rb", "\n\n[a]\n", "é|`*`|“q” 'x'\\\n\n\nlast",
    "> [[x]] & [^1]: a@b\n",
  ]

  @Test("A scan holds the lines and the structural bytes, and tells which there are")
  func wholeScan() {
    var generator = RandomMarkdown(seed: 31)
    let random = (0..<500).map { _ in generator.document() }
    // Longer than is read at once.
    let long = String(repeating: "word *word* [word](x)\n", count: 1_000)
    for text in Self.texts + random + [long] {
      let bytes = Array(text.utf8)
      let scan = bytes.withUnsafeBufferPointer { MarkdownScan($0) }
      var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      if lines.last?.isEmpty == true { lines.removeLast() }
      #expect(scan.lines == lines.map(\.indices), "\(text.debugDescription)")
      let marks = bytes.indices.filter { MarkdownScan.structural.contains(bytes[$0]) }
      #expect(scan.marks.map { Int($0) } == marks, "\(text.debugDescription)")
      for byte in UInt8.min...UInt8.max where MarkdownScan.structural.contains(byte) {
        #expect(scan.present.contains(byte) == bytes.contains(byte), "\(byte)")
      }
    }
  }

  @Test("Where placeholders take links' places, the scan is that of the text with placeholders")
  func scanWithPlaceholders() {
    var generator = RandomMarkdown(seed: 32, fragments: RandomMarkdown.acceptable)
    var links = 0
    for _ in 0..<1_000 {
      let text = generator.document()
      let file = SourceFile(path: "Content/test.md", text: "---\n" + text + "\n[[out]]")
      let source = PlaceholderSource(
        file: file, range: 4..<4 + text.utf8.count, findsLinks: true)
      let scan = source.withBytes { MarkdownScan($0) }
      #expect(source.scan.lines == scan.lines, "\(text.debugDescription)")
      #expect(source.scan.marks == scan.marks, "\(text.debugDescription)")
      #expect(source.scan.present == scan.present, "\(text.debugDescription)")
      links += source.links.count
    }
    #expect(links > 100)
  }

  @Test("The parser's lines end with a lone carriage return too")
  func parserLines() {
    let bytes = Array("a\r\nb\rc\n\r".utf8)
    let starts = bytes.withUnsafeBufferPointer { MarkdownScan($0).lineStartsOfParser(in: $0) }
    #expect(starts == [0, 3, 5, 7, 8])
  }

  @Test(
    "Each limit lets so many pass, and no more",
    arguments: [
      ("<!", 2_000), ("<?", 2_000), (")", 1_000), ("[", 20_000), ("* ", 50_000), ("_a", 50_000),
      ("\"", 20_001), ("'", 20_001), ("|", 1_000), ("a@b.c ", 10_666),
    ])
  func limits(unit: String, most: Int) {
    func excess(_ count: Int) -> Diagnostic? {
      // A letter before them, so that none begins the line.
      let file = SourceFile(
        path: "Content/test.md", text: "a" + String(repeating: unit, count: count))
      let source = PlaceholderSource(
        file: file, range: 0..<file.bytes.count, findsLinks: false)
      return CostLimits.excess(in: source)
    }
    #expect(excess(most) == nil)
    #expect(excess(most + 1)?.id == .tooExpensive)
  }

  @Test("What stands apart by an empty line, or in links, is not counted together")
  func apart() {
    let quotes = String(repeating: "\"", count: 15_000)
    let brackets = String(repeating: "[[a]] ", count: 15_000)
    for text in [quotes + "\n\n" + quotes, quotes + "\n> \n" + quotes, brackets] {
      let file = SourceFile(path: "Content/test.md", text: text)
      let source = PlaceholderSource(file: file, range: 0..<file.bytes.count, findsLinks: true)
      #expect(CostLimits.excess(in: source) == nil)
    }
  }
}
