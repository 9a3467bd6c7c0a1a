import DossierCore

/// Symbolic links: those inside the dossier are followed.
extension ContentWalk {
  mutating func follow(_ path: String, in folder: Folder) -> Found? {
    switch FolderListing.target(of: root + "/" + path) {
    case .failure(let fault) where fault.isLoop:
      reportLoop(path)
    case .failure(let fault) where fault.isAbsence:
      reportDangling(path)
    case .failure(let fault):
      reportUnreadable(path, fault)
    case .success(let target):
      return followed(path, to: target, in: folder)
    }
    return nil
  }

  private mutating func followed(
    _ path: String, to target: (kind: FileStatus.Kind, path: String), in folder: Folder
  ) -> Found? {
    if let fault = LinkFault(target: target.path, root: realRoot) {
      diagnostics.append(fault.diagnostic(path))
      return nil
    }
    switch target.kind {
    case .file: return .file
    case .folder where folder.chain.contains(target.path):
      reportLoop(path)
      return nil
    case .folder: return .folder(Folder(path: path, chain: folder.chain + [target.path]))
    case .symbolicLink, .special:
      return resolve(FolderItem(name: path, kind: .special), at: path, in: folder)
    }
  }

  mutating func reportLoop(_ path: String) {
    diagnostics.append(
      Diagnostic(
        .linkLoop, at: .file(path), "this symbolic link leads back to where it stands",
        suggestion: "remove it"))
  }

  private mutating func reportDangling(_ path: String) {
    diagnostics.append(
      Diagnostic(
        .unreadableFile, at: .file(path), "this symbolic link leads to nothing",
        suggestion: "remove it, or put the file in its place"))
  }

  mutating func reportUnreadable(_ path: String, _ fault: SystemError) {
    diagnostics.append(fault.diagnostic(unreadable: path))
  }
}
