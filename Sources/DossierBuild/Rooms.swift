import DossierContent
import DossierCore
import DossierGraph
import DossierSite

/// Where the rooms are joined: the one place that knows which function does each stage.
package enum Rooms {
  package static let pipeline = Pipeline<Library, Library, Dossier>(
    load: { _ in
      (
        nil,
        [
          Diagnostic(
            .missingContentFolder, at: .file("Content"), "there is no folder `Content/` here",
            suggestion: "run `dossier new dossier NAME`, or name a folder with `--root`")
        ]
      )
    },
    compose: { library, _ in (library, []) },
    link: { library in (Dossier(settings: library.settings), []) },
    pages: { _, _ in ([], []) },
    figures: { BuildFigures($0) })

  /// Every anchor and cited quotation, in order of place.
  package static func passages(
    _ request: BuildRequest
  ) async -> (reports: [PassageReport], diagnostics: [Diagnostic]) {
    ([], await pipeline.check(request).diagnostics)
  }

  /// Every template, in order of name.
  package static func templates(
    root: String
  ) async -> (reports: [TemplateReport], diagnostics: [Diagnostic]) {
    ([], [])
  }
}
