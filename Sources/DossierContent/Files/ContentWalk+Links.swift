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
    case .success(let target) where !isInside(target.path):
      reportOutside(path)
    case .success(let target) where target.kind == .file:
      return .file
    case .success(let target) where target.kind == .folder:
      if !folder.chain.contains(target.path) {
        return .folder(Folder(path: path, chain: folder.chain + [target.path]))
      }
      reportLoop(path)
    case .success:
      return resolve(FolderItem(name: path, kind: .special), at: path, in: folder)
    }
    return nil
  }

  func isInside(_ real: String) -> Bool { real.hasPrefix(realRoot + "/") }

  mutating func reportLoop(_ path: String) {
    diagnostics.append(
      Diagnostic(
        .linkLoop, at: .file(path), "this symbolic link leads back to where it stands",
        suggestion: "remove it"))
  }

  mutating func reportOutside(_ path: String) {
    diagnostics.append(
      Diagnostic(
        .linkOutsideRoot, at: .file(path), "this symbolic link leads outside the dossier's folder",
        suggestion: "put a copy of the file in its place"))
  }

  private mutating func reportDangling(_ path: String) {
    diagnostics.append(
      Diagnostic(
        .unreadableFile, at: .file(path), "this symbolic link leads to nothing",
        suggestion: "remove it, or put the file in its place"))
  }

  mutating func reportUnreadable(_ path: String, _ fault: SystemFault) {
    diagnostics.append(fault.diagnostic(path))
  }
}
