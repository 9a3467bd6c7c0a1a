/// The name of a new entry, fit to be a file's stem and a part of an address.
///
/// Letters and digits of any script, `-` and `_`, and `.` inside; not `index`, which is the name of
/// each folder's own page.
package struct EntryName: Sendable {
  package let text: String

  package init?(_ text: String) {
    guard !text.isEmpty, text.utf8.count <= 200, text.lowercased() != "index",
      text.first != ".", text.last != ".", text.unicodeScalars.allSatisfy(Self.mayStand)
    else { return nil }
    self.text = text
  }

  /// The name as a title to begin with: `price-too-high` gives `Price too high`.
  var title: String {
    let words = text.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The name as one of a person or a body: `paul-renshaw` gives `Paul Renshaw`, `john-van-der-berg`
  /// `John van der Berg`.
  var personalName: String {
    let words = text.split { $0 == "-" || $0 == "_" }.map(String.init)
    return words.enumerated().map { place, word in
      let isSmall = place > 0 && place < words.count - 1 && Self.small.contains(word)
      return isSmall ? word : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  /// Words that stay small within names: particles of people's, and what joins words in those of
  /// bodies.
  private static let small: Set<String> = [
    "af", "al", "and", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "des", "di",
    "do", "dos", "du", "el", "et", "for", "für", "ibn", "in", "la", "le", "of", "on", "pour", "the",
    "ter", "to", "und", "van", "von", "y", "zu", "zum", "zur",
  ]

  /// A good name near a bad one; nil where nothing of it can be kept.
  package static func suggestion(for text: String) -> String? {
    var stem = text.lowercased()
    if stem.hasSuffix(".md") { stem.removeLast(3) }
    let parts = stem.unicodeScalars.split { !mayStand($0) || $0 == "." }.map { String($0) }
    return EntryName(parts.joined(separator: "-"))?.text
  }

  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber:
      true
    default: "-_.".unicodeScalars.contains(scalar)
    }
  }
}
