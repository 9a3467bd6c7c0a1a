import DossierAssets
import DossierCore
import DossierModel

extension Library {
  package struct LoadOptions: Sendable {
    /// The size in bytes beyond which a file of text is refused.
    package var largestFile: Int

    /// The folder that is named for the originals; nil where it is `Originals/` below the root.
    package var originals: String?

    /// What is told how many files are read.
    package var progress: BuildProgress?

    /// Minutes ahead of UTC of moments that give no distance from it; `dossier.yaml` says it.
    var utcOffset: Int?
    /// The tag of the dossier's language; `dossier.yaml` says it.
    var language: String?

    package init(
      largestFile: Int = 4 << 20, originals: String? = nil, progress: BuildProgress? = nil
    ) {
      self.largestFile = largestFile
      self.originals = originals
      self.progress = progress
    }
  }

  /// Reads `Content/` and `Originals/` below a root folder, every file once and in parallel.
  ///
  /// The library holds what could be read, so that later stages can look for faults of their own;
  /// `broken` names the entries that could not. It is nil where there is no `Content/` or no
  /// `dossier.yaml` that can be read. The diagnostics come in their printed order.
  package static func load(
    root: String, options: LoadOptions = LoadOptions()
  ) async -> (Library?, [Diagnostic]) {
    var nothing: LoadMemo?
    guard let parts = await parts(root: root, options: options, memo: &nothing) else {
      return (nil, [missingContentFolder])
    }
    return parts.library
  }

  /// The same, which reads only what may have changed since `memo` was made.
  ///
  /// - Parameter changes: what may have.
  package static func reload(
    root: String, options: LoadOptions, _ changes: FileChanges, memo: inout LoadMemo
  ) async -> Reloading {
    if case .paths(let paths) = changes, let edited = memo.edited(paths, options: options) {
      return .told(edited)
    }
    var kept = LoadMemo?.some(memo)
    guard let parts = await parts(root: root, options: options, memo: &kept) else {
      memo = LoadMemo()
      return .whole(nil, [missingContentFolder])
    }
    memo = kept ?? LoadMemo()
    if let edited = memo.replace(by: parts) { return .found(edited) }
    let (library, diagnostics) = parts.library
    return .whole(library, diagnostics)
  }

  private static func parts(
    root: String, options: LoadOptions, memo: inout LoadMemo?
  ) async -> LoadedParts? {
    guard let walk = ContentWalk(root: root) else { return nil }
    var diagnostics = walk.diagnostics
    let settings = loadSettings(walk, root: root, options: options, &diagnostics)
    var options = options
    options.utcOffset = settings?.utcOffset
    options.language = settings?.language
    options.progress?.begin(.reading, total: walk.entries.count)
    let entries =
      if let kept = await memo?.load(walk.entries, options: options) { kept } else {
        await LoadedEntry.load(walk.entries, options: options)
      }
    let asTheyAre = AssetsAsTheyAre(settings?.assetsAsTheyAre ?? [], among: walk.assets)
    diagnostics += asTheyAre.diagnostics
    let allowed = AllowedEndings(settings?.allowedAssets ?? [])
    diagnostics += allowed.diagnostics
    let (assets, refused, unsafe) = await checked(
      asTheyAre.marked(walk.assets), allowing: allowed, largestFile: options.largestFile)
    diagnostics += unsafe + IDClashes.diagnostics(of: walk.assets)
    diagnostics += NamedPictures.diagnostics(
      settings, entries.compactMap { $0.entry?.header }, among: assets, refused: refused)
    var folder = OriginalsFolder(root: root, named: options.originals)
    let articles = Set(entries.lazy.map(\.id).filter { $0.kind == .article }.map(\.name))
    let originals = await folder.load(of: articles, options: options)
    diagnostics += folder.diagnostics
    return LoadedParts(
      settings: settings, entries: entries, assets: assets, refusedAssets: refused,
      originals: originals, diagnostics: diagnostics)
  }

  private static var missingContentFolder: Diagnostic {
    Diagnostic(
      .missingContentFolder, at: .file(ContentWalk.contentFolder),
      "there is no folder `Content/` here",
      suggestion: "run `dossier new dossier NAME`, or name the dossier's folder with `--root`")
  }

  private static func loadSettings(
    _ walk: ContentWalk, root: String, options: LoadOptions, _ diagnostics: inout [Diagnostic]
  ) -> SiteSettings? {
    guard let path = walk.settings else {
      let expected = ContentWalk.contentFolder + "/" + ContentWalk.settingsFile
      diagnostics.append(
        Diagnostic(
          .missingSettings, at: .file(expected), "there is no `\(expected)`",
          suggestion: "write one with a line `title: …`"))
      return nil
    }
    let watch = Watchdog.shared.begin(path)
    defer { Watchdog.shared.end(watch) }
    let (file, faults) = TextLoading.load(path: path, location: root + "/" + path, options: options)
    diagnostics += faults
    guard let file else { return nil }
    let (settings, more) = SiteSettings.read(file)
    diagnostics += more
    return settings
  }
}
