import DossierCore
import DossierTemplates

/// A link to a note.
struct NoteLinkRecord: Sendable {
  let kindLabel: String
  let title: String?
  let url: SiteURL

  static let schema = Schema<Self>(
    "noteLink",
    [
      .text("kindLabel", \.kindLabel),
      .optionalText("title", \.title),
      .url("url", \.url),
    ])
}
