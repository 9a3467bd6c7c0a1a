import DossierCore
import Foundation

/// Finishing or clearing what an interrupted build left.
///
/// A site that is still being staged holds no dot entry but the marker; so a folder with others is
/// an old site whose move was interrupted, and moving them again does no harm.
struct Recovery {
  let output: OutputLocation

  func run(new: String, old: String) throws(WritingFailure) {
    try finish(new, isOldSite: false)
    try finish(old, isOldSite: true)
  }

  private func finish(_ left: String, isOldSite: Bool) throws(WritingFailure) {
    guard let found = try kind(of: left) else { return }
    guard found == .folder else {
      // No build left a link or a file here: what a link leads to is not to be moved into the site.
      return try attempt { () throws(SystemError) in try FolderTree.remove(left) }
    }
    let holdsDotEntries = try !DotEntries.names(in: left).isEmpty
    if try kind(of: output.path) == nil, isOldSite || holdsDotEntries {
      if rename(left, output.path) == 0 { return }
      let code = errno
      throw .system(SystemError("move \(left) to", output.path, code: code))
    }
    if holdsDotEntries { try DotEntries.move(from: left, to: output.path, faults: .none) }
    try attempt { () throws(SystemError) in try FolderTree.remove(left) }
  }

  private func kind(of path: String) throws(WritingFailure) -> FileStatus.Kind? {
    try attempt { () throws(SystemError) in try FileStatus.of(path)?.kind }
  }
}
