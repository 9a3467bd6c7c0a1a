import ArgumentParser
import DossierBuild
import DossierCore
import Foundation

/// `--root`, which every command has.
struct RootOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The dossier's folder, which holds Content/ and may hold Templates/, Static/ and Originals/. \
      (default: the current one, or the nearest above it with Content/dossier.yaml)
      """,
      valueName: "dir"))
  var root: String?

  func validate() throws {
    if let root, !Self.isFolder(root) {
      throw ValidationError("There is no folder '\(VisibleText.of(root))'; check --root.")
    }
    guard Self.isNamedInUTF8(root ?? ".") else {
      throw ValidationError(
        "The folder '\(VisibleText.of(root ?? "."))' lies on a path that is not UTF-8; rename its "
          + "parts, or move the dossier.")
    }
  }

  /// Whether the whole path, links followed, is UTF-8; another could not be told from one that is not
  /// there.
  private static func isNamedInUTF8(_ root: String) -> Bool {
    guard let real = realpath(root, nil) else { return true }
    defer { free(real) }
    return String(validatingCString: real) != nil
  }

  fileprivate static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// The root without a closing slash, so that paths can be put below it.
  var path: String { named ?? DossierRoot.above(".") ?? "." }

  /// The folder that the command line names, without a closing slash; nil where it names none.
  var named: String? {
    guard var path = root else { return nil }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// The root as it is put before paths, for programs that count them from the current folder; a
  /// root that was looked for is theirs already.
  var prefix: String { named.map { $0 == "." ? "" : "\($0)/" } ?? "" }
}

/// Folders and files after a command that takes none: what was meant is told.
struct StrayPaths: ParsableArguments {
  @Argument(help: .hidden)
  var paths: [String] = []

  func validate() throws {
    guard let path = paths.first else { return }
    let shown = VisibleText.of(path)
    guard let root = Self.root(meantBy: path) else {
      throw ValidationError(
        "Unexpected argument '\(shown)'. A dossier's folder is named by --root, such as "
          + "`--root my-dossier`.")
    }
    throw ValidationError(
      "Unexpected argument '\(shown)'. To name the dossier's folder, write "
        + "`--root \(ShellText.quoted(root))`.")
  }

  /// The dossier that a folder or file is, or lies in; the folder itself where it is in none.
  private static func root(meantBy path: String) -> String? {
    guard RootOption.isFolder(path) else {
      guard FileManager.default.fileExists(atPath: path) else { return nil }
      let end = path.lastIndex(of: "/") ?? path.startIndex
      return DossierRoot.above(end == path.startIndex ? "." : String(path[..<end]))
        .map(Self.shortened)
    }
    var folder = path
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    return DossierRoot.above(folder).map(Self.shortened) ?? folder
  }

  /// `my-dossier/Content/..` as `my-dossier`, where both are the same folder.
  private static func shortened(_ path: String) -> String {
    var short = path
    var ups = 0
    while short.hasSuffix("/..") {
      short.removeLast(3)
      ups += 1
    }
    for _ in 0..<ups {
      guard short != ".", short != "..", !short.hasSuffix("/..") else { return path }
      short = short.contains("/") ? FolderPath.parent(of: short) : "."
    }
    return FolderPath.identity(of: short) == FolderPath.identity(of: path) ? short : path
  }
}
