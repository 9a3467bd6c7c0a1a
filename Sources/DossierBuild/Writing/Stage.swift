import DossierCore
import DossierTheme
import Foundation
import Synchronization

/// The writing of a site's files into the folder being staged, over all cores.
struct Stage: Sendable {
  let folder: String
  /// The old site's folder; nil where there is none.
  let old: String?
  let faults: WritingFaults
  let audience: OutputMarker.Audience
  var told: BuildProgress?

  /// What the workers share: the next page to write, and whether to go on.
  private final class Progress: Sendable {
    let next = Atomic<Int>(0)
    let hasFailed = Atomic<Bool>(false)
  }

  private static let chunk = 32

  func write(
    _ pages: [SitePage], _ paths: PagePaths
  ) async throws(WritingFailure) -> SiteWriter.Report {
    let lost = try makeFolders(paths)
    let progress = Progress()
    told?.begin(.writing, total: pages.count)
    let outcomes = await withTaskGroup(of: Result<SiteWriter.Report, WritingFailure>.self) {
      group in
      for _ in 0..<Self.workers(for: pages.count) {
        group.addTask { work(on: pages, progress) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    var total = SiteWriter.Report()
    total.lostOwners = lost
    for outcome in outcomes {
      let report = try outcome.get()
      total.written += report.written
      total.unchanged += report.unchanged
    }
    try faults.reach(.pagesStaged)
    try writeMarker(paths.files)
    try faults.reach(.markerStaged)
    return total
  }

  /// Makes the folders, and answers with those that could not be given to whom the old ones belong.
  private func makeFolders(
    _ paths: PagePaths
  ) throws(WritingFailure) -> [SiteWriter.LostOwner] {
    try attempt { () throws(SystemError) in
      var lost: [SiteWriter.LostOwner] = []
      for path in [""] + paths.folders.map({ "/\($0)" }) {
        try FolderTree.make(folder + path)
        // A folder that is served keeps the rights it was given; a new one in it gets what the
        // system gives it there.
        if let old, try FileStatus.of(old + path)?.kind == .folder {
          let loss = try FolderAttributes.copy(from: old + path, to: folder + path)
          if let loss { lost.append(.init(path: old + path, loss: loss)) }
        }
      }
      return lost
    }
  }

  private static func workers(for pages: Int) -> Int {
    let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    return min(cores, (pages + chunk - 1) / chunk)
  }

  private func work(
    on pages: [SitePage], _ progress: Progress
  ) -> Result<SiteWriter.Report, WritingFailure> {
    var writer = PageWriter(staged: folder, old: old, faults: faults)
    var report = SiteWriter.Report()
    do throws(WritingFailure) {
      while !progress.hasFailed.load(ordering: .relaxed) {
        let start = progress.next.add(Self.chunk, ordering: .relaxed).oldValue
        guard start < pages.count else { break }
        for page in pages[start..<min(start + Self.chunk, pages.count)] {
          switch try writer.write(page) {
          case .written: report.written += 1
          case .unchanged: report.unchanged += 1
          }
          try faults.reach(.firstPage)
        }
        told?.advance(by: Self.chunk)
      }
      return .success(report)
    } catch {
      progress.hasFailed.store(true, ordering: .relaxed)
      return .failure(error)
    }
  }

  private func writeMarker(_ paths: [String]) throws(WritingFailure) {
    var writer = PageWriter(staged: folder, old: old, faults: faults)
    _ = try writer.write(
      SitePage(
        path: OutputMarker.name, content: .bytes(OutputMarker.bytes(listing: paths, for: audience)))
    )
  }
}
