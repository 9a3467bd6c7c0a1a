import DossierCore
import DossierPassages
import Foundation

/// `Content/passages.lock` on disk. Nothing that is wrong with it stops a build.
struct LockFile: Sendable {
  /// What it remembers; nothing where it is missing or can't be read.
  let lock: PassageLock
  let diagnostics: [Diagnostic]
  private let root: String
  /// nil where there is no file.
  private let bytes: [UInt8]?
  /// Whether the file is there and can't be read: then it is not written over either.
  private let isUnreadable: Bool
  /// From before it was read; nil where it may have changed since without another.
  private let stamp: FileStamp?

  /// In bytes; no dossier that can be built comes near.
  private static let largest = 1 << 30

  init(root: String) {
    self.root = root
    stamp = FileStamp.of("\(root)/\(PassageLock.path)")
    let watch = Watchdog.shared.begin(PassageLock.path)
    defer { Watchdog.shared.end(watch) }
    do throws(SystemError) {
      // What is wrong with it is told where `Content/` is walked.
      if try FileStatus.of("\(root)/\(PassageLock.path)")?.kind == .symbolicLink {
        (bytes, isUnreadable, lock, diagnostics) = (nil, true, PassageLock(), [])
        return
      }
      bytes = try FileReplacement.bytes(of: "\(root)/\(PassageLock.path)", limit: Self.largest)
      isUnreadable = false
      let file = SourceFile(path: PassageLock.path, bytes: bytes ?? [])
      (lock, diagnostics) = PassageLock.read(file)
    } catch {
      bytes = nil
      isUnreadable = true
      lock = PassageLock()
      diagnostics = [
        Diagnostic(
          .lockDamaged, at: .file(PassageLock.path),
          "it cannot be read (\(error.reason)), so no passage is followed by it",
          suggestion: "make it a file that you may read, or take it away")
      ]
    }
  }

  /// What is to be said of passages that it should remember and does not, by a run that may not
  /// write it.
  func diagnostics(unremembered count: Int) -> [Diagnostic] {
    guard count > 0, !isUnreadable else { return [] }
    let passages = count == 1 ? "1 passage" : "\(count) passages"
    return [
      Diagnostic(
        bytes == nil ? .lockMissing : .lockOutdated, at: .file(PassageLock.path),
        (bytes == nil ? "there is no such file" : "it is older than the commentary")
          + ": nothing is remembered of \(passages), so an edit of their text will not be followed",
        suggestion: "run `dossier build` before the text is edited, and commit the file")
    ]
  }

  /// What is to be written so that the file holds what is new; asked for that only when it is needed.
  func change(
    to new: @escaping @Sendable () -> (bytes: [UInt8], isEmpty: Bool)
  ) -> LockChange {
    let contents = LockChange.Contents { [bytes, isUnreadable] in
      if isUnreadable { return nil }
      let (new, isEmpty) = new()
      return bytes == new || (bytes == nil && isEmpty) ? nil : new
    }
    return LockChange(
      path: path, present: bytes, contents: contents, isUnreadable: isUnreadable)
  }

  /// Whether the file is what it was when this was read.
  var isUnchanged: Bool {
    if let stamp, FileStamp.of(path) == stamp { return true }
    let now = LockFile(root: root)
    return now.bytes == bytes && now.isUnreadable == isUnreadable
      && now.diagnostics.sayTheSame(as: diagnostics)
  }

  private var path: String { "\(root)/\(PassageLock.path)" }
}
