import DossierCore
import DossierTemplates

/// A part of the timeline on a page of its own.
struct TimelineViewRecord: Sendable {
  /// A person, a claim, a topic, or a kind of moment.
  let name: String
  /// Who holds the claim; absent for others.
  let attribution: String?
  /// The page of what it is about; absent for a kind of moment.
  let about: SiteURL?
  let url: SiteURL
  /// The moments that it shows.
  let count: Int

  static let schema = Schema<Self>(
    "timelineView",
    [
      .text("name") { $0.name },
      .optionalText("attribution") { $0.attribution },
      .optionalURL("about") { $0.about },
      .url("url") { $0.url },
      .number("count") { $0.count },
    ])
}

/// The views of a timeline; none where it has too many moments.
struct TimelineViewsRecord: Sendable {
  var kinds: [TimelineViewRecord] = []
  var people: [TimelineViewRecord] = []
  var arguments: [TimelineViewRecord] = []
  var topics: [TimelineViewRecord] = []

  static let schema = Schema<Self>(
    "timelineViews",
    [
      .list("kinds", TimelineViewRecord.schema) { $0.kinds },
      .list("people", TimelineViewRecord.schema) { $0.people },
      .list("arguments", TimelineViewRecord.schema) { $0.arguments },
      .list("topics", TimelineViewRecord.schema) { $0.topics },
    ])
}
