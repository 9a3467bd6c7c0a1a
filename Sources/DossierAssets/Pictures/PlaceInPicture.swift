/// Whether a picture's metadata tell where it was taken.
enum PlaceInPicture: Equatable {
  case told
  /// Something is compressed, too long, damaged or no picture, and is not read.
  case perhaps
  case untold

  /// How many pictures are looked at that lie one behind another.
  private static let mostPictures = 16

  init(_ source: some PictureSource) {
    var place = Self.untold
    var start = 0
    for _ in 0..<Self.mostPictures where place != .told {
      let picture = PictureWithin(source: source, start: start)
      guard let parts = Self.parts(of: picture) else {
        // The file itself is some other format's; what lies behind a picture may be anything.
        if start > 0 || PictureFormat(head: picture.head) != nil { place.add(.perhaps) }
        break
      }
      var bytes = PictureBytes(picture)
      for part in parts.list { place.add(Self(part, &bytes)) }
      guard let behind = parts.list.last, behind.kind == .behind else { break }
      start += behind.range.lowerBound
    }
    self = place
  }

  private static func parts(of picture: PictureWithin<some PictureSource>) -> PictureParts? {
    var bytes = PictureBytes(picture)
    return PictureFormat(head: picture.head)?.parts(of: &bytes)
  }

  private init<Source>(_ part: PicturePart, _ bytes: inout PictureBytes<Source>) {
    func read(_ isTold: ([UInt8]) -> Bool) -> Self {
      guard part.content.count <= KeptMetadata.longestBlock, let block = bytes.bytes(part.content)
      else {
        return .perhaps
      }
      return isTold(block) ? .told : .untold
    }
    switch part.kind {
    case .exif: self = read(Exif.tellsPlace)
    case .xmp, .extendedXMP: self = read(XMPPacket.tellsPlace)
    case .compressed: self = .perhaps
    case .picture, .jfif, .extendedHead, .resources, .removed, .behind: self = .untold
    }
  }

  private mutating func add(_ other: Self) {
    if self == .untold || other == .told { self = other }
  }
}

/// A picture that lies behind another in its file.
private struct PictureWithin<Source: PictureSource>: PictureSource {
  let source: Source
  let start: Int

  var count: Int { source.count - start }

  var head: [UInt8] { read(0..<min(PictureFormat.headLength, count)) ?? [] }

  func read(_ range: Range<Int>) -> [UInt8]? {
    source.read((range.lowerBound + start)..<(range.upperBound + start))
  }
}
