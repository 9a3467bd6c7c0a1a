/// The shape of a BCP 47 language tag.
package enum LanguageTag {
  /// Whether a text is a primary language of 2 or 3 letters (or `x`) and further parts of 1 to 8
  /// letters or digits, joined by hyphens; whether such a language exists is not asked.
  ///
  /// BCP 47 leaves room for 4 to 8 letters, but no such language is registered: `English` is a
  /// name, not a tag.
  package static func isWellFormed(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = parts.first, primary.allSatisfy(isLetter) else { return false }
    guard (2...3).contains(primary.count) || primary.lowercased() == "x" && parts.count > 1 else {
      return false
    }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { isLetter($0) || isDigit($0) }
    }
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isASCII && character.isLetter
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }
}
