import DossierCore
import TypedTemplates

/// Another edition of an article, or the one it comes from.
package struct EditionRecord: Sendable {
  let article: Shared<EntryLinkRecord>
  /// `original`, `reprint`, `abridged`, `translation`, `update`, or `edition` where not said.
  let kind: String
  let kindLabel: String
  let publisher: String?
  let published: Shared<DateRecord>?
  /// The page on which the two stand beside each other; absent where nothing is known of it.
  let comparison: SiteURL?

  package static let schema = Schema<Self>(
    "edition",
    [
      .record("article", EntryLinkRecord.schema, \.article),
      .text("kind", \.kind),
      .text("kindLabel", \.kindLabel),
      .optionalText("publisher", \.publisher),
      .optional("published", DateRecord.schema, \.published),
      .optionalURL("comparison", \.comparison),
    ])
}
