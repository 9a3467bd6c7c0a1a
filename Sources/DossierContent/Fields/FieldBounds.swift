/// How much a field of front matter or of `dossier.yaml` may hold.
///
/// What stands there is told on many pages: a title wherever its entry is linked, a link of the
/// navigation on every page.
package enum FieldBounds {
  /// Items of a list of which each has a page of its own, or is told on the pages of others: topics,
  /// old ids, relations of a kind, people, sources, what is cited in one place. The navigation stands
  /// on every page.
  package static let pages = 100
  /// Items of any other list.
  package static let items = 1_000
  /// Scalars of what a link of the navigation is called, and bytes of where it leads.
  package static let label = 100
  package static let target = 500
  /// Scalars of a title or a name, and of all that is told beside one.
  package static let title = 1_000
  /// Scalars of what is told on its own entry's page.
  package static let prose = 10_000
  /// Bytes of an address: more than servers and browsers take.
  package static let address = 2_000
}
