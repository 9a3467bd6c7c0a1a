/// A folder at a dossier's top, and the one decision what may be read in it.
///
/// A symbolic link in it leads to what lies below it and is not hidden, which is told by what
/// folders are on disk, never by how paths are spelt: a disk may hold `Originals` and answer to
/// `originals`.
package struct TopFolder: Sendable {
  /// As it stands in messages, such as `Content`.
  package let name: String
  /// On disk, as it was named.
  package let path: String
  /// The path without links.
  package let realPath: String
  let identity: FileStatus.Identity

  package init(_ name: String, at path: String) throws(SystemError) {
    realPath = try FolderListing.target(of: path).get().path
    guard let status = try FileStatus.of(realPath), status.kind == .folder else {
      throw SystemError("read", path, code: SystemError.notAFolder)
    }
    self.name = name
    self.path = path
    identity = status.identity
  }

  /// What a link leads to, and its path without links.
  package func follow(_ location: String) -> Result<FolderListing.Target, LinkFault> {
    switch FolderListing.target(of: location) {
    case .failure(let error): .failure(.broken(error))
    case .success(let target):
      if let fault = fault(of: target.path) { .failure(fault) } else { .success(target) }
    }
  }

  /// Why what lies at a path without links may not be read; nil where it may.
  package func fault(of real: String) -> LinkFault? {
    var current = real
    while FolderPath.identity(of: current) != identity {
      if current == "/" { return .leadsOutside(name) }
      current = FolderPath.parent(of: current)
    }
    current = real
    while FolderPath.identity(of: current) != identity {
      if Self.isHidden(current) { return .leadsToHidden }
      current = FolderPath.parent(of: current)
    }
    return nil
  }

  /// Whether the last part of a path is hidden: by its name, or since its folder lists a hidden item
  /// that is the same, for which some file systems have a second name, such as `GIT~1`.
  private static func isHidden(_ path: String) -> Bool {
    if FolderPath.name(of: path).isHiddenName { return true }
    let folder = FolderPath.parent(of: path)
    guard let status = try? FileStatus.of(path) else { return false }
    guard case .success(let items) = FolderListing.items(of: folder) else { return true }
    return items.contains {
      $0.name.isHiddenName
        && (try? FileStatus.of(FolderPath.joined(folder, $0.name)))?.identity == status.identity
    }
  }
}

extension String {
  /// Whether files of this name are hidden: by its first byte, since an accent that follows a dot
  /// makes another character of it, and no other name.
  package var isHiddenName: Bool { utf8.first == UInt8(ascii: ".") }
}
