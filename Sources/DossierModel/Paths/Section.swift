/// The parts of a site, each with the page that lists what it holds.
package enum Section: String, Sendable, CaseIterable {
  case home, articles, arguments, experts, events, topics, pages
  case timeline, positions, commentary, corrections, sources, search

  /// The section whose list holds entries of a kind.
  package init(listing kind: EntryKind) {
    switch kind {
    case .article: self = .articles
    case .argument: self = .arguments
    case .expert: self = .experts
    case .event: self = .events
    case .page, .commentary: self = .pages
    }
  }

  /// What of the path of its list stands before the number of the page.
  var stem: String {
    switch self {
    case .home: "index"
    case .articles, .arguments, .experts, .events, .topics, .pages: "\(rawValue)/index"
    case .timeline, .positions, .commentary, .corrections, .sources, .search: rawValue
    }
  }
}

/// By what notes are listed on pages of their own, beside the list by date.
package enum NoteGrouping: String, Sendable, CaseIterable {
  case entry, kind, editor

  /// What of the path of its list stands before the number of the page.
  var stem: String { "\(Section.commentary.stem)-by-\(rawValue)" }
}
