import DossierCore

extension WritingFailure {
  /// The failure in words, about an output as the command line named it.
  func diagnostic(output: String, root: String) -> Diagnostic {
    let output = FolderPath.relative(output, to: root)
    return switch self {
    case .foreignOutput(let found): found.diagnostic(output)
    case .previewOverPublished(let path):
      Diagnostic(
        .previewOverPublished, at: .file(output),
        "\(path) holds a site for readers, and a preview shows what they don’t get to see",
        suggestion: "name another folder, such as `--output Preview`")
    case .holdsOtherSite(let path, let other):
      Diagnostic(
        .foreignOutput, at: .file(output),
        "the folder \(path) holds another site, \(other), so it is left alone",
        suggestion: "name another folder with `--output`, or move that site away")
    case .unknownOwner(let path, let reason):
      Diagnostic(
        .foreignOutput, at: .file(output),
        "whether the marker of \(path) is in the repository cannot be told, since \(reason), so "
          + "the folder is left alone",
        suggestion: "install Git, or name an empty or new folder with `--output`")
    case .refusedLink(let diagnostic): diagnostic
    case .outputIsNoFolder(let path):
      Diagnostic(
        .foreignOutput, at: .file(output), "\(path) is not a folder",
        suggestion: "name an empty or new folder with `--output`")
    case .outputOutsideRoot(let path):
      Diagnostic(
        .linkOutsideRoot, at: .file(output),
        "this symbolic link leads outside the dossier's folder, to \(path)",
        suggestion: "if that is where the site belongs, name it with `--output`")
    case .outputOverlaps(let path, let folder):
      Diagnostic(
        .outputInsideContent, at: .file(output),
        "the output \(path) would take the place of \(folder.rawValue), or of a part of it",
        suggestion: "name a folder of its own with `--output`, such as `Site`")
    case .noExchange(let path):
      Diagnostic(
        .noExchange, at: .file(output),
        "the file system of \(path) cannot exchange two folders in one step",
        suggestion: "`--allow-gap` renames one after the other: for a moment there is no site")
    case .buildRunning(let path):
      Diagnostic(
        .buildRunning, at: .file(output), "another build is writing \(path)",
        suggestion: "wait until it has ended, then build again")
    case .unreadableAsset(let error):
      Diagnostic(
        .unreadableFile, at: .file(FolderPath.relative(error.path, to: root)),
        "the file cannot be read: \(error.reason)",
        suggestion: "make it readable, or take it out of the folder")
    case .changedAsset(let path):
      Diagnostic(
        .unreadableFile, at: .file(FolderPath.relative(path, to: root)),
        "the file changed while it was copied",
        suggestion: "build again once nothing writes to it")
    default: machineFault(output: output)
    }
  }

  private func machineFault(output: String) -> Diagnostic {
    switch self {
    case .foreignStaging(let path):
      writeFailed(
        output, "\(path) stands where the new site is staged, and no build left it there",
        "move it away")
    case .carriedTwice(let left, let present):
      writeFailed(
        output, "an interrupted build left \(left), but \(present) is there too",
        "keep one of the two, and move the other away")
    case .unsafePath(let path):
      writeFailed(output, "the page path `\(path)` would leave the site", nil)
    case .duplicatePath(let path):
      writeFailed(output, "two pages of the site have the path `\(path)`", nil)
    case .system(let error):
      writeFailed(
        output, "cannot \(error.action) \(error.path): \(error.reason)", error.suggestion)
    case .unfinished(let error):
      writeFailed(
        output,
        "the new site is in place, but what is left of the old one stays: cannot \(error.action) "
          + "\(error.path): \(error.reason)",
        error.suggestion)
    default: writeFailed(output, "the build was stopped", nil)
    }
  }

  private func writeFailed(_ output: String, _ message: String, _ suggestion: String?)
    -> Diagnostic
  {
    Diagnostic(.writeFailed, at: .file(output), message, suggestion: suggestion)
  }
}
