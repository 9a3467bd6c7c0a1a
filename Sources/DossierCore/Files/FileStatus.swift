#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the machine says of a file or folder.
package struct FileStatus: Sendable {
  package enum Kind: Sendable {
    case file, folder, symbolicLink
    /// A device, a pipe, a socket.
    case special
  }

  /// The same for two paths only where they lead to one file, whatever their spelling.
  package struct Identity: Hashable, Sendable {
    package let device: UInt64
    package let number: UInt64

    package init(device: UInt64, number: UInt64) {
      self.device = device
      self.number = number
    }
  }

  package let kind: Kind
  package let size: Int
  package let mode: mode_t
  package let owner: uid_t
  package let group: gid_t
  package let modified: timespec
  /// When its bytes or what is said of it last changed, which no program sets at will.
  package let changed: timespec
  package let identity: Identity

  package init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      default: .special
      }
    size = Int(status.st_size)
    mode = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
    #if canImport(Darwin)
      modified = status.st_mtimespec
      changed = status.st_ctimespec
    #else
      modified = status.st_mtim
      changed = status.st_ctim
    #endif
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino))
  }

  /// Whether a file was not written to since it had an earlier status.
  package func isUnchanged(since earlier: FileStatus) -> Bool {
    size == earlier.size && modified.tv_sec == earlier.modified.tv_sec
      && modified.tv_nsec == earlier.modified.tv_nsec
  }

  /// What stands at a path; nil where nothing does. A link at its end is described itself unless
  /// `followingLinks`.
  package static func of(_ path: String, followingLinks: Bool = false) throws(SystemError)
    -> FileStatus?
  {
    var status = stat()
    let result = followingLinks ? stat(path, &status) : lstat(path, &status)
    if result == 0 { return FileStatus(status) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw SystemError("read", path)
  }
}
