import DossierCore
import Foundation

/// Finishing or clearing what an interrupted build left.
///
/// What lies in the staging folder may have been put there by anybody, in a repository for one. It
/// is an old site only if the build that put it there noted what it is on disk, or if it holds
/// `.git`, which no repository can; moving its entries again does no harm.
struct Recovery {
  let output: OutputLocation

  func run(in staging: borrowing StagingFolder) throws(WritingFailure) {
    let claimed = staging.claimed()
    try finish(staging.new, isOurs: try isOldSite(staging.new, claimed))
    let old = staging.old
    guard try kind(of: old) == .folder else { return try finish(old, isOurs: false) }
    if try !isOldSite(old, claimed) {
      // An earlier version noted nothing; its marker counts as that of an output does.
      guard OutputMarker(of: old) != nil else { throw .foreignStaging(old) }
      let isTracked = try OutputLocation.isMarkerTracked(in: old, root: output.root)
      if isTracked { throw .foreignStaging(old) }
    }
    try finish(old, isOurs: true)
  }

  private func isOldSite(
    _ folder: String, _ claimed: FileStatus.Identity?
  ) throws(WritingFailure) -> Bool {
    let status = try attempt { () throws(SystemError) in try FileStatus.of(folder) }
    guard let status, status.kind == .folder else { return false }
    if status.identity == claimed { return true }
    return try Carried.holdsRepository(folder)
  }

  private func finish(_ left: String, isOurs: Bool) throws(WritingFailure) {
    guard try kind(of: left) != nil else { return }
    if isOurs {
      if try kind(of: output.path) == nil {
        if rename(left, output.path) == 0 { return }
        let code = errno
        throw .system(SystemError("move \(left) to", output.path, code: code))
      }
      try Carried.move(from: left, to: output.path, faults: .none)
    }
    try attempt { () throws(SystemError) in try FolderTree.remove(left) }
  }

  private func kind(of path: String) throws(WritingFailure) -> FileStatus.Kind? {
    try attempt { () throws(SystemError) in try FileStatus.of(path)?.kind }
  }
}
