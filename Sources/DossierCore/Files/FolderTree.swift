import CSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Folders on disk, listed and removed without ever following a link.
package enum FolderTree {
  /// The names in a folder in order of their bytes, without `.` and `..`.
  package static func names(in path: String) throws(SystemError) -> [String] {
    try FolderListing.items(of: path).get().map(\.name)
  }

  package static func make(_ path: String) throws(SystemError) {
    guard mkdir(path, 0o777) == 0 else { throw SystemError("create", path) }
  }

  /// Makes a folder and the folders that lead to it, where they are missing.
  package static func makeWhole(_ path: String) throws(SystemError) {
    var missing: [String] = []
    var current = path
    while try FileStatus.of(current, followingLinks: true) == nil, current != "/" {
      missing.append(current)
      current = FolderPath.parent(of: current)
    }
    for folder in missing.reversed() where mkdir(folder, 0o777) != 0 && errno != EEXIST {
      throw SystemError("create", folder)
    }
  }

  /// Exchanges two paths in one step: 0, or the number of the error.
  package static func exchange(_ one: String, _ other: String) -> Int32 {
    dossier_exchange(one, other)
  }

  /// Renames and never replaces what is there, which is `EEXIST`: 0, or the number of the error.
  package static func renameExclusively(_ from: String, _ to: String) -> Int32 {
    dossier_rename_exclusively(from, to)
  }

  /// Removes a file, a link or a whole folder; nothing is done where nothing is there.
  package static func remove(_ path: String) throws(SystemError) {
    guard let status = try FileStatus.of(path) else { return }
    guard status.kind == .folder else { return try removeFile(path) }
    // Each folder is met twice: once to empty it, once when all below it is gone.
    var pending: [(path: String, isEmptied: Bool)] = [(path, false)]
    while let next = pending.popLast() {
      if next.isEmptied {
        guard rmdir(next.path) == 0 else { throw SystemError("remove", next.path) }
        continue
      }
      pending.append((next.path, true))
      for folder in try removeFiles(in: next.path) { pending.append((folder, false)) }
    }
  }

  /// Removes what is not a folder, and answers with the folders.
  private static func removeFiles(in path: String) throws(SystemError) -> [String] {
    var folders: [String] = []
    for name in try names(in: path) {
      let child = "\(path)/\(name)"
      if unlink(child) == 0 { continue }
      let code = errno
      guard try FileStatus.of(child)?.kind == .folder else {
        throw SystemError("remove", child, code: code)
      }
      folders.append(child)
    }
    return folders
  }

  private static func removeFile(_ path: String) throws(SystemError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw SystemError("remove", path) }
  }
}
