import DossierCore
import TypedTemplates

/// A part of the timeline on a page of its own.
package struct TimelineViewRecord: TemplateRecord {
  package let name: String
  package let attribution: String?
  package let about: SiteURL?
  package let url: SiteURL
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
      .text("name", \.name, "What it shows: a person, a claim, a topic, or a kind of moment."),
      .optionalText("attribution", \.attribution, "Who holds the claim; absent for others."),
      .optionalURL("about", \.about, "The page of what it is about; absent for a kind of moment."),
      .url("url", \.url, "The address of its page."),
      .number("count", \.count, "How many moments it shows."),
    ])
}

/// The views of a timeline; none where it has too many moments.
package struct TimelineViewsRecord: TemplateRecord {
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
      .list("kinds", \.kinds, "One for each kind of moment; may be empty."),
      .list("people", \.people, "One for each person with enough moments; may be empty."),
      .list("arguments", \.arguments, "One for each argument with enough moments; may be empty."),
      .list("topics", \.topics, "One for each topic with enough moments; may be empty."),
    ])
}
