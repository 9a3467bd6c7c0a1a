import DossierCore
import DossierGraph

extension MovedPage {
  /// The stub at `path` for an entry whose page has another name in the same folder.
  init(_ context: SiteContext, at path: String, to key: EntryKey, _ id: EntryID, _ section: Section) {
    let link = context.link(key)
    site = context.site(at: path, in: section)
    page = context.page(
      PageHead(
        title: link.title, kind: Self.template, section: section, path: path, isIndexed: false,
        canonicalPath: id.pagePath))
    entry = link
    refresh = "0; url=\(id.name.percentEncodedPath).html"
  }
}

/// An earlier address of an entry.
struct OldAddress: Sendable {
  let path: String
  let entry: EntryKey
  let id: EntryID
  let section: Section
}

extension Dossier {
  var oldAddresses: [OldAddress] {
    addresses(articles.keys, .articles, EntryKey.article) { articles[$0].common }
      + addresses(arguments.keys, .arguments, EntryKey.argument) { arguments[$0].common }
      + addresses(experts.keys, .experts, EntryKey.expert) { experts[$0].common }
      + addresses(events.keys, .events, EntryKey.event) { events[$0].common }
      + addresses(pages.keys, .pages, EntryKey.page) { pages[$0].common }
  }

  private func addresses<Element>(
    _ keys: [Key<Element>], _ section: Section, _ entry: (Key<Element>) -> EntryKey,
    _ common: (Key<Element>) -> EntryCommon
  ) -> [OldAddress] {
    keys.flatMap { key in
      let common = common(key)
      return common.was.map { name in
        OldAddress(
          path: EntryID(common.id.kind, name).pagePath, entry: entry(key), id: common.id,
          section: section)
      }
    }
  }
}
