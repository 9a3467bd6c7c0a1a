import DossierCore

/// Symbolic links: those to what lies in the same folder at the dossier's top are followed.
extension ContentWalk {
  mutating func follow(_ path: String, in folder: Folder) -> Found? {
    switch folder.scope.follow(root + "/" + path) {
    case .failure(let fault):
      diagnostics.append(fault.diagnostic(path))
      return nil
    case .success(let target):
      switch target.kind {
      case .file: return .file
      case .folder where folder.chain.contains(target.path):
        diagnostics.append(LinkFault.leadsBack(path))
        return nil
      case .folder:
        return .folder(
          Folder(path: path, chain: folder.chain + [target.path], scope: folder.scope))
      case .symbolicLink, .special:
        return resolve(FolderItem(name: path, kind: .special), at: path, in: folder)
      }
    }
  }

  /// Whether an item at the top of `Content/` is a link that is not followed, wherever it leads: the
  /// lock, which is written, and the folder of assets, which are published as they are.
  mutating func isRefused(_ item: FolderItem, at path: String) -> Bool {
    guard item.kind == .symbolicLink else { return false }
    switch item.name {
    case Self.lockFile: diagnostics.append(LinkFault.isLock.diagnostic(path))
    case Self.assetsFolder: diagnostics.append(LinkFault.leadsOutside(path).diagnostic(path))
    default: return false
    }
    return true
  }

  mutating func reportUnreadable(_ path: String, _ error: SystemError) {
    diagnostics.append(error.diagnostic(unreadable: path))
  }
}
