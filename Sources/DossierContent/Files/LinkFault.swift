import DossierCore

/// Why a symbolic link in `Content/` or `Templates/` is not followed.
package enum LinkFault {
  case leadsOutside
  /// `Originals/`, which is never published.
  case leadsToOriginals
  /// `.git` and the like, in which the keys to other machines lie.
  case leadsToHidden

  /// Nil where a link may be followed.
  ///
  /// - Parameters:
  ///   - target: the path without links to which it leads.
  ///   - root: the path without links of the dossier's folder.
  package init?(target: String, root: String) {
    let prefix = root == "/" ? "/" : "\(root)/"
    guard target.hasPrefix(prefix) else {
      self = .leadsOutside
      return
    }
    let path = target.dropFirst(prefix.count)
    if Self.lies(target, in: prefix + OriginalsFolder.name) {
      self = .leadsToOriginals
    } else if path.split(separator: "/").contains(where: { $0.hasPrefix(".") }),
      // There git-annex keeps the files for which its links stand.
      !path.hasPrefix(".git/annex/objects/")
    {
      self = .leadsToHidden
    } else {
      return nil
    }
  }

  /// Whether a path is that of a folder, or of something in it, as named or as links lead to it.
  private static func lies(_ path: String, in folder: String) -> Bool {
    let real = try? FolderListing.target(of: folder).get().path
    return [folder, real].contains { $0 == path || $0.map { path.hasPrefix("\($0)/") } == true }
  }

  /// What is wrong with the link, by its path relative to the root.
  package func diagnostic(_ path: String) -> Diagnostic {
    let message =
      switch self {
      case .leadsOutside: "this symbolic link leads outside the dossier's folder"
      case .leadsToOriginals: "this symbolic link leads to `Originals/`, which is never published"
      case .leadsToHidden: "this symbolic link leads to what is hidden, which is never published"
      }
    return Diagnostic(
      .linkOutsideRoot, at: .file(path), message,
      suggestion: "put a copy of what it leads to in its place, if readers may see it")
  }
}
