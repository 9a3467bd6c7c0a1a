/// What stays of a picture's metadata, in blocks made anew: orientation and what else pictures are shown
/// by, creator, credit, copyright, and where a C2PA manifest lies.
struct KeptMetadata {
  /// A longer block is removed unread.
  static let longestBlock = 1 << 20

  /// A TIFF.
  private(set) var exif: [UInt8]?
  private(set) var xmp: [UInt8]?
  /// Photoshop's image resources.
  private(set) var resources: [UInt8]?

  /// Reads the blocks of a picture; of several of one kind the first that holds something counts, and
  /// image resources are read as one.
  init<Source>(_ parts: PictureParts, of bytes: inout PictureBytes<Source>) {
    var resources: [UInt8] = []
    var packets: [[UInt8]] = []
    var extended = ExtendedXMP()
    for part in parts.list where part.content.count <= Self.longestBlock {
      switch part.kind {
      case .exif where exif == nil: exif = bytes.bytes(part.content).flatMap(Exif.kept)
      case .xmp where packets.isEmpty: packets += bytes.bytes(part.content).map { [$0] } ?? []
      case .extendedXMP: bytes.bytes(part.content).map { extended.add($0) }
      case .resources where resources.count + part.content.count <= Self.longestBlock:
        resources += bytes.bytes(part.content) ?? []
      default: break
      }
    }
    if let whole = extended.packet { packets.append(whole) }
    xmp = XMPPacket.kept(of: packets)
    self.resources = ImageResources.kept(of: resources)
  }
}

/// The XMP that did not fit into one segment of a JPEG, put together.
private struct ExtendedXMP {
  /// A digest in 32 letters, the whole length and where the piece stands.
  private static let headLength = 40

  private var name: [UInt8] = []
  private(set) var packet: [UInt8]?

  mutating func add(_ content: [UInt8]) {
    guard content.count >= Self.headLength else { return }
    func number(at offset: Int) -> Int {
      content[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
    let (length, start) = (number(at: 32), number(at: 36))
    let piece = content[Self.headLength...]
    guard length <= KeptMetadata.longestBlock, start + piece.count <= length else { return }
    if packet == nil {
      name = Array(content[..<32])
      packet = [UInt8](repeating: 0x20, count: length)
    }
    guard content.starts(with: name), packet?.count == length else { return }
    packet?.replaceSubrange(start..<(start + piece.count), with: piece)
  }
}
