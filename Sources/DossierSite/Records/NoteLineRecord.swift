import DossierCore
import TypedTemplates

/// A note as a line of a list: what it is, on what, and where.
package struct NoteLineRecord: Sendable {
  package let kindLabel: String
  /// What a preview says of a note that readers don't get to see yet.
  package let previewLabel: String?
  package let title: String?
  package let url: SiteURL
  package let entry: Shared<EntryLinkRecord>
  /// The words it speaks of; absent for a note on the whole entry.
  package let passage: PassageRecord?
  package let editor: EditorRecord?
  package let date: Shared<DateRecord>?

  package init(
    kindLabel: String,
    previewLabel: String?,
    title: String?,
    url: SiteURL,
    entry: Shared<EntryLinkRecord>,
    passage: PassageRecord?,
    editor: EditorRecord?,
    date: Shared<DateRecord>?
  ) {
    self.kindLabel = kindLabel
    self.previewLabel = previewLabel
    self.title = title
    self.url = url
    self.entry = entry
    self.passage = passage
    self.editor = editor
    self.date = date
  }

  package static let schema = Schema<Self>(
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
