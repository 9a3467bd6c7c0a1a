/// The files in a zip archive, such as a document of Office, OpenDocument or EPUB, or the one in a gzip
/// file, each with its name.
struct PackedFiles {
  struct Item: Equatable {
    let name: String
    let bytes: [UInt8]
  }

  /// How much is unpacked of one archive, in bytes; small files can unpack to any size.
  static let largest = 256 << 20
  private static let mostItems = 20_000

  private static let stored = 0
  private static let deflated = 8

  private let bytes: UnsafeBufferPointer<UInt8>
  private var items: [Item] = []
  private var room = largest

  /// nil where the archive is of another kind, damaged, encrypted, or too large.
  static func items(in bytes: UnsafeBufferPointer<UInt8>) -> [Item]? {
    unpacked(bytes, room: largest)
  }

  /// - Parameter room: how much may be unpacked, in bytes.
  static func unpacked(_ bytes: UnsafeBufferPointer<UInt8>, room: Int) -> [Item]? {
    var files = PackedFiles(bytes: bytes)
    files.room = min(room, largest)
    let isRead =
      bytes.starts(with: [0x50, 0x4B]) ? files.readZip() : files.readGzip()
    return isRead ? files.items : nil
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// A little-endian number; nil beyond the end.
  private func number(at offset: Int, bytes count: Int) -> Int? {
    guard offset >= 0, offset + count <= bytes.count else { return nil }
    return (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }

  private func part(_ start: Int, _ count: Int) -> UnsafeBufferPointer<UInt8>? {
    guard start >= 0, count >= 0, start <= bytes.count, count <= bytes.count - start else {
      return nil
    }
    return UnsafeBufferPointer(rebasing: bytes[start..<start + count])
  }

  // MARK: Zip

  private static let directoryEnd = 0x0605_4B50
  private static let directoryItem = 0x0201_4B50
  private static let fileHead = 0x0403_4B50

  private mutating func readZip() -> Bool {
    guard let end = zipEnd(), let count = number(at: end + 10, bytes: 2),
      var next = number(at: end + 16, bytes: 4), count <= Self.mostItems
    else { return false }
    for _ in 0..<count {
      guard number(at: next, bytes: 4) == Self.directoryItem,
        let name = number(at: next + 28, bytes: 2), let extra = number(at: next + 30, bytes: 2),
        let comment = number(at: next + 32, bytes: 2), readItem(at: next, nameLength: name)
      else { return false }
      next += 46 + name + extra + comment
    }
    return true
  }

  /// Where the archive's directory ends, which a comment may follow.
  private func zipEnd() -> Int? {
    let last = bytes.count - 22
    guard last >= 0 else { return nil }
    return stride(from: last, through: max(0, last - 0xFFFF), by: -1).first {
      number(at: $0, bytes: 4) == Self.directoryEnd
    }
  }

  private mutating func readItem(at directory: Int, nameLength: Int) -> Bool {
    guard let flags = number(at: directory + 8, bytes: 2), flags & 1 == 0,
      let method = number(at: directory + 10, bytes: 2),
      let size = number(at: directory + 20, bytes: 4),
      let head = number(at: directory + 42, bytes: 4), let name = part(directory + 46, nameLength),
      number(at: head, bytes: 4) == Self.fileHead,
      let headName = number(at: head + 26, bytes: 2), let extra = number(at: head + 28, bytes: 2),
      let packed = part(head + 30 + headName + extra, size)
    else { return false }
    return add(String(decoding: name, as: UTF8.self), packed, method: method)
  }

  private mutating func add(
    _ name: String, _ packed: UnsafeBufferPointer<UInt8>, method: Int
  ) -> Bool {
    guard method == Self.stored || method == Self.deflated, packed.count <= room,
      let bytes = method == Self.stored ? Array(packed) : Inflation.bytes(of: packed, limit: room)
    else { return false }
    room -= bytes.count
    items.append(Item(name: name, bytes: bytes))
    return true
  }

  // MARK: Gzip (RFC 1952)

  private mutating func readGzip() -> Bool {
    guard bytes.starts(with: [0x1F, 0x8B, 8]), let flags = number(at: 3, bytes: 1) else {
      return false
    }
    var next = 10
    if flags & 4 != 0 {
      guard let extra = number(at: next, bytes: 2) else { return false }
      next += 2 + extra
    }
    var name = ""
    for flag in [8, 16] where flags & flag != 0 {
      guard next < bytes.count, let end = bytes[next...].firstIndex(of: 0) else { return false }
      name += String(decoding: bytes[next..<end], as: UTF8.self) + " "
      next = end + 1
    }
    if flags & 2 != 0 { next += 2 }
    guard let packed = part(next, bytes.count - next) else { return false }
    return add(name, packed, method: Self.deflated)
  }
}
