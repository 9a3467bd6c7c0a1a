import DossierCore
import DossierModel

/// Runs that come once: each looks at the dossier as an update would, and keeps nothing.
extension BuildSession {
  /// Does everything but write.
  package static func check(_ request: BuildRequest) async -> BuildOutcome {
    let clock = ContinuousClock()
    let start = clock.now
    let snapshot = await once(request)
    let hidden = await faultsOfHidden(request, beside: snapshot)
    let files = await snapshot.pages ?? []
    let found = await snapshot.inspection?.run(rendering: files) ?? []
    return BuildOutcome(
      snapshot, Diagnostic.told(snapshot.diagnostics + hidden + found), files: files,
      withheld: request.withheld.count, duration: clock.now - start)
  }

  /// What is wrong with what readers don't get to see, as warnings: found as a preview would find it,
  /// and told of here so that it is put right before it opens.
  private static func faultsOfHidden(
    _ request: BuildRequest, beside published: Snapshot
  ) async -> [Diagnostic] {
    guard request.publication.view == .readers, !published.publication.hidden.isEmpty else {
      return []
    }
    var request = request
    request.publication.view = .editors
    request.isStrict = false
    request.progress = nil
    let preview = await once(request)
    var known = Set(published.diagnostics.map(\.identity))
    let found = preview.diagnostics.beyond(published.diagnostics) { !known.contains($0.identity) }
    return preview.publication.places.judged(found, found: .inPreviewAlone)
      .filter { known.insert($0.identity).inserted }
  }

  /// Builds the whole site; with an error, of whatever stage, the old one stays as it was.
  ///
  /// - Parameter faults: what a test puts in the way of writing.
  package static func build(
    _ request: BuildRequest, faults: WritingFaults = .none
  ) async -> BuildOutcome {
    let clock = ContinuousClock()
    let start = clock.now
    var writer = SiteWriter(request, faults: faults)
    let running = writer.recover()
    if running.containsErrors {
      return BuildOutcome(
        Snapshot(running), running, files: [], withheld: request.withheld.count,
        duration: clock.now - start)
    }
    var request = request
    request.shelf = request.shelf ?? writer.makeShelf()
    writer.shelf = request.shelf
    let snapshot = await once(request)
    let files = await snapshot.pages ?? []
    var diagnostics = snapshot.diagnostics
    var report: SiteWriter.Report?
    writer.audience = snapshot.publication.isPreview ? .editors : .readers
    if snapshot.site != nil, !diagnostics.containsErrors {
      writer.inspection = snapshot.inspection
      let (written, faults) = await writer.write(files)
      report = written
      diagnostics += faults
      if written != nil, request.remembersPassages(inPreview: snapshot.publication.isPreview) {
        diagnostics += snapshot.lock?.write() ?? []
        request.reached?(.remembered)
      }
      diagnostics = Diagnostic.told(diagnostics)
    }
    return BuildOutcome(
      snapshot, diagnostics, files: files, written: report, withheld: request.withheld.count,
      duration: clock.now - start)
  }

  /// Every anchor and cited quotation, in order of place, and what can be put right.
  package static func passages(
    _ request: BuildRequest
  ) async -> (reports: [PassageReport], fixes: PassageFixes?, diagnostics: [Diagnostic]) {
    var request = request
    request.aim = .passages
    request.publication = PublicationRules(view: .everything)
    let snapshot = await once(request)
    guard let dossier = snapshot.dossier else { return ([], nil, snapshot.diagnostics) }
    return (
      PassageReport.all(dossier), PassageFixes(snapshot.repairs, dossier), snapshot.diagnostics
    )
  }
}

extension SiteWriter {
  fileprivate init(_ request: BuildRequest, faults: WritingFaults) {
    self.init(
      output: request.output, root: request.root, staysInRoot: !request.namesOutput,
      allowsGap: request.allowsGap)
    originals = request.originals
    discardsForeign = request.discardsForeign
    self.faults = faults
    progress = request.progress
  }
}
