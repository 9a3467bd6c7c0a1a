#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// By what a file is taken for unchanged without being read: the same file, of the same size, with the
/// same times.
package struct FileStamp: Hashable, Sendable {
  private let identity: FileStatus.Identity
  private let size: Int
  private let modified: [Int]
  private let changed: [Int]

  /// In seconds. What is written again within the grain of a disk's times has the same ones, and the
  /// clock of another machine may be a little off.
  private static let settling = 3

  private init(_ status: FileStatus) {
    identity = status.identity
    size = status.size
    modified = [status.modified.tv_sec, status.modified.tv_nsec]
    changed = [status.changed.tv_sec, status.changed.tv_nsec]
  }

  /// The stamp of what a path leads to; nil where nothing that can be read is there, or where it
  /// changed so lately that it may change again without its stamp.
  package static func of(_ path: String) -> FileStamp? {
    let now = time(nil)
    guard let status = try? FileStatus.of(path, followingLinks: true), status.kind == .file,
      status.changed.tv_sec + settling <= now, status.modified.tv_sec + settling <= now
    else { return nil }
    return FileStamp(status)
  }
}
