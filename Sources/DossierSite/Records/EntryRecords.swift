import DossierCore
import DossierModel
import TypedTemplates

/// A link to an entry, with what may never be left out beside its title.
package struct EntryLinkRecord: TemplateRecord {
  package let kind: String
  package let kindLabel: String
  package let id: String
  package let title: String
  package let short: String
  package let url: SiteURL
  package let attribution: String?
  package let whoseWords: String?
  package var previewLabel: String?
  /// The BCP 47 tag of the title's language, where it is known and not the dossier's own.
  var titleLanguage: String?

  package static let schema = Schema<Self>(
    "entryLink",
    [
      .choice("kind", \.kind, EntryKind.self, "What kind of entry it is."),
      .text("kindLabel", \.kindLabel, "The same in words."),
      .text("id", \.id, "Its name, which is unique among the entries of its kind."),
      .text("title", \.title, in: \.titleLanguage, "Its title; that of an argument is its claim."),
      .text(
        "short", \.short, in: \.titleLanguage,
        "A shorter title where the entry has one, else the title."),
      .url("url", \.url, "The address of its page, or of a place on it."),
      .optionalText("attribution", \.attribution, "Who holds an argument; absent for other kinds."),
      .optionalText(
        "whoseWords", \.whoseWords,
        "Whose words the text of an article is; absent for other kinds."),
      .optionalText(
        "previewLabel", \.previewLabel,
        "Why readers don't get to see it yet; absent in a site for readers."),
    ])
}

extension Shared<EntryLinkRecord> {
  /// The same link leading elsewhere.
  package func leading(to url: SiteURL) -> Shared<EntryLinkRecord> {
    Shared(
      EntryLinkRecord(
        kind: value.kind, kindLabel: value.kindLabel, id: value.id, title: value.title,
        short: value.short, url: url, attribution: value.attribution,
        whoseWords: value.whoseWords, previewLabel: value.previewLabel,
        titleLanguage: value.titleLanguage))
  }
}

/// What the page of any entry shows.
package struct CommonRecord: TemplateRecord {
  let id: String
  let body: BodyRecord
  let topics: [TopicSummaryRecord]
  let addedBy: EditorRecord?
  let previewLabel: String?
  let corrected: CorrectedRecord?
  let withheld: String?
  let notes: [NoteRecord]
  let wholeNotes: [NoteRecord]
  let lostNotes: [NoteRecord]
  let lostPassages: [PassageRecord]
  let quotations: [QuotationRecord]
  let backlinks: [BacklinkRecord]

  package static let schema = Schema<Self>(
    "entry",
    [
      .text("id", \.id, "Its name, which is unique among the entries of its kind."),
      .record("body", \.body, "Its text."),
      .list("topics", \.topics, "The topics that it names; may be empty."),
      .optional(
        "addedBy", \.addedBy,
        "The editor who added what no source here says; absent where none did."),
      .optionalText(
        "previewLabel", \.previewLabel,
        "Why readers don't get to see it yet; absent in a site for readers."),
      .optional("corrected", \.corrected, "When it was corrected last; absent where nothing was."),
      .optionalText(
        "withheld", \.withheld, "What is withheld in it, in words; absent where nothing is."),
      .list("notes", \.notes, "Every note on it, in order of number; may be empty."),
      .list("wholeNotes", \.wholeNotes, "Those notes that speak of it as a whole; may be empty."),
      .list("lostNotes", \.lostNotes, "Those notes whose words are lost; may be empty."),
      .list(
        "lostPassages", \.lostPassages,
        "Passages without a note whose words are lost; may be empty."),
      .list(
        "quotations", \.quotations,
        "Its passages as they are offered for citation, in order of place; may be empty."),
      .list(
        "backlinks", \.backlinks,
        "Links from other entries and their notes to this one; may be empty."),
    ])
}

/// That an entry was corrected, for its head.
struct CorrectedRecord: TemplateRecord {
  let date: Shared<DateRecord>?
  let count: Int
  let url: SiteURL

  static let schema = Schema<Self>(
    "corrected",
    [
      .optional("date", \.date, "The day of the latest correction; absent where none has one."),
      .number("count", \.count, "How many corrections there are."),
      .url("url", \.url, "The latest correction, on the same page."),
    ])
}

/// A place in another entry that leads here, with the sentence around it.
package struct BacklinkRecord: TemplateRecord {
  let entry: Shared<EntryLinkRecord>
  let url: SiteURL
  let isInNote: Bool
  let before: String
  let label: String
  let after: String

  static let mostContexts = 100

  package static let schema = Schema<Self>(
    "backlink",
    [
      .record("entry", \.entry, "The entry from which a link leads here."),
      .url("url", \.url, "The very note or block in which the link stands."),
      .boolean("isInNote", \.isInNote, "Whether it stands in a note."),
      .text(
        "before", \.before,
        "The words before the link; empty for those beyond the first \(mostContexts)."),
      .text("label", \.label, "The words of the link itself."),
      .text(
        "after", \.after,
        "The words after the link; empty for those beyond the first \(mostContexts)."),
    ])
}

/// The entries before and after one in reading order.
package struct NeighboursRecord: TemplateRecord {
  let previous: Shared<EntryLinkRecord>?
  let next: Shared<EntryLinkRecord>?

  package static let schema = Schema<Self>(
    "neighbours",
    [
      .optional("previous", \.previous, "The one before; absent for the first."),
      .optional("next", \.next, "The one after; absent for the last."),
    ])
}
