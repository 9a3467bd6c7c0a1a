import DossierCore
import Testing

@Suite("Numbers that input names")
struct BoundedNumberTests {
  @Test(
    "are digits alone, up to the bound",
    arguments: [
      ("0", 0), ("7", 7), ("007", 7), ("999999999", 999_999_999), ("1000000000", nil),
      ("9223372036854775807", nil), ("9223372036854775808", nil),
      ("99999999999999999999999999", nil), ("", nil), ("-1", nil), ("+1", nil), (" 1", nil),
      ("1 ", nil), ("1e3", nil), ("٣", nil), ("0x1", nil), ("1.0", nil),
    ] as [(String, Int?)])
  func figures(text: String, number: Int?) { #expect(Int(figure: text) == number) }

  @Test("may have another bound", arguments: [("100", 100), ("101", nil), ("1000", nil)])
  func bound(text: String, number: Int?) { #expect(Int(figure: text, upTo: 100) == number) }

  @Test("may be as large as a number can be")
  func largest() {
    #expect(Int(figure: "9223372036854775807", upTo: .max) == .max)
    #expect(Int(figure: "9223372036854775808", upTo: .max) == nil)
    #expect(Int(figure: "92233720368547758070", upTo: .max) == nil)
  }

  @Test(
    "of base sixteen have no sign and sixteen digits",
    arguments: [
      ("0123456789abcdef", 0x0123_4567_89AB_CDEF), ("ffffffffffffffff", UInt64.max),
      ("+123456789abcdef", nil), ("-123456789abcdef", nil), ("0123", nil),
      ("0123456789abcdefa", nil), ("0123456789abcdeg", nil),
    ] as [(String, UInt64?)])
  func hexadecimal(text: String, number: UInt64?) { #expect(UInt64(hexadecimal: text) == number) }

  @Test(
    "of character references name a scalar",
    arguments: [
      ("106", "j"), ("x6A", "j"), ("X6a", "j"), ("1114111", "\u{10FFFF}"), ("1114112", nil),
      ("xD800", nil), ("x110000", nil), ("x", nil), ("", nil), ("99999999999999999999", nil),
      ("xFFFFFFFFFFFFFFFFFFFF", nil), ("+106", nil),
    ] as [(String, Unicode.Scalar?)])
  func references(text: String, scalar: Unicode.Scalar?) {
    #expect(Unicode.Scalar(reference: text) == scalar)
  }
}
