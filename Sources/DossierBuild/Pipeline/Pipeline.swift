import DossierCore
import DossierModel
import DossierTheme
import DossierWithholding

/// The stages of a build, each a function from the value of the one before.
///
/// Each answers with diagnostics beside its value, and every fault of the content is found in one
/// run: a stage is left out only where the one before it has no value to give.
package struct Pipeline<Loaded: Sendable, Composed: Sendable, Linked: Sendable>: Sendable {
  package typealias Staged<Value> = (value: Value, diagnostics: [Diagnostic])

  /// Reads `Content/`; nil where there is nothing to go on with.
  package let load: @Sendable (BuildRequest) async -> Staged<Loaded?>
  package let compose: @Sendable (Loaded, BuildRequest) async -> Staged<Composed>
  package let link: @Sendable (Composed) async -> Staged<Linked>
  /// Checks the theme and lists the site's files, each to be made when it is written; no list
  /// where the theme has errors.
  package let pages: @Sendable (Linked, BuildRequest) async -> Staged<[SitePage]?>
  package let figures: @Sendable (Linked) -> BuildFigures
  /// What is kept from readers.
  package let publication: @Sendable (Linked) -> DossierPublication
  /// What beside the pages is gone through for withheld strings; called only where there are any.
  package let published: @Sendable (Linked, BuildRequest) -> PublishedBeside
  /// What the lock is to hold, where there is one.
  package let lock: @Sendable (Linked) -> LockChange?
  /// Keeps what the next build is to know of this one; called once the site is written.
  package let remember: @Sendable (Linked) -> [Diagnostic]

  package init(
    load: @escaping @Sendable (BuildRequest) async -> Staged<Loaded?>,
    compose: @escaping @Sendable (Loaded, BuildRequest) async -> Staged<Composed>,
    link: @escaping @Sendable (Composed) async -> Staged<Linked>,
    pages: @escaping @Sendable (Linked, BuildRequest) async -> Staged<[SitePage]?>,
    figures: @escaping @Sendable (Linked) -> BuildFigures,
    publication: @escaping @Sendable (Linked) -> DossierPublication = { _ in DossierPublication() },
    published: @escaping @Sendable (Linked, BuildRequest) -> PublishedBeside = { _, _ in
      PublishedBeside()
    },
    lock: @escaping @Sendable (Linked) -> LockChange? = { _ in nil },
    remember: @escaping @Sendable (Linked) -> [Diagnostic] = { _ in [] }
  ) {
    self.load = load
    self.compose = compose
    self.link = link
    self.pages = pages
    self.figures = figures
    self.publication = publication
    self.published = published
    self.lock = lock
    self.remember = remember
  }
}

extension Pipeline {
  /// Does everything but write.
  package func check(_ request: BuildRequest) async -> BuildOutcome {
    let clock = ContinuousClock()
    let start = clock.now
    var prepared = await prepare(request)
    let hidden = await faultsOfHidden(request, beside: prepared)
    let found = await prepared.inspection?.run(rendering: prepared.pages ?? []) ?? []
    prepared.diagnostics = Diagnostic.told(prepared.diagnostics + hidden + found)
    return BuildOutcome(
      prepared, written: nil, withheld: request.withheld.count, duration: clock.now - start)
  }

  /// What is wrong with what readers don't get to see, as warnings: found as a preview would find it,
  /// and told of here so that it is put right before it opens.
  private func faultsOfHidden(
    _ request: BuildRequest, beside published: Prepared
  ) async -> [Diagnostic] {
    guard request.publication.view == .readers, !published.publication.hidden.isEmpty else {
      return []
    }
    var request = request
    request.publication.view = .editors
    request.isStrict = false
    request.progress = nil
    let preview = await prepare(request)
    var known = Set(published.diagnostics.map(\.identity))
    let found = preview.diagnostics.beyond(published.diagnostics) { !known.contains($0.identity) }
    return preview.publication.places.judged(found, found: .inPreviewAlone)
      .filter { known.insert($0.identity).inserted }
  }

  /// Builds the whole site; with an error, of whatever stage, the old one stays as it was.
  ///
  /// - Parameter faults: what a test puts in the way of writing.
  package func build(
    _ request: BuildRequest, faults: WritingFaults = .none
  ) async -> BuildOutcome {
    let clock = ContinuousClock()
    let start = clock.now
    var writer = SiteWriter(
      output: request.output, root: request.root, staysInRoot: !request.namesOutput,
      allowsGap: request.allowsGap)
    writer.originals = request.originals
    writer.discardsForeign = request.discardsForeign
    writer.faults = faults
    writer.progress = request.progress
    let running = writer.recover()
    if running.containsErrors {
      return BuildOutcome(
        Prepared(diagnostics: running), written: nil, withheld: request.withheld.count,
        duration: clock.now - start)
    }
    var request = request
    request.shelf = request.shelf ?? writer.makeShelf()
    writer.shelf = request.shelf
    var prepared = await prepare(request)
    var report: SiteWriter.Report?
    writer.audience = prepared.publication.isPreview ? .editors : .readers
    if let pages = prepared.pages, !prepared.diagnostics.containsErrors {
      writer.inspection = prepared.inspection
      let (written, faults) = await writer.write(pages)
      report = written
      prepared.diagnostics += faults
      if written != nil, request.remembersPassages(inPreview: prepared.publication.isPreview) {
        prepared.diagnostics += prepared.remember()
      }
      prepared.diagnostics = Diagnostic.told(prepared.diagnostics)
    }
    return BuildOutcome(
      prepared, written: report, withheld: request.withheld.count, duration: clock.now - start)
  }

  /// Does all that comes before anything is written.
  func prepare(_ request: BuildRequest) async -> Prepared {
    let (linked, faults) = await linked(request)
    var prepared = Prepared(diagnostics: request.withheld.diagnostics + faults)
    if let linked {
      request.progress?.begin(.listing)
      let pages = await pages(linked, request)
      prepared.diagnostics += pages.diagnostics.withoutClashes(toldOfIn: faults)
      prepared.pages = pages.value
      prepared.figures = figures(linked)
      prepared.publication = publication(linked)
      if !request.withheld.isEmpty {
        prepared.inspection = PublishedInspection(request, published(linked, request))
      }
      prepared.remember = { [remember] in remember(linked) }
      prepared.lock = lock(linked)
    }
    let judged = prepared.publication.places.judged(prepared.diagnostics)
    prepared.diagnostics = Diagnostic.told(request.isStrict ? judged.map(\.strict) : judged)
    return prepared
  }

  /// All up to linking, in a function of its own: what earlier stages made is let go of before pages
  /// are.
  private func linked(_ request: BuildRequest) async -> Staged<Linked?> {
    let (loaded, faults) = await load(request)
    guard let loaded else { return (nil, faults) }
    let composed = await compose(loaded, request)
    request.progress?.begin(.linking)
    let linked = await link(composed.value)
    return (linked.value, faults + composed.diagnostics + linked.diagnostics)
  }
}

/// All that a run has made before anything is written.
struct Prepared {
  var diagnostics: [Diagnostic]
  var pages: [SitePage]?
  var figures = BuildFigures()
  var publication = DossierPublication()
  var inspection: PublishedInspection?
  var remember: () -> [Diagnostic] = { [] }
  /// What the lock is to hold.
  var lock: LockChange?
}

extension Diagnostic {
  /// What tells one diagnostic from another, wherever it was found.
  fileprivate var identity: Identity {
    let range = if case .span(let span) = place { span.range } else { Range<Int>?.none }
    return Identity(id: id, path: path, range: range, message: message)
  }

  fileprivate struct Identity: Hashable {
    let id: DiagnosticID
    let path: String?
    let range: Range<Int>?
    let message: String
  }
}

extension Diagnostic {
  /// The same, as `--strict` sees it: a warning is an error unless it never can be, a hint stays one.
  var strict: Diagnostic {
    guard severity == .warning, !id.isNeverFatal, !isOfHidden else { return self }
    return Diagnostic(self, severity: .error)
  }
}

extension [Diagnostic] {
  /// Those that others lack, where these hold all that the others do. Of many alike both hold the
  /// first alone: then those that are further on are counted as the difference.
  fileprivate func beyond(
    _ others: [Diagnostic], where isNew: (Diagnostic) -> Bool
  ) -> [Diagnostic] {
    var more: [Diagnostic.Group: Int] = [:]
    for diagnostic in self { more[Diagnostic.Group(diagnostic), default: 0] += 1 + diagnostic.more }
    for diagnostic in others {
      more[Diagnostic.Group(diagnostic), default: 0] -= 1 + diagnostic.more
    }
    var found = filter(isNew)
    for diagnostic in found { more[Diagnostic.Group(diagnostic), default: 0] -= 1 }
    for index in found.indices.reversed() {
      let rest = more.removeValue(forKey: Diagnostic.Group(found[index])) ?? 0
      found[index].more = Swift.max(0, rest)
    }
    return found
  }

  /// Two entries of one id would also have one page: that is told of once, by the earlier stage.
  func withoutClashes(toldOfIn earlier: [Diagnostic]) -> [Diagnostic] {
    let isToldOf = earlier.contains { $0.id == .duplicateID || $0.id == .oldAddressTaken }
    return isToldOf ? filter { $0.id != .duplicateID } : self
  }
}
