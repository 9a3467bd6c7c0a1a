import DossierContent
import DossierCore
import DossierGraph
import DossierSite

/// A composition, with the theme that its pages will be rendered by; nil where the theme has errors.
package struct ThemedComposition: Sendable {
  let composition: Composition
  let theme: SiteTheme?
}

/// A dossier, with the theme that its pages will be rendered by.
package struct ThemedDossier: Sendable {
  package let dossier: Dossier
  package let theme: SiteTheme?
}

/// Where the rooms are joined: the one place that knows which function does each stage.
package enum Rooms {
  package static let pipeline = Pipeline<Library, ThemedComposition, ThemedDossier>(
    load: { await Library.load(root: $0.root) },
    compose: { library, request in
      let (theme, diagnostics) = SiteTheme.load(root: request.root, settings: library.settings)
      let composition = await Composition.compose(library, options: options(request, theme))
      return (
        ThemedComposition(composition: composition, theme: theme),
        diagnostics + composition.diagnostics
      )
    },
    link: { themed in
      let (dossier, diagnostics) = Dossier.link(themed.composition)
      return (ThemedDossier(dossier: dossier, theme: themed.theme), diagnostics)
    },
    pages: { themed, _ in
      guard let theme = themed.theme else { return (nil, []) }
      let (pages, diagnostics) = await Site.pages(of: themed.dossier, theme: theme)
      return (pages, diagnostics)
    },
    figures: { BuildFigures($0.dossier) })

  private static func options(_ request: BuildRequest, _ theme: SiteTheme?) -> ComposeOptions {
    var options = ComposeOptions(includesDrafts: request.includesDrafts)
    if let label = theme?.backReferenceLabel { options.backReferenceLabel = label }
    return options
  }

  /// Every anchor and cited quotation, in order of place.
  package static func passages(
    _ request: BuildRequest
  ) async -> (reports: [PassageReport], diagnostics: [Diagnostic]) {
    let (loaded, faults) = await Library.load(root: request.root)
    guard let library = loaded else { return ([], faults) }
    let composition = await Composition.compose(library)
    let (dossier, more) = Dossier.link(composition)
    return (
      PassageReport.all(dossier), Diagnostic.sorted(faults + composition.diagnostics + more)
    )
  }
}
