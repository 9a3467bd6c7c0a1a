import DossierRandom
import Foundation
@_spi(_Unicode) import Swift
import Testing

@testable import TextAnalysis

@Suite("Normalization forms")
struct NormalizationTests {
  private static let scalars = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)

  @Test("are the standard library's canonical forms, for all scalars")
  func canonical() {
    let differing = Self.scalars.filter { scalar in
      let text = String(scalar)
      return !Normalization.decomposed([scalar], .canonical).elementsEqual(text._nfd)
        || !Normalization.composed([scalar]).elementsEqual(text._nfc)
    }
    #expect(differing == [])
  }

  @Test("know the standard library's combining classes, for all scalars")
  func classes() {
    let differing = Self.scalars.filter {
      Normalization.combiningClass(of: $0) != $0.properties.canonicalCombiningClass.rawValue
    }
    #expect(differing == [])
  }

  @Test("know no version of Unicode but the standard library's")
  func version() {
    let ages = Self.scalars.compactMap { $0.properties.age.map { [$0.major, $0.minor] } }
    #expect(ages.max { $0.lexicographicallyPrecedes($1) } == [17, 0])
  }

  /// Foundation knows an earlier version.
  @Test("are Foundation's compatibility decompositions, for the scalars that it knows")
  func compatible() {
    let differing = Self.scalars.filter { scalar in
      guard let age = scalar.properties.age, age.major < 16 else { return false }
      return !Normalization.decomposed([scalar], .compatible)
        .elementsEqual(String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars)
    }
    #expect(differing == [])
  }

  /// Vowels of Tibetan that are letters by their class and decompose to marks: the standard library
  /// leaves them before or after marks with which they have to be ordered, where Python's
  /// `unicodedata` orders them (`test_unicode.py` holds the tables to it).
  private static let misordered: Set<Unicode.Scalar> = ["\u{F73}", "\u{F75}", "\u{F81}"]

  @Test("are the standard library's of random texts of marks and of syllables")
  func random() {
    var random = SeededRandom(seed: 16)
    let few: [Unicode.Scalar] = ["a", "e", "\u{301}", "\u{323}", "\u{308}", "\u{1100}", "\u{1161}"]
    let rare = Self.scalars.filter {
      Normalization.combiningClass(of: $0) > 0 || Normalization.parts(of: $0, .canonical) != nil
    }.filter { !Self.misordered.contains($0) }
    for _ in 0..<20_000 {
      let scalars = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        let pool = Bool.random(using: &random) ? few : rare
        return pool[Int.random(in: pool.indices, using: &random)]
      }
      let text = String(scalars: scalars[...])
      #expect(Normalization.decomposed(scalars, .canonical).elementsEqual(text._nfd))
      #expect(Normalization.composed(scalars).elementsEqual(text._nfc))
    }
  }

  @Test("order the marks of letters that decompose to marks alone")
  func ordered() {
    let decomposed = Normalization.decomposed(["a", "\u{323}", "\u{F73}"], .canonical)
    #expect(decomposed == ["a", "\u{F71}", "\u{F72}", "\u{323}"])
  }
}

@Suite("The forms of letters")
struct LetterFormTests {
  @Test(
    "differ by use in what counts",
    arguments: [
      ("É", "E\u{301}", "e", "e\u{301}"), ("⁶", "⁶", "6", "6"), ("ﬁ", "fi", "fi", "fi"),
      ("𝐁", "B", "b", "b"), ("أ", "ا\u{654}", "ا", "ا\u{654}"), ("Ⅷ", "VIII", "viii", "viii"),
      ("\u{64E}", "", "", ""), ("\u{640}", "", "", ""), ("\u{5B8}", "", "", ""),
      ("\u{FB2A}", "ש", "ש", "ש"), ("\u{FC5E}", "", "", ""), ("İ", "I\u{307}", "i", "i\u{307}"),
    ])
  func letters(scalar: Unicode.Scalar, wording: String, search: String, withholding: String) {
    let expected = [wording, search, withholding]
    let forms: [LetterForm] = [.wording, .search, .withholding]
    let letters = forms.map { String(scalars: $0.letters(of: scalar)[...]) }
    for (letters, expected) in zip(letters, expected) {
      #expect(letters.unicodeScalars.elementsEqual(expected.unicodeScalars))
    }
  }

  @Test("leave of all scalars what they leave of it a second time")
  func twice() {
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = FoldedText(["a", scalar, "a"]).scalars
      #expect(FoldedText(once).scalars == once, "U+\(String(value, radix: 16))")
    }
  }
}
