/// All that the site has for programs.
package enum Exports {
  /// In the order of their files. The longest come first: nothing is left to do beside the last.
  package static let all: [Export] = [
    .articles, .arguments, .experts, .events, .notes, .bibliography, .citations, .positions,
    .calendar, .previews, .search, .sitemap, .feed, .correctionsFeed, .robots,
  ]
}
