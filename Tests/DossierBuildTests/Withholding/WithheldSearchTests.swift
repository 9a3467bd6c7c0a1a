import DossierTesting
import Testing

@testable import DossierWithholding

@Suite("A withheld string")
struct WithheldSearchTests {
  /// A list of one string and a text, by the name of the file that holds it.
  struct Case: Sendable, CustomTestStringConvertible {
    let string: String
    let text: String
    let path: String

    init(_ string: String, _ text: String, in path: String = "a.html") {
      (self.string, self.text, self.path) = (string, text, path)
    }

    var testDescription: String { "\(string) in \(path): \(text.debugDescription)" }

    var isFound: Bool { WithheldSearchTests.found(string, in: Array(text.utf8), path) }
  }

  static func found(_ string: String, in bytes: [UInt8], _ path: String = "a.html") -> Bool {
    let list = WithholdList([(.originals, Array(string.utf8))])
    #expect(list.count == 1, "\(described(list.diagnostics))")
    var search = WithheldSearch(list.patterns)
    var file = PublishedFile(path: path)
    bytes.withUnsafeBufferPointer { file.add($0, &search) }
    file.finish(&search)
    return !file.found.isEmpty
  }

  @Test(
    "is found however it is disguised",
    arguments: [
      // As it is, without case, and within punctuation.
      Case("Tommy Brannigan", "Had Tommy Brannigan on the phone."),
      Case("Tommy Brannigan", "TOMMY BRANNIGAN’s lot"),
      Case("tommy brannigan", "(Tommy  Brannigan)"),
      Case("Brannigan", "“Brannigan”"), Case("Brannigan", "Brannigan's"),
      Case("Brannigan", "Brannigan"), Case("Tommy Brannigan", "Tommy, Brannigan"),
      // Across lines and spaces of every kind.
      Case("Tommy Brannigan", "Tommy\nBrannigan"), Case("Tommy Brannigan", "Tommy\r\n  Brannigan"),
      Case("Tommy Brannigan", "Tommy\u{A0}Brannigan"),
      Case("Tommy Brannigan", "Tommy\u{2009}Brannigan"),
      Case("Tommy Brannigan", "Tommy\u{3000}Brannigan"),
      Case("Tommy Brannigan", "Tommy\u{2028}Brannigan"),
      // Across mark-up.
      Case("Brannigan", "Bran<b>nigan</b>"), Case("Brannigan", "Bran</mark><mark id=\"p-1\">nigan"),
      Case("Tommy Brannigan", "<b>Tommy</b> <i>Bran</i>nigan"),
      Case("Tommy Brannigan", "Tommy</p>\n<p>Brannigan"),
      Case("Tommy Brannigan", "Tommy<br>Brannigan"),
      Case("Tommy Brannigan", "<td>Tommy</td><td>Brannigan</td>"),
      Case("Tommy Brannigan", "Tommy<sup class=\"ref\"><a href=\"#note-3\">3</a></sup> Brannigan"),
      Case("Tommy Brannigan", "Tommy <sup>Brannigan</sup>"), Case("Brannigan", "Bran<wbr>nigan"),
      Case("Brannigan", "Bran<!-- a comment -->nigan"),
      Case("Brannigan", "Bran<a title='>'>nigan</a>"),
      Case("Brannigan", "Brannigan<sup>12</sup>"), Case("Brannigan", "Brannigan12 says"),
      Case("Brannigan", "<b>Brannigan</b>s"), Case("Brannigan", "1 < 2 and Bran<b>nigan</b>"),
      Case(
        "Tommy Brannigan", "<tspan x=\"0\">Tommy</tspan><tspan x=\"0\" dy=\"12\">Brannigan</tspan>",
        in: "a.svg"),
      Case("Brannigan", "<text><![CDATA[Bran]]></text><![CDATA[nigan]]>", in: "a.xml"),
      // In attributes, comments, scripts and styles.
      Case("Tommy Brannigan", "<img alt=\"Tommy Brannigan\">"),
      Case("Brannigan", "<a title=Brannigan>"),
      Case("Brannigan", "<brannigan>"), Case("Brannigan", "<p data-brannigan>"),
      Case("Tommy Brannigan", "<!-- Tommy Brannigan -->"),
      Case("Tommy Brannigan", "<p id=\"p-tommy-brannigan\">"),
      Case("Brannigan", "<p class=\"brannigan\">"),
      Case("Brannigan", "<script>var a = \"Bran\\u006Eigan\"</script>"),
      Case(
        "Tommy Brannigan",
        "<script type=\"application/ld+json\">{\"name\":\"Tommy\\nBrannigan\"}</script>"),
      Case("Brannigan", ".a::before { content: \"\\42 rannigan\" }", in: "a.css"),
      Case("Brannigan", ".a::before { content: \"\\000042rannigan\" }", in: "a.css"),
      // Hyphens, where lines end and elsewhere, underscores and what isn't seen.
      Case("Brannigan", "Bran-\nnigan"), Case("Brannigan", "Bran\u{2010}\n   nigan"),
      Case("Brannigan", "Bran-nigan"), Case("Brannigan", "Bran\u{AD}nigan"),
      Case("Brannigan", "Bran&shy;nigan"), Case("Brannigan", "Bran&#173;nigan"),
      Case("Brannigan", "B\u{200B}r\u{200D}a\u{2060}n\u{FEFF}nigan"),
      Case("Brannigan", "Bran\u{200E}nigan"), Case("Brannigan", "B̶r̶a̶n̶n̶i̶g̶a̶n̶"),
      Case("Tommy Brannigan", "tommy-brannigan"), Case("Tommy Brannigan", "tommy_brannigan.jpg"),
      Case("Tommy Brannigan", "tommy\u{2011}brannigan"), Case("Jean-Pierre", "Jean Pierre"),
      Case("Jean-Pierre", "jeanpierre"), Case("Jean Pierre", "Jean-Pierre"),
      Case("O’Brien", "O'Brien"), Case("O'Brien", "OBrien"), Case("O'Brien", "O&#39;Brien"),
      // Percent signs.
      Case("Tommy Brannigan", "a?q=Tommy%20Brannigan"),
      Case("Tommy Brannigan", "a?q=Tommy+Brannigan"),
      Case("Brannigan", "%42%72annigan"), Case("Brannigan", "%2542rannigan"),
      Case("Bränni", "br%C3%A4nni"), Case("Bränni", "<a href=\"br%c3%a4nni.html\">"),
      Case("Dennis", "50%Dennis"),
      // Character references.
      Case("Brannigan", "&#66;rannigan"), Case("Brannigan", "&#x42;rannigan"),
      Case("Brannigan", "&#X0042rannigan"), Case("Brannigan", "&amp;#66;rannigan"),
      Case("Tommy Brannigan", "Tommy&nbsp;Brannigan"), Case("Bränni", "Br&auml;nni"),
      Case("Łukasz", "&Lstrok;ukasz"), Case("Řeho", "&Rcaron;eho"), Case("Weiß", "Wei&szlig;"),
      Case("Brannigan", "&lt;b&gt;Bran&lt;/b&gt;nigan"), Case("Brannigan", "Bran&lt;b>nigan"),
      // JSON, scripts, calendars, tables, references.
      Case("Brannigan", "{\"a\": \"\\u0042rannigan\"}", in: "a.json"),
      Case("Tommy Brannigan", "{\"a\": \"Tommy\\nBrannigan\"}", in: "a.json"),
      Case("Brannigan", "{\"a\": \"\\/Brannigan\"}", in: "a.json"),
      Case("Brannigan", "{\"a\": \"<p>Bran<b>nigan<\\/b>\"}", in: "a.json"),
      Case("Brannigan", "{\"a\": \"\\u003cb\\u003eBran\\u003c/b\\u003enigan\"}", in: "a.json"),
      Case("Brannigan", "{\"a\": \"\\\\u0042rannigan\"}", in: "a.json"),
      Case("𝔅rannigan", "{\"a\": \"\\ud835\\udd05rannigan\"}", in: "a.json"),
      Case("Brannigan", "var a = \"\\x42rannigan\"", in: "a.js"),
      Case("Brannigan", "var a = \"\\u{42}rannigan\"", in: "a.js"),
      Case("Tommy Brannigan", "SUMMARY:Tommy Bran\r\n nigan", in: "a.ics"),
      Case("Tommy Brannigan", "SUMMARY:Tommy\r\n  Brannigan", in: "a.ics"),
      Case("Tommy Brannigan", "SUMMARY:Tommy\\nBrannigan", in: "a.ics"),
      Case("Tommy Brannigan", "SUMMARY:Tommy\\, Brannigan", in: "a.ics"),
      Case("Tommy Brannigan", "\"Tommy\",\"Brannigan\"", in: "a.csv"),
      Case("Brannigan", "author = {B{rann}igan}", in: "a.bib"),
      Case("Bränni", "author = {Br{\\\"a}nni}", in: "a.bib"),
      Case("Çelik", "{\\c{C}}elik", in: "a.bib"),
      Case("Weiß", "Wei{\\ss}", in: "a.bib"), Case("Brannigan", "Brannigan", in: "a.xml"),
      // Forms of letters.
      Case("René", "Rene\u{301}"), Case("Rene\u{301}", "René"), Case("Brannigan", "Ｂｒａｎｎｉｇａｎ"),
      Case("Griffin", "Gri\u{FB03}n"), Case("Straße", "STRASSE"), Case("Odysseus", "ODYSSEUS"),
      Case("Οδυσσεύς", "ΟΔΥΣΣΕΎΣ"), Case("Иванов", "иванов"), Case("=王伟", "昨天王伟说"),
      Case("=김철수", "김철수는"), Case("=สมชาย", "คุณสมชายพูด"),
      // Short ones, with their own capitals.
      Case("=Ann", "by Ann."), Case("=Ann", "ANN"),
      Case("=Ann", "experts/ann.html", in: "a.html")
        .asName, Case("=Ann", "<a href=\"experts/ann.html\">"), Case("=Ann", "Ann-Marie"),
      Case("=ann", "by ann."), Case("=Ann", "A<b>nn</b>"),
      // Numbers and addresses.
      Case("+44 20 7946 0123", "tel:+442079460123"), Case("+442079460123", "+44 20 7946-0123"),
      Case("tommy@example.org", "mailto:tommy%40example.org"),
      Case("tommy@example.org", "tommy&#64;example&period;org"),
      Case("1234", "of 1234."),
    ].filter { !$0.text.isEmpty })
  func disguised(example: Case) { #expect(example.isFound) }

  @Test(
    "is found as whole words alone",
    arguments: [
      Case("Brannigan", "Brannigans"), Case("Brannigan", "MacBrannigan"), Case("=Ann", "Annual"),
      Case("=Ann", "Ann&shy;ual"), Case("=Ann", "Joann"), Case("=Ann", "annul"),
      Case("=May", "it may be"),
      Case("=May", "{\"a\": \"may\"}", in: "a.json"),
      Case("Tommy Brannigan", "Tommy said Brannigan"),
      Case("Tommy Brannigan", "TommyBrannigan"), Case("Tommy Brannigan", "Brannigan, Tommy"),
      Case("Brannigan", "Brannigan2016"), Case("Brannigan", "3Brannigan"), Case("Rene", "René"),
      Case("René", "Rene"), Case("Bränni", "Branni"), Case("1234", "12345"),
      Case("1234", "a 12 345"),
      Case("Mark", "<p><mark>a</mark></p>"), Case("Ruby", "<ruby>a<rt>b</rt></ruby>"),
      Case("Brannigan", "Bran nigan"), Case("Brannigan", "Bran\nnigan"),
      Case("Brannigan", "Bran. nigan"),
      Case("Brannigan", "Brann1gan"), Case("=김", "기"),
      Case("Brannigan", ""), Case("Brannigan", "&#66;&#66;rannigan"),
      Case("Label", "<label for=\"a\">b</label>"),
    ])
  func whole(example: Case) { #expect(!example.isFound) }

  @Test("is found in the text of every encoding, and in what is no text")
  func encodings() {
    let utf16 = Array("x Brännigan y".utf16)
    let little = utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let noise: [UInt8] = [0x89, 0x50, 0, 0xFF, 1, 2, 0x80]
    let cases: [(String, [UInt8])] = [
      ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array("Brännigan".utf8)),
      ("Latin-1", Array("x Br".utf8) + [0xE4] + Array("nnigan".utf8)),
      ("UTF-16", [0xFF, 0xFE] + little), ("UTF-16, big-endian", [0xFE, 0xFF] + big),
      ("UTF-16 in a picture", noise + little + noise), ("the other way round", noise + big + noise),
      ("UTF-8 in a picture", noise + Array("Artist Brännigan".utf8) + noise),
      ("alone after a NUL", noise + [0] + Array("Brännigan".utf8) + noise),
    ]
    for (name, bytes) in cases { #expect(Self.found("Brännigan", in: bytes, "a.bin"), "\(name)") }
    #expect(!Self.found("=Ann", in: noise + Array("Ann".utf8) + noise, "a.jpg"))
    #expect(Self.found("=Ann", in: noise + Array("by: Ann.".utf8) + noise, "a.jpg"))
  }

  @Test("is found where a long file is read in windows, at any place of their borders")
  func windows() {
    let list = WithholdList([(.originals, Array("Tommy Brännigan".utf8))])
    for shift in -40...3 {
      var search = WithheldSearch(list.patterns)
      var file = PublishedFile(path: "a.txt", windowLength: 1_000, overlap: 100)
      let before = [UInt8](repeating: UInt8(ascii: "."), count: 2_000 + shift)
      let text = before + Array(" Tommy Brännigan ".utf8) + before
      text.withUnsafeBufferPointer { bytes in
        for start in stride(from: 0, to: bytes.count, by: 70) {
          let end = min(start + 70, bytes.count)
          file.add(UnsafeBufferPointer(rebasing: bytes[start..<end]), &search)
        }
      }
      file.finish(&search)
      #expect(file.found == [0], "\(shift)")
    }
  }

  @Test("is placed in the text as it stands there")
  func places() throws {
    let text = "a Bran<b>n&#105;gan</b>, %54ommy Bran-\nnigan"
    let list = WithholdList([(.originals, Array("Brannigan\nTommy Brannigan".utf8))])
    var search = WithheldSearch(list.patterns)
    let bytes = Array(text.utf8)
    let found = bytes.withUnsafeBufferPointer { search.places(in: $0, format: .plain) }
    let shown = found.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(shown == ["Bran<b>n&#105;gan", "%54ommy Bran-\nnigan", "Bran-\nnigan"])
  }

  @Test("is found as a plain search finds it, in texts made by chance")
  func random() {
    var random = SeededRandom(seed: 12)
    let letters = ["a", "b", "ab", "ba", " ", "-", "<b>", "\n", "&#97;", "%62", "\u{AD}", "é", "1"]
    let list = WithholdList([
      (.originals, Array("abab\n=ab\n=a b\nbaba ab\n=b-a\n=1 1\n=é\n=ba".utf8))
    ])
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        letters.randomElement(using: &random) ?? ""
      }.joined()
      var search = WithheldSearch(list.patterns)
      let bytes = Array(text.utf8)
      let all = bytes.withUnsafeBufferPointer { search.strings(in: $0, format: .plain) }
      let placed = bytes.withUnsafeBufferPointer { search.places(in: $0, format: .plain) }
      #expect(all == Set(placed.map(\.string)), "\(text.debugDescription)")
      for string in list.patterns.strings.indices {
        let alone = WithheldPatterns([list.patterns.strings[string]])
        var single = WithheldSearch(alone)
        let isFound = !bytes.withUnsafeBufferPointer { single.strings(in: $0, format: .plain) }
          .isEmpty
        #expect(isFound == all.contains(string), "\(text.debugDescription)")
      }
    }
  }
}

extension WithheldSearchTests.Case {
  /// The text as a path.
  fileprivate var asName: Self { Self(string, "<a href=\"\(text)\">") }
}
