import DossierCore
import DossierMarkdown
import DossierModel
import TypedTemplates

/// A theme whose files and words are read and whose templates are not yet compiled: bodies need its
/// words, and are composed while its templates are compiled.
package struct UncompiledTheme: Sendable {
  private let files: ThemeFiles
  private let settings: SiteSettings
  package let words: Words
  private let diagnostics: [Diagnostic]
  private let areWordsWhole: Bool

  /// Reads the built-in theme with what the dossier's `Templates/` overrides, and the words of the
  /// dossier's language.
  ///
  /// - Parameter root: the folder that holds `Content/`.
  package init(root: String, settings: SiteSettings) {
    let (own, diagnostics) = TemplatesFolder.read(root: root)
    self.init(ThemeFiles(own: own), settings: settings, earlier: diagnostics)
  }

  /// Reads what needs no dossier to be known, so that it is there when the first asks for it.
  package static func readBuiltInWords() { _ = WordsLoading.english }

  package init(_ files: ThemeFiles, settings: SiteSettings, earlier: [Diagnostic] = []) {
    let (words, diagnostics) = WordsLoading.load(files, settings: settings)
    self.files = files
    self.settings = settings
    self.words = words
    self.diagnostics = earlier + diagnostics
    areWordsWhole = !diagnostics.containsErrors
  }

  /// What a screen reader says of the way back from a footnote, in the site's language.
  package var backReferenceLabel: BackReferenceLabel {
    let mark = "\u{FFFC}"
    let phrase = Wording(words)(.backToReference, ["number": mark])
    let parts = phrase.split(
      separator: Character(mark), maxSplits: 1, omittingEmptySubsequences: false)
    return BackReferenceLabel(
      before: String(parts.first ?? ""), after: parts.count > 1 ? String(parts[1]) : "")
  }

  /// The words by which names are told from others in bodies, by the tag of a body's language.
  package var nameWording: @Sendable (String) -> NameWording {
    WordsLoading.nameWording(files)
  }

  /// A hash of all that the phrases above are made of: the site's own words and the settings.
  package var wordsFingerprint: Int {
    var hasher = Hasher()
    hasher.combine(settings.title.span.file.bytes)
    for file in files.files where file.path.hasPrefix("words/") && files.own.contains(file.path) {
      hasher.combine(file.path)
      hasher.combine(file.bytes)
    }
    return hasher.finalize()
  }

  /// Those of some assets, by their paths in `Content/assets/`, that the site's own templates and
  /// style sheets name.
  package func assets(namedAmong paths: Set<String>) -> Set<String> {
    guard !paths.isEmpty else { return [] }
    let texts = files.files.filter { files.own.contains($0.path) }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
    return paths.filter { path in
      texts.contains { $0.contains("assets/\(path)") || $0.contains("asset(\"\(path)\")") }
    }
  }

  /// The theme with its templates checked and compiled; nil where anything of it has an error.
  ///
  /// - Parameters:
  ///   - pages: what is rendered by itself, with what each sees.
  ///   - contentAssets: the files of `Content/assets/`, by their paths below it.
  package func compiled(
    pages: [Theme.Page], contentAssets: [String] = []
  ) -> (theme: SiteTheme?, diagnostics: [Diagnostic]) {
    let sources = files.templates
    var all =
      diagnostics + UnusedTemplates.diagnostics(files, sources, pages)
      + UnknownPhrases.diagnostics(files)
    let assets = Set(files.assetPaths + contentAssets)
    all += TemplateSuspicions.diagnostics(
      files.ownTemplates, isPolicyBuiltIn: files.isPolicyBuiltIn, assets: assets,
      addresses: Self.addresses)
    let (theme, faults) = Theme.load(
      sources: sources, pages: pages, words: words, assets: assets)
    // Words that could not be read are not missing besides.
    all += faults.filter { areWordsWhole || $0.id != .unknownWord }
    guard let theme, !all.containsErrors else { return (nil, all) }
    return (
      SiteTheme(
        theme: theme, words: words, assets: files.assets(settings.theme), templates: sources), all
    )
  }
}

extension UncompiledTheme {
  /// Members of `site.addresses`, by the pages that they lead to.
  static let addresses = Dictionary(
    uniqueKeysWithValues: Section.allCases.filter { $0 != .search }.map {
      (SitePath.list($0).text, $0.rawValue)
    })
}

extension ThemeFiles {
  /// The templates, each named by its path without `.html`.
  var templates: [Theme.Source] {
    files.filter { $0.path.hasSuffix(".html") && !$0.path.hasPrefix("assets/") }.map {
      Theme.Source(name: String($0.path.dropLast(5)), file: located($0))
    }
  }

  /// Those of the site's own.
  fileprivate var ownTemplates: [Theme.Source] {
    templates.filter { own.contains("\($0.name).html") }
  }

  /// Whether the frame of pages has the policy of the built-in one, whatever else was changed.
  fileprivate var isPolicyBuiltIn: Bool {
    guard own.contains("page.html") else { return true }
    func lines(_ files: [SourceFile]) -> Set<Substring> {
      let frame = files.first { $0.path == "page.html" }
      return Set(
        String(decoding: frame?.bytes ?? [], as: UTF8.self).split(whereSeparator: \.isNewline)
          .filter { $0.contains("Content-Security-Policy") })
    }
    return !lines(files).isDisjoint(with: lines(ThemeFiles.builtIn))
  }

  /// The paths of the files of `assets/`, below it.
  var assetPaths: [String] {
    files.filter { $0.path.hasPrefix("assets/") }.map { String($0.path.dropFirst(7)) }
      + [ThemeAsset.colours.rawValue]
  }

  /// Whether a template of the site's own names the style sheet of colours without asking whether there
  /// are any: then it is there, and empty.
  private var ownTemplatesNameColours: Bool {
    ownTemplates.contains {
      let text = String(decoding: $0.file.bytes, as: UTF8.self)
      return !text.contains("hasColours")
        && (text.contains("addresses.colours") || text.contains(ThemeAsset.colours.rawValue))
    }
  }

  /// The files of `assets/`, with the style sheet of the dossier's own colours where it has some.
  func assets(_ theme: SiteSettings.Theme) -> [SiteTheme.Asset] {
    let given = files.filter { $0.path.hasPrefix("assets/") }.map {
      SiteTheme.Asset(path: $0.path, bytes: $0.bytes, isBuiltIn: !own.contains($0.path))
    }
    let colours = SiteTheme.Asset(
      path: SitePath.themeAsset(.colours).text, bytes: Array(theme.styleSheet.utf8))
    let made = theme.hasColours || ownTemplatesNameColours ? [colours] : []
    return (given.filter { $0.path != colours.path } + made).sorted { $0.path < $1.path }
  }
}
