#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Replaces the bytes of one file in one step: a reader sees the old ones or the new ones, never a
/// part, and a failure leaves the old ones.
///
/// The new bytes are first written to `.NAME.new` beside the file, which is locked meanwhile: what
/// a process that was killed leaves there, the next one takes over.
package enum FileReplacement {
  /// A link is followed, and stays; a file that is not there yet is made; its folder must be there.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    let real = try FolderPath.resolved(path)
    let old = try FileStatus.of(real)
    if let old, old.kind != .file { throw SystemError("write", path, code: EISDIR) }
    if old != nil, access(real, W_OK) != 0 { throw SystemError("write", path) }
    let new = newPath(beside: real)
    do throws(SystemError) {
      let file = try locked(new)
      do throws(SystemError) {
        guard ftruncate(file.descriptor, 0) == 0 else { throw SystemError("write", new) }
        try bytes.withUnsafeBufferPointer { (bytes) throws(SystemError) in
          try file.append(bytes)
        }
        if let old { fchmod(file.descriptor, old.mode) }
        try file.settle()
        guard rename(new, real) == 0 else { throw SystemError("write", path) }
      } catch {
        unlink(new)
        throw error
      }
    } catch {
      throw SystemError("write", path, code: error.code)
    }
  }

  /// Removes what a process that was killed left beside a file; one that is alive keeps its own.
  package static func clear(beside path: String) throws(SystemError) {
    let new = newPath(beside: try FolderPath.resolved(path))
    guard try FileStatus.of(new)?.kind == .file else { return }
    do throws(SystemError) {
      if try OpenFile.locked(new, .fail) != nil { unlink(new) }
    } catch {
      if error.code != EWOULDBLOCK { throw error }
    }
  }

  private static func newPath(beside path: String) -> String {
    let folder = FolderPath.parent(of: path)
    return "\(folder == "/" ? "" : folder)/.\(FolderPath.name(of: path)).new"
  }

  /// Waits for another process that is replacing the same file.
  private static func locked(_ path: String) throws(SystemError) -> OpenFile {
    while true {
      if let file = try OpenFile.locked(path, .wait) { return file }
    }
  }

  /// The bytes of a file, links followed; nil where there is none. One longer than `limit` is refused.
  package static func bytes(of path: String, limit: Int = .max) throws(SystemError) -> [UInt8]? {
    guard let status = try FileStatus.of(path, followingLinks: true) else { return nil }
    guard status.kind == .file else { throw SystemError("read", path, code: EISDIR) }
    guard status.size <= limit else { throw SystemError("read", path, code: EFBIG) }
    let file = try OpenFile(reading: path, followingLinks: true)
    var bytes = [UInt8](repeating: 0, count: try file.status().size + 1)
    let count = try file.fill(&bytes)
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
