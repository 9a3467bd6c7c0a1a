import DossierCore
import TypedTemplates

/// The language of words that are not in the dossier's own.
struct LanguageRecord: Sendable {
  /// A BCP 47 tag, for `lang`.
  let tag: String
  /// `ltr` or `rtl`, for `dir`.
  let direction: String

  init(_ tag: String) {
    self.tag = tag
    direction = TextDirection(ofLanguage: tag).rawValue
  }

  static let schema = Schema<Self>(
    "language",
    [
      .text("tag", \.tag),
      .text("direction", \.direction),
    ])
}
