import DossierCore
import TypedTemplates

/// What became of a passage in another edition of its article.
struct SurvivalRecord: Sendable {
  /// `kept`, `reworded`, `partly` or `cut`.
  let fate: String
  /// What is said of it before the edition's name.
  let label: String
  /// The kind of edition with who published it.
  let edition: String
  /// The passage there or, where it has no place, the edition.
  let url: SiteURL
  /// Whether the lock alone says so.
  let isRecorded: Bool

  static let schema = Schema<Self>(
    "survival",
    [
      .text("fate", \.fate),
      .text("label", \.label),
      .text("edition", \.edition),
      .url("url", \.url),
      .boolean("isRecorded", \.isRecorded),
    ])
}

/// A passage of another edition of which the quoted words stand in an article's source too.
package struct QuotedPassageRecord: Sendable {
  /// The kind of edition that it comes from, with who published it.
  let edition: String
  let passage: PassageRecord
  /// Whether the lock alone says so.
  let isRecorded: Bool
  /// The note that speaks of it there.
  let note: NoteRecord?
  let uses: [UseRecord]

  package static let schema = Schema<Self>(
    "quotedPassage",
    [
      .boolean("isRecorded", \.isRecorded),
      .text("edition", \.edition),
      .record("passage", PassageRecord.schema, \.passage),
      .optional("note", NoteRecord.schema, \.note),
      .list("uses", UseRecord.schema, \.uses),
    ])
}

/// A passage of another edition at its place in an article's own text, with what is said of it there.
struct SurvivorRecord: Sendable {
  /// The HTML id to which the passage's marker leads.
  let fragment: String
  /// The HTML ids that it and its words had before the edition that it comes from was renamed.
  let earlier: [String]
  /// `fragment` as an address, on the same page.
  let url: SiteURL
  /// That marker, on the same page.
  let marker: SiteURL
  /// What that marker shows: a letter.
  let letter: String
  /// The kind of edition that it comes from, with who published it.
  let edition: String
  /// Whether some of its words are others here.
  let isReworded: Bool
  /// The passage in the edition that it comes from.
  let passage: PassageRecord
  /// The note that speaks of it there.
  let note: NoteRecord?
  let uses: [UseRecord]

  static let schema = Schema<Self>(
    "survivor",
    [
      .text("fragment", \.fragment),
      .texts("earlier", \.earlier),
      .url("url", \.url),
      .url("marker", \.marker),
      .text("letter", \.letter),
      .text("edition", \.edition),
      .boolean("isReworded", \.isReworded),
      .record("passage", PassageRecord.schema, \.passage),
      .optional("note", NoteRecord.schema, \.note),
      .list("uses", UseRecord.schema, \.uses),
    ])
}
