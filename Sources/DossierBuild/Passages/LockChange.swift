import DossierCore
import DossierPassages
import Synchronization

/// What a build is to do to the lock once its site is written.
package struct LockChange: Sendable {
  /// What it is to hold, put together when it is first asked for.
  final class Contents: Sendable {
    private enum State {
      case waiting(@Sendable () -> [UInt8]?)
      case made([UInt8]?)
    }

    private let state: Mutex<State>

    init(_ make: @escaping @Sendable () -> [UInt8]?) { state = Mutex(.waiting(make)) }

    var bytes: [UInt8]? {
      state.withLock { state in
        switch state {
        case .made(let bytes): return bytes
        case .waiting(let make):
          let bytes = make()
          state = .made(bytes)
          return bytes
        }
      }
    }
  }

  package let path: String
  /// What it holds now; nil where there is no file, or none that can be read.
  package let present: [UInt8]?
  let contents: Contents
  /// Whether the file can't be read, and so is left alone.
  let isUnreadable: Bool

  /// What the file is to hold from now on; nil where it holds that already.
  package var bytes: [UInt8]? { contents.bytes }

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
