import DossierCore
import DossierTemplates

/// Words of an entry as a citation, a note or a position shows them.
struct PassageRecord: Sendable {
  let quote: String
  /// The language of the words, where it is not the dossier's own.
  let language: LanguageRecord?
  /// The HTML id at which it begins on its entry's page. Where the words are lost, an element with
  /// this id stands on its note or in the list of lost passages.
  let fragment: String
  let url: SiteURL
  let entry: EntryLinkRecord
  let locator: String?
  /// Whether the words are the editors' own, from a digest.
  let isDigest: Bool
  /// Whose words they are, as a phrase: a digest may quote its source's.
  let whoseWords: String
  /// Whether the quote begins and ends with quotation marks of its own.
  let isMarked: Bool
  /// The source's own page, at these very words where a link can name them; absent for words that
  /// are not the source's.
  let atSource: SiteURL?
  let band: String
  let isLost: Bool
  /// The editors' note on these words.
  let note: NoteLinkRecord?
  /// What became of it in other editions.
  let survivals: [SurvivalRecord]

  static let schema = Schema<Self>(
    "passage",
    [
      .text("quote") { $0.quote },
      .optional("language", LanguageRecord.schema) { $0.language },
      .text("fragment") { $0.fragment },
      .url("url") { $0.url },
      .record("entry", EntryLinkRecord.schema) { $0.entry },
      .optionalText("locator") { $0.locator },
      .boolean("isDigest") { $0.isDigest },
      .text("whoseWords") { $0.whoseWords },
      .boolean("isMarked") { $0.isMarked },
      .optionalURL("atSource") { $0.atSource },
      .text("band") { $0.band },
      .boolean("isLost") { $0.isLost },
      .optional("note", NoteLinkRecord.schema) { $0.note },
      .list("survivals", SurvivalRecord.schema) { $0.survivals },
    ])
}
