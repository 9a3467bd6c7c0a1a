import DossierContent
import DossierCore
import DossierGraph
import DossierModel
import DossierPages
import DossierPublication
import DossierStarter
import DossierTheme
import DossierWithholding
import TypedTemplates

/// What of a library is shown, with what is remembered of its passages.
package struct LoadedDossier: Sendable {
  package let publication: Publication
  /// The same with nothing hidden, where passages of what is hidden are to be remembered.
  let whole: Publication?
  let lock: LockFile
}

/// A composition, with the theme that its pages will be rendered by; nil where the theme has errors.
package struct ComposedDossier: Sendable {
  package let composition: Composition
  package let theme: SiteTheme?
  let lock: LockFile

  /// What is wrong with bodies, and what the lock lacks of them.
  var diagnostics: [Diagnostic] {
    lock.diagnostics(unremembered: composition.unremembered) + composition.diagnostics
      + composition.reliances
  }
}

/// The stages of a run, each a function from the value of the one before.
///
/// Each answers with diagnostics beside its value, and every fault of the content is found in one
/// run: a stage is left out only where the one before it has no value to give.
package struct DossierStages: Sendable {
  package typealias Staged<Value> = (value: Value, diagnostics: [Diagnostic])

  let request: BuildRequest

  package init(request: BuildRequest) { self.request = request }

  /// Reads `Content/`; nil where there is nothing to go on with.
  package func load() async -> Staged<LoadedDossier?> {
    // What takes a core by itself is read while others walk through `Content/`.
    async let words: Void = UncompiledTheme.readBuiltInWords()
    async let lock = LockFile(root: request.root)
    let options = Library.LoadOptions(originals: request.originals, progress: request.progress)
    let (library, diagnostics) = await Library.load(root: request.root, options: options)
    await words
    return await decide(library, diagnostics, await lock)
  }

  /// Decides what of a library is shown.
  func decide(
    _ library: Library?, _ diagnostics: [Diagnostic], _ lock: LockFile
  ) async -> Staged<LoadedDossier?> {
    guard let library else { return (nil, diagnostics) }
    let publication = await Publication.decide(library, rules: request.publication)
    let whole =
      request.gathersLock(inPreview: publication.isPreview)
      ? await publication.unhidden(library) : nil
    let missing =
      request.aim == .site ? request.withheld.diagnostics(requiredBy: library.settings) : []
    return (
      LoadedDossier(publication: publication, whole: whole, lock: lock),
      publication.judged(diagnostics) + missing + PlaceholderTexts.diagnostics(publication)
    )
  }

  /// Composes every body; the diagnostics are those of the theme and the lock.
  package func compose(_ loaded: LoadedDossier) async -> Staged<ComposedDossier> {
    var (memo, themes) = (ComposeMemo?.none, ThemeMemo())
    return await compose(loaded, &memo, &themes)
  }

  /// The same, which takes what has not changed from what was kept.
  func compose(
    _ loaded: LoadedDossier, _ memo: inout ComposeMemo?, _ themes: inout ThemeMemo
  ) async -> Staged<ComposedDossier> {
    let (publication, lock) = (loaded.publication, loaded.lock)
    var options = self.options(lock, isPreview: publication.isPreview, keeps: memo != nil)
    guard request.aim == .site else {
      let composition = await Composition.compose(
        publication, whole: loaded.whole, options: options, memo: &memo)
      return (
        ComposedDossier(composition: composition, theme: nil, lock: lock), lock.diagnostics
      )
    }
    let settings = publication.library.settings
    let words = watched { themes.uncompiled(root: request.root, settings: settings) }
    let assets = publication.library.assets.map(\.path)
    let known = themes
    async let compiled = watched { Self.compiled(known, assets) }
    options.speak(words, keeps: memo != nil)
    options.shownByTheme = words.assets(namedAmong: publication.assets)
    let composition = await Composition.compose(
      publication, whole: loaded.whole, options: options, memo: &memo)
    let (theme, diagnostics, kept) = await compiled
    themes = kept
    return (
      ComposedDossier(composition: composition, theme: theme, lock: lock),
      diagnostics + lock.diagnostics
    )
  }

  /// Links all entries to one another; the diagnostics are those of linking alone.
  package func link(
    _ composed: ComposedDossier
  ) -> (dossier: Dossier, diagnostics: [Diagnostic]) {
    Dossier.link(composed.composition)
  }

  private static func compiled(
    _ themes: ThemeMemo, _ assets: [String]
  ) -> (theme: SiteTheme?, diagnostics: [Diagnostic], kept: ThemeMemo) {
    var themes = themes
    let (theme, diagnostics) = themes.compiled(pages: Theme.Page.all, contentAssets: assets)
    return (theme, diagnostics, themes)
  }

  /// Does what reads or compiles templates, within the time that a file may take.
  private func watched<Result>(_ work: () -> Result) -> Result {
    let watch = Watchdog.shared.begin("Templates")
    defer { Watchdog.shared.end(watch) }
    return work()
  }

  /// - Parameter keeps: whether what is composed is kept for the next update.
  private func options(_ lock: LockFile, isPreview: Bool, keeps: Bool) -> ComposeOptions {
    var options = ComposeOptions(
      lock: lock.lock, remembersPassages: request.gathersLock(inPreview: isPreview))
    guard request.aim == .site else { return options }
    options.missesMemories = request.isFrozen
    options.listsReliances = request.isCheck
    options.progress = request.progress
    options.releasesTexts = !keeps
    options.shelf = request.shelf
    return options
  }
}

extension ComposeOptions {
  /// Takes the words of a theme.
  fileprivate mutating func speak(_ theme: UncompiledTheme, keeps: Bool) {
    backReferenceLabel = theme.backReferenceLabel
    hiddenWording = theme.hiddenWording
    nameWording = theme.nameWording
    if keeps { wordsFingerprint = theme.wordsFingerprint }
  }
}
