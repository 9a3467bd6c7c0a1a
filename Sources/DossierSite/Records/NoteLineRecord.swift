import DossierCore
import DossierTemplates

/// A note as a line of a list: what it is, on what, and where.
struct NoteLineRecord: Sendable {
  let kindLabel: String
  /// What a preview says of a note that readers don't get to see yet.
  let previewLabel: String?
  let title: String?
  let url: SiteURL
  let entry: Shared<EntryLinkRecord>
  /// The words it speaks of; absent for a note on the whole entry.
  let passage: PassageRecord?
  let editor: EditorRecord?
  let date: Shared<DateRecord>?

  static let schema = Schema<Self>(
    "noteLine",
    [
      .text("kindLabel", \.kindLabel),
      .optionalText("previewLabel", \.previewLabel),
      .optionalText("title", \.title),
      .url("url", \.url),
      .record("entry", EntryLinkRecord.schema, \.entry),
      .optional("passage", PassageRecord.schema, \.passage),
      .optional("editor", EditorRecord.schema, \.editor),
      .optional("date", DateRecord.schema, \.date),
    ])
}
