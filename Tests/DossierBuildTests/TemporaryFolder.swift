import Foundation

/// A folder of a test's own, removed with its owner.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("dossier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func place(_ relative: String) -> String { "\(path)/\(relative)" }

  func write(_ text: String, to relative: String) throws {
    let url = URL(fileURLWithPath: place(relative))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func makeFolder(_ relative: String) throws {
    try FileManager.default.createDirectory(
      atPath: place(relative), withIntermediateDirectories: true)
  }

  func text(_ relative: String) -> String? {
    FileManager.default.contents(atPath: place(relative)).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func exists(_ relative: String) -> Bool {
    var status = stat()
    return lstat(place(relative), &status) == 0
  }

  /// Every file below a folder, by path, with its text.
  func tree(_ relative: String = ".") -> [String: String] {
    guard let paths = FileManager.default.enumerator(atPath: place(relative)) else { return [:] }
    var tree: [String: String] = [:]
    for case let path as String in paths {
      if let text = text("\(relative)/\(path)") { tree[path] = text }
    }
    return tree
  }

  /// The number on disk and the time of every file below a folder.
  func identities(_ relative: String) -> [String: [Int]] {
    var identities: [String: [Int]] = [:]
    for path in tree(relative).keys {
      var status = stat()
      guard lstat(place("\(relative)/\(path)"), &status) == 0 else { continue }
      identities[path] = [Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    }
    return identities
  }
}
