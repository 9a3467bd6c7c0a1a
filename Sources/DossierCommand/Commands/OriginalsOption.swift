import ArgumentParser
import Foundation

/// `--originals`, which every command has that reads withheld texts.
struct OriginalsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The folder of withheld texts, counted from the current one; it must be there. Without it, the \
      variable DOSSIER_ORIGINALS may name one. (default: Originals in the root)
      """,
      valueName: "dir"))
  var originals: String?

  func validate() throws {
    if originals?.isEmpty == true { throw ValidationError("--originals names no folder.") }
  }

  /// The folder that is named, which must be there; nil where none is. An empty variable names none.
  var path: String? {
    if let originals { return originals }
    let variable = ProcessInfo.processInfo.environment["DOSSIER_ORIGINALS"]
    return variable?.isEmpty == false ? variable : nil
  }
}
