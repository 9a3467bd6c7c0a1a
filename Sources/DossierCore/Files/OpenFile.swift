import CSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is open, and closed when its owner lets it go.
package struct OpenFile: ~Copyable {
  package let descriptor: Int32
  package let path: String
  private var isOpen = true

  /// Opens an existing file to read; a link or a pipe at the path's end is not followed or waited
  /// for unless `followingLinks`.
  package init(reading path: String, followingLinks: Bool = false) throws(SystemError) {
    let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
    try self.init(path, flags: flags, action: "open")
  }

  /// Makes a file that must not be there yet.
  package init(creating path: String) throws(SystemError) {
    try self.init(path, flags: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, action: "create")
  }

  /// Opens a file to lock it, and makes it where it is missing.
  package init(locking path: String) throws(SystemError) {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    try self.init(path, flags: flags, action: "create")
  }

  /// Opens a file that has no name, whose room the disk takes back however the process ends; the
  /// caller closes its descriptor. Nil where the file system has none.
  package static func unnamedDescriptor(in folder: String) -> Int32? {
    let descriptor = dossier_open_unnamed(folder)
    return descriptor >= 0 ? descriptor : nil
  }

  private init(_ path: String, flags: Int32, action: String) throws(SystemError) {
    let descriptor = open(path, flags, 0o666)
    guard descriptor >= 0 else { throw SystemError(action, path) }
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    if isOpen { close(descriptor) }
  }

  package func status() throws(SystemError) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError("read", path) }
    return FileStatus(status)
  }

  /// Fills as much of the buffer as the file still holds, and answers with how much that was; less
  /// than there is room for means the file's end.
  package func fill(_ buffer: inout [UInt8]) throws(SystemError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = buffer.withUnsafeMutableBytes { bytes in
        let free = UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
        return read(descriptor, free.baseAddress, free.count)
      }
      if count == 0 { break }
      if count > 0 {
        filled += count
      } else if errno != EINTR {
        throw SystemError("read", path)
      }
    }
    return filled
  }

  /// The file's next bytes, at most `count`; fewer where it ends before.
  package func prefix(_ count: Int) throws(SystemError) -> [UInt8] {
    var failed: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while initialized < count {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[initialized...])
        let length = read(descriptor, rest.baseAddress, min(rest.count, count - initialized))
        if length < 0, errno == EINTR { continue }
        if length < 0 { failed = SystemError("read", path) }
        guard length > 0 else { return }
        initialized += length
      }
    }
    if let failed { throw failed }
    return bytes
  }

  /// The bytes of a range of an open file, wherever it is read from otherwise; nil where it does not
  /// have them all, or they cannot be read.
  package static func bytes(_ range: Range<Int>, of descriptor: Int32) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, initialized in
      while initialized < range.count {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[initialized..<range.count])
        let length = pread(
          descriptor, rest.baseAddress, rest.count, off_t(range.lowerBound + initialized))
        if length < 0, errno == EINTR { continue }
        guard length > 0 else { return }
        initialized += length
      }
    }
    return bytes.count == range.count ? bytes : nil
  }

  package func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(SystemError) {
    var rest = UnsafeRawBufferPointer(bytes)
    while !rest.isEmpty {
      let count = write(descriptor, rest.baseAddress, rest.count)
      if count >= 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      } else if errno != EINTR {
        throw SystemError("write", path)
      }
    }
  }

  /// Puts bytes in the place of all that the file holds.
  package func rewrite(_ bytes: [UInt8]) throws(SystemError) {
    guard ftruncate(descriptor, 0) == 0 else { throw SystemError("write", path) }
    rewind()
    try bytes.withUnsafeBufferPointer { (bytes) throws(SystemError) in try append(bytes) }
  }

  /// Asks the file system whether it has taken all that was written; some say only so that there was
  /// no room.
  package func settle() throws(SystemError) {
    let other = dup(descriptor)
    guard other >= 0, close(other) == 0 else { throw SystemError("write", path) }
  }

  /// Goes back to the file's first byte.
  package func rewind() { lseek(descriptor, 0, SEEK_SET) }

  /// Gives the file the time of an older one with the same bytes.
  package func setModificationTime(_ time: timespec) {
    let times = [time, time]
    _ = futimens(descriptor, times)
  }

  /// Closes the file; some file systems say only here that there was no room.
  package mutating func finish() throws(SystemError) {
    isOpen = false
    guard close(descriptor) == 0 else { throw SystemError("write", path) }
  }
}
