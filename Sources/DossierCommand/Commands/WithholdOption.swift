import ArgumentParser
import DossierWithholding
import Foundation

/// `--withhold`, of the commands that say something of the content.
struct WithholdOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      A file of strings that must not be published, one a line, beside those of \
      Originals/.withhold and of the variable DOSSIER_WITHHOLD.
      """,
      valueName: "file"))
  var withhold: String?

  /// The whole list of a dossier.
  ///
  /// - Parameter originals: the folder of the originals, where it is named.
  func list(root: String, originals: String?) throws -> WithholdList {
    let named = try withhold.map { (path: $0, bytes: try bytes(of: $0)) }
    return WithholdList.read(
      root: root, originals: originals, named: named,
      variable: ProcessInfo.processInfo.environment[WithholdList.variable])
  }

  /// Of a pipe too, in which a program may put what it deciphers.
  private func bytes(of path: String) throws -> [UInt8] {
    guard !path.isEmpty, let file = FileHandle(forReadingAtPath: path),
      let data = try? file.readToEnd() ?? Data()
    else {
      throw ValidationError(
        "The file '\(VisibleText.of(path))' cannot be read; check --withhold.")
    }
    return Array(data)
  }
}
