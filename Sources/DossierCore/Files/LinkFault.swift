/// Why a symbolic link is not followed, and what it leads to not read.
package enum LinkFault: Error, Sendable {
  /// It leads to nothing, or in a circle, or the way cannot be looked at.
  case broken(SystemError)
  /// Out of the folder of this name.
  case leadsOutside(String)
  /// Out of the dossier's folder.
  case leadsOutsideRoot
  /// `Originals/`, which is never published.
  case leadsToOriginals
  /// `.git` and the like, in which the keys to other machines lie.
  case leadsToHidden
  /// It stands for the lock, which builds write.
  case isLock

  /// What is wrong with the link, by its path relative to the root.
  package func diagnostic(_ path: String) -> Diagnostic {
    switch self {
    case .broken(let error): Self.broken(error, path)
    case .leadsOutside(let folder):
      Self.refused(path, "leads outside `\(folder)/`, where nothing is read")
    case .leadsOutsideRoot:
      Self.refused(path, "leads outside the dossier's folder, where nothing is read")
    case .leadsToOriginals: Self.refused(path, "leads to `Originals/`, which is never published")
    case .isLock:
      Diagnostic(
        .linkOutsideRoot, at: .file(path),
        "this is a symbolic link, which is neither read nor written through",
        suggestion: "remove it, and build: the next build makes the file")
    case .leadsToHidden: Self.refused(path, "leads to what is hidden, which is never published")
    }
  }

  private static func refused(_ path: String, _ message: String) -> Diagnostic {
    Diagnostic(
      .linkOutsideRoot, at: .file(path), "this symbolic link \(message)",
      suggestion: "put a copy of what it leads to in its place, if readers may see it")
  }

  private static func broken(_ error: SystemError, _ path: String) -> Diagnostic {
    if error.isLoop { return leadsBack(path) }
    if error.isAbsence {
      return Diagnostic(
        .unreadableFile, at: .file(path), "this symbolic link leads to nothing",
        suggestion: "remove it, or put the file in its place")
    }
    return error.diagnostic(unreadable: path)
  }

  /// A link to a folder that holds it.
  package static func leadsBack(_ path: String) -> Diagnostic {
    Diagnostic(
      .linkLoop, at: .file(path), "this symbolic link leads back to where it stands",
      suggestion: "remove it")
  }
}
