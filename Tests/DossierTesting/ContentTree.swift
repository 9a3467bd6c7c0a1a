import Foundation

/// A tree of files for a test: written to a folder of its own, which goes when the tree does.
package final class ContentTree: Sendable {
  /// What stands at a path.
  package enum Item: Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    case text(String)
    case bytes([UInt8])
    case folder
    /// A symbolic link and what it says, relative to where it stands.
    case link(to: String)

    package init(stringLiteral text: String) { self = .text(text) }
  }

  /// The folder's path on disk, without symbolic links.
  package let root: String

  /// Writes a tree; keys are paths below the root, and folders come into being as needed.
  package init(_ items: KeyValuePairs<String, Item>) throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("dossier-test-\(UUID().uuidString)")
    root = folder.path
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, item) in items { try write(item, to: path) }
  }

  /// Writes `Content/dossier.yaml` with a title, and the items below `Content/`.
  package static func dossier(_ items: KeyValuePairs<String, Item>) throws -> ContentTree {
    let tree = try ContentTree(["Content/dossier.yaml": "title: A dossier\n"])
    for (path, item) in items { try tree.write(item, to: "Content/" + path) }
    return tree
  }

  package func location(_ path: String) -> String { root + "/" + path }

  package func write(_ item: Item, to path: String) throws {
    let files = FileManager.default
    let place = URL(fileURLWithPath: root).appendingPathComponent(path)
    try files.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    switch item {
    case .text(let text): try Data(text.utf8).write(to: place)
    case .bytes(let bytes): try Data(bytes).write(to: place)
    case .folder: try files.createDirectory(at: place, withIntermediateDirectories: true)
    case .link(let target):
      try files.createSymbolicLink(atPath: place.path, withDestinationPath: target)
    }
  }

  package func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: location(path))
  }

  package func text(_ path: String) throws -> String {
    try String(contentsOfFile: location(path), encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }
}
