/// Where a link leads, before it is known on which page it stands.
package enum SiteURL: Sendable, Hashable {
  /// A page or file of the site, from its root, with an optional fragment (not escaped).
  case site(path: String, fragment: String?)
  /// A place on the same page.
  case fragment(String)
  /// An address elsewhere, as it was written.
  case external(String)

  package static func site(_ path: String) -> SiteURL { .site(path: path, fragment: nil) }
}
