import CZlib

/// Unpacks what DEFLATE packed (RFC 1951), as zip and gzip have it; the only importer of zlib.
enum Inflation {
  private static let run = 1 << 16

  /// The bytes that were packed; nil where they are damaged or more than `limit`.
  static func bytes(of packed: UnsafeBufferPointer<UInt8>, limit: Int) -> [UInt8]? {
    var stream = z_stream()
    guard packed.count <= Int(UInt32.max), dossier_begin_inflation(&stream) == Z_OK else {
      return nil
    }
    defer { inflateEnd(&stream) }
    // zlib writes nothing there; its type is older than `const`.
    stream.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
    stream.avail_in = UInt32(packed.count)
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: run)
    while true {
      let (status, count) = part.withUnsafeMutableBufferPointer { buffer in
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        let status = inflate(&stream, Z_NO_FLUSH)
        return (status, buffer.count - Int(stream.avail_out))
      }
      bytes += part[..<count]
      guard bytes.count <= limit else { return nil }
      if status == Z_STREAM_END { return bytes }
      guard status == Z_OK, count > 0 || stream.avail_in > 0 else { return nil }
    }
  }
}
