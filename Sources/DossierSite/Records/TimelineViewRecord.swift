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
      .text("name", \.name),
      .optionalText("attribution", \.attribution),
      .optionalURL("about", \.about),
      .url("url", \.url),
      .number("count", \.count),
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
      .list("kinds", TimelineViewRecord.schema, \.kinds),
      .list("people", TimelineViewRecord.schema, \.people),
      .list("arguments", TimelineViewRecord.schema, \.arguments),
      .list("topics", TimelineViewRecord.schema, \.topics),
    ])
}
