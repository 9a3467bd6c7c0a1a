import DossierCore
import DossierTemplates

/// A note of the editors.
struct NoteRecord: Sendable {
  static let mostShortWords = 70

  let number: Int
  /// `comment`, `context`, `question`, `dispute` or `correction`.
  let kind: String
  let kindLabel: String
  let title: String?
  let editor: EditorRecord?
  let date: DateRecord?
  /// The HTML id of the note on its entry's page.
  let fragment: String
  let url: SiteURL
  let entry: EntryLinkRecord
  /// The words it speaks of; absent for a note on the whole entry.
  let passage: PassageRecord?
  /// Whether the words it speaks of are no longer there.
  let isLost: Bool
  /// The marker in the text that leads to the note, on the same page; absent where there is none.
  let marker: SiteURL?
  /// Of a correction: what was said before; absent where the editors don't quote it.
  let said: String?
  /// Where its words are offered for citation, on the same page; absent where there is none.
  let cite: SiteURL?
  /// Whether its body has more words than `mostShortWords`, for folding in a margin.
  let isLong: Bool
  let body: HTML
  /// What else leans on the same words.
  let uses: [UseRecord]
  /// The HTML id of the list of these, to which a citation led before the words had a note.
  let usesFragment: String?

  /// The entry as filters name it: `article/three-reasons`.
  var entryValue: String { "\(entry.kind)/\(entry.id)" }
  /// The year of its date, where that is given.
  var year: String? { date?.datetime.map { String($0.prefix(4)) } }

  static let schema = Schema<Self>(
    "note",
    [
      .number("number") { $0.number },
      .text("kind") { $0.kind },
      .text("kindLabel") { $0.kindLabel },
      .optionalText("title") { $0.title },
      .optional("editor", EditorRecord.schema) { $0.editor },
      .optional("date", DateRecord.schema) { $0.date },
      .text("fragment") { $0.fragment },
      .url("url") { $0.url },
      .record("entry", EntryLinkRecord.schema) { $0.entry },
      .text("entryValue") { $0.entryValue },
      .optionalText("year") { $0.year },
      .optional("passage", PassageRecord.schema) { $0.passage },
      .boolean("isLost") { $0.isLost },
      .optionalURL("marker") { $0.marker },
      .optionalText("said") { $0.said },
      .optionalURL("cite") { $0.cite },
      .boolean("isLong") { $0.isLong },
      .html("body") { $0.body },
      .list("uses", UseRecord.schema) { $0.uses },
      .optionalText("usesFragment") { $0.usesFragment },
    ])
}
