/// Why a text cannot be an id, and so a file's stem or a part of an address.
///
/// An id is letters, marks and digits of any script, `-` and `_`, and `.` inside.
package struct IDFault {
  package let reason: String
  /// A good id near the text.
  package var correction: String?

  /// Nil where the text is a good id.
  package init?(in text: String) {
    let scalars = text.unicodeScalars
    if text.isEmpty {
      reason = "it is empty"
    } else if let wrong = scalars.first(where: { !Self.mayStand($0) }) {
      reason = Self.describe(wrong)
      correction = Self.correction(of: text)
    } else if text.hasPrefix(".") || text.hasSuffix(".") {
      reason = "a `.` stands at its beginning or end"
    } else if text.lowercased() == "index" {
      reason = "`index` is the name of each folder's own page"
    } else if text.utf8.count > Self.longest {
      reason = "it is longer than \(Self.longest) bytes"
    } else {
      return nil
    }
  }

  /// File systems take names of 255 bytes; the ending and temporary names need some of them.
  private static let longest = 200

  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return Character(scalar).isLetter || Character(scalar).isNumber
        || "-_.".unicodeScalars.contains(scalar)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    case .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber: return true
    default: return false
    }
  }

  private static func describe(_ scalar: Unicode.Scalar) -> String {
    if scalar.properties.isWhitespace { return "it holds white space" }
    guard scalar.value > 0x20, scalar.properties.generalCategory != .control,
      scalar.properties.generalCategory != .format
    else {
      return "it holds the control character U+\(String(scalar.value, radix: 16, uppercase: true))"
    }
    return "it holds `\(scalar)`"
  }

  /// Runs of what may not stand, each replaced by one hyphen.
  private static func correction(of text: String) -> String? {
    let parts = text.unicodeScalars.split { !mayStand($0) }.map(String.init)
    let corrected = parts.joined(separator: "-")
    return IDFault(in: corrected) == nil ? corrected : nil
  }
}
