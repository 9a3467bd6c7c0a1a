#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Compares files by size, then by bytes, in buffers that are reused.
package struct FileComparison {
  /// An old file that holds the same bytes.
  package struct Match {
    package let path: String
    package let modified: timespec
  }

  private var left = [UInt8](repeating: 0, count: 1 << 16)
  private var right = [UInt8](repeating: 0, count: 1 << 16)

  package init() {}

  /// The file at a path where it holds just these bytes; one that cannot be read holds others.
  package mutating func file(at path: String, holding bytes: UnsafeBufferPointer<UInt8>) -> Match? {
    do throws(SystemError) {
      let file = try OpenFile(reading: path)
      let status = try file.status()
      guard status.kind == .file, status.size == bytes.count else { return nil }
      var start = 0
      while start < bytes.count {
        let count = try file.fill(&left)
        guard count > 0, count <= bytes.count - start,
          Self.equal(left, UnsafeBufferPointer(rebasing: bytes[start..<start + count]))
        else { return nil }
        start += count
      }
      return Match(path: path, modified: status.modified)
    } catch {
      return nil
    }
  }

  /// The file at a path where it holds what another holds; throws where that other cannot be read.
  package mutating func file(
    at path: String, holdingBytesOf other: borrowing OpenFile
  ) throws(SystemError) -> Match? {
    let size = try other.status().size
    do throws(SystemError) {
      let file = try OpenFile(reading: path)
      let status = try file.status()
      guard status.kind == .file, status.size == size else { return nil }
      while true {
        let count = try file.fill(&left)
        guard try other.fill(&right) == count,
          right.withUnsafeBufferPointer({
            Self.equal(left, UnsafeBufferPointer(rebasing: $0[..<count]))
          })
        else { return nil }
        if count < left.count { return Match(path: path, modified: status.modified) }
      }
    } catch {
      if error.path == other.path { throw error }
      return nil
    }
  }

  /// Reads a file to its end, a run at a time.
  package mutating func forEachRun(
    of file: borrowing OpenFile, _ action: (UnsafeBufferPointer<UInt8>) throws(SystemError) -> Void
  ) throws(SystemError) {
    while true {
      let count = try file.fill(&left)
      try left.withUnsafeBufferPointer { (run) throws(SystemError) in
        try action(UnsafeBufferPointer(rebasing: run[..<count]))
      }
      if count < left.count { return }
    }
  }

  /// Whether an array begins with the given bytes.
  private static func equal(_ left: [UInt8], _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    left.withUnsafeBytes { left in
      guard let one = left.baseAddress, let other = right.baseAddress else {
        return right.isEmpty
      }
      return memcmp(one, other, right.count) == 0
    }
  }
}
