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
package struct RememberingLibrary: Sendable {
  package let publication: Publication
  /// The same with nothing hidden, where passages of what is hidden are to be remembered.
  let whole: Publication?
  let lock: LockFile
}

/// A composition, with the theme that its pages will be rendered by; nil where the theme has errors.
package struct ThemedComposition: Sendable {
  let composition: Composition
  let theme: SiteTheme?
  let lock: LockFile
  let sources: PublishedSources
}

/// A dossier, with the theme that its pages will be rendered by.
package struct ThemedDossier: Sendable {
  package let dossier: Dossier
  package let theme: SiteTheme?
  /// The lock to be written, once the site is.
  let lock: LockChange
  let sources: PublishedSources
}

/// Where the rooms are joined: the one place that knows which function does each stage.
package enum Rooms {
  package static let pipeline = Pipeline<RememberingLibrary, ThemedComposition, ThemedDossier>(
    load: { request in
      // What takes a core by itself is read while others walk through `Content/`.
      async let words: Void = UncompiledTheme.readBuiltInWords()
      async let lock = LockFile(root: request.root)
      let options = Library.LoadOptions(
        originals: request.originals, progress: request.progress)
      var memo = request.memory?.loaded
      let (library, diagnostics) = await Library.load(
        root: request.root, options: options, memo: &memo)
      request.memory?.loaded = memo
      await words
      guard let library else { return (nil, diagnostics) }
      let publication = await Publication.decide(library, rules: request.publication)
      let whole =
        request.gathersLock(inPreview: publication.isPreview)
        ? await publication.unhidden(library) : nil
      let missing = request.withheld.diagnostics(requiredBy: library.settings)
      return (
        RememberingLibrary(publication: publication, whole: whole, lock: await lock),
        publication.judged(diagnostics) + missing + PlaceholderTexts.diagnostics(publication)
      )
    },
    compose: { loaded, request in
      let (publication, lock) = (loaded.publication, loaded.lock)
      let settings = publication.library.settings
      var themes = request.memory?.theme ?? ThemeMemo()
      let words = watched { themes.uncompiled(root: request.root, settings: settings) }
      let assets = publication.library.assets.map(\.path)
      let known = themes
      async let compiled = watched { Self.compiled(known, assets) }
      var options = options(request, words, lock, isPreview: publication.isPreview)
      options.shownByTheme = words.assets(namedAmong: publication.assets)
      var memo = request.memory?.composed
      let composition = await Composition.compose(
        publication, whole: loaded.whole, options: options, memo: &memo)
      request.memory?.composed = memo
      let (theme, diagnostics, kept) = await compiled
      request.memory?.theme = kept
      return (
        ThemedComposition(
          composition: composition, theme: theme, lock: lock,
          sources: PublishedSources(publication, root: request.root)),
        diagnostics + lock.diagnostics + lock.diagnostics(unremembered: composition.unremembered)
          + composition.diagnostics + composition.reliances
      )
    },
    link: { themed in
      let (dossier, diagnostics) = Dossier.link(themed.composition)
      let lock = themed.lock.change(
        to: themed.composition.lock, isEmpty: !themed.composition.hasLock)
      return (
        ThemedDossier(
          dossier: dossier, theme: themed.theme, lock: lock, sources: themed.sources),
        diagnostics
      )
    },
    pages: { themed, request in
      guard let theme = themed.theme else { return (nil, []) }
      let listing = SiteListing(of: themed.dossier, theme: theme)
      let pages = await listing.all
      let diagnostics = listing.diagnostics(of: pages)
      let files = StaticFolder(root: request.root)
      var clashes = StaticClashes(pages)
      return (
        pages + files.pages,
        diagnostics + files.diagnostics + clashes.diagnostics(of: files.pages)
          + (request.isCheck ? ServerFiles.hints(files.pages) : [])
      )
    },
    figures: { BuildFigures($0.dossier) },
    publication: { $0.dossier.publication },
    published: { themed, request in
      let (lock, sources) = (themed.lock, themed.sources)
      let isPreview = themed.dossier.publication.isPreview
      let written =
        request.gathersLock(inPreview: isPreview) ? lock.bytes ?? lock.present : lock.present
      return PublishedBeside(sources: { sources.all() }, lock: written)
    },
    lock: { $0.lock },
    remember: { $0.lock.write() })

  private static func compiled(
    _ themes: ThemeMemo, _ assets: [String]
  ) -> (theme: SiteTheme?, diagnostics: [Diagnostic], kept: ThemeMemo) {
    var themes = themes
    let (theme, diagnostics) = themes.compiled(pages: Theme.Page.all, contentAssets: assets)
    return (theme, diagnostics, themes)
  }

  /// Does what reads or compiles templates, within the time that a file may take.
  private static func watched<Result>(_ work: () -> Result) -> Result {
    let watch = Watchdog.shared.begin("Templates")
    defer { Watchdog.shared.end(watch) }
    return work()
  }

  private static func options(
    _ request: BuildRequest, _ theme: UncompiledTheme, _ lock: LockFile, isPreview: Bool
  ) -> ComposeOptions {
    var options = ComposeOptions(
      lock: lock.lock, remembersPassages: request.gathersLock(inPreview: isPreview))
    options.missesMemories = request.isFrozen
    options.listsReliances = request.isCheck
    options.progress = request.progress
    options.releasesTexts = request.memory == nil
    options.shelf = request.shelf
    options.backReferenceLabel = theme.backReferenceLabel
    options.hiddenWording = theme.hiddenWording
    options.nameWording = theme.nameWording
    if request.memory != nil { options.wordsFingerprint = theme.wordsFingerprint }
    return options
  }

  /// Every anchor and cited quotation, in order of place, and what can be put right.
  package static func passages(
    _ request: BuildRequest
  ) async -> (reports: [PassageReport], fixes: PassageFixes?, diagnostics: [Diagnostic]) {
    let (loaded, faults) = await Library.load(
      root: request.root, options: Library.LoadOptions(originals: request.originals))
    let withheld = request.withheld.diagnostics
    guard let library = loaded else { return ([], nil, withheld + faults) }
    let lock = LockFile(root: request.root)
    let composition = await Composition.compose(
      library, rules: PublicationRules(view: .everything), options: ComposeOptions(lock: lock.lock))
    let (dossier, more) = Dossier.link(composition)
    return (
      PassageReport.all(dossier), PassageFixes(composition.repairs, dossier),
      Diagnostic.told(
        withheld + faults + lock.diagnostics + composition.diagnostics + more)
    )
  }
}
