import DossierCore

/// Which folder the originals are read from.
extension OriginalsFolder {
  /// The folders that are published, or make what is.
  private static let publishedFolders = ["Content", "Templates", "Static"]

  static func open(root: String, named: String?) -> TopFolder.Opening {
    let opening =
      if let named { openNamed(named) } else {
        TopFolder.open(TopFolder.originalsName, root: root, staysInRoot: false)
      }
    guard case .open(let folder) = opening else { return opening }
    for name in publishedFolders
    where FolderPath.lies(folder.realPath, in: FolderPath.joined(root, name)) {
      return .refused(published(folder.name, in: name))
    }
    return opening
  }

  private static func openNamed(_ named: String) -> TopFolder.Opening {
    var name = named
    while name.utf8.count > 1, name.utf8.last == UInt8(ascii: "/") { name.removeLast() }
    do throws(SystemError) {
      return .open(try TopFolder(name, at: name))
    } catch {
      guard error.isAbsence else { return .refused(error.diagnostic(unreadable: name)) }
      return .refused(
        Diagnostic(
          .originalsNotFound, at: .file(name),
          "the folder that is named for the originals is not there",
          suggestion: "name the folder that holds them with `--originals`, or leave the option and "
            + "`DOSSIER_ORIGINALS` out where there are none"))
    }
  }

  private static func published(_ name: String, in folder: String) -> Diagnostic {
    Diagnostic(
      .originalsPublished, at: .file(name),
      "the originals would be read from a folder in `\(folder)/`, from which a site is made",
      suggestion: "move them to a folder of their own, such as `Originals/`")
  }
}
