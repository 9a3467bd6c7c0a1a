import DossierTheme

/// The parts of a site, each with the page that lists what it holds.
package enum Section: String, Sendable, CaseIterable {
  case home, articles, arguments, experts, events, topics, pages
  case timeline, positions, commentary, corrections, sources, search

  /// The path of its first page from the site's root.
  package var path: String { path(number: 1) }

  /// The path of one of the pages over which a long list is split, from 1.
  package func path(number: Int) -> String {
    let suffix = number == 1 ? ".html" : "-\(number).html"
    return switch self {
    case .home: "index" + suffix
    case .articles, .arguments, .experts, .events, .topics, .pages: "\(rawValue)/index" + suffix
    case .timeline, .positions, .commentary, .corrections, .sources, .search: rawValue + suffix
    }
  }

  var title: SitePhrase {
    switch self {
    case .home: .titleHome
    case .articles: .titleArticles
    case .arguments: .titleArguments
    case .experts: .titleExperts
    case .events: .titleEvents
    case .topics: .titleTopics
    case .pages: .titlePages
    case .timeline: .titleTimeline
    case .positions: .titlePositions
    case .commentary: .titleCommentary
    case .corrections: .titleCorrections
    case .sources: .titleSources
    case .search: .titleSearch
    }
  }

  /// What navigation offers where `dossier.yaml` says nothing.
  static let navigation: [Section] = [
    .articles, .arguments, .experts, .timeline, .positions, .search,
  ]
}
