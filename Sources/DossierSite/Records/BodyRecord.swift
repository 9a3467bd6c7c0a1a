import DossierCore
import TypedTemplates

/// A body, cut where apparatus stands between its blocks.
package struct BodyRecord: Sendable {
  /// Either some HTML or an apparatus: the HTML is empty where the apparatus is there.
  struct Segment: Sendable {
    let html: HTML
    let apparatus: ApparatusRecord?

    static let schema = Schema<Self>(
      "segment",
      [
        .html("html", \.html),
        .optional("apparatus", ApparatusRecord.schema, \.apparatus),
      ])
  }

  package struct Heading: Sendable {
    let level: Int
    let text: String
    let url: SiteURL

    static let schema = Schema<Self>(
      "heading",
      [
        .number("level", \.level),
        .text("text", \.text),
        .url("url", \.url),
      ])
  }

  let isEmpty: Bool
  /// The language of the text, where it is not the dossier's own.
  let language: LanguageRecord?
  let segments: [Segment]
  let headings: [Heading]
  let wordCount: Int
  /// To read it, at 230 words a minute, at least 1; 0 where there is no body.
  let minutes: Int

  static let schema = Schema<Self>(
    "body",
    [
      .boolean("isEmpty", \.isEmpty),
      .optional("language", LanguageRecord.schema, \.language),
      .list("segments", Segment.schema, \.segments),
      .list("headings", Heading.schema, \.headings),
      .number("wordCount", \.wordCount),
      .number("minutes", \.minutes),
    ])
}
