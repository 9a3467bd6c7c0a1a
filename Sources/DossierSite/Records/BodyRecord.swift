import DossierCore
import DossierTemplates

/// A body, cut where apparatus stands between its blocks.
struct BodyRecord: Sendable {
  /// Either some HTML or an apparatus: the HTML is empty where the apparatus is there.
  struct Segment: Sendable {
    let html: HTML
    let apparatus: ApparatusRecord?

    static let schema = Schema<Self>(
      "segment",
      [
        .html("html") { $0.html },
        .optional("apparatus", ApparatusRecord.schema) { $0.apparatus },
      ])
  }

  struct Heading: Sendable {
    let level: Int
    let text: String
    let url: SiteURL

    static let schema = Schema<Self>(
      "heading",
      [
        .number("level") { $0.level },
        .text("text") { $0.text },
        .url("url") { $0.url },
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
      .boolean("isEmpty") { $0.isEmpty },
      .optional("language", LanguageRecord.schema) { $0.language },
      .list("segments", Segment.schema) { $0.segments },
      .list("headings", Heading.schema) { $0.headings },
      .number("wordCount") { $0.wordCount },
      .number("minutes") { $0.minutes },
    ])
}
