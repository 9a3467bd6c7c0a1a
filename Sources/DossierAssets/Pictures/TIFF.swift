/// A TIFF as Exif has it (CIPA DC-008, 4.5): directories of fields, in either order of bytes.
struct TIFF {
  struct Field {
    let tag: Int
    let type: Int
    let count: Int
    /// As it stands there, in the file's own order of bytes.
    let value: [UInt8]
  }

  /// More stand in no directory.
  private static let mostFields = 1_000
  /// The sizes of the types from 1 to 13, and of UTF-8 in Exif 3.
  private static let sizes = [
    1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 129: 1,
  ]

  private let bytes: [UInt8]
  let isLittleEndian: Bool

  /// Nil where the bytes begin as no TIFF does.
  init?(_ bytes: [UInt8]) {
    switch bytes.prefix(4) {
    case [0x49, 0x49, 0x2A, 0]: isLittleEndian = true
    case [0x4D, 0x4D, 0, 0x2A]: isLittleEndian = false
    default: return nil
    }
    self.bytes = bytes
  }

  /// The fields of the first directory, those that can be read.
  var fields: [Field] { number(at: 4, length: 4).map(fields) ?? [] }

  /// The fields of the directory to which a field leads.
  func fields(below pointer: Field) -> [Field] {
    guard pointer.value.count == 4 else { return [] }
    return fields(at: number(pointer.value))
  }

  private func fields(at start: Int) -> [Field] {
    guard let count = number(at: start, length: 2) else { return [] }
    return (0..<min(count, Self.mostFields)).compactMap { field(at: start + 2 + 12 * $0) }
  }

  private func field(at offset: Int) -> Field? {
    guard let tag = number(at: offset, length: 2), let type = number(at: offset + 2, length: 2),
      let count = number(at: offset + 4, length: 4), let size = Self.sizes[type]
    else { return nil }
    let length = count * size
    guard let start = length <= 4 ? offset + 8 : number(at: offset + 8, length: 4),
      start + length <= bytes.count
    else { return nil }
    return Field(tag: tag, type: type, count: count, value: Array(bytes[start..<(start + length)]))
  }

  private func number(at offset: Int, length: Int) -> Int? {
    guard offset + length <= bytes.count else { return nil }
    return number(Array(bytes[offset..<(offset + length)]))
  }

  func number(_ bytes: [UInt8]) -> Int {
    (isLittleEndian ? bytes.reversed() : bytes).reduce(0) { $0 << 8 | Int($1) }
  }
}

extension TIFF {
  /// Writes a TIFF of two directories, the second of which a field of the first leads to.
  static func written(_ fields: [Field], pointer tag: Int, to inner: [Field], isLittleEndian: Bool)
    -> [UInt8]
  {
    func number(_ value: Int, _ length: Int) -> [UInt8] {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
      return isLittleEndian ? bytes : bytes.reversed()
    }
    func directory(_ fields: [Field], at start: Int) -> [UInt8] {
      var data: [UInt8] = []
      var heads: [UInt8] = []
      let dataStart = start + 2 + 12 * fields.count + 4
      for field in fields.sorted(by: { $0.tag < $1.tag }) {
        heads += number(field.tag, 2) + number(field.type, 2) + number(field.count, 4)
        let padded =
          field.value
          + [UInt8](repeating: 0, count: max(4 - field.value.count, field.value.count % 2))
        if padded.count == 4, field.value.count <= 4 {
          heads += padded
        } else {
          heads += number(dataStart + data.count, 4)
          data += padded
        }
      }
      return number(fields.count, 2) + heads + number(0, 4) + data
    }
    let start = 8
    let head: [UInt8] =
      (isLittleEndian ? [0x49, 0x49] : [0x4D, 0x4D]) + number(42, 2) + number(start, 4)
    guard !inner.isEmpty else { return head + directory(fields, at: start) }
    func first(leadingTo place: Int) -> [UInt8] {
      directory(fields + [Field(tag: tag, type: 4, count: 1, value: number(place, 4))], at: start)
    }
    let innerStart = start + first(leadingTo: 0).count
    return head + first(leadingTo: innerStart) + directory(inner, at: innerStart)
  }
}
