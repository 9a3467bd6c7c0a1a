import DossierCore
import DossierModel
import TextAnalysis

/// Articles as BibTeX entries, for LaTeX and for every program that keeps references.
///
/// The editors' digest is an entry of its own, since it is another work by other authors. What is not
/// known is left out; a date that is not sure stands as a note, in words.
package enum BibTeX {
  package static func write(
    _ dossier: Dossier, _ citations: Citations, to output: inout OutputBuffer
  ) {
    for key in dossier.articles.keys {
      for entry in citations.bibtex(key) { output.append(entry + "\n") }
    }
  }

  static func entry(_ name: String, _ fields: KeyValuePairs<String, String?>) -> String {
    let lines = fields.compactMap { name, value in value.map { "  \(name) = {\($0)}" } }
    return "@misc{\(name),\n\(lines.joined(separator: ",\n"))\n}\n"
  }

  /// Text in which no character means anything to TeX. By scalars: a brace with an accent is a brace.
  static func escaped(_ text: String) -> String {
    let text = text.balanced
    guard text.utf8.contains(where: special.contains) else { return text }
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\textbackslash{}".unicodeScalars
      case "~": escaped += "\\textasciitilde{}".unicodeScalars
      case "^": escaped += "\\textasciicircum{}".unicodeScalars
      case "{", "}", "%", "#", "$", "&", "_": escaped += ["\\", scalar]
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  private static let special = ByteSet(of: "\\~^{}%#$&_")

  /// - Parameter hasOthers: whether there are more, whom the list does not name.
  static func authors(_ names: [AgentName], hasOthers: Bool = false) -> String? {
    guard !names.isEmpty else { return nil }
    return (names.map(author) + (hasOthers ? ["others"] : [])).joined(separator: " and ")
  }

  /// `and` parts names, so that a name which holds it is protected; so is one of a body, which has no
  /// family name. A person's is written family name first, unless BibTeX reads the plain name alike.
  private static func author(_ name: AgentName) -> String {
    guard case .person(let person) = name, !person.text.holds(" and ") else {
      return "{\(escaped(name.text))}"
    }
    let isOneWord = PersonName.words(of: person.family).count == 1
    let family = isOneWord ? escaped(person.family) : "{\(escaped(person.family))}"
    guard let given = person.given else {
      // A particle or a suffix without a given name would be taken for one.
      return person.text == person.family ? family : "{\(escaped(person.text))}"
    }
    let isPlain =
      isOneWord && person.text == "\(given) \(person.family)"
      && !person.givenWords.contains { $0.unicodeScalars.first?.properties.isLowercase == true }
    if isPlain { return escaped(person.text) }
    let whole = escaped(person.particleBeforeFamily) + family
    return ([whole] + [person.suffix, given].compactMap { $0.map(escaped) })
      .joined(separator: ", ")
  }
}

extension BibTeX {
  /// An address between braces that match: a stray one would end the field.
  static func url(_ address: String) -> String {
    address.unicodeScalars.map { scalar in
      switch scalar {
      case "{": "%7B"
      case "}": "%7D"
      case "\\": "%5C"
      default: String(scalar)
      }
    }.joined()
  }
}
