import DossierCore
import DossierGraph
import DossierModel
import DossierPassages
import DossierTheme

/// What the stages come to.
extension DossierStages {
  /// Runs all of them, and keeps nothing.
  func snapshot() async -> Snapshot {
    let (linked, faults) = await linked()
    let before = request.withheld.diagnostics + faults
    guard let linked else { return Snapshot(request.aim == .site ? told(before) : before) }
    let places = linked.dossier.publication.places
    request.progress?.begin(.listing)
    guard let theme = linked.theme else { return linked.snapshot(told(before, places), request) }
    let listing = SiteListing(of: linked.dossier, theme: theme)
    let pages = await listing.all
    let statics = StaticFolder(root: request.root)
    let found = found(listing, pages.map(\.path), statics).withoutClashes(toldOfIn: faults)
    request.reached?(.listed)
    var snapshot = linked.snapshot(told(before + found, places), request)
    snapshot.site = SiteFiles(listing: listing, copies: statics.pages)
    snapshot.listed = pages + statics.pages
    return snapshot
  }

  /// All up to linking, in a function of its own: what earlier stages made is let go of before pages
  /// are.
  private func linked() async -> Staged<LinkedDossier?> {
    let (loaded, faults) = await load()
    request.reached?(.loaded)
    guard let loaded else { return (nil, faults) }
    let (composed, beside) = await compose(loaded)
    request.reached?(.composed)
    request.progress?.begin(.linking)
    let (dossier, found) = link(composed)
    request.reached?(.linked)
    var linked = LinkedDossier(dossier: dossier, theme: composed.theme, lock: composed.lockChange)
    if request.aim == .passages { linked.repairs = composed.composition.repairs }
    if !request.withheld.isEmpty {
      linked.sources = PublishedSources(loaded.publication, root: request.root)
    }
    return (linked, faults + beside + composed.diagnostics + found)
  }

  /// What a site has whose files are listed only when they are asked for; no files where the theme has
  /// errors.
  func site(
    _ dossier: Dossier, _ theme: SiteTheme?, _ statics: StaticFolder
  ) async -> (files: SiteFiles?, diagnostics: [Diagnostic]) {
    guard let theme else { return (nil, []) }
    let listing = SiteListing(of: dossier, theme: theme)
    let paths = await listing.paths(besides: statics.pages.map(\.path))
    return (
      SiteFiles(listing: listing, copies: statics.pages), found(listing, paths, statics)
    )
  }

  private func found(
    _ listing: SiteListing, _ paths: [String], _ statics: StaticFolder
  ) -> [Diagnostic] {
    let own = listing.diagnostics(of: paths) + statics.diagnostics
    guard !statics.pages.isEmpty else { return own }
    var clashes = StaticClashes(paths)
    return own + clashes.diagnostics(of: statics.pages)
      + (request.isCheck ? ServerFiles.hints(statics.pages) : [])
  }

  /// Diagnostics as they are printed.
  func told(
    _ diagnostics: [Diagnostic], _ places: HiddenPlaces = HiddenPlaces()
  ) -> [Diagnostic] {
    let judged = places.judged(diagnostics)
    return Diagnostic.told(request.isStrict ? judged.map(\.strict) : judged)
  }
}

/// A dossier, with the theme that its pages will be rendered by.
private struct LinkedDossier {
  let dossier: Dossier
  let theme: SiteTheme?
  /// The lock to be written, once the site is.
  let lock: LockChange
  var repairs: [PassageRepair] = []
  /// Nil where nothing is withheld.
  var sources: PublishedSources?

  func snapshot(_ diagnostics: [Diagnostic], _ request: BuildRequest) -> Snapshot {
    var snapshot = Snapshot(diagnostics, of: dossier, lock: lock)
    snapshot.repairs = repairs
    snapshot.composedEntries = snapshot.figures.entries
    if let sources {
      snapshot.inspection = PublishedInspection(
        request, PublishedBeside(sources: { sources.all() }, lock: written(request)))
    }
    return snapshot
  }

  private func written(_ request: BuildRequest) -> [UInt8]? {
    request.gathersLock(inPreview: dossier.publication.isPreview)
      ? lock.bytes ?? lock.present : lock.present
  }
}

extension ComposedDossier {
  /// What the lock is to hold, put together at once: a run that keeps nothing lets go of bodies.
  fileprivate var lockChange: LockChange {
    let (bytes, isEmpty) = (composition.lock, !composition.hasLock)
    return lock.change { (bytes, isEmpty) }
  }
}
