import QuoteAnchoring
import TextAnalysis

/// The name of a passage or note, as it stands after `^`.
package enum PassageName {
  /// Letters and digits of any script, `-` and `_`.
  package static func isValid(_ name: String) -> Bool {
    !name.isEmpty && name.unicodeScalars.allSatisfy(isAllowed)
  }

  /// The nearest valid name: words joined by hyphens, in lower case; never empty.
  package static func made(from text: String, words limit: Int = .max) -> String {
    let words = text.lowercased().unicodeScalars
      .split { !isAllowed($0) }
      .prefix(limit)
      .map { String($0) }
    return words.isEmpty ? "passage" : words.joined(separator: "-")
  }

  /// The name of a note or citation that has none of its own: its first words, and a hash of its
  /// passage, so that it stays as long as the passage does.
  package static func derived(from anchor: String) -> String {
    "\(made(from: anchor, words: 4))-\(hash(anchor))"
  }

  /// The name of a passage of an anchor.
  ///
  /// - Parameter isWithheld: whether the text is not published, so that no word may stand in an address
  ///   that is only the passage's context.
  package static func derived(from anchor: Anchor, isWithheld: Bool) -> String {
    let words = isWithheld ? anchor.withheldText : anchor.text
    return
      "\(made(from: letters(words, of: anchor), words: 4))-\(hash(letters(anchor.text, of: anchor)))"
  }

  /// Without the strokes through what is struck out.
  private static func letters(_ text: String, of anchor: Anchor) -> String {
    anchor.isStruck ? text.withoutStrokes : text
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
      || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }

  /// FNV-1a over the folded words, its 64 bits folded to 24, in base 36.
  private static func hash(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for scalar in FoldedText(text.unicodeScalars).scalars {
      hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01b3
    }
    return String((hash ^ (hash >> 24) ^ (hash >> 48)) & 0xFF_FFFF, radix: 36)
  }
}
