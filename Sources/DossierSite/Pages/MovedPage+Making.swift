import DossierCore
import DossierGraph

extension MovedPage {
  init(_ context: SiteContext, from old: OldAddress) {
    let link = context.link(old.entry)
    site = context.site(at: old.path, in: old.section)
    page = context.page(
      PageHead(
        title: context.fullTitle(link), kind: Self.template, section: old.section, path: old.path,
        isIndexed: false, canonicalPath: old.target ?? link.url.path))
    entry = old.target.map { link.leading(to: .site($0)) } ?? link
  }
}

/// An earlier address of an entry.
struct OldAddress: Sendable {
  let path: String
  let entry: EntryKey
  let section: Section
  /// The page that stood there; nil where it was the entry's own.
  var target: String?
}

extension Dossier {
  var oldAddresses: [OldAddress] {
    addresses(articles.keys, .articles, EntryKey.article) { articles[$0].common }
      + comparisonAddresses
      + addresses(arguments.keys, .arguments, EntryKey.argument) { arguments[$0].common }
      + addresses(experts.keys, .experts, EntryKey.expert) { experts[$0].common }
      + addresses(events.keys, .events, EntryKey.event) { events[$0].common }
      + addresses(pages.keys, .pages, EntryKey.page) { pages[$0].common }
  }

  /// Where editions stood beside their originals.
  private var comparisonAddresses: [OldAddress] {
    articles.keys.filter { articles[$0].collation != nil }.flatMap { key in
      let common = articles[key].common
      return common.was.map { name in
        OldAddress(
          path: SiteAddress.comparison(of: EntryID(common.id.kind, name)), entry: .article(key),
          section: .articles, target: SiteAddress.comparison(of: common.id))
      }
    }
  }

  private func addresses<Element>(
    _ keys: [Key<Element>], _ section: Section, _ entry: (Key<Element>) -> EntryKey,
    _ common: (Key<Element>) -> EntryCommon
  ) -> [OldAddress] {
    keys.flatMap { key in
      let common = common(key)
      return common.was.map { name in
        OldAddress(
          path: SiteAddress.path(of: EntryID(common.id.kind, name)), entry: entry(key),
          section: section)
      }
    }
  }
}
