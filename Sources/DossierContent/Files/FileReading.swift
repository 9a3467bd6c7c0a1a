#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads files with `open` and `read`.
package enum FileReading {
  package enum Fault: Error {
    case system(SystemFault)
    case tooLarge
    /// Something wrote to the file between its opening and its end.
    case changed
  }

  /// The bytes of a file, all of them or at most `prefix`; a file longer than `limit` is refused
  /// unread, and one that changes meanwhile after.
  package static func bytes(
    of path: String, limit: Int = .max, prefix: Int = .max
  ) -> Result<[UInt8], Fault> {
    // What was a file when its folder was listed may have become a pipe, which is not waited for.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return .failure(.system(SystemFault(code: errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      return .failure(.system(SystemFault(code: errno)))
    }
    guard [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else { return .failure(.changed) }
    let size = Int(status.st_size)
    guard size <= limit else { return .failure(.tooLarge) }
    return contents(of: descriptor, asOf: status, count: min(size, prefix))
  }

  /// The first `count` bytes of a file that was `status` when it was opened.
  static func contents(
    of descriptor: Int32, asOf status: stat, count: Int
  ) -> Result<[UInt8], Fault> {
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
    var present = stat()
    guard fstat(descriptor, &present) == 0, bytes.count == count, isSame(status, present) else {
      return .failure(.changed)
    }
    return .success(bytes)
  }

  private static func isSame(_ one: stat, _ other: stat) -> Bool {
    #if canImport(Darwin)
      let (time, otherTime) = (one.st_mtimespec, other.st_mtimespec)
    #else
      let (time, otherTime) = (one.st_mtim, other.st_mtim)
    #endif
    return one.st_size == other.st_size && time.tv_sec == otherTime.tv_sec
      && time.tv_nsec == otherTime.tv_nsec
  }
}
