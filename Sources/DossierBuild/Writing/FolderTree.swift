import Foundation

/// Folders on disk, listed and removed without ever following a link.
enum FolderTree {
  /// The names in a folder, without `.` and `..`, in no order.
  static func names(in path: String) throws(SystemError) -> [String] {
    guard let folder = opendir(path) else { throw SystemError("read", path) }
    defer { closedir(folder) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw SystemError("read", path) }
    return names
  }

  static func make(_ path: String) throws(SystemError) {
    guard mkdir(path, 0o777) == 0 else { throw SystemError("create", path) }
  }

  /// Makes a folder and the folders that lead to it, where they are missing.
  static func makeWhole(_ path: String) throws(SystemError) {
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

  /// Removes a file, a link or a whole folder; nothing is done where nothing is there.
  static func remove(_ path: String) throws(SystemError) {
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
