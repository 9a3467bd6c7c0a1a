import DossierCore
import TypedTemplates

/// A note as a line of a list: what it is, on what, and where.
package struct NoteLineRecord: TemplateRecord {
  package let kindLabel: String
  package let previewLabel: String?
  package let title: String?
  package let url: SiteURL
  package let entry: Shared<EntryLinkRecord>
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
      .text("kindLabel", \.kindLabel, "What kind of note it is, in words."),
      .optionalText(
        "previewLabel", \.previewLabel,
        "Why readers don't get to see it yet; absent in a site for readers."),
      .optionalText("title", \.title, "Its title; absent where it has none."),
      .url("url", \.url, "Where it stands."),
      .record("entry", \.entry, "The entry that it is about."),
      .optional(
        "passage", \.passage, "The words it speaks of; absent for a note on the whole entry."),
      .optional("editor", \.editor, "Who wrote it; absent where that is not said."),
      .optional("date", \.date, "When it was written; absent where that is not said."),
    ])
}
