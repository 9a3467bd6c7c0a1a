import DossierCore
import DossierModel
import TypedTemplates

/// What became of a passage in another edition of its article.
struct SurvivalRecord: TemplateRecord {
  let fate: String
  let label: String
  let edition: String
  let url: SiteURL
  let isRecorded: Bool

  static let schema = Schema<Self>(
    "survival",
    [
      .choice("fate", \.fate, Survival.Fate.self, "What became of the passage."),
      .text("label", \.label, "What is said of it before the edition's name."),
      .text("edition", \.edition, "What kind of edition it is, and who published it."),
      .url("url", \.url, "The passage there or, where it has no place, the edition."),
      .boolean("isRecorded", \.isRecorded, "Whether passages.lock alone says so."),
    ])
}

/// A passage of another edition of which the quoted words stand in an article's source too.
package struct QuotedPassageRecord: TemplateRecord {
  let edition: String
  let passage: PassageRecord
  let isRecorded: Bool
  let note: NoteRecord?
  let uses: [UseRecord]

  package static let schema = Schema<Self>(
    "quotedPassage",
    [
      .boolean("isRecorded", \.isRecorded, "Whether passages.lock alone says so."),
      .text("edition", \.edition, "The kind of edition from which it comes, and who published it."),
      .record("passage", \.passage, "The passage in that edition."),
      .optional("note", \.note, "The note that speaks of it there; absent where there is none."),
      .list("uses", \.uses, "What leans on it there; may be empty."),
    ])
}

/// A passage of another edition at its place in an article's own text, with what is said of it there.
struct SurvivorRecord: TemplateRecord {
  let fragment: String
  let earlier: [String]
  let url: SiteURL
  let marker: SiteURL
  let letter: String
  let edition: String
  let isReworded: Bool
  let passage: PassageRecord
  let note: NoteRecord?
  let uses: [UseRecord]

  static let schema = Schema<Self>(
    "survivor",
    [
      .text("fragment", \.fragment, "The HTML id to which the passage's marker leads."),
      .texts(
        "earlier", \.earlier,
        "The HTML ids that it had before the edition was renamed; may be empty."),
      .url("url", \.url, "The same as an address on this page."),
      .url("marker", \.marker, "Its marker in the text, on the same page."),
      .text("letter", \.letter, "What the marker shows."),
      .text("edition", \.edition, "The kind of edition from which it comes, and who published it."),
      .boolean("isReworded", \.isReworded, "Whether some of its words are others here."),
      .record("passage", \.passage, "The passage in that edition."),
      .optional("note", \.note, "The note that speaks of it there; absent where there is none."),
      .list("uses", \.uses, "What leans on it there; may be empty."),
    ])
}
