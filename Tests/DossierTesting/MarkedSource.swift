import DossierCore

/// A text with places marked in it: `1️⃣` stands before the character that a diagnostic points to.
///
/// The marks are taken out before the text is used.
package struct MarkedSource: Sendable, ExpressibleByStringLiteral {
  /// The text without its marks.
  package let text: String
  /// The byte at which each mark stood in `text`, by the mark's number.
  package let marks: [Int: Int]

  package init(stringLiteral marked: String) { self.init(marked) }

  package init(_ marked: String) {
    var text = ""
    var marks: [Int: Int] = [:]
    for character in marked {
      if let number = Self.number(character) {
        marks[number] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.marks = marks
  }

  /// The number of a mark: a digit with U+FE0F U+20E3 after it.
  private static func number(_ character: Character) -> Int? {
    let scalars = Array(character.unicodeScalars)
    guard scalars.count == 3, scalars[1].value == 0xFE0F, scalars[2].value == 0x20E3 else {
      return nil
    }
    return Int(String(scalars[0]))
  }

  package func file(_ path: String) -> SourceFile { SourceFile(path: path, text: text) }
}
