import DossierCore
import Foundation

/// Where a site goes: a real folder, links followed, that is neither a source nor above one.
struct OutputLocation {
  /// The real path of the output.
  let path: String
  /// The real path of the dossier's folder.
  let root: String
  /// The folder in which the output stands.
  var parent: String { FolderPath.parent(of: path) }
  var name: String { FolderPath.name(of: path) }

  /// Resolves the output and refuses one that would take a source's place.
  ///
  /// Folders are compared by what they are on disk, not by how their paths are spelt.
  ///
  /// - Parameters:
  ///   - originals: the folder of the originals, where it is named.
  ///   - staysInRoot: whether the output must lie below the root: where nobody named it, content must
  ///     not choose it.
  init(
    _ output: String, root: String, originals: String? = nil, staysInRoot: Bool = false
  ) throws(WritingFailure) {
    let path = try attempt { () throws(SystemError) in try FolderPath.resolved(output) }
    self.path = path
    if path == "/" { throw .outputOverlaps(path, .system) }
    self.root = try attempt { () throws(SystemError) in try FolderPath.resolved(root) }
    if staysInRoot { try Self.refuseLink(output, to: path, root: self.root) }
    try Self.refuse(path, inPlaceOf: self.root, .root)
    try Self.refuseHome(path)
    for folder in SourceFolder.allCases {
      guard let name = folder.name else { continue }
      if Self.takesName(path, of: name, in: self.root) { throw .outputOverlaps(path, folder) }
      try Self.refuse(path, inside: FolderPath.joined(self.root, name), folder)
      try Self.refuse(path, inPlaceOf: FolderPath.joined(self.root, name), folder)
    }
    if let originals {
      try Self.refuse(path, inside: originals, .originals)
      try Self.refuse(path, inPlaceOf: originals, .originals)
    }
  }

  /// A link that nobody named leads to what lies below the root and is not hidden, and is not in the
  /// repository, which would choose what a build writes over.
  private static func refuseLink(
    _ output: String, to path: String, root: String
  ) throws(WritingFailure) {
    guard FolderPath.lies(path, in: root) else { throw .outputOutsideRoot(path) }
    let status = try attempt { () throws(SystemError) in try FileStatus.of(output) }
    guard status?.kind == .symbolicLink else { return }
    let name = FolderPath.name(of: output)
    let top = try attempt { () throws(SystemError) in try TopFolder(name, at: root) }
    if top.fault(of: path) != nil { throw .refusedLink(leadsToHidden(name)) }
    if let refusal = TopFolder.refusalOfTracked(name, at: output, root: root) {
      throw .refusedLink(refusal)
    }
  }

  private static func leadsToHidden(_ name: String) -> Diagnostic {
    Diagnostic(
      .linkOutsideRoot, at: .file(name),
      "this symbolic link leads to what is hidden, where no site is written unasked",
      suggestion: "if that is where the site belongs, name it with `--output`")
  }

  /// Whether an output would stand where a source would, that is not there yet and so is nothing on
  /// disk that could be compared.
  private static func takesName(_ path: String, of name: String, in root: String) -> Bool {
    guard FolderPath.lies(path, in: root), let part = firstPart(of: path, below: root) else {
      return false
    }
    if part.utf8.elementsEqual(name.utf8) { return true }
    return ignoresCase(root) && part.lowercased() == name.lowercased()
  }

  /// The first part of a path below a folder.
  private static func firstPart(of path: String, below folder: String) -> String? {
    let identity = FolderPath.identity(of: folder)
    return FolderPath.ancestry(of: path).first {
      FolderPath.identity(of: FolderPath.parent(of: $0)) == identity
    }.map(FolderPath.name)
  }

  /// Whether the disk finds the dossier's `Content/` by another case, too.
  private static func ignoresCase(_ root: String) -> Bool {
    let content = FolderPath.identity(of: FolderPath.joined(root, "Content"))
    return content != nil
      && content == FolderPath.identity(of: FolderPath.joined(root, "cONTENT"))
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
    for folder in FolderPath.ancestry(of: path) {
      if let identity = try identity(folder) { identities.insert(identity) }
    }
    return identities
  }
}
