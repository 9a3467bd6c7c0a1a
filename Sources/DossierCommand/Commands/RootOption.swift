import ArgumentParser
import DossierBuild
import Foundation

/// `--root`, which every command has.
struct RootOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The dossier's folder, which holds Content/ and may hold Templates/, Static/ and Originals/.",
      valueName: "dir"))
  var root = "."

  func validate() throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: root, isDirectory: &isFolder), isFolder.boolValue {
      guard isNamedInUTF8 else {
        throw ValidationError(
          "The folder '\(VisibleText.of(root))' lies on a path that is not UTF-8; rename its parts, "
            + "or move the dossier.")
      }
      return
    }
    throw ValidationError("There is no folder '\(VisibleText.of(root))'; check --root.")
  }

  /// Whether the whole path, links followed, is UTF-8; another could not be told from one that is not
  /// there.
  private var isNamedInUTF8: Bool {
    guard let real = realpath(root, nil) else { return true }
    defer { free(real) }
    return String(validatingCString: real) != nil
  }

  /// The root without a closing slash, so that paths can be put below it.
  var path: String {
    var path = root
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
