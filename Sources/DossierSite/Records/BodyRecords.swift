import DossierCore
import DossierModel
import TypedTemplates

/// A body, cut where apparatus stands between its blocks.
package struct BodyRecord: TemplateRecord {
  /// Either some HTML or an apparatus: the HTML is empty where the apparatus is there.
  struct Segment: TemplateRecord {
    let html: HTML
    let apparatus: ApparatusRecord?

    static let schema = Schema<Self>(
      "segment",
      [
        .html("html", \.html, "Some of the text; empty where `apparatus` is there."),
        .optional(
          "apparatus", \.apparatus,
          "What stands beside the block before it; absent where there is `html`."),
      ])
  }

  package struct Heading: TemplateRecord {
    let level: Int
    let text: String
    let url: SiteURL

    package static let schema = Schema<Self>(
      "heading",
      [
        .number("level", \.level, "The level of the heading, from 1."),
        .text("text", \.text, "The words of the heading."),
        .url("url", \.url, "Its address on the page."),
      ])
  }

  let isEmpty: Bool
  let language: LanguageRecord?
  let segments: [Segment]
  let headings: [Heading]
  let wordCount: Int
  let minutes: Int

  package static let schema = Schema<Self>(
    "body",
    [
      .boolean("isEmpty", \.isEmpty, "Whether there is no text."),
      .optional("language", \.language, "The language of the text; absent where it is the site's."),
      .list("segments", \.segments, "The text, in pieces, with what stands beside its blocks."),
      .list("headings", \.headings, "The headings of the text; may be empty."),
      .number("wordCount", \.wordCount, "How many words it has."),
      .number("minutes", \.minutes, "How many minutes it takes to read; 0 where there is no text."),
    ])
}

/// What stands beside one block of a body.
///
/// `beside` and `beneath` say how much of each note is shown until a reader opens it, in the margin and
/// beneath the block on a narrow page: `open`, `ample`, `brief`, `titles` or `numbers`.
struct ApparatusRecord: TemplateRecord {
  let beside: String
  let beneath: String
  let notes: [NoteRecord]
  let cited: [CitedRecord]
  let survivors: [SurvivorRecord]

  var useCount: Int { cited.reduce(0) { $0 + $1.uses.count } }

  static let schema = Schema<Self>(
    "apparatus",
    [
      .choice(
        "beside", \.beside, NoteDensity.self,
        "How much of each note is shown at first in the margin."),
      .choice(
        "beneath", \.beneath, NoteDensity.self,
        "How much of each note is shown at first beneath the block, on a narrow page."),
      .list("notes", \.notes, "The notes on the block; may be empty."),
      .list(
        "cited", \.cited,
        "Passages of the block that have no note, with what cites them; may be empty."),
      .number(
        "useCount", \.useCount,
        "How many positions, relations and events lean on those passages, all together."),
      .list(
        "survivors", \.survivors, "Passages of other editions that stand here too; may be empty."),
    ])
}

/// A passage without a note, with what cites it.
struct CitedRecord: TemplateRecord {
  let fragment: String
  let url: SiteURL
  let marker: SiteURL
  let cite: SiteURL
  let letter: String
  let passage: PassageRecord
  let uses: [UseRecord]

  static let schema = Schema<Self>(
    "cited",
    [
      .text("fragment", \.fragment, "The HTML id to which the passage's marker leads."),
      .url("url", \.url, "The same as an address on this page."),
      .url("marker", \.marker, "Its marker in the text, on the same page."),
      .url("cite", \.cite, "Where its words are offered for citation, on the same page."),
      .text("letter", \.letter, "What the marker shows."),
      .record("passage", \.passage, "The passage itself."),
      .list("uses", \.uses, "What leans on it."),
    ])
}
