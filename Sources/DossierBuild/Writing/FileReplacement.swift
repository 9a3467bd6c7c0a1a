import Foundation

/// Replaces the bytes of one file in one step: a reader sees the old ones or the new ones, never a
/// part, and a failure leaves the old ones.
enum FileReplacement {
  /// A link is followed, and stays; a file that is not there yet is made; its folder must be there.
  static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    let real = try FolderPath.resolved(path)
    let old = try FileStatus.of(real)
    if let old, old.kind != .file { throw SystemError("write", path, code: EISDIR) }
    if old != nil, access(real, W_OK) != 0 { throw SystemError("write", path) }
    let folder = FolderPath.parent(of: real)
    let new = "\(folder == "/" ? "" : folder)/.\(FolderPath.name(of: real)).\(getpid())"
    // What a process of the same number left behind.
    unlink(new)
    do throws(SystemError) {
      var file = try OpenFile(creating: new)
      try bytes.withUnsafeBufferPointer { (bytes) throws(SystemError) in try file.append(bytes) }
      if let old { fchmod(file.descriptor, old.mode) }
      try file.finish()
      guard rename(new, real) == 0 else { throw SystemError("write", path) }
    } catch {
      unlink(new)
      throw SystemError("write", path, code: error.code)
    }
  }

  /// The bytes of a file, links followed; nil where there is none.
  static func bytes(of path: String) throws(SystemError) -> [UInt8]? {
    guard let status = try FileStatus.of(path, followingLinks: true) else { return nil }
    guard status.kind == .file else { throw SystemError("read", path, code: EISDIR) }
    let file = try OpenFile(reading: path, followingLinks: true)
    var bytes = [UInt8](repeating: 0, count: try file.status().size + 1)
    let count = try file.fill(&bytes)
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
