/// Character references in XML: `&#106;`, `&#x6A;` and the five that have names.
enum CharacterReferences {
  private static let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

  /// The text with each reference replaced by what it stands for; nil where one is not known.
  ///
  /// Browsers know the names of HTML too where a document type is one of XHTML's: `&lpar;` is `(`.
  static func undone(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let parts = text.split(separator: "&", omittingEmptySubsequences: false)
    var result = String(parts[0])
    for part in parts.dropFirst() {
      let name = part.prefix { $0 != ";" }
      guard name.endIndex < part.endIndex, let character = character(named: name) else {
        return nil
      }
      result += character + part[name.endIndex...].dropFirst()
    }
    return result
  }

  private static func character(named name: Substring) -> String? {
    guard name.hasPrefix("#") else { return named[String(name)] }
    let isHex = name.dropFirst().lowercased().hasPrefix("x")
    let value = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
    return value.flatMap(Unicode.Scalar.init).map { String($0) }
  }
}
