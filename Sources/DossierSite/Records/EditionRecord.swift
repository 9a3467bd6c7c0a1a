import DossierCore
import TypedTemplates

/// Another edition of an article, or the one it comes from.
package struct EditionRecord: TemplateRecord {
  let article: Shared<EntryLinkRecord>
  let kind: String
  let kindLabel: String
  let publisher: String?
  let published: Shared<DateRecord>?
  let comparison: SiteURL?

  package static let schema = Schema<Self>(
    "edition",
    [
      .record("article", \.article, "The other edition."),
      .text("kind", \.kind, "What kind of edition it is; `edition` where that is not said."),
      .text("kindLabel", \.kindLabel, "The same in words."),
      .optionalText("publisher", \.publisher, "Who published it; absent where unknown."),
      .optional("published", \.published, "When it was published; absent where unknown."),
      .optionalURL(
        "comparison", \.comparison,
        "The page that compares the two; absent where nothing is known of it."),
    ])
}
