/// Why a symbolic link in `Content/` or `Templates/` is not followed.
package enum LinkFault {
  case leadsOutside
  /// `Originals/`, which is never published.
  case leadsToOriginals
  /// `.git` and the like, in which the keys to other machines lie.
  case leadsToHidden

  private static let originalsFolder = "Originals"

  /// Nil where a link may be followed.
  ///
  /// - Parameters:
  ///   - target: the path without links to which it leads.
  ///   - root: the path without links of the dossier's folder.
  package init?(target: String, root: String) {
    let prefix = root == "/" ? "/" : "\(root)/"
    // By bytes, as file systems compare names.
    guard target.utf8.starts(with: prefix.utf8) else {
      self = .leadsOutside
      return
    }
    let path = String(Substring(target.utf8.dropFirst(prefix.utf8.count)))
    if Self.lies(target, in: prefix + Self.originalsFolder) {
      self = .leadsToOriginals
    } else if path.utf8.split(separator: UInt8(ascii: "/"))
      .contains(where: { $0.first == UInt8(ascii: ".") }),
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
    return [folder, real].compactMap(\.self).contains {
      "\(path)/".utf8.starts(with: "\($0)/".utf8)
    }
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
