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
      .text("kindLabel") { $0.kindLabel },
      .optionalText("title") { $0.title },
      .url("url") { $0.url },
    ])
}
