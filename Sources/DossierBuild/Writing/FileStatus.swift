import Foundation

/// What the machine says of a file or folder.
struct FileStatus {
  enum Kind { case file, folder, link, other }

  /// The same for two paths only where they lead to one file, whatever their spelling.
  struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  let kind: Kind
  let size: Int
  let mode: mode_t
  let modified: timespec
  let identity: Identity

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    mode = status.st_mode & 0o7777
    #if canImport(Darwin)
      modified = status.st_mtimespec
    #else
      modified = status.st_mtim
    #endif
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino))
  }

  /// Whether a file was not written to since it had an earlier status.
  func isUnchanged(since earlier: FileStatus) -> Bool {
    size == earlier.size && modified.tv_sec == earlier.modified.tv_sec
      && modified.tv_nsec == earlier.modified.tv_nsec
  }

  /// What stands at a path; nil where nothing does. A link at its end is described itself unless
  /// `followingLinks`.
  static func of(_ path: String, followingLinks: Bool = false) throws(SystemError) -> FileStatus? {
    var status = stat()
    let result = followingLinks ? stat(path, &status) : lstat(path, &status)
    if result == 0 { return FileStatus(status) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw SystemError("read", path)
  }
}
