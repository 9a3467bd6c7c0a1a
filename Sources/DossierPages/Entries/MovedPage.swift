import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// The stub at an entry's old address: it sends readers on to `entry.url`, by
/// `<meta http-equiv="refresh">` and by a link.
struct MovedPage: PageKind {
  let site: Shared<SiteRecord>
  let page: PageRecord
  let entry: Shared<EntryLinkRecord>

  static let template = "moved"
  static let schema = Schema<Self>(
    "moved",
    [
      .site(\.site),
      .page(\.page),
      .record("entry", \.entry, "The entry as it is now, to whose address readers are sent on."),
    ])
}

extension MovedPage {
  static let group = PageGroup.moved

  static func paths(in site: PageDirectory) -> [SitePath] {
    site.model.dossier.oldAddresses.map(\.path)
  }

  static func page(at path: SitePath, in site: PageDirectory) -> PlannedPage<Self>? {
    guard let old = site.oldAddresses[path.text] else { return nil }
    let model = site.model
    return PlannedPage { Self(model, from: old) }
  }

  init(_ model: SiteModel, from old: OldAddress) {
    let link = old.link(model.links)
    site = model.frames.site(at: old.path, in: old.section)
    page = model.frames.page(
      PageHead(
        title: model.links.fullTitle(link), kind: Self.template, section: old.section,
        path: old.path,
        isIndexed: false, canonicalPath: old.present(in: model.dossier)))
    entry = old.target.map { link.leading(to: .site($0)) } ?? link
  }
}
