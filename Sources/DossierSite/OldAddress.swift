import DossierCore
import DossierModel
import TypedTemplates

/// An earlier address of an entry, or of one that was taken down.
package struct OldAddress: Sendable {
  enum Destination: Sendable {
    case entry(EntryKey)
    case notice(Publication.Notice)
  }

  package let path: SitePath
  let destination: Destination
  package let section: Section
  /// The page that stood there; nil where it was the entry's own.
  package var target: SitePath?

  /// The page that it leads to now.
  package func present(in dossier: Dossier) -> SitePath {
    if let target { return target }
    return switch destination {
    case .entry(let key): .entry(dossier[entry: key].id)
    case .notice(let notice): .entry(notice.id)
    }
  }

  package func link(_ links: Links) -> Shared<EntryLinkRecord> {
    switch destination {
    case .entry(let key): links[key]
    case .notice(let notice): links[notice]
    }
  }
}

extension Dossier {
  package var oldAddresses: [OldAddress] {
    EntryKind.linkable.flatMap { kind in
      entryKeys(of: kind).flatMap { oldAddresses(of: $0, kind) }
        + (kind == .article ? comparisonAddresses : [])
    }
      + publication.notices.flatMap { oldAddresses(of: $0) }
  }

  /// The addresses elsewhere in the site that entries had, with the place where each is written.
  package var formerAddresses: [Located<FormerAddress>] {
    entries.flatMap(\.addresses) + publication.notices.flatMap(\.addresses)
  }

  private func oldAddresses(of notice: Publication.Notice) -> [OldAddress] {
    let paths =
      notice.was.map { SitePath.entry(EntryID(notice.id.kind, $0)) }
      + notice.addresses.map { SitePath($0.value) }
    return paths.map { path in
      OldAddress(
        path: path, destination: .notice(notice), section: Section(listing: notice.id.kind))
    }
  }

  /// Where editions stood beside their originals.
  private var comparisonAddresses: [OldAddress] {
    articles.keys.filter { articles[$0].collation != nil }.flatMap { key in
      let common = articles[key].common
      return common.was.map { name in
        OldAddress(
          path: .comparison(EntryID(common.id.kind, name)),
          destination: .entry(.article(key)), section: .articles,
          target: .comparison(common.id))
      }
    }
  }

  private func oldAddresses(of key: EntryKey, _ kind: EntryKind) -> [OldAddress] {
    let common = self[entry: key]
    let paths =
      common.was.map { SitePath.entry(EntryID(kind, $0)) }
      + common.addresses.map { SitePath($0.value) }
    return paths.map { path in
      OldAddress(path: path, destination: .entry(key), section: Section(listing: kind))
    }
  }
}
