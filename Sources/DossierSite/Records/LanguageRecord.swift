import DossierCore
import TypedTemplates

/// The language of words that are not in the dossier's own.
struct LanguageRecord: TemplateRecord {
  let tag: String
  let direction: String

  init(_ tag: String) {
    self.tag = tag
    direction = TextDirection(ofLanguage: tag).rawValue
  }

  static let schema = Schema<Self>(
    "language",
    [
      .text("tag", \.tag, "The language as a BCP 47 tag, for `lang`."),
      .choice("direction", \.direction, TextDirection.self, "Which way its lines run, for `dir`."),
    ])
}
