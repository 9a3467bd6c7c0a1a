/// Photoshop's image resources, one of which holds IPTC's records (IIM, version 4).
enum ImageResources {
  private static let signature = Array("8BIM".utf8)

  private enum ID {
    static let iptc = 0x0404
    /// Whether the picture is copyrighted, and the address that says more.
    static let copyright: Set = [0x040A, 0x040B]
  }

  /// The datasets that stay, by record and number: how letters are stored; by-line, credit, copyright.
  private static let keptDatasets: Set<[UInt8]> = [[1, 90], [2, 80], [2, 110], [2, 116]]

  /// The resources with what stays; nil where nothing does.
  static func kept(of bytes: [UInt8]) -> [UInt8]? {
    var kept: [UInt8] = []
    var offset = 0
    while let resource = Resource(at: offset, in: bytes) {
      if ID.copyright.contains(resource.id) {
        kept += written(resource.id, Array(bytes[resource.content]))
      } else if resource.id == ID.iptc, let records = datasets(of: bytes[resource.content]) {
        kept += written(ID.iptc, records)
      }
      offset = resource.end
    }
    return kept.isEmpty ? nil : kept
  }

  /// A signature, a number, a name, a length, and what it holds; name and content padded to even lengths.
  private struct Resource {
    let id: Int
    let content: Range<Int>
    let end: Int

    init?(at offset: Int, in bytes: [UInt8]) {
      guard offset + 7 <= bytes.count, bytes[offset..<(offset + 4)].elementsEqual(signature) else {
        return nil
      }
      id = Int(bytes[offset + 4]) << 8 | Int(bytes[offset + 5])
      let nameLength = 1 + Int(bytes[offset + 6])
      let start = offset + 6 + nameLength + nameLength % 2
      guard start + 4 <= bytes.count else { return nil }
      let length = bytes[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) }
      guard start + 4 + length <= bytes.count else { return nil }
      content = (start + 4)..<(start + 4 + length)
      end = start + 4 + length + length % 2
    }
  }

  private static func written(_ id: Int, _ content: [UInt8]) -> [UInt8] {
    let length = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: content.count >> $0) }
    let padding: [UInt8] = content.count % 2 == 0 ? [] : [0]
    return signature + [UInt8(id >> 8), UInt8(id & 0xFF), 0, 0] + length + content + padding
  }

  /// The datasets that stay; nil where none names anybody.
  private static func datasets(of records: ArraySlice<UInt8>) -> [UInt8]? {
    var kept: [UInt8] = []
    var namesSomebody = false
    var rest = records
    while rest.count >= 5, rest[rest.startIndex] == 0x1C {
      let head = Array(rest.prefix(5))
      // A length beyond 32,767 is written otherwise, and nobody's name.
      let length = Int(head[3]) << 8 | Int(head[4])
      guard length < 0x8000, rest.count >= 5 + length else { break }
      if keptDatasets.contains([head[1], head[2]]) {
        kept += rest.prefix(5 + length)
        namesSomebody = namesSomebody || head[1] == 2
      }
      rest = rest.dropFirst(5 + length)
    }
    return namesSomebody ? kept : nil
  }
}
