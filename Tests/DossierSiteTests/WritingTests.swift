import DossierCore
import DossierExports
import DossierTesting
import Foundation
import Testing

struct WritingTests {
  @Test(
    "JSON holds no character that could end a script element or a line of JavaScript",
    arguments: [
      ("</script>", #""\u003c/script\u003e""#),
      ("a & b", #""a \u0026 b""#),
      ("say \"x\" \\ y", #""say \"x\" \\ y""#),
      ("a\nb\tc\u{1}", #""a\nb\tc\u0001""#),
      ("a\u{2028}b\u{2029}c", #""a\u2028b\u2029c""#),
      ("Größe “€” \u{20AC}\u{10FFFF}", "\"Größe “€” \u{20AC}\u{10FFFF}\""),
      ("", "\"\""),
    ])
  func jsonEscapes(_ text: String, _ expected: String) throws {
    let written = String(decoding: JSONValue.text(text).document.bytes, as: UTF8.self)
    #expect(written == expected)
    let read = try JSONSerialization.jsonObject(
      with: Data(written.utf8), options: .fragmentsAllowed)
    #expect(read as? String == text)
  }

  @Test("A member without a value is left out, and the others keep their order")
  func jsonMembers() {
    let value = JSONValue.members([
      "b": .number(-3), "absent": nil, "a": .list([.boolean(true), .null]), "c": .object([]),
    ])
    #expect(
      String(decoding: value.document.bytes, as: UTF8.self) == #"{"b":-3,"a":[true,null],"c":{}}"#)
  }

  @Test(
    "A CSV cell is quoted where it must be and never begins a formula",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
      ("two\nlines", "\"two\nlines\""), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"),
      ("@SUM(A1)", "'@SUM(A1)"),
      ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
      ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("\r\nx", "\"'\r\nx\""), ("\nx", "\"'\nx\""),
      ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠A", "'＠A"), ("-0044", "'-0044"),
      ("=\u{301}1", "'=\u{301}1"), ("", ""), ("a=b", "a=b"), ("'=1", "'=1"), (" =1", " =1"),
    ])
  func csvCells(_ cell: String, _ expected: String) {
    let writer = CSVWriter(header: [cell, "end"])
    #expect(writer.output.text == "\(expected),end\r\n")
  }

  @Test("XML escapes text and attributes, and drops what it cannot hold")
  func xmlEscapes() {
    var writer = XMLWriter()
    writer.element("a", ["b": "\"<&>\""]) { $0.element("c", text: "x\u{0}\u{B}<y>\u{FFFE}&") }
    #expect(
      writer.output.text == """
        <?xml version="1.0" encoding="utf-8"?>
        <a b="&quot;&lt;&amp;&gt;&quot;"><c>x&lt;y&gt;&amp;</c>
        </a>

        """)
  }
}
