import DossierContent
import DossierCore
import DossierTemplates

extension SiteTheme {
  /// Loads the built-in theme with what the dossier's `Templates/` overrides, and the words of the
  /// dossier's language; nil where there is an error.
  ///
  /// - Parameter root: the folder that holds `Content/`.
  package static func load(
    root: String, settings: SiteSettings
  ) -> (theme: SiteTheme?, diagnostics: [Diagnostic]) {
    let (own, diagnostics) = TemplatesFolder.read(root: root)
    let (theme, further) = load(ThemeFiles(own: own), settings: settings)
    let all = diagnostics + further
    return (all.containsErrors ? nil : theme, all)
  }

  static func load(
    _ files: ThemeFiles, settings: SiteSettings
  ) -> (theme: SiteTheme?, diagnostics: [Diagnostic]) {
    var (words, diagnostics) = WordsLoading.load(files, settings: settings)
    let areWordsWhole = !diagnostics.containsErrors
    let sources = files.templates
    diagnostics += UnusedTemplates.diagnostics(files, sources)
    let (theme, templateDiagnostics) = Theme.load(
      sources: sources, pages: Theme.Page.all, words: words)
    // Words that could not be read are not missing besides.
    diagnostics += templateDiagnostics.filter { areWordsWhole || $0.id != .unknownWord }
    guard let theme, !diagnostics.containsErrors else { return (nil, diagnostics) }
    return (
      SiteTheme(theme: theme, words: words, assets: files.assets(settings.theme)), diagnostics
    )
  }
}

extension ThemeFiles {
  /// The templates, each named by its path without `.html`.
  var templates: [Theme.Source] {
    files.filter { $0.path.hasSuffix(".html") && !$0.path.hasPrefix("assets/") }.map {
      Theme.Source(name: String($0.path.dropLast(5)), file: located($0))
    }
  }

  /// The files of `assets/`, with the style sheet of the dossier's own colours.
  func assets(_ theme: SiteSettings.Theme) -> [SiteTheme.Asset] {
    let given = files.filter { $0.path.hasPrefix("assets/") }.map {
      SiteTheme.Asset(path: $0.path, bytes: $0.bytes)
    }
    let colours = SiteTheme.Asset(
      path: "assets/theme.css", bytes: Array(theme.styleSheet.utf8))
    return (given.filter { $0.path != colours.path } + [colours]).sorted { $0.path < $1.path }
  }
}

extension SiteSettings.Theme {
  /// `assets/theme.css`: the accents that `dossier.yaml` sets, as custom properties, each for its
  /// own scheme alone; empty where it sets none.
  var styleSheet: String {
    [(accent, "not (prefers-color-scheme: dark)"), (accentDark, "(prefers-color-scheme: dark)")]
      .compactMap { colour, scheme in
        colour.flatMap(Self.colour).map {
          "@media \(scheme) {\n  :root { --accent: \($0); }\n}\n"
        }
      }.joined()
  }

  /// A colour that may stand in a style sheet: `#rgb` or `#rrggbb`.
  private static func colour(_ text: String) -> String? {
    let digits = text.dropFirst()
    guard text.first == "#", [3, 6].contains(digits.count),
      digits.allSatisfy({ $0.isASCII && $0.isHexDigit })
    else { return nil }
    return text
  }
}
