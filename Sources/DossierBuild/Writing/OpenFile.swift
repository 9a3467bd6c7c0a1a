import Foundation

/// A file that is open, and closed when its owner lets it go.
struct OpenFile: ~Copyable {
  let descriptor: Int32
  let path: String
  private var isOpen = true

  /// Opens an existing file to read; a link or a pipe at the path's end is not followed or waited
  /// for unless `followingLinks`.
  init(reading path: String, followingLinks: Bool = false) throws(SystemError) {
    let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
    try self.init(path, flags: flags, action: "open")
  }

  /// Makes a file that must not be there yet.
  init(creating path: String) throws(SystemError) {
    try self.init(path, flags: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, action: "create")
  }

  /// Opens a file to lock it, and makes it where it is missing.
  init(locking path: String) throws(SystemError) {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    try self.init(path, flags: flags, action: "create")
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

  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError("read", path) }
    return FileStatus(status)
  }

  /// Fills as much of the buffer as the file still holds, and answers with how much that was; less
  /// than there is room for means the file's end.
  func fill(_ buffer: inout [UInt8]) throws(SystemError) -> Int {
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

  func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(SystemError) {
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

  /// Asks the file system whether it has taken all that was written; some say only so that there was
  /// no room.
  func settle() throws(SystemError) {
    let other = dup(descriptor)
    guard other >= 0, close(other) == 0 else { throw SystemError("write", path) }
  }

  /// Goes back to the file's first byte.
  func rewind() { lseek(descriptor, 0, SEEK_SET) }

  /// Gives the file the time of an older one with the same bytes.
  func setModificationTime(_ time: timespec) {
    let times = [time, time]
    _ = futimens(descriptor, times)
  }

  /// Closes the file; some file systems say only here that there was no room.
  mutating func finish() throws(SystemError) {
    isOpen = false
    guard close(descriptor) == 0 else { throw SystemError("write", path) }
  }
}
