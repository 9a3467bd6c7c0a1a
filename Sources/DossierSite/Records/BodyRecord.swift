import DossierCore
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
