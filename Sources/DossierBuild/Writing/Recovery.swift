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
    guard try exists(left) else { return }
    let holdsDotEntries = try !DotEntries.names(in: left).isEmpty
    if try !exists(output.path), isOldSite || holdsDotEntries {
      if rename(left, output.path) == 0 { return }
      let code = errno
      throw .system(SystemError("move \(left) to", output.path, code: code))
    }
    if holdsDotEntries { try DotEntries.move(from: left, to: output.path, faults: .none) }
    try attempt { () throws(SystemError) in try FolderTree.remove(left) }
  }

  private func exists(_ path: String) throws(WritingFailure) -> Bool {
    try attempt { () throws(SystemError) in try FileStatus.of(path) != nil }
  }
}
