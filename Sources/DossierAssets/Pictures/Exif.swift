/// What stays of Exif, and what it tells of a place.
enum Exif {
  private enum Tag {
    static let orientation = 0x0112
    static let exif = 0x8769
    static let place = 0x8825
    /// Orientation, resolution and its unit, artist, copyright, and Windows' own field for the artist.
    static let kept: Set = [orientation, 0x011A, 0x011B, 0x0128, 0x013B, 0x8298, 0x9C9D]
    /// Version, space of colours, width, height and gamma: browsers and viewers show pictures by them.
    static let keptWithin: Set = [0x9000, 0xA001, 0xA002, 0xA003, 0xA500]
  }

  /// A longer name or statement is none.
  private static let longestValue = 16_000

  /// A TIFF with what stays; nil where nothing does, or the bytes are no TIFF.
  static func kept(of block: [UInt8]) -> [UInt8]? {
    guard let tiff = tiff(block) else { return nil }
    let fields = tiff.fields
    let kept = distinct(fields, of: Tag.kept)
    let inner = fields.first { $0.tag == Tag.exif }.map {
      distinct(tiff.fields(below: $0), of: Tag.keptWithin)
    }
    guard !kept.isEmpty || inner?.isEmpty == false else { return nil }
    return TIFF.written(
      kept, pointer: Tag.exif, to: inner ?? [], isLittleEndian: tiff.isLittleEndian)
  }

  /// Whether it tells of a place: any field beside the version that every such directory has.
  static func tellsPlace(_ block: [UInt8]) -> Bool {
    guard let tiff = tiff(block) else { return false }
    return tiff.fields.contains { pointer in
      pointer.tag == Tag.place && tiff.fields(below: pointer).contains { $0.tag != 0 }
    }
  }

  /// Whether the picture is shown lying on its side, so that its width and height change places.
  static func isOnItsSide(_ block: [UInt8]) -> Bool {
    guard let tiff = tiff(block),
      let field = tiff.fields.first(where: { $0.tag == Tag.orientation })
    else { return false }
    return (5...8).contains(tiff.number(field.value))
  }

  /// In PNG and WebP some programs write the head that JPEG alone has.
  private static func tiff(_ block: [UInt8]) -> TIFF? {
    let head = Array("Exif\0\0".utf8)
    return TIFF(block.starts(with: head) ? Array(block.dropFirst(head.count)) : block)
  }

  private static func distinct(_ fields: [TIFF.Field], of tags: Set<Int>) -> [TIFF.Field] {
    var seen: Set<Int> = []
    return fields.filter { field in
      tags.contains(field.tag) && !field.value.isEmpty && field.value.count <= longestValue
        && seen.insert(field.tag).inserted
    }
  }
}
