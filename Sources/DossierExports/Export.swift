import DossierModel
import DossierSite
import DossierTheme

/// A file that the site has for programs, or a set of them.
package struct Export: Sendable {
  package let name: String
  /// Whether it tells of the site by its own address: then it is there only where that is known and
  /// the site is for readers, and comes after the pages.
  package let needsAddress: Bool
  /// Whether how many files it has follows from all texts alone.
  package let isCounted: Bool
  private let holds: @Sendable (SitePath) -> Bool
  private let list: @Sendable (ExportedSite) async -> [SitePage]

  /// - Parameters:
  ///   - holds: whether a path would be that of one of its files, if that is there.
  ///   - list: its files, each to be made when it is written.
  init(
    _ name: String, needsAddress: Bool = false, isCounted: Bool = false,
    holds: @escaping @Sendable (SitePath) -> Bool,
    list: @escaping @Sendable (ExportedSite) async -> [SitePage]
  ) {
    self.name = name
    self.needsAddress = needsAddress
    self.isCounted = isCounted
    self.holds = holds
    self.list = list
  }

  /// One file.
  init(
    _ file: ExportFile, needsAddress: Bool = false,
    content: @escaping @Sendable (ExportedSite) -> SitePage.Content
  ) {
    self.init(file.rawValue, needsAddress: needsAddress, holds: { $0 == .export(file) }) { site in
      [SitePage(at: .export(file), content: content(site))]
    }
  }

  /// Its files, each to be made when it is written.
  package func files(of site: ExportedSite) async -> [SitePage] {
    needsAddress && site.address == nil ? [] : await list(site)
  }

  /// Whether a path would be that of one of its files, if that is there.
  package func mayHold(_ path: SitePath) -> Bool { holds(path) }
}

/// What exports are made of.
package struct ExportedSite: Sendable {
  package let model: SiteModel
  /// The paths of the site's pages, in their order.
  let pages: @Sendable () -> [String]

  package init(_ model: SiteModel, pages: @escaping @Sendable () -> [String]) {
    self.model = model
    self.pages = pages
  }

  /// The site's own address with a slash at its end, where readers may be told of it.
  var address: String? { model.isPreview ? nil : model.links.base }
}
