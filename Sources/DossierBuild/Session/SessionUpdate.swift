import DossierContent
import DossierCore
import DossierGraph
import DossierModel
import DossierStarter

/// One update of a session.
struct SessionUpdate: Sendable {
  let request: BuildRequest

  private var stages: DossierStages { DossierStages(request: request) }

  func run(_ changes: FileChanges, _ memory: inout SessionMemory) async -> Snapshot {
    let options = Library.LoadOptions(originals: request.originals, progress: request.progress)
    let read: (Library?, [Diagnostic])
    switch await Library.reload(root: request.root, options: options, changes, memo: &memory.loaded)
    {
    case .told(let bodies):
      if let snapshot = await edited(bodies, &memory) { return snapshot }
      read = memory.loaded.library ?? (nil, [])
    case .found(let bodies):
      if isAlike(memory), let snapshot = await edited(bodies, &memory) { return snapshot }
      read = memory.loaded.library ?? (nil, [])
    case .whole(let library, let diagnostics): read = (library, diagnostics)
    }
    memory.last = nil
    return await whole(read, &memory)
  }

  /// Runs all stages, each of which takes what it can from what was kept.
  private func whole(
    _ read: (Library?, [Diagnostic]), _ memory: inout SessionMemory
  ) async -> Snapshot {
    let lock = LockFile(root: request.root)
    let (loaded, faults) = await stages.decide(read.0, read.1, lock)
    guard let loaded else {
      return Snapshot(stages.told(request.withheld.diagnostics + faults))
    }
    let (composed, beside) = await stages.compose(loaded, &memory.composed, &memory.theme)
    return await finish(
      composed, stages.link(composed),
      LastUpdate.Found(before: request.withheld.diagnostics + faults + beside), &memory)
  }

  /// Lists what a linked dossier's site has, and keeps all of it.
  private func finish(
    _ composed: ComposedDossier, _ linked: (dossier: Dossier, diagnostics: [Diagnostic]),
    _ found: LastUpdate.Found, _ memory: inout SessionMemory
  ) async -> Snapshot {
    var found = found
    found.linking = linked.diagnostics
    let statics = StaticFolder(root: request.root)
    let site = await stages.site(linked.dossier, composed.theme, statics)
    found.listing = site.diagnostics.withoutClashes(
      toldOfIn: found.before + found.linking + composed.composition.diagnostics)
    let diagnostics = told(found, composed, linked.dossier.publication.places)
    let snapshot = snapshot(
      diagnostics, linked.dossier, site.files, composed, memory.composed)
    memory.last = LastUpdate(
      lock: composed.lock, theme: composed.theme, composition: composed.composition,
      found: found, statics: composed.theme == nil ? nil : statics, snapshot: snapshot)
    return snapshot
  }

  private func snapshot(
    _ diagnostics: [Diagnostic], _ dossier: Dossier, _ site: SiteFiles?,
    _ composed: ComposedDossier, _ memo: ComposeMemo?
  ) -> Snapshot {
    let composition = composed.composition
    var snapshot = Snapshot(
      diagnostics, of: dossier,
      lock: composed.lock.change { (composition.lock, !composition.hasLock) })
    snapshot.site = site
    snapshot.composedEntries = memo?.composedEntries ?? 0
    snapshot.composedCommentary = memo?.composedCommentary ?? 0
    return snapshot
  }

  private func told(
    _ found: LastUpdate.Found, _ composed: ComposedDossier, _ places: HiddenPlaces
  ) -> [Diagnostic] {
    stages.told(found.before + composed.diagnostics + found.linking + found.listing, places)
  }
}

// MARK: - Where bodies alone were edited

extension SessionUpdate {
  /// What an update finds after which nothing but bodies differs; nil where more may follow from them.
  private func edited(
    _ bodies: [EditedBody], _ memory: inout SessionMemory
  ) async -> Snapshot? {
    guard var last = memory.last,
      let publication = last.composition.publication.edited(bodies),
      publication.isPreview || !bodies.contains(where: PlaceholderTexts.stand),
      let recomposition = await memory.composed?.recompose(bodies, publication)
    else { return nil }
    let composed = ComposedDossier(
      composition: recomposition.composition, theme: last.theme, lock: last.lock)
    guard let earlier = last.snapshot.dossier,
      let dossier = earlier.relinked(recomposition, found: last.found.linking)
    else {
      memory.last = nil
      return await finish(composed, stages.link(composed), last.found, &memory)
    }
    var site = last.snapshot.site
    if let files = site {
      guard let listing = SiteListing(of: dossier, reusing: files.listing) else { return nil }
      site = SiteFiles(listing: listing, copies: files.copies)
    }
    last.composition = recomposition.composition
    let diagnostics =
      recomposition.saysNothing
      ? last.snapshot.diagnostics
      : told(last.found, composed, dossier.publication.places)
    last.snapshot = snapshot(diagnostics, dossier, site, composed, memory.composed)
    memory.last = last
    return last.snapshot
  }

  /// Whether all that is read beside `Content/` and `Originals/` is what it was.
  private func isAlike(_ memory: SessionMemory) -> Bool {
    guard let last = memory.last, last.lock.isUnchanged,
      memory.theme.isUnchanged(
        root: request.root, settings: last.composition.publication.library.settings)
    else { return false }
    return last.statics?.isSame(as: StaticFolder(root: request.root)) ?? true
  }
}
