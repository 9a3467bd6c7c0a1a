import DossierCore
import DossierExports
import DossierModel
import DossierPages
import DossierSite
import DossierTheme
import TypedTemplates

/// The files of a site: all of them as a list, or any by its path; each is made when it is asked
/// for its bytes. What `Static/` brings is not among them.
package final class SiteListing: Sendable {
  private let dossier: Dossier
  private let theme: SiteTheme
  private let pages: PageDirectory
  private let bars: WithheldBars
  private let exported = ListedExports()
  /// Whether pages have all links that the dossier has.
  private let isWhole: Bool

  package init(of dossier: Dossier, theme: SiteTheme) {
    let (model, isWhole) = Self.model(of: dossier, Wording(theme.words))
    self.isWhole = isWhole
    self.dossier = dossier
    self.theme = theme
    pages = PageDirectory(model)
    bars = WithheldBars(model.wording)
  }

  /// The same of a dossier that differs in what stands in bodies and notes alone; nil where what is
  /// linked to has to be told anew.
  init?(of dossier: Dossier, reusing earlier: SiteListing) {
    guard earlier.isWhole else { return nil }
    self.dossier = dossier
    theme = earlier.theme
    pages = PageDirectory(
      SiteModel(dossier, reusing: earlier.pages.model), reusing: earlier.pages)
    bars = earlier.bars
    isWhole = true
  }

  /// What all pages share, of a dossier that links to no part of the timeline which hiding emptied.
  private static func model(
    of dossier: Dossier, _ wording: Wording
  ) -> (model: SiteModel, isWhole: Bool) {
    let model = SiteModel(dossier, wording: wording)
    let emptied = MissingPage.emptiedParts(in: model)
    if emptied.isEmpty { return (model, true) }
    return (SiteModel(dossier.withoutLinks(to: emptied), wording: wording), false)
  }

  /// Every file of the site, in the order in which they are written.
  package var all: [SitePage] {
    get async {
      let made = PageKinds.files(in: pages, theme)
      let paths = made.map(\.path)
      let site = ExportedSite(pages.model) { paths }
      var files: [SitePage] = []
      for export in Exports.all where !export.needsAddress { files += await export.files(of: site) }
      files += made
      for export in Exports.all where export.needsAddress { files += await export.files(of: site) }
      return (files + assets).map { bars.drawn(in: $0) }
    }
  }

  /// The paths of all files that may be in each other's way, in the order in which they are written.
  ///
  /// How many files the search has, its index alone tells: they are left out where nothing else may
  /// lie among them.
  ///
  /// - Parameter others: what the site has besides.
  func paths(besides others: [String]) async -> [String] {
    let made = PageKinds.paths(in: pages).map(\.text)
    let site = ExportedSite(pages.model) { made }
    let others = others + dossier.formerAddresses.map(\.value.path)
    let exports = Exports.all.filter { export in
      !export.isCounted || others.contains { SitePath.mayLieAmongExports($0) }
    }
    var paths: [String] = []
    for export in exports where !export.needsAddress {
      paths += await exported.files(of: export, site).map(\.path)
    }
    paths += made
    for export in exports where export.needsAddress {
      paths += await exported.files(of: export, site).map(\.path)
    }
    return paths + assets.map(\.path)
  }

  /// The file at a path, and no other; nil where the site has none there.
  package func file(at path: SitePath) async -> SitePage? {
    for reading in SitePath.readings(of: path.text) {
      if let file = await found(reading) { return bars.drawn(in: file) }
    }
    return nil
  }

  private func found(_ path: SitePath) async -> SitePage? {
    if let page = PageKinds.file(at: path, in: pages, theme) { return page }
    if case .asset = path { return assets.first { $0.path == path.text } }
    for export in Exports.all where export.mayHold(path) {
      let site = ExportedSite(pages.model) { [pages] in PageKinds.paths(in: pages).map(\.text) }
      return await exported.files(of: export, site).first { $0.path == path.text }
    }
    return nil
  }

  /// Each path that two of the files would take, and each link to a page, or to a place on its own,
  /// that is not there.
  ///
  /// - Parameter paths: those of all of the site's files.
  package func diagnostics(of paths: [String]) -> [Diagnostic] {
    PathClash.diagnostics(paths, in: dossier) + MissingPage.diagnostics(paths, in: dossier)
      + MissingPlace.diagnostics(in: dossier, theme)
  }

  private var assets: [SitePage] {
    let model = pages.model
    let used = theme.assets.filter {
      (model.isSearched || !$0.isForSearch) && (model.isPreview || !$0.isForPreviews)
    }
    return used.map {
      SitePage(path: $0.path, content: .bytes($0.bytes), isOfBuiltInTheme: $0.isBuiltIn)
    }
      + model.dossier.assets.map {
        SitePage(
          at: .asset($0.path),
          content: $0.isCopiedAsItIs ? .copy(from: $0.location) : .cleanedCopy(from: $0.location),
          source: "Content/assets/\($0.path)")
      }
  }
}

/// The files of exports that were asked for one by one: the search's index is made once for all of
/// its.
private actor ListedExports {
  private var listed: [String: Task<[SitePage], Never>] = [:]

  func files(of export: Export, _ site: ExportedSite) async -> [SitePage] {
    let files = listed[export.name] ?? Task { await export.files(of: site) }
    listed[export.name] = files
    return await files.value
  }
}

extension SiteTheme.Asset {
  /// Whether only the search page asks for it; of a file of the site's own, nobody knows.
  fileprivate var isForSearch: Bool { isBuiltIn && path.hasPrefix("assets/search") }

  /// Whether only the pages of a preview ask for it.
  fileprivate var isForPreviews: Bool { path == SitePath.themeAsset(.unpublishedStyle).text }
}
