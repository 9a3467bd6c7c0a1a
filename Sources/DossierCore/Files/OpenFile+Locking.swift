#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that one process at a time may hold. The machine lets go of a lock when its process ends,
/// however it ends.
extension OpenFile {
  package enum Contention { case wait, fail }

  /// A file that is made where it is missing, and locked; nil where its path came to lead elsewhere
  /// in between, since another process, just ending, took it away.
  ///
  /// Where another process holds it, `fail` throws `EWOULDBLOCK`.
  package static func locked(
    _ path: String, _ contention: Contention
  ) throws(SystemError) -> OpenFile? {
    let file = try OpenFile(locking: path)
    while flock(file.descriptor, contention == .wait ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      let error = SystemError("lock", path)
      if error.code != EINTR { throw error }
    }
    let isInPlace = try FileStatus.of(path)?.identity == file.status().identity
    if isInPlace { return file }
    return nil
  }
}
