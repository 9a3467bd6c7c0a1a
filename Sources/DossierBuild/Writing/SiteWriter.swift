import DossierCore
import DossierTheme

/// Writes a whole site: stages it beside the output, then exchanges the two folders in one step.
///
/// Until the exchange the old site stands untouched, byte for byte, however the build ends; what a
/// build leaves, the next one clears or finishes. Files are not flushed one by one: what a power
/// cut may cost, the next build writes again.
package struct SiteWriter: Sendable {
  /// How many files were made anew, and how many are the old site's own.
  package struct Report: Sendable, Equatable {
    package var written = 0
    package var unchanged = 0
    /// What of the old site moved to the new one, such as `.git`.
    package var carried: [String] = []
    /// The folders that belonged to others, to whom this process may not give the new ones.
    package var lostOwners: [LostOwner] = []
  }

  /// A folder whose owner or group is another since the exchange.
  package struct LostOwner: Sendable, Equatable {
    /// In the output.
    package let path: String
    package let loss: FolderAttributes.Loss
  }

  private let output: String
  private let root: String
  private let staysInRoot: Bool
  private let allowsGap: Bool
  /// The folder of the originals, where it is named.
  package var originals: String?
  /// Whether files that no build wrote may vanish from the output.
  package var discardsForeign = false
  package var faults = WritingFaults.none
  var progress: BuildProgress?
  /// Where the pages' bodies wait.
  var shelf: Shelf?
  /// For whom the site is.
  var audience = OutputMarker.Audience.readers
  /// What goes through all that is staged before it takes the old site's place.
  var inspection: PublishedInspection?

  /// - Parameters:
  ///   - output: the folder to write; one that is a link is followed.
  ///   - root: the folder that holds `Content/`.
  ///   - staysInRoot: whether an output that is a link must not lead out of the root.
  ///   - allowsGap: whether two renames will do where folders cannot be exchanged.
  package init(
    output: String, root: String, staysInRoot: Bool = false, allowsGap: Bool = false
  ) {
    self.output = output
    self.staysInRoot = staysInRoot
    self.root = root
    self.allowsGap = allowsGap
  }

  /// Writes the pages, in parallel; the report is nil where the site could not be written.
  package func write(_ pages: [SitePage]) async -> (report: Report?, diagnostics: [Diagnostic]) {
    do throws(WritingFailure) {
      let (report, warnings) = try await writeSite(pages)
      let lost = Diagnostic.lostOwners(report.lostOwners, output: output, root: root)
      return (report, warnings + lost)
    } catch {
      if case .withheld(let found) = error { return (nil, found) }
      return (nil, [error.diagnostic(output: output, root: root)])
    }
  }

  /// Finishes or clears what an interrupted build left, so that this needs no build that succeeds.
  ///
  /// Says so where another build is writing the same site; every other fault is left to `write`.
  package func recover() -> [Diagnostic] {
    do throws(WritingFailure) {
      let location = try location()
      guard try StagingFolder.isThere(beside: location) else { return [] }
      _ = try location.look(for: audience, discardsForeign: discardsForeign)
      let staging = try StagingFolder(beside: location)
      try Recovery(output: location).run(in: staging)
      try staging.clear()
    } catch {
      if case .buildRunning = error { return [error.diagnostic(output: output, root: root)] }
    }
    return []
  }

  /// A shelf beside the output, else in the root; nil where neither file system has files without a
  /// name, and all stays in memory.
  func makeShelf() -> Shelf? {
    let output = try? FolderPath.resolved(output)
    for folder in [output.map(FolderPath.parent), root].compactMap({ $0 }) {
      if let file = OpenFile.unnamedDescriptor(in: folder) { return Shelf(file: file) }
    }
    return nil
  }

  private func location() throws(WritingFailure) -> OutputLocation {
    try OutputLocation(output, root: root, originals: originals, staysInRoot: staysInRoot)
  }

  private func writeSite(
    _ pages: [SitePage]
  ) async throws(WritingFailure) -> (report: Report, warnings: [Diagnostic]) {
    let paths = try PagePaths(pages)
    let location = try location()
    let look = try location.look(for: audience, discardsForeign: discardsForeign)
    try attempt { () throws(SystemError) in try FolderTree.makeWhole(location.parent) }
    let staging = try StagingFolder(beside: location)
    try faults.reach(.locked)
    // What cannot be recovered stays for the next build.
    try Recovery(output: location).run(in: staging)
    try faults.reach(.recovered)
    var report: Report
    let warnings: [Diagnostic]
    let oldSite: String?
    do throws(WritingFailure) {
      (report, warnings, oldSite) = try await stageAndExchange(
        pages, paths, location, look, in: staging)
    } catch {
      // An old site that could not be put back waits for the next build.
      if !faults.leavesEverything, !staging.holdsOldSite { try? staging.clear() }
      throw error
    }
    do throws(WritingFailure) {
      report.carried = try finish(oldSite, location)
      try staging.clear()
    } catch .system(let error) {
      throw .unfinished(error)
    }
    try faults.reach(.oldSiteRemoved)
    return (report, warnings)
  }

  private func stageAndExchange(
    _ pages: [SitePage], _ paths: PagePaths, _ location: OutputLocation,
    _ look: OutputLocation.Look, in staging: borrowing StagingFolder
  ) async throws(WritingFailure) -> (Report, warnings: [Diagnostic], oldSite: String?) {
    let present = try attempt { () throws(SystemError) in try FileStatus.of(location.path) }
    let made = try? FileStatus.of(staging.path)
    let stage = Stage(
      folder: staging.new, old: present == nil ? nil : location.path, faults: faults,
      audience: audience, told: progress)
    let report = try await stage.write(pages, paths)
    if let code = shelf?.faultCode {
      throw .system(SystemError("read", "what was composed", code: code))
    }
    let warnings = try await inspection?.run(over: pages, in: staging.new) ?? []
    // Once more, for what came to lie there meanwhile.
    let now = try location.look(
      for: audience, discardsForeign: discardsForeign, after: (look, made))
    if let present { try staging.claim(present.identity) }
    let exchange = Exchange(
      output: location, staged: staging.new, aside: staging.old, allowsGap: allowsGap,
      faults: faults)
    let oldSite = try exchange.run(replacing: now.state)
    return (report, warnings, oldSite)
  }

  /// Moves what belongs to the host from the old site to the new one, and gives its names.
  private func finish(
    _ oldSite: String?, _ location: OutputLocation
  ) throws(WritingFailure) -> [String] {
    try faults.reach(.exchanged)
    var carried: [String] = []
    if let oldSite {
      carried = try Carried.move(from: oldSite, to: location.path, faults: faults)
    }
    try faults.reach(.dotEntriesMoved)
    return carried
  }
}
