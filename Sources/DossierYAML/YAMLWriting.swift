import DossierCore

/// A text as it is written for YAML to read it back.
package enum YAMLWriting {
  /// The text, between quotation marks where YAML would otherwise read something else, in a list
  /// between brackets too; nil where even these don't help.
  package static func scalar(_ text: String) -> String? {
    if reads(text, as: text), reads(text, as: text, within: ("[", "]")) { return text }
    let quoted = quoted(text)
    return reads(quoted, as: text) ? quoted : nil
  }

  /// "write `text`", with the quotation marks that YAML asks for.
  package static func suggestion(_ text: String?) -> String? {
    Suggestion.write(text.flatMap(scalar)) { _ in true }
  }

  /// The text between double quotation marks.
  package static func quoted(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { written.unicodeScalars.append("\\") }
      written.unicodeScalars.append(scalar)
    }
    return written + "\""
  }

  static func reads(
    _ written: String, as text: String, within brackets: (String, String) = ("", "")
  ) -> Bool {
    let file = SourceFile(path: "", text: "key: \(brackets.0)\(written)\(brackets.1)\n")
    let (node, faults) = parseYAML(file: file, range: 0..<file.bytes.count)
    guard faults.isEmpty, case .mapping(let mapping)? = node, mapping.pairs.count == 1 else {
      return false
    }
    var value = mapping.pairs[0].value
    if case .sequence(let sequence) = value, sequence.items.count == 1 { value = sequence.items[0] }
    guard case .scalar(let scalar) = value else { return false }
    return !scalar.isNull && scalar.text.utf8.elementsEqual(text.utf8)
  }
}
