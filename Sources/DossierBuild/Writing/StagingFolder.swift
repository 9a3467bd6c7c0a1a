import DossierCore
import Foundation

/// The hidden folder beside the output in which one build at a time stages its site.
///
/// For `Site` it is `.Site.staging`. It holds `lock`, which a living build holds locked; `new`, the
/// site being staged and, once the folders are exchanged, the old one; and `old`, where
/// `--allow-gap` moves the old site aside. The lock names the old site by what it is on disk, which
/// nobody can know who puts a folder here that no build left. The machine lets go of a lock when its process ends
/// however it ends, so what a lock that is free stands beside is left over.
struct StagingFolder: ~Copyable {
  let path: String
  private let lock: OpenFile

  var new: String { "\(path)/new" }
  var old: String { "\(path)/old" }

  /// Takes the staging folder of an output, or says that another build has it.
  init(beside output: OutputLocation) throws(WritingFailure) {
    path = Self.path(beside: output)
    lock = try Self.locked(path, for: output.path)
  }

  /// Whether a build has left one, or is at work in it.
  static func isThere(beside output: OutputLocation) throws(WritingFailure) -> Bool {
    try attempt { () throws(SystemError) in try FileStatus.of(path(beside: output)) != nil }
  }

  private static func path(beside output: OutputLocation) -> String {
    let parent = output.parent == "/" ? "" : output.parent
    return "\(parent)/.\(output.name).staging"
  }

  /// Opens and locks the lock; begins anew where another build, just ending, took the file or
  /// the folder away between the two.
  private static func locked(
    _ path: String, for output: String
  ) throws(WritingFailure) -> OpenFile {
    for _ in 0..<100 {
      try makeOrRecognise(path)
      do throws(SystemError) {
        if let lock = try OpenFile.locked("\(path)/lock", .fail) { return lock }
      } catch {
        switch error.code {
        case EWOULDBLOCK: throw .buildRunning(output)
        case ENOENT: continue
        default:
          // What was just made and holds nothing.
          rmdir(path)
          throw .system(error)
        }
      }
    }
    throw .buildRunning(output)
  }

  private static func makeOrRecognise(_ path: String) throws(WritingFailure) {
    if mkdir(path, 0o777) == 0 { return }
    guard errno == EEXIST else { throw .system(SystemError("create", path)) }
    let status = try attempt { () throws(SystemError) in try FileStatus.of(path) }
    guard let status else { return }
    guard status.kind == .folder else { throw .foreignStaging(path) }
    let names = try attempt { () throws(SystemError) in try FolderTree.names(in: path) }
    guard names.isEmpty || names.contains("lock") else { throw .foreignStaging(path) }
  }

  /// Whether a site that was moved aside is still here.
  var holdsOldSite: Bool { FolderPath.identity(of: old) != nil }

  /// Notes which folder is the old site, before it is moved here.
  borrowing func claim(_ site: FileStatus.Identity) throws(WritingFailure) {
    try attempt { () throws(SystemError) in
      try lock.rewrite(Array("\(site.device) \(site.number)\n".utf8))
    }
  }

  /// The old site that an interrupted build noted; nil where none did.
  borrowing func claimed() -> FileStatus.Identity? {
    lock.rewind()
    guard let bytes = try? lock.prefix(64) else { return nil }
    let parts = String(decoding: bytes, as: UTF8.self).split { $0 == " " || $0 == "\n" }
    guard parts.count == 2, let device = UInt64(parts[0]), let number = UInt64(parts[1]) else {
      return nil
    }
    return FileStatus.Identity(device: device, number: number)
  }

  /// Removes all that was staged, and the folder itself.
  consuming func clear() throws(WritingFailure) {
    try attempt { () throws(SystemError) in
      try FolderTree.remove(new)
      try FolderTree.remove(old)
      try FolderTree.remove("\(path)/lock")
    }
    // Another build may have made its lock here in the meantime: then the folder is its own.
    rmdir(path)
  }
}
