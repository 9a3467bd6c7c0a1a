import DossierCore
import DossierModel
import QuoteAnchoring
import TypedTemplates

/// Words of an entry as a citation, a note or a position shows them.
package struct PassageRecord: TemplateRecord {
  package let quote: String
  let language: LanguageRecord?
  let fragment: String
  package let url: SiteURL
  package let entry: Shared<EntryLinkRecord>
  package let locator: String?
  let isDigest: Bool
  let whoseWords: String
  let isRecorded: Bool
  let isMarked: Bool
  let atSource: SiteURL?
  let band: String
  let isLost: Bool
  let isForReview: Bool
  let isChanged: Bool
  let note: NoteLinkRecord?
  let survivals: [SurvivalRecord]
  let hasRecordedSurvivals: Bool

  package static let schema = Schema<Self>(
    "passage",
    [
      .text("quote", \.quote, "The words themselves."),
      .optional(
        "language", \.language, "The language of the words; absent where it is the site's."),
      .text(
        "fragment", \.fragment,
        "The HTML id at which it begins on the page of its entry, or at which it is listed."),
      .url("url", \.url, "The address of the very words."),
      .record("entry", \.entry, "The entry in which the words stand."),
      .optionalText(
        "locator", \.locator,
        "Where they stand in the source, such as a page or a minute; absent where not given."),
      .boolean("isDigest", \.isDigest, "Whether the words are the editors' own, from a digest."),
      .text("whoseWords", \.whoseWords, "Whose words they are, as a phrase."),
      .boolean("isRecorded", \.isRecorded, "Whether passages.lock alone says whose they are."),
      .boolean(
        "isMarked", \.isMarked,
        "Whether the quote begins and ends with quotation marks of its own."),
      .optionalURL(
        "atSource", \.atSource,
        "The source's page, at these very words if possible; absent for others' words."),
      .choice("band", \.band, Band.self, "How surely the words were found in the text."),
      .boolean("isLost", \.isLost, "Whether it has no place in the text."),
      .boolean(
        "isForReview", \.isForReview,
        "Whether words in the text may be it, so that it may yet get its place back."),
      .boolean(
        "isChanged", \.isChanged,
        "Whether the words no longer say the same as when something was written about them."),
      .optional("note", \.note, "The note on these words; absent where there is none."),
      .list("survivals", \.survivals, "What became of it in other editions; may be empty."),
      .boolean(
        "hasRecordedSurvivals", \.hasRecordedSurvivals,
        "Whether passages.lock alone says so of any."),
    ])
}

/// A passage as it is offered for citation: its words, its address, and a line with both.
struct QuotationRecord: TemplateRecord {
  let fragment: String
  let start: String
  let passage: PassageRecord
  let address: String
  let citation: String

  static let schema = Schema<Self>(
    "quotation",
    [
      .text("fragment", \.fragment, "The HTML id at which the passage is offered."),
      .text("start", \.start, "The first of its words."),
      .record("passage", \.passage, "The passage itself."),
      .text(
        "address", \.address,
        "Its whole address where the site's own is known, else that from the site's root."),
      .text("citation", \.citation, "The words and their address in one line."),
    ])
}

/// What leans on a passage: a position, a relation between arguments, or an event.
struct UseRecord: TemplateRecord {
  let kind: String
  let entry: Shared<EntryLinkRecord>
  let label: String?
  let stance: String?
  let expert: Shared<EntryLinkRecord>?
  let other: Shared<EntryLinkRecord>?

  static let schema = Schema<Self>(
    "use",
    [
      .text("kind", \.kind, "What leans on the passage: `position`, `relation` or `event`."),
      .record(
        "entry", \.entry,
        "The argument of a position, the one from which a relation starts, or the event."),
      .optionalText(
        "label", \.label, "The stance or the name of the relation, in words; absent for an event."),
      .optionalChoice(
        "stance", \.stance, Argument.Stance.self, "The stance of a position; absent for others."),
      .optional("expert", \.expert, "Who holds a position; absent for others."),
      .optional("other", \.other, "The argument to which a relation leads; absent for others."),
    ])
}

/// The language of words that are not in the dossier's own.
struct LanguageRecord: TemplateRecord {
  let tag: String
  let direction: String

  init(_ tag: String) {
    self.tag = tag
    direction = TextDirection(ofLanguage: tag).rawValue
  }

  static let schema = Schema<Self>(
    "language",
    [
      .text("tag", \.tag, "The language as a BCP 47 tag, for `lang`."),
      .choice("direction", \.direction, TextDirection.self, "Which way its lines run, for `dir`."),
    ])
}
