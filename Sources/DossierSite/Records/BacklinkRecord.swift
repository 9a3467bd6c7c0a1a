import DossierCore
import DossierTemplates

/// A place in another entry that leads here, with the sentence around it.
struct BacklinkRecord: Sendable {
  let entry: EntryLinkRecord
  /// The note in which it stands, where it stands in one; else the entry.
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
