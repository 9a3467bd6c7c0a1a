import Foundation

/// A folder of a test's own, removed with its owner.
final class WorkFolder: Sendable {
  let path: String

  /// - Parameter parent: the folder in which it is made, if not in the machine's own for such.
  init(in parent: String? = nil) throws {
    let parent = parent.map { URL(fileURLWithPath: $0) } ?? FileManager.default.temporaryDirectory
    let url = parent.appendingPathComponent("dossier-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func makeFolder(_ relative: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(path)/\(relative)", withIntermediateDirectories: true)
  }

  func text(_ relative: String) -> String? {
    FileManager.default.contents(atPath: "\(path)/\(relative)")
      .map { String(decoding: $0, as: UTF8.self) }
  }

  func write(_ text: String, to relative: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(relative)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Every file below a folder, by path, with its bytes.
  func files(_ relative: String) -> [String: Data] {
    let paths = FileManager.default.subpaths(atPath: "\(path)/\(relative)") ?? []
    var files: [String: Data] = [:]
    for file in paths {
      if let data = FileManager.default.contents(atPath: "\(path)/\(relative)/\(file)") {
        files[file] = data
      }
    }
    return files
  }

  var paths: [String] { FileManager.default.subpaths(atPath: path)?.sorted() ?? [] }
}
