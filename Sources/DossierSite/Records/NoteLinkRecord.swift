import DossierCore
import TypedTemplates

/// A link to a note.
struct NoteLinkRecord: TemplateRecord {
  let kindLabel: String
  let previewLabel: String?
  let title: String?
  let url: SiteURL

  static let schema = Schema<Self>(
    "noteLink",
    [
      .text("kindLabel", \.kindLabel, "What kind of note it is, in words."),
      .optionalText(
        "previewLabel", \.previewLabel,
        "Why readers don't get to see it yet; absent in a site for readers."),
      .optionalText("title", \.title, "Its title; absent where it has none."),
      .url("url", \.url, "Where it stands."),
    ])
}
