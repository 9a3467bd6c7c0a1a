extension TopFolder {
  package enum Opening: Sendable {
    /// Nothing of that name is there, or no folder.
    case absent
    case open(TopFolder)
    case refused(Diagnostic)
  }

  /// Opens a folder of a dossier, which may itself be a link only where Git doesn't track it: a
  /// repository doesn't choose what is read on the machine that builds it.
  ///
  /// - Parameter staysInRoot: whether a link must lead to what lies below the root, is not hidden and
  ///   is none of the originals.
  package static func open(_ name: String, root: String, staysInRoot: Bool = true) -> Opening {
    let path = FolderPath.joined(root, name)
    do throws(SystemError) {
      guard let status = try FileStatus.of(path) else { return .absent }
      if status.kind == .symbolicLink {
        if let refusal = try refusal(ofLink: name, root: root, staysInRoot: staysInRoot) {
          return .refused(refusal)
        }
      } else if status.kind != .folder {
        return .absent
      }
      return .open(try TopFolder(name, at: path))
    } catch {
      return error.code == SystemError.notAFolder
        ? .absent : .refused(LinkFault.broken(error).diagnostic(name))
    }
  }

  private static func refusal(
    ofLink name: String, root: String, staysInRoot: Bool
  ) throws(SystemError) -> Diagnostic? {
    let path = FolderPath.joined(root, name)
    if staysInRoot {
      let real: String
      switch try TopFolder("the dossier's folder", at: root).follow(path) {
      case .failure(.leadsOutside): return LinkFault.leadsOutsideRoot.diagnostic(name)
      case .failure(let fault): return fault.diagnostic(name)
      case .success(let target): real = target.path
      }
      let originals = FolderPath.joined(root, originalsName)
      if let kept = FolderPath.identity(of: originals),
        FolderPath.ancestry(of: real).contains(where: { FolderPath.identity(of: $0) == kept })
      {
        return LinkFault.leadsToOriginals.diagnostic(name)
      }
    }
    return refusalOfTracked(name, at: path, root: root)
  }

  /// What is wrong with a link at a dossier's top that Git tracks; nil where it doesn't.
  package static func refusalOfTracked(
    _ name: String, at path: String, root: String
  ) -> Diagnostic? {
    switch GitIndex.tracks(path, from: root) {
    case .untracked: nil
    case .tracked:
      Diagnostic(
        .trackedLink, at: .file(name),
        "this symbolic link is in the repository, which does not choose what is read or written "
          + "on the machine that builds it, so it is not followed",
        suggestion: "run `git rm --cached \(name)` and ignore it, or put the folder in its place")
    case .unknown(let reason):
      Diagnostic(
        .trackedLink, at: .file(name),
        "whether this symbolic link is in the repository cannot be told, since \(reason), so it is "
          + "not followed",
        suggestion: "install Git, or put the folder in its place")
    }
  }

  package static let originalsName = "Originals"
}
