import Testing

@testable import DossierCore
@testable import TextAnalysis

@Suite("Bytes that are written")
struct OutputTests {
  @Test(
    "Text is escaped for elements and double-quoted attributes",
    arguments: [
      ("", ""), ("plain é 𝄞", "plain é 𝄞"), ("<a href=\"x\">", "&lt;a href=&quot;x&quot;&gt;"),
      ("&amp;", "&amp;amp;"), ("'", "'"), ("&&", "&amp;&amp;"), ("a<", "a&lt;"), (">b", "&gt;b"),
      ("\0", "\0"),
    ])
  func escaping(text: String, expected: String) {
    var output = OutputBuffer()
    output.appendEscaped(text)
    #expect(output.text == expected)
  }

  @Test(
    "Numbers are written in decimal digits",
    arguments: [
      (0, "0"), (9, "9"), (10, "10"), (-1, "-1"), (Int.min, "-9223372036854775808"),
      (.max, "9223372036854775807"),
    ])
  func numbers(number: Int, expected: String) {
    var output = OutputBuffer()
    output.append(number)
    #expect(output.text == expected)
  }

  @Test("Every way of appending appends, and an emptied buffer begins anew")
  func appending() {
    var output = OutputBuffer(capacity: 4)
    output.append(UInt8(ascii: "a"))
    output.append("b" as StaticString)
    output.append("ç" as String)
    output.append("xdx".dropFirst().dropLast())
    output.append([0x65])
    output.append([0, 0x66, 0][1..<2])
    #expect(output.text == "abçdef")
    #expect(output.count == 7)
    output.removeAll()
    #expect(output.count == 0)
    output.append("g" as String)
    #expect(output.bytes == [0x67])
  }

  @Test(
    "A fragment has the way to the root in each of its slots",
    arguments: [
      ([], "", "<p>"), ([0], "", "<p>"), ([0], "../", "../<p>"), ([3], "../", "<p>../"),
      ([1, 1, 2], "../", "<../../p../>"),
    ] as [([Int], String, String)])
  func rootSlots(slots: [Int], root: String, expected: String) {
    var output = OutputBuffer()
    HTML(writtenByMarkdown: Array("<p>".utf8), rootSlots: slots).write(to: &output, root: root)
    #expect(output.text == expected)
  }

  @Test("The empty fragment writes nothing")
  func emptyFragment() {
    var output = OutputBuffer()
    HTML.empty.write(to: &output, root: "../")
    #expect(output.count == 0)
    #expect(HTML.empty.isEmpty)
  }

  @Test(
    "A text is made of its scalars, of whatever length in UTF-8",
    arguments: ["", "plain", "naïve", "“quoted”", "🙂 and é", "北京"])
  func scalars(text: String) {
    let scalars = Array(text.unicodeScalars)
    #expect(String(scalars: scalars[...]) == text)
    #expect(String(scalars: (scalars + scalars)[scalars.count...]) == text)
  }

  @Test("Bytes are found anywhere in a text, and only whole")
  func holds() {
    #expect("a ** b".holds("**") && "**".holds("**") && "***".holds("**"))
    #expect("* * *a".holds("*a") && !"* * *".holds("**") && !"".holds("**"))
  }
}
