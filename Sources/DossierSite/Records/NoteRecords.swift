import DossierCore
import DossierModel
import TypedTemplates

/// A note of the editors.
package struct NoteRecord: TemplateRecord {
  static let mostShortWords = 70

  let number: Int
  package let kind: String
  package let kindLabel: String
  let previewLabel: String?
  package let title: String?
  package let editor: EditorRecord?
  let date: Shared<DateRecord>?
  let fragment: String
  package let url: SiteURL
  package let entry: Shared<EntryLinkRecord>
  package let passage: PassageRecord?
  package let isLost: Bool
  let marker: SiteURL?
  package let said: String?
  let cite: SiteURL?
  let isLong: Bool
  package let body: HTML
  let uses: [UseRecord]
  let usesFragment: String?

  package var entryValue: String { "\(entry.kind)/\(entry.id)" }
  package var year: String? { date?.datetime.map { String($0.prefix(4)) } }

  package static let schema = Schema<Self>(
    "note",
    [
      .number("number", \.number, "Its number on the page of its entry, from 1."),
      .choice("kind", \.kind, Note.Kind.self, "What kind of note it is."),
      .text("kindLabel", \.kindLabel, "The same in words."),
      .optionalText(
        "previewLabel", \.previewLabel,
        "Why readers don't get to see it yet; absent in a site for readers."),
      .optionalText("title", \.title, "Its title; absent where it has none."),
      .optional("editor", \.editor, "Who wrote it; absent where that is not said."),
      .optional("date", \.date, "When it was written; absent where that is not said."),
      .text("fragment", \.fragment, "The HTML id of the note on the page of its entry."),
      .url("url", \.url, "The address of the note."),
      .record("entry", \.entry, "The entry that it is about."),
      .text(
        "entryValue", \.entryValue,
        "The entry as filters name it, such as `article/three-reasons`."),
      .optionalText("year", \.year, "The year of its date; absent where it has none."),
      .optional(
        "passage", \.passage, "The words it speaks of; absent for a note on the whole entry."),
      .boolean("isLost", \.isLost, "Whether the words it speaks of are no longer there."),
      .optionalURL(
        "marker", \.marker,
        "Its marker in the text, on the same page; absent where there is none."),
      .optionalText(
        "said", \.said,
        "What was said before a correction; absent where the editors don't quote it."),
      .optionalURL(
        "cite", \.cite,
        "Where its words are offered for citation, on the same page; absent where nowhere."),
      .boolean("isLong", \.isLong, "Whether it has more than \(mostShortWords) words."),
      .html("body", \.body, "The text of the note."),
      .list("uses", \.uses, "What else leans on the same words; may be empty."),
      .optionalText(
        "usesFragment", \.usesFragment,
        "The HTML id of the list of `uses`; absent where there is none."),
    ])
}

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

/// A link to a note.
struct NoteLinkRecord: TemplateRecord {
  let kindLabel: String
  let previewLabel: String?
  let title: String?
  let url: SiteURL

  static let schema = Schema<Self>(
    "noteLink",
    [
      .text("kindLabel", \.kindLabel, "What kind of note it is, in words."),
      .optionalText(
        "previewLabel", \.previewLabel,
        "Why readers don't get to see it yet; absent in a site for readers."),
      .optionalText("title", \.title, "Its title; absent where it has none."),
      .url("url", \.url, "Where it stands."),
    ])
}

/// An editor of the dossier.
package struct EditorRecord: TemplateRecord {
  package let name: String
  let role: String?
  let url: SiteURL?

  package static let schema = Schema<Self>(
    "editor",
    [
      .text("name", \.name, "The editor's name."),
      .optionalText("role", \.role, "What the editor does here; absent where not given."),
      .optionalURL("url", \.url, "A page of the editor's; absent where there is none."),
    ])
}
