import DossierCore
import DossierTemplates

/// A note as a line of a list: what it is, on what, and where.
struct NoteLineRecord: Sendable {
  let kindLabel: String
  let title: String?
  let url: SiteURL
  let entry: EntryLinkRecord
  /// The words it speaks of; absent for a note on the whole entry.
  let passage: PassageRecord?
  let editor: EditorRecord?
  let date: DateRecord?

  static let schema = Schema<Self>(
    "noteLine",
    [
      .text("kindLabel") { $0.kindLabel },
      .optionalText("title") { $0.title },
      .url("url") { $0.url },
      .record("entry", EntryLinkRecord.schema) { $0.entry },
      .optional("passage", PassageRecord.schema) { $0.passage },
      .optional("editor", EditorRecord.schema) { $0.editor },
      .optional("date", DateRecord.schema) { $0.date },
    ])
}
