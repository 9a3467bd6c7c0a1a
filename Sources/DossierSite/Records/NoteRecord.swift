import DossierCore
import TypedTemplates

/// A note of the editors.
package struct NoteRecord: Sendable {
  static let mostShortWords = 70

  let number: Int
  /// `comment`, `context`, `question`, `dispute`, `correction` or `source-changed`.
  package let kind: String
  package let kindLabel: String
  /// What a preview says of a note that readers don't get to see yet.
  let previewLabel: String?
  package let title: String?
  package let editor: EditorRecord?
  let date: Shared<DateRecord>?
  /// The HTML id of the note on its entry's page.
  let fragment: String
  package let url: SiteURL
  package let entry: Shared<EntryLinkRecord>
  /// The words it speaks of; absent for a note on the whole entry.
  package let passage: PassageRecord?
  /// Whether the words it speaks of are no longer there.
  package let isLost: Bool
  /// The marker in the text that leads to the note, on the same page; absent where there is none.
  let marker: SiteURL?
  /// Of a correction: what was said before; absent where the editors don't quote it.
  package let said: String?
  /// Where its words are offered for citation, on the same page; absent where there is none.
  let cite: SiteURL?
  /// Whether its body has more words than `mostShortWords`, for folding in a margin.
  let isLong: Bool
  package let body: HTML
  /// What else leans on the same words.
  let uses: [UseRecord]
  /// The HTML id of the list of these, to which a citation led before the words had a note.
  let usesFragment: String?

  /// The entry as filters name it: `article/three-reasons`.
  package var entryValue: String { "\(entry.kind)/\(entry.id)" }
  /// The year of its date, where that is given.
  package var year: String? { date?.datetime.map { String($0.prefix(4)) } }

  package static let schema = Schema<Self>(
    "note",
    [
      .number("number", \.number),
      .text("kind", \.kind),
      .text("kindLabel", \.kindLabel),
      .optionalText("previewLabel", \.previewLabel),
      .optionalText("title", \.title),
      .optional("editor", EditorRecord.schema, \.editor),
      .optional("date", DateRecord.schema, \.date),
      .text("fragment", \.fragment),
      .url("url", \.url),
      .record("entry", EntryLinkRecord.schema, \.entry),
      .text("entryValue", \.entryValue),
      .optionalText("year", \.year),
      .optional("passage", PassageRecord.schema, \.passage),
      .boolean("isLost", \.isLost),
      .optionalURL("marker", \.marker),
      .optionalText("said", \.said),
      .optionalURL("cite", \.cite),
      .boolean("isLong", \.isLong),
      .html("body", \.body),
      .list("uses", UseRecord.schema, \.uses),
      .optionalText("usesFragment", \.usesFragment),
    ])
}
