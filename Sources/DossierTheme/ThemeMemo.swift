import DossierCore
import DossierModel
import TypedTemplates

/// A theme as it was compiled, kept from one update of a session to the next.
package struct ThemeMemo: Sendable {
  private var fingerprint: Int?
  private var assets: [String] = []
  private var uncompiled: UncompiledTheme?
  private var compiled: (theme: SiteTheme?, diagnostics: [Diagnostic])?

  package init() {}
}

extension ThemeMemo {
  /// Whether the files of `Templates/` are what they were when the theme was compiled.
  package func isUnchanged(root: String, settings: SiteSettings) -> Bool {
    let (own, diagnostics) = TemplatesFolder.read(root: root)
    return compiled != nil && diagnostics.isEmpty
      && fingerprint == Self.fingerprint(own, settings)
  }

  /// The theme of a dossier: its words are read again where any file of `Templates/` or the settings
  /// have changed.
  package mutating func uncompiled(root: String, settings: SiteSettings) -> UncompiledTheme {
    let (own, diagnostics) = TemplatesFolder.read(root: root)
    let fingerprint = Self.fingerprint(own, settings)
    // What could not be read may be read now.
    if diagnostics.isEmpty, fingerprint == self.fingerprint, let uncompiled { return uncompiled }
    let theme = UncompiledTheme(ThemeFiles(own: own), settings: settings, earlier: diagnostics)
    (self.fingerprint, uncompiled, compiled) = (fingerprint, theme, nil)
    return theme
  }

  private static func fingerprint(_ own: [SourceFile], _ settings: SiteSettings) -> Int {
    var hasher = Hasher()
    hasher.combine(settings.title.span.file.bytes)
    for file in own {
      hasher.combine(file.path)
      hasher.combine(file.bytes)
    }
    return hasher.finalize()
  }

  /// The same, compiled: again where a file of it or the list of assets has changed.
  package mutating func compiled(
    pages: [Theme.Page], contentAssets: [String]
  ) -> (theme: SiteTheme?, diagnostics: [Diagnostic]) {
    if let compiled, assets == contentAssets { return compiled }
    let result =
      uncompiled?.compiled(pages: pages, contentAssets: contentAssets) ?? (
        theme: nil, diagnostics: []
      )
    (compiled, assets) = (result, contentAssets)
    return result
  }
}
