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
