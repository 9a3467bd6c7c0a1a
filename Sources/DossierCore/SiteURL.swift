/// Where a link leads, before it is known on which page it stands.
@usableFromInline package enum SiteURL: Sendable, Hashable {
  /// A page or file of the site, from its root, with an optional fragment (not escaped).
  case site(path: String, fragment: String?)
  /// A place on the same page.
  case fragment(String)
  /// An address elsewhere, as it was written.
  case external(String)

  package static func site(_ path: String) -> SiteURL { .site(path: path, fragment: nil) }

  /// Whether it leads to a file of the site that is no page, which a link offers to keep and does not
  /// open: what a server makes of such a file is not the site's to say.
  package var isDownload: Bool {
    if case .site(let path, _) = self { !path.isEmpty && !path.hasSuffix(".html") } else { false }
  }
}

extension SiteURL {
  /// The path from the site's root; empty for an address elsewhere.
  package var path: String {
    if case .site(let path, _) = self { path } else { "" }
  }
}
