import DossierCore

extension PreparedSource {
  /// Character references to private-use characters, where they could be taken for placeholders, and
  /// to those that stand for what is withheld.
  func privateUseReferences() -> [Diagnostic] {
    guard holds(UInt8(ascii: "&")) else { return [] }
    var found: [Diagnostic] = []
    var offset = 0
    while offset + 3 < count {
      if self[offset] == UInt8(ascii: "&"), self[offset + 1] == UInt8(ascii: "#"),
        let reference = privateUseReference(at: offset)
      {
        found.append(
          Diagnostic(
            .privateUseCharacter, at: span(reference),
            "this stands for a private-use character, which no reader can be sure to see",
            suggestion: "leave it out"))
      }
      offset += 1
    }
    return found
  }

  /// The place of a numeric reference (`&#57344;`, `&#xE000;`) to a private-use character.
  private func privateUseReference(at start: Int) -> Range<Int>? {
    var end = start + 2
    var digits = ""
    while digits.utf8.count < 9, self[end] != UInt8(ascii: ";") {
      digits.unicodeScalars.append(Unicode.Scalar(self[end]))
      end += 1
    }
    guard let scalar = Unicode.Scalar(reference: digits),
      scalar.properties.generalCategory == .privateUse,
      scalar.isWithheldMark || !links.isEmpty
    else { return nil }
    return start..<end + 1
  }
}
