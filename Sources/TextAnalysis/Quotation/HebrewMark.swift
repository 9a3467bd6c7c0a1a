/// The mark within a word of Hebrew: an abbreviation has it before its last letter (צה"ל); else words
/// begin a quotation behind a prefix (ב"הארץ").
enum HebrewMark {
  static let gershayim: Unicode.Scalar = "\u{5F4}"

  /// Whether a double mark stands between letters of Hebrew and is no quotation mark.
  static func isGershayim(_ scalars: ArraySlice<Unicode.Scalar>, at index: Int) -> Bool {
    guard index > scalars.startIndex, isLetter(scalars[index - 1]), isDouble(scalars[index]) else {
      return false
    }
    let after = scalars[(index + 1)...].prefix(2).prefix(while: isLetter).count
    guard after > 1 else { return after == 1 }
    let before = scalars[..<index].suffix(longestPrefix + 1).reversed().prefix(while: isLetter)
    return before.count > longestPrefix || !before.allSatisfy(prefixes.contains)
  }

  private static let longestPrefix = 4
  private static let prefixes = Array("והבכלמשד".unicodeScalars)

  private static func isDouble(_ sign: Unicode.Scalar) -> Bool {
    sign == "\"" || sign == gershayim || ("\u{201C}"..."\u{201F}").contains(sign)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x5D0...0x5EA).contains(scalar.value)
  }
}
