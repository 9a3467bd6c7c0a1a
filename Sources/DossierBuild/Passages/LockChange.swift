import DossierCore
import DossierPassages

/// What a build is to do to the lock once its site is written.
package struct LockChange: Sendable {
  package let path: String
  /// What it holds now; nil where there is no file, or none that can be read.
  package let present: [UInt8]?
  /// What the file is to hold from now on; nil where it holds that already.
  package let bytes: [UInt8]?
  /// Whether the file can't be read, and so is left alone.
  let isUnreadable: Bool

  func write() -> [Diagnostic] {
    if isUnreadable { return [] }
    do throws(SystemError) {
      if let bytes {
        try FileReplacement.replace(path, with: bytes)
      } else {
        try FileReplacement.clear(beside: path)
      }
      return []
    } catch {
      return [
        Diagnostic(
          .lockUnwritable, at: .file(PassageLock.path),
          "it cannot be written (\(error.reason)), so edits of new passages will not be followed",
          suggestion: "give yourself the right to write it, or build with `--frozen`")
      ]
    }
  }
}
