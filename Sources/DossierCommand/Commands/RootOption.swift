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
      return
    }
    throw ValidationError("There is no folder '\(VisibleText.of(root))'; check --root.")
  }

  /// The root without a closing slash, so that paths can be put below it.
  var path: String {
    var path = root
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
