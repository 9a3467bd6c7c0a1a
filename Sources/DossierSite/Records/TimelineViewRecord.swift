import DossierCore
import TypedTemplates

/// A part of the timeline on a page of its own.
package struct TimelineViewRecord: Sendable {
  /// A person, a claim, a topic, or a kind of moment.
  package let name: String
  /// Who holds the claim; absent for others.
  package let attribution: String?
  /// The page of what it is about; absent for a kind of moment.
  package let about: SiteURL?
  package let url: SiteURL
  /// The moments that it shows.
  package let count: Int

  package init(name: String, attribution: String?, about: SiteURL?, url: SiteURL, count: Int) {
    self.name = name
    self.attribution = attribution
    self.about = about
    self.url = url
    self.count = count
  }

  package static let schema = Schema<Self>(
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
package struct TimelineViewsRecord: Sendable {
  package var kinds: [TimelineViewRecord] = []
  package var people: [TimelineViewRecord] = []
  package var arguments: [TimelineViewRecord] = []
  package var topics: [TimelineViewRecord] = []

  package init(
    kinds: [TimelineViewRecord] = [],
    people: [TimelineViewRecord] = [],
    arguments: [TimelineViewRecord] = [],
    topics: [TimelineViewRecord] = []
  ) {
    self.kinds = kinds
    self.people = people
    self.arguments = arguments
    self.topics = topics
  }

  package static let schema = Schema<Self>(
    "timelineViews",
    [
      .list("kinds", TimelineViewRecord.schema, \.kinds),
      .list("people", TimelineViewRecord.schema, \.people),
      .list("arguments", TimelineViewRecord.schema, \.arguments),
      .list("topics", TimelineViewRecord.schema, \.topics),
    ])
}
