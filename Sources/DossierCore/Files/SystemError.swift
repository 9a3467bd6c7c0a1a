#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A call of the machine that failed: what was being done, to what, and the error's number.
package struct SystemError: Error {
  package let action: String
  package let path: String
  package let code: Int32

  /// The last call's error; to be made before any other call.
  package init(_ action: String, _ path: String, code: Int32 = errno) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// What the machine says of a file where a folder is wanted.
  package static let notAFolder = ENOTDIR

  package var isLoop: Bool { code == ELOOP }
  package var isAbsence: Bool { code == ENOENT || code == ENOTDIR }

  /// Whether this process may not do it.
  package var isRefusal: Bool { code == EACCES || code == EPERM }

  /// The machine's own words, such as `No space left on device`.
  package var reason: String { String(cString: strerror(code)) }
}
