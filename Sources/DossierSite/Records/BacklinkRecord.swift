import DossierCore
import DossierTemplates

/// A place in another entry that leads here, with the sentence around it.
struct BacklinkRecord: Sendable {
  let entry: EntryLinkRecord
  /// The note or the block of the entry's body in which it stands.
  let url: SiteURL
  let isInNote: Bool
  let before: String
  let label: String
  let after: String

  static let schema = Schema<Self>(
    "backlink",
    [
      .record("entry", EntryLinkRecord.schema) { $0.entry },
      .url("url") { $0.url },
      .boolean("isInNote") { $0.isInNote },
      .text("before") { $0.before },
      .text("label") { $0.label },
      .text("after") { $0.after },
    ])
}
