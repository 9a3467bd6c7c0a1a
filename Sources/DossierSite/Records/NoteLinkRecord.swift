import DossierCore
import TypedTemplates

/// A link to a note.
struct NoteLinkRecord: Sendable {
  let kindLabel: String
  /// What a preview says of a note that readers don't get to see yet.
  let previewLabel: String?
  let title: String?
  let url: SiteURL

  static let schema = Schema<Self>(
    "noteLink",
    [
      .text("kindLabel", \.kindLabel),
      .optionalText("previewLabel", \.previewLabel),
      .optionalText("title", \.title),
      .url("url", \.url),
    ])
}
