/// Reads whole files, or their beginnings.
package enum FileReading {
  package enum Fault: Error {
    case system(SystemError)
    case tooLarge
    /// Something wrote to the file between its opening and its end.
    case changed
  }

  /// The bytes of a file, all of them or at most `prefix`; a file longer than `limit` is refused
  /// unread, and one that changes meanwhile after.
  package static func bytes(
    of path: String, limit: Int = .max, prefix: Int = .max
  ) -> Result<[UInt8], Fault> {
    do throws(SystemError) {
      // What was a file when its folder was listed may have become a pipe, which is not waited for.
      let file = try OpenFile(reading: path, followingLinks: true)
      let status = try file.status()
      guard status.kind == .file || status.kind == .folder else { return .failure(.changed) }
      guard status.size <= limit else { return .failure(.tooLarge) }
      return contents(of: file, asOf: status, count: min(status.size, prefix))
    } catch {
      return .failure(.system(error))
    }
  }

  /// The first `count` bytes of a file that was `status` when it was opened.
  package static func contents(
    of file: borrowing OpenFile, asOf status: FileStatus, count: Int
  ) -> Result<[UInt8], Fault> {
    do throws(SystemError) {
      let bytes = try file.prefix(count)
      guard bytes.count == count, try file.status().isUnchanged(since: status) else {
        return .failure(.changed)
      }
      return .success(bytes)
    } catch {
      return .failure(.system(error))
    }
  }
}

extension FileReading.Fault {
  /// What is wrong with a file, by its path relative to the root.
  ///
  /// - Parameter tooLarge: what is said of one beyond the limit; each kind of file has its remedy.
  package func diagnostic(
    _ path: String, tooLarge: @autoclosure () -> Diagnostic
  ) -> Diagnostic {
    switch self {
    case .tooLarge: tooLarge()
    case .system(let error): error.diagnostic(unreadable: path)
    case .changed:
      Diagnostic(
        .unreadableFile, at: .file(path), "this changed while it was read",
        suggestion: "run the command again once nothing writes to it")
    }
  }
}
