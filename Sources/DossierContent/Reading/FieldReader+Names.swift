import DossierCore
import DossierModel

extension FieldReader {
  /// `family`: the part of a name that is the family's; nil after a diagnostic where it is none, or
  /// where the name is a body's, which has no family.
  mutating func family(of name: Located<String>?, isBody: Bool) -> Located<String>? {
    guard let family = text("family"), let name else { return nil }
    guard !isBody else {
      report(
        Diagnostic(
          .conflictingFields, at: family.span, "an organisation has no family name",
          suggestion: "leave the key out"))
      return nil
    }
    guard PersonName.holds(family.value, in: name.value) else {
      let words = PersonName.words(of: name.value)
      report(
        Diagnostic(
          .unknownValue, at: family.span, "`family` is no part of the name \(name.value)",
          suggestion: NearMiss.best(for: family.value, among: words).map { "write `\($0)`" }
            ?? "write the words of the name that are the family’s, as they stand there"))
      return nil
    }
    return family
  }
}
