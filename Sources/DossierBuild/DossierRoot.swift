import DossierCore
import Foundation

/// The folder of a dossier, found from one within it.
package enum DossierRoot {
  /// The nearest folder, from a given one upwards, that holds `Content/dossier.yaml`, as a path from
  /// that one such as `../..`; nil where none does.
  ///
  /// The given folder counts by `Content/` alone, so that a dossier without settings says so. What
  /// lies above the top of a Git repository, above the home folder or on another disk is not looked
  /// at: a dossier there is not the one that somebody works on here.
  package static func above(_ folder: String) -> String? {
    let start = folder.isEmpty ? "." : folder
    if status("\(start)/Content")?.kind == .folder { return start }
    guard let disk = status(start)?.identity.device else { return nil }
    let home = ProcessInfo.processInfo.environment["HOME"].flatMap { status($0)?.identity }
    var path = start
    var seen = status(path)?.identity
    while !isTop(path, home: home) {
      path = path == "." ? ".." : "\(path)/.."
      guard let here = status(path)?.identity, here != seen, here.device == disk else { return nil }
      seen = here
      if status("\(path)/Content/dossier.yaml")?.kind == .file { return path }
    }
    return nil
  }

  private static func isTop(_ path: String, home: FileStatus.Identity?) -> Bool {
    if let home, status(path)?.identity == home { return true }
    return status("\(path)/.git") != nil
  }

  private static func status(_ path: String) -> FileStatus? {
    try? FileStatus.of(path, followingLinks: true)
  }
}
