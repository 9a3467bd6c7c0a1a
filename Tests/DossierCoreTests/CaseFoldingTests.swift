import Testing

@testable import DossierCore

@Suite("Case folding")
struct CaseFoldingTests {
  @Test(
    "Names that a disk may take for one are equal",
    arguments: [
      ("Straße", "STRASSE"), ("straße", "strasse"), ("ẞ", "ß"), ("σοφος", "σοφοσ"),
      ("ΣΟΦΟΣ", "σοφος"),
      ("ﬁsh", "FISH"), ("ﬄ", "ffl"), ("É", "e\u{301}"), ("Å", "\u{212B}"), ("K", "\u{212A}"),
      ("ſ", "s"), ("ŉ", "ʼN"), ("ǅ", "ǆ"), ("ᾳ", "αι"), ("İ", "i\u{307}"), ("Ꭰ", "ꭰ"), ("µ", "μ"),
    ])
  func equal(one: String, other: String) {
    #expect(CaseFolding.folded(one) == CaseFolding.folded(other))
  }

  @Test(
    "Other names are not", arguments: [("kırk", "kirk"), ("é", "e"), ("a-b", "a_b"), ("ø", "o")])
  func different(one: String, other: String) {
    #expect(CaseFolding.folded(one) != CaseFolding.folded(other))
  }
}
