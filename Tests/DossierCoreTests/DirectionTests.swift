import DossierCore
import Testing

@Suite("Directions")
struct DirectionTests {
  private func element(_ text: String, in base: TextDirection = .leftToRight) -> String {
    var output = OutputBuffer()
    output.appendIsolated(text, in: base)
    return output.text
  }

  @Test(
    "A text that runs as its page does, or has no letters, is written as it is",
    arguments: ["Adam Thomson", "Ærø – “C++” & 10⁶", "2016–17", "日本語", "Ωmega", "a\u{200E}b", ""])
  func plain(text: String) {
    #expect(text.isolated(in: .leftToRight) == text)
    #expect(!element(text).contains("<bdi>"))
  }

  @Test(
    "A text that would turn what stands beside it stands in an element of its own",
    arguments: [
      ("דוד לוי", "<bdi>דוד לוי</bdi>"), ("كتاب (1)", "<bdi>كتاب (1)</bdi>"),
      ("C# בעברית", "<bdi>C# בעברית</bdi>"), ("٣", "<bdi>٣</bdi>"),
      ("\u{200F}1", "<bdi>\u{200F}1</bdi>"),
      ("\u{61C}1", "<bdi>\u{61C}1</bdi>"), ("א & <ב>", "<bdi>א &amp; &lt;ב&gt;</bdi>"),
      ("𐤀", "<bdi>𐤀</bdi>"), ("\u{1EE00}", "<bdi>\u{1EE00}</bdi>"),
      ("\u{FB1D}", "<bdi>\u{FB1D}</bdi>"),
      ("ﻡ", "<bdi>ﻡ</bdi>"), ("12345678901234ש", "<bdi>12345678901234ש</bdi>"),
    ])
  func turning(text: String, expected: String) { #expect(element(text) == expected) }

  @Test(
    "On a page from right to left it is the other way round",
    arguments: [
      ("דוד לוי", "דוד לוי"), ("Adam", "<bdi>Adam</bdi>"), ("C++ בעברית", "<bdi>C++ בעברית</bdi>"),
      ("2016", "2016"), ("日本語", "<bdi>日本語</bdi>"), ("(…)", "(…)"),
    ])
  func otherWay(text: String, expected: String) {
    #expect(element(text, in: .rightToLeft) == expected)
  }

  @Test(
    "What a text opens ends with it, and what it does not open it does not end",
    arguments: [
      ("\u{202B}a", "<bdi>\u{202B}a\u{202C}</bdi>"),
      ("\u{202A}a\u{202C}b", "<bdi>\u{202A}a\u{202C}b</bdi>"),
      ("a\u{202C}b", "ab"), ("a\u{2069}b", "ab"), ("\u{2067}a", "<bdi dir=\"rtl\">a</bdi>"),
      ("\u{2066}a\u{2069}b", "<bdi dir=\"ltr\">a</bdi>b"),
      ("\u{2068}א\u{2069} b", "<bdi>א</bdi> b"),
      ("\u{2067}a\u{202B}b\u{2069}c", "<bdi dir=\"rtl\">a\u{202B}b\u{202C}</bdi>c"),
      ("\u{2067}a\u{202C}b\u{2069}", "<bdi dir=\"rtl\">ab</bdi>"),
      ("\u{2068}\u{2067}a\u{2069}", "<bdi><bdi dir=\"rtl\">a</bdi></bdi>"),
    ])
  func balance(text: String, expected: String) { #expect(element(text) == expected) }

  @Test(
    "Overrides are never written, with what ends them",
    arguments: [
      ("\u{202E}live\u{202C}", "live"), ("\u{202D}x", "x"),
      ("\u{202E}a\u{202B}b\u{202C}c\u{202C}d", "a\u{202B}b\u{202C}cd"),
    ])
  func overrides(text: String, expected: String) {
    #expect(text.balanced == expected)
    #expect(!element(text).unicodeScalars.contains { $0.isDirectionalOverride })
  }

  @Test("Where no element may stand, isolates do its work, and are not set twice")
  func strings() {
    #expect("דוד".isolated(in: .leftToRight) == "\u{2068}דוד\u{2069}")
    let list = "\u{2068}דוד\u{2069} and Adam"
    #expect(list.isolated(in: .leftToRight) == list)
    #expect("\u{2067}a".isolated(in: .leftToRight) == "\u{2067}a\u{2069}")
    #expect("a\u{2069}".isolated(in: .leftToRight) == "a")
  }

  @Test("Depth is bounded, and what is too deep ends nothing")
  func depth() {
    let text =
      String(repeating: "\u{2067}", count: 10_000) + "a"
      + String(repeating: "\u{2069}", count: 20_000)
    #expect(element(text).utf8.count < 1_000)
    #expect(element(text).hasSuffix("</bdi>"))
    #expect(String(repeating: "\u{202B}", count: 10_000).balanced.unicodeScalars.count < 100)
  }
}
