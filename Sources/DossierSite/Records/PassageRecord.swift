import DossierCore
import TypedTemplates

/// Words of an entry as a citation, a note or a position shows them.
package struct PassageRecord: Sendable {
  package let quote: String
  /// The language of the words, where it is not the dossier's own.
  let language: LanguageRecord?
  /// The HTML id at which it begins on its entry's page. Where the words are lost, an element with
  /// this id stands on its note or in the list of lost passages.
  let fragment: String
  package let url: SiteURL
  package let entry: Shared<EntryLinkRecord>
  package let locator: String?
  /// Whether the words are the editors' own, from a digest.
  let isDigest: Bool
  /// Whose words they are, as a phrase: a digest may quote its source's.
  let whoseWords: String
  /// Whether the lock alone says that they are.
  let isRecorded: Bool
  /// Whether the quote begins and ends with quotation marks of its own.
  let isMarked: Bool
  /// The source's own page, at these very words where a link can name them; absent for words that
  /// are not the source's.
  let atSource: SiteURL?
  let band: String
  /// Whether it has no place in the text.
  let isLost: Bool
  /// Whether words in the text may be it, so that it may yet get its place back.
  let isForReview: Bool
  /// The editors' note on these words.
  let note: NoteLinkRecord?
  /// What became of it in other editions.
  let survivals: [SurvivalRecord]
  /// Whether the lock alone says so of any.
  let hasRecordedSurvivals: Bool

  package static let schema = Schema<Self>(
    "passage",
    [
      .text("quote", \.quote),
      .optional("language", LanguageRecord.schema, \.language),
      .text("fragment", \.fragment),
      .url("url", \.url),
      .record("entry", EntryLinkRecord.schema, \.entry),
      .optionalText("locator", \.locator),
      .boolean("isDigest", \.isDigest),
      .text("whoseWords", \.whoseWords),
      .boolean("isRecorded", \.isRecorded),
      .boolean("isMarked", \.isMarked),
      .optionalURL("atSource", \.atSource),
      .text("band", \.band),
      .boolean("isLost", \.isLost),
      .boolean("isForReview", \.isForReview),
      .optional("note", NoteLinkRecord.schema, \.note),
      .list("survivals", SurvivalRecord.schema, \.survivals),
      .boolean("hasRecordedSurvivals", \.hasRecordedSurvivals),
    ])
}
