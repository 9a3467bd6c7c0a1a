import DossierCore
import Foundation

/// Where a site goes: a real folder, links followed, that is neither a source nor above one.
struct OutputLocation {
  /// The marker that says a folder was written by a build; it holds one line for people.
  static let marker = ".dossier-site"

  /// The real path of the output.
  let path: String
  /// The folder in which the output stands.
  var parent: String { FolderPath.parent(of: path) }
  var name: String { FolderPath.name(of: path) }

  /// Resolves the output and refuses one that would take a source's place.
  ///
  /// Folders are compared by what they are on disk, not by how their paths are spelt.
  ///
  /// - Parameter staysInRoot: whether a link that leads out of the root is refused as well: where
  ///   nobody named the output, content must not choose it.
  init(_ output: String, root: String, staysInRoot: Bool = false) throws(WritingFailure) {
    let path = try attempt { () throws(SystemError) in try FolderPath.resolved(output) }
    self.path = path
    if path == "/" { throw .outputOverlaps(path, .system) }
    let realRoot = try attempt { () throws(SystemError) in try FolderPath.resolved(root) }
    if staysInRoot, !path.utf8.starts(with: (realRoot == "/" ? "/" : "\(realRoot)/").utf8) {
      throw .outputOutsideRoot(path)
    }
    try Self.refuse(path, inPlaceOf: realRoot, .root)
    try Self.refuseHome(path)
    for folder in [SourceFolder.content, .templates, .originals] {
      let source = "\(realRoot)/\(folder.rawValue.filter(\.isLetter))"
      // A source that is not there yet has no identity, and its name is taken all the same.
      if "\(path)/".utf8.starts(with: "\(source)/".utf8) { throw .outputOverlaps(path, folder) }
      try Self.refuse(path, inside: source, folder)
      try Self.refuse(path, inPlaceOf: source, folder)
    }
  }

  /// A home folder that cannot be looked at is no output either, and no reason to stop.
  private static func refuseHome(_ output: String) throws(WritingFailure) {
    guard let home = getenv("HOME").map({ String(cString: $0) }), home.hasPrefix("/") else {
      return
    }
    do throws(WritingFailure) {
      try refuse(output, inPlaceOf: home, .home)
    } catch {
      if case .outputOverlaps = error { throw error }
    }
  }

  /// Refuses an output that is a folder or holds it.
  private static func refuse(
    _ output: String, inPlaceOf folder: String, _ kind: SourceFolder
  ) throws(WritingFailure) {
    guard let own = try identity(output) else { return }
    let real = try attempt { () throws(SystemError) in try FolderPath.resolved(folder) }
    if try ancestry(real).contains(own) { throw .outputOverlaps(output, kind) }
  }

  /// Refuses an output that lies in a folder, at any depth.
  private static func refuse(
    _ output: String, inside folder: String, _ kind: SourceFolder
  ) throws(WritingFailure) {
    guard let source = try identity(folder) else { return }
    if try ancestry(output).contains(source) { throw .outputOverlaps(output, kind) }
  }

  private static func identity(_ path: String) throws(WritingFailure) -> FileStatus.Identity? {
    try attempt { () throws(SystemError) in
      try FileStatus.of(path, followingLinks: true)?.identity
    }
  }

  /// What a path and every folder above it are on disk, as far as they are there.
  private static func ancestry(_ path: String) throws(WritingFailure) -> Set<FileStatus.Identity> {
    var identities: Set<FileStatus.Identity> = []
    var current = path
    while true {
      if let identity = try identity(current) { identities.insert(identity) }
      if current == "/" { return identities }
      current = FolderPath.parent(of: current)
    }
  }
}

extension OutputLocation {
  /// What is at the output before a build.
  enum State {
    case missing
    /// A folder that an earlier build wrote, or one that holds dot files at most.
    case replaceable
  }

  func state() throws(WritingFailure) -> State {
    let status = try attempt { () throws(SystemError) in try FileStatus.of(path) }
    guard let status else { return .missing }
    guard status.kind == .folder else { throw .outputIsNoFolder(path) }
    let names = try attempt { () throws(SystemError) in try FolderTree.names(in: path) }
    if names.contains(Self.marker) { return .replaceable }
    if let foreign = names.filter({ !$0.hasPrefix(".") }).min() {
      throw .foreignOutput(path, holds: foreign)
    }
    return .replaceable
  }
}
