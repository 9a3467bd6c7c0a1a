import DossierCore
import TypedTemplates

/// A place in another entry that leads here, with the sentence around it.
package struct BacklinkRecord: Sendable {
  let entry: Shared<EntryLinkRecord>
  /// The note or the block of the entry's body in which it stands.
  let url: SiteURL
  let isInNote: Bool
  /// The words around the link; none of it beyond the first `mostContexts` on a page.
  let before: String
  let label: String
  let after: String

  static let mostContexts = 100

  package static let schema = Schema<Self>(
    "backlink",
    [
      .record("entry", EntryLinkRecord.schema, \.entry),
      .url("url", \.url),
      .boolean("isInNote", \.isInNote),
      .text("before", \.before),
      .text("label", \.label),
      .text("after", \.after),
    ])
}
