/// A file of the site for programs, by its path from the site's root.
package enum ExportFile: String, Sendable, CaseIterable {
  case articles = "data/articles.json"
  case arguments = "data/arguments.json"
  case experts = "data/experts.json"
  case events = "data/events.json"
  case notes = "data/notes.json"
  case bibliography = "data/citations.bib"
  case citations = "data/citations.json"
  case positions = "data/positions.csv"
  case calendar = "timeline.ics"
  /// Of a large site, the list of `SitePath.sitemapPart`s.
  case sitemap = "sitemap.xml"
  case feed = "feed.xml"
  case correctionsFeed = "corrections.xml"
  case robots = "robots.txt"
}
