import DossierCore

/// The pages to which content may link by their paths.
extension SitePath {
  /// The list of each section: there whatever the content is, but for the search, which
  /// `dossier.yaml` may leave out.
  package static let fixedPages = Section.allCases.map { SitePath.list($0) }

  private static let fixedTexts = Set(fixedPages.map(\.text))

  /// The fixed page that `navigation` calls by its path, or by that without its ending.
  package static func fixedPage(named name: String) -> SitePath? {
    fixedPages.first { [name, name + ".html", name + "/index.html"].contains($0.text) }
  }

  /// Whether a path may be linked to: that of a fixed page, or of a part of the timeline.
  package static func isLinkable(_ path: String) -> Bool {
    fixedTexts.contains(path) || isPartOfTimeline(path)
  }

  /// Whether a page that may be linked to is not there whatever the content is.
  package static func isOptional(_ path: String) -> Bool {
    path == SitePath.list(.search).text || isPartOfTimeline(path)
  }

  /// A page of `timeline/`: there only where the content has enough to show on it.
  package static func isPartOfTimeline(_ path: String) -> Bool {
    path.hasPrefix("timeline/") && path.hasSuffix(".html")
      && path.split(separator: "/", omittingEmptySubsequences: false).count == 2
  }

  /// The person or the argument to whom a page of `timeline/` belongs; nil for any other page.
  package static func subject(ofTimelinePart path: String) -> EntryID? {
    guard isPartOfTimeline(path) else { return nil }
    let name = path.dropFirst("timeline/".count).dropLast(".html".count)
    for (kind, prefix) in timelinePrefixes where name.hasPrefix(prefix) {
      return EntryID(kind, String(name.dropFirst(prefix.count)))
    }
    return nil
  }

  /// What the part of the timeline is called that belongs to a person or an argument.
  package static func timelineName(of subject: EntryID) -> String {
    (timelinePrefixes.first { $0.kind == subject.kind }?.prefix ?? "") + subject.name
  }

  private static let timelinePrefixes: [(kind: EntryKind, prefix: String)] = [
    (.expert, "person-"), (.argument, "argument-"),
  ]
}

extension SiteURL {
  package static func site(_ path: SitePath, fragment: String? = nil) -> SiteURL {
    .site(path: path.text, fragment: fragment)
  }
}
