import DossierCore
import DossierExports
import DossierModel
import DossierPages
import DossierSite
import DossierTheme
import TypedTemplates

/// The whole of a site, as a list of files that are made when they are written.
package enum Site {
  /// Every file of the site; each page's value is built, and then rendered, when it is asked for.
  ///
  /// A diagnostic names each path that two files would take, and each link to a page, or a place
  /// on its own, that is not there.
  package static func pages(
    of dossier: Dossier, theme: SiteTheme
  ) async -> (pages: [SitePage], diagnostics: [Diagnostic]) {
    let context = context(of: dossier, Wording(theme.words))
    let pages = SitePages.all(context, theme)
    let addressed = Exports.feedAndMaps(context, pages: pages)
    // The longest files come first: nothing is left to do beside the last.
    let made =
      Exports.data(context) + (context.isSearched ? await SearchFiles.all(context) : []) + pages
      + addressed + assets(context, theme)
    let bars = WithheldBars(context.wording)
    let files = made.map { bars.drawn(in: $0) }
    return (
      files,
      PathClash.diagnostics(files, in: dossier) + MissingPage.diagnostics(files, in: dossier)
        + MissingPlace.diagnostics(in: dossier, theme)
    )
  }

  /// What all pages share, of a dossier that links to no part of the timeline which hiding emptied.
  private static func context(of dossier: Dossier, _ wording: Wording) -> SiteContext {
    let context = SiteContext(dossier, wording: wording)
    let emptied = MissingPage.emptiedParts(in: context)
    return emptied.isEmpty
      ? context : SiteContext(dossier.withoutLinks(to: emptied), wording: wording)
  }

  private static func assets(_ context: SiteContext, _ theme: SiteTheme) -> [SitePage] {
    let used = theme.assets.filter {
      (context.isSearched || !$0.isForSearch) && (context.isPreview || !$0.isForPreviews)
    }
    return used.map {
      SitePage(path: $0.path, content: .bytes($0.bytes), isOfBuiltInTheme: $0.isBuiltIn)
    }
      + context.dossier.assets.map {
        SitePage(
          path: "assets/\($0.path)",
          content: $0.isCopiedAsItIs ? .copy(from: $0.location) : .cleanedCopy(from: $0.location),
          source: "Content/assets/\($0.path)")
      }
  }
}

extension SiteTheme.Asset {
  /// Whether only the search page asks for it; of a file of the site's own, nobody knows.
  fileprivate var isForSearch: Bool { isBuiltIn && path.hasPrefix("assets/search") }

  /// Whether only the pages of a preview ask for it.
  fileprivate var isForPreviews: Bool { path == PreviewRecord.stylePath }
}
