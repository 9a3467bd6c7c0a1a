#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads files with `open` and `read`.
enum FileReading {
  enum Fault: Error {
    case system(SystemFault)
    case tooLarge
  }

  /// The bytes of a file, all of them or at most `prefix`; a file longer than `limit` is refused
  /// unread.
  static func bytes(
    of path: String, limit: Int = .max, prefix: Int = .max
  ) -> Result<[UInt8], Fault> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(.system(SystemFault(code: errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      return .failure(.system(SystemFault(code: errno)))
    }
    let size = Int(status.st_size)
    guard size <= limit else { return .failure(.tooLarge) }
    return contents(of: descriptor, count: min(size, prefix))
  }

  private static func contents(of descriptor: Int32, count: Int) -> Result<[UInt8], Fault> {
    var fault: SystemFault?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while initialized < count {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[initialized...])
        let length = read(descriptor, rest.baseAddress, min(rest.count, count - initialized))
        if length < 0, errno == EINTR { continue }
        if length < 0 { fault = SystemFault(code: errno) }
        guard length > 0 else { return }
        initialized += length
      }
    }
    if let fault { return .failure(.system(fault)) }
    return .success(bytes)
  }
}
