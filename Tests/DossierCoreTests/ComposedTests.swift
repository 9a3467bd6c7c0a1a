import DossierCore
import Foundation
import Testing

@Suite("Composed text")
struct ComposedTests {
  @Test(
    "is that of normalization form C",
    arguments: [
      "plain", "café", "cafe\u{301}", "Überblick", "U\u{308}berblick", "a\u{323}\u{302}",
      "\u{1100}\u{1161}\u{11A8}", "각", "\u{212B}", "e\u{301}\u{301}", "\u{301}", "한국",
      "ﬁ", "ά", "\u{0958}", "नि",
    ])
  func composed(text: String) {
    let expected = text.precomposedStringWithCanonicalMapping
    #expect(Array(text.composed.utf8) == Array(expected.utf8))
  }

  @Test(
    "Percent-encoded bytes are decoded where they are UTF-8",
    arguments: [
      ("a%20b", "a b"), ("caf%C3%A9", "café"), ("cafe%cc%81", "cafe\u{301}"), ("100%", "100%"),
      ("%zz", "%zz"), ("%2", "%2"), ("%FF", "%FF"), ("%25", "%"), ("", ""),
    ])
  func decoded(written: String, text: String) {
    #expect(Array(written.percentDecoded.utf8) == Array(text.utf8))
  }
}
