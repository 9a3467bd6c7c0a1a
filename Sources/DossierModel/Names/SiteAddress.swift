import DossierCore

/// Where things lie in the site: the one place that knows its file names.
package enum SiteAddress {
  /// The page of an entry.
  package static func path(of id: EntryID) -> String { "\(id.kind.folder)/\(id.name).html" }

  /// The page on which an edition stands beside the article that it is of.
  package static func comparison(of edition: EntryID) -> String {
    "\(edition.kind.folder)/\(edition.name)-compared.html"
  }

  /// What a host shows at an address where nothing is.
  package static let notFound = "404.html"

  /// The search, which `dossier.yaml` may leave out.
  package static let search = "search.html"

  /// A page of `timeline/`: there only where the content has enough to show on it.
  package static func isPartOfTimeline(_ path: String) -> Bool {
    path.hasPrefix("timeline/") && path.hasSuffix(".html")
      && path.split(separator: "/", omittingEmptySubsequences: false).count == 2
  }

  /// The person or the argument to whom a page of `timeline/` belongs; nil for any other page.
  package static func subject(ofTimelinePart path: String) -> EntryID? {
    guard isPartOfTimeline(path) else { return nil }
    let name = path.dropFirst("timeline/".count).dropLast(".html".count)
    for (prefix, kind) in [("person-", EntryKind.expert), ("argument-", .argument)]
    where name.hasPrefix(prefix) {
      return EntryID(kind, String(name.dropFirst(prefix.count)))
    }
    return nil
  }

  /// Whether a page that may be linked to is not there whatever the content is.
  package static func isOptional(_ path: String) -> Bool {
    path == search || isPartOfTimeline(path)
  }

  /// The pages that are there whatever the content is, by the name that `navigation` may use.
  package static let fixedPages: [String] = [
    "index.html", "articles/index.html", "arguments/index.html", "experts/index.html",
    "events/index.html", "topics/index.html", "pages/index.html", "timeline.html",
    "positions.html", "commentary.html", "corrections.html", "sources.html", search,
  ]
}

/// The HTML ids that belong to a passage or a note of one name, in composed form, however it is written.
package enum PageFragment {
  /// Where a passage begins.
  package static func passage(_ name: String) -> String { "p-\(name.composed)" }
  package static func note(_ name: String) -> String { "note-\(name.composed)" }
  /// The marker in the text that leads to a note or to the list of citations.
  package static func marker(_ name: String) -> String { "ref-\(name.composed)" }
  /// Where a passage is offered for citation.
  package static func quotation(_ name: String) -> String { "quote-\(name.composed)" }
  /// What cites a passage, beside the text.
  package static func citation(_ name: String) -> String { "cite-\(name.composed)" }

  /// The name of the passage to which a fragment may belong.
  package static func passage(at fragment: String) -> String? {
    ["p-", "note-", "ref-", "quote-", "cite-"].first(where: fragment.hasPrefix)
      .map { String(fragment.dropFirst($0.count)) }
  }

  /// Every fragment that a passage, or a note on one, may have.
  package static func all(of name: String) -> [String] {
    [passage(name), note(name), marker(name), quotation(name), citation(name)]
  }
}
