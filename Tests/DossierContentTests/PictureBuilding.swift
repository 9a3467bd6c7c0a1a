/// Pictures, byte by byte: just what a parser looks at, with no pixels behind it.
enum PictureBuilding {
  // JPEG

  static let start: [UInt8] = [0xFF, 0xD8]
  static let end: [UInt8] = [0xFF, 0xD9]
  static let frame = segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0])
  /// A scan whose data hold what could be taken for markers.
  static let scan =
    segment(0xDA, [1, 1, 0, 0, 0x3F, 0]) + [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD3, 0x56]

  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    let length = content.count + 2
    return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content
  }

  static func segment(_ marker: UInt8, _ name: String, _ content: [UInt8] = []) -> [UInt8] {
    segment(marker, Array(name.utf8) + content)
  }

  static func jpeg(_ segments: [[UInt8]] = [], after: [UInt8] = []) -> [UInt8] {
    start + segments.flatMap { $0 } + frame + scan + end + after
  }

  static func exif(_ tiff: [UInt8]) -> [UInt8] { segment(0xE1, "Exif\0\0", tiff) }

  static func xmp(_ packet: String) -> [UInt8] {
    segment(0xE1, "http://ns.adobe.com/xap/1.0/\0", Array(packet.utf8))
  }

  static func resources(_ list: [[UInt8]]) -> [UInt8] {
    segment(0xED, "Photoshop 3.0\0", list.flatMap { $0 })
  }

  static func resource(_ id: Int, _ content: [UInt8]) -> [UInt8] {
    let padding: [UInt8] = content.count % 2 == 0 ? [] : [0]
    return Array("8BIM".utf8) + big(id, 2) + [0, 0] + big(content.count, 4) + content + padding
  }

  static func dataset(_ record: UInt8, _ number: UInt8, _ text: String) -> [UInt8] {
    [0x1C, record, number] + big(text.utf8.count, 2) + Array(text.utf8)
  }

  // PNG

  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  static let header = chunk("IHDR", big(1, 4) + big(1, 4) + [8, 0, 0, 0, 0])

  /// Sums of chunks are only looked at in those that are made.
  static func chunk(_ type: String, _ content: [UInt8], sum: [UInt8] = [1, 2, 3, 4]) -> [UInt8] {
    big(content.count, 4) + Array(type.utf8) + content + sum
  }

  static func chunk(_ type: String, _ text: String) -> [UInt8] { chunk(type, Array(text.utf8)) }

  static func png(_ before: [[UInt8]] = [], _ after: [[UInt8]] = [], trailing: [UInt8] = [])
    -> [UInt8]
  {
    signature + header + before.flatMap { $0 } + chunk("IDAT", [9, 9]) + after.flatMap { $0 }
      + chunk("IEND", []) + trailing
  }

  // WebP

  static func riff(_ type: String, _ content: [UInt8]) -> [UInt8] {
    Array(type.utf8) + little(content.count, 4) + content + (content.count % 2 == 0 ? [] : [0])
  }

  static func webP(_ chunks: [[UInt8]], trailing: [UInt8] = []) -> [UInt8] {
    let all = chunks.flatMap { $0 }
    return Array("RIFF".utf8) + little(all.count + 4, 4) + Array("WEBP".utf8) + all + trailing
  }

  static func extendedHead(_ flags: UInt8) -> [UInt8] {
    riff("VP8X", [flags, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  }

  static let lossless = riff("VP8L", [0x2F, 0, 0, 0, 0])

  // TIFF

  struct Field {
    let tag: Int
    var type = 2
    var value: [UInt8] = []
    var inner: [Field]?

    static func text(_ tag: Int, _ text: String) -> Field {
      Field(tag: tag, value: Array(text.utf8) + [0])
    }
    static func short(_ tag: Int, _ number: Int) -> Field {
      Field(tag: tag, type: 3, value: big(number, 2))
    }
    static func directory(_ tag: Int, _ fields: [Field]) -> Field {
      Field(tag: tag, type: 4, inner: fields)
    }
  }

  /// Its first byte the greatest; a second directory may follow the first, as of a small picture.
  static func tiff(_ fields: [Field], next: [Field] = []) -> [UInt8] {
    var bytes: [UInt8] = [0x4D, 0x4D, 0, 42] + big(8, 4)
    let place = append(fields, to: &bytes)
    if !next.isEmpty {
      bytes.replaceSubrange(place..<(place + 4), with: big(bytes.count, 4))
      _ = append(next, to: &bytes)
    }
    return bytes
  }

  /// Appends a directory; gives where it says what follows it.
  private static func append(_ fields: [Field], to bytes: inout [UInt8]) -> Int {
    let start = bytes.count
    bytes += big(fields.count, 2) + [UInt8](repeating: 0, count: 12 * fields.count + 4)
    // Values first, then the directories that fields lead to.
    for isDirectory in [false, true] {
      for (index, field) in fields.enumerated() where (field.inner != nil) == isDirectory {
        let entry = entry(field, to: &bytes)
        bytes.replaceSubrange((start + 2 + 12 * index)..<(start + 14 + 12 * index), with: entry)
      }
    }
    return start + 2 + 12 * fields.count
  }

  /// A field's twelve bytes; what does not stand in them is appended.
  private static func entry(_ field: Field, to bytes: inout [UInt8]) -> [UInt8] {
    var value = field.value
    if let inner = field.inner {
      value = big(bytes.count, 4)
      _ = append(inner, to: &bytes)
    }
    let size = [3: 2, 4: 4, 5: 8][field.type] ?? 1
    let head = big(field.tag, 2) + big(field.type, 2) + big(value.count / size, 4)
    if value.count <= 4 { return head + value + [UInt8](repeating: 0, count: 4 - value.count) }
    let place = big(bytes.count, 4)
    bytes += value + [UInt8](repeating: 0, count: value.count % 2)
    return head + place
  }

  static func big(_ number: Int, _ length: Int) -> [UInt8] {
    (0..<length).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  static func little(_ number: Int, _ length: Int) -> [UInt8] { big(number, length).reversed() }
}
