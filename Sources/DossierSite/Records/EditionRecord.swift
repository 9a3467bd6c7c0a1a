import DossierCore
import DossierTemplates

/// Another edition of an article, or the one it comes from.
struct EditionRecord: Sendable {
  let article: EntryLinkRecord
  /// `original`, `reprint`, `abridged`, `translation`, `update`, or `edition` where not said.
  let kind: String
  let kindLabel: String
  let publisher: String?
  let published: DateRecord?
  /// The page on which the two stand beside each other; absent where nothing is known of it.
  let comparison: SiteURL?

  static let schema = Schema<Self>(
    "edition",
    [
      .record("article", EntryLinkRecord.schema) { $0.article },
      .text("kind") { $0.kind },
      .text("kindLabel") { $0.kindLabel },
      .optionalText("publisher") { $0.publisher },
      .optional("published", DateRecord.schema) { $0.published },
      .optionalURL("comparison") { $0.comparison },
    ])
}
