import DossierCore

/// Character references in XML: `&#106;`, `&#x6A;` and the five that have names.
enum CharacterReferences {
  private static let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

  /// The text with each reference replaced by what it stands for; nil where one is not known, or stands
  /// for a character that no text may hold.
  ///
  /// Browsers know the names of HTML too where a document type is one of XHTML's: `&lpar;` is `(`.
  static func undone(_ text: String) -> String? {
    let parts = text.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    guard parts.count > 1 else { return text }
    var result = String(Substring(parts[0]))
    for part in parts.dropFirst() {
      guard let end = part.firstIndex(of: UInt8(ascii: ";")),
        let character = character(named: Substring(part[..<end]))
      else { return nil }
      result += character + String(Substring(part[end...].dropFirst()))
    }
    return result
  }

  private static func character(named name: Substring) -> String? {
    guard name.hasPrefix("#") else { return named[String(name)] }
    return Unicode.Scalar(reference: name.dropFirst()).flatMap { scalar in
      RefusedCharacter(scalar) == nil ? String(scalar) : nil
    }
  }
}
