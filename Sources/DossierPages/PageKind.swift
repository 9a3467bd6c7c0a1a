import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// A kind of page: its template with what that may name, which pages of the kind a site has, and
/// each of them.
package protocol PageKind: PageValue {
  static var group: PageGroup { get }

  /// Where its pages lie, in order. It makes none of them.
  static func paths(in site: PageDirectory) -> [SitePath]

  /// The page at a path; nil where the kind has none there.
  static func page(at path: SitePath, in site: PageDirectory) -> PlannedPage<Self>?
}

/// Which pages come before which in a site, in its sitemap for one; within a group by the order of
/// `PageKinds.all`.
package enum PageGroup: CaseIterable {
  case entries, topics, lists, single, moved, notices
}

/// A page that a site has, whose value is made when it is rendered and not before.
package struct PlannedPage<Value: PageValue>: Sendable {
  /// The one file of the content that it is made of, from the dossier's root; nil where there are
  /// several.
  var source: String?
  /// The way to the site's root, where that is not by the folders above it.
  var root: String?
  let value: @Sendable () -> Value
}

extension PageKind {
  /// The file of the page at a path; nil where the kind has none there.
  static func file(
    at path: SitePath, in site: PageDirectory, _ theme: SiteTheme
  ) -> SitePage? {
    page(at: path, in: site).map { page in
      SitePage(
        at: path,
        content: .rendered { output in
          theme.render(page.value(), root: page.root ?? path.root, into: &output)
        }, source: page.source)
    }
  }
}

// MARK: - Pages of entries

/// A kind of page of which each entry of one kind has one.
package protocol EntryPageKind: PageKind {
  associatedtype Entry
  /// The entries that have one, in order of id.
  static func entries(of dossier: Dossier) -> [EntryKey]
  /// The key of an entry of its kind; nil for another.
  static func key(of entry: EntryKey) -> Key<Entry>?
  init(_ model: SiteModel, _ key: Key<Entry>)
}

extension EntryPageKind {
  package static var group: PageGroup { .entries }

  package static func paths(in site: PageDirectory) -> [SitePath] {
    let dossier = site.model.dossier
    return entries(of: dossier).map { .entry(dossier[entry: $0].id) }
  }

  package static func page(at path: SitePath, in site: PageDirectory) -> PlannedPage<Self>? {
    guard case .entry(let id) = path, let entry = site.entries[id], let key = key(of: entry) else {
      return nil
    }
    let model = site.model
    return PlannedPage(source: model.dossier[entry: entry].file.path) { Self(model, key) }
  }
}

// MARK: - Lists

/// A kind of page that lists what a section holds, split over pages where that is much.
package protocol ListPageKind: PageKind {
  static var section: Section { get }
  /// How many elements a page has at most.
  static var size: Int { get }
  /// How many elements all its pages have; nil for a site without the list.
  static func total(_ model: SiteModel) -> Int?
  init(_ model: SiteModel, _ part: ListPart)
}

extension ListPageKind {
  package static var group: PageGroup { .lists }
  package static var size: Int { 100 }

  package static func paths(in site: PageDirectory) -> [SitePath] {
    pagination(site.model)?.paths ?? []
  }

  package static func page(at path: SitePath, in site: PageDirectory) -> PlannedPage<Self>? {
    let model = site.model
    guard case .list(section, let number) = path, let pagination = pagination(model),
      pagination.numbers.contains(number)
    else { return nil }
    return PlannedPage { Self(model, ListPart(pagination: pagination, number: number)) }
  }

  private static func pagination(_ model: SiteModel) -> Pagination? {
    total(model).map { Pagination(section: section, total: $0, size: size) }
  }
}
