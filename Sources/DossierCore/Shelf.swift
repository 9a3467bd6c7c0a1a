import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where composed bodies wait until they are written: in memory, and beyond a bound in a file.
///
/// A fault of the file is never one of the content: what it does not take stays in memory, and what
/// it does not give back makes the shelf faulty, which is to be asked before a site is published.
package final class Shelf: Sendable {
  /// How many bytes wait in memory before the file takes the next.
  package static let usualRoom = 32 << 20

  private let room: Int
  private let file: Int32
  private let held = Atomic<Int>(0)
  private let end = Atomic<Int>(0)
  private let fault = Atomic<Int32>(0)

  /// - Parameters:
  ///   - file: the descriptor of an empty file to read and write; the shelf closes it.
  ///   - room: how many bytes wait in memory.
  package init(file: Int32, room: Int = usualRoom) {
    self.file = file
    self.room = room
  }

  deinit { close(file) }

  /// The error number of the first read that failed; nil where all came back that was asked for.
  package var faultCode: Int32? {
    let code = fault.load(ordering: .relaxed)
    return code == 0 ? nil : code
  }

  /// How many bytes the file has taken.
  package var countInFile: Int { end.load(ordering: .relaxed) }

  /// Takes bytes into the file and answers with where they are; nil where they are to stay in memory.
  func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if held.add(bytes.count, ordering: .relaxed).oldValue + bytes.count <= room { return nil }
    let start = end.add(bytes.count, ordering: .relaxed).oldValue
    var rest = UnsafeRawBufferPointer(bytes)
    while !rest.isEmpty {
      let count = pwrite(
        file, rest.baseAddress, rest.count, off_t(start + bytes.count - rest.count))
      if count > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      } else if count == 0 || errno != EINTR {
        return nil
      }
    }
    return start
  }

  /// Fills memory with what lies in the file from `start`; with zeros where it can't be read.
  func read(from start: Int, into memory: UnsafeMutableBufferPointer<UInt8>) {
    var rest = UnsafeMutableRawBufferPointer(memory)
    while !rest.isEmpty {
      let count = pread(
        file, rest.baseAddress, rest.count, off_t(start + memory.count - rest.count))
      if count > 0 {
        rest = UnsafeMutableRawBufferPointer(rebasing: rest.dropFirst(count))
      } else if count == 0 || errno != EINTR {
        fault.store(count == 0 ? EIO : errno, ordering: .relaxed)
        return rest.initializeMemory(as: UInt8.self, repeating: 0).update(repeating: 0)
      }
    }
  }
}
