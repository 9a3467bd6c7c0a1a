import DossierCore
import DossierModel

/// The pictures that other sites show beside links to pages.
struct LinkPictures {
  struct Picture {
    let url: SiteURL
    let size: PixelSize?
  }

  /// Of entries that name one.
  private let own: [EntryID: Picture]
  /// Of every other page.
  private let common: Picture?
  let touchIcon: SiteURL?

  init(_ dossier: Dossier) {
    let index = AssetIndex(dossier.assets)
    func picture(_ reference: Reference?) -> Picture? {
      guard let path = reference.flatMap(index.find(named:))?.path else { return nil }
      let url = SiteURL.site(.asset(path))
      return Picture(url: url, size: index.size(of: url))
    }
    let keys = dossier.entryKeys.filter { dossier.image(of: $0) != nil }
    own = Dictionary(
      keys.compactMap { key in
        picture(dossier.image(of: key)).map { (dossier[entry: key].id, $0) }
      }, uniquingKeysWith: { first, _ in first })
    common = picture(dossier.settings.image)
    touchIcon = picture(dossier.settings.touchIcon)?.url
  }

  /// That of the page at a path; nil where neither it nor the dossier names one.
  subscript(path: SitePath) -> Picture? {
    if case .entry(let id) = path, let picture = own[id] { return picture }
    return common
  }
}
