import DossierCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why the system refused, as `errno` has it.
package struct SystemFault: Error, Equatable {
  package let code: Int32

  package var isLoop: Bool { code == ELOOP }
  package var isAbsence: Bool { code == ENOENT || code == ENOTDIR }
  package var reason: String { String(cString: strerror(code)) }

  /// What to do about it, for the errors that people meet.
  package var suggestion: String? {
    switch code {
    case EACCES, EPERM: "give yourself the right to read it"
    case EMFILE, ENFILE: "let more files be open at once (`ulimit -n`)"
    default: nil
    }
  }

  /// What is wrong with a file or folder, by its path relative to the root.
  package func diagnostic(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadableFile, at: .file(path), "this cannot be read: \(reason)", suggestion: suggestion)
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
    case .system(let fault): fault.diagnostic(path)
    case .changed:
      Diagnostic(
        .unreadableFile, at: .file(path), "this changed while it was read",
        suggestion: "run the command again once nothing writes to it")
    }
  }
}
