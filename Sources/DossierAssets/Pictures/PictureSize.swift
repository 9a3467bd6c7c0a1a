import DossierCore
import DossierModel

/// How large a picture is, read from the head of its file without decoding it.
enum PictureSize {
  /// The head of an SVG, and of a GIF, that is looked at.
  private static let headLength = 1 << 14

  /// Nil for what is no picture, does not say, or can't be read.
  static func read(_ asset: Library.Asset) -> PixelSize? {
    guard AssetIndex.isPicture(asset.path) else { return nil }
    let ending = AssetName(asset.path).ending
    return PictureFile.with(asset.location) { read($0, ending: ending) }
  }

  /// - Parameter ending: that of the file's name, in small letters.
  static func read(_ source: some PictureSource, ending: String) -> PixelSize? {
    var bytes = PictureBytes(source)
    guard let head = bytes.bytes(0..<min(headLength, source.count)) else { return nil }
    switch PictureFormat(head: head) {
    case .jpeg: return JPEG.size(of: &bytes)
    case .png: return PNG.size(of: &bytes)
    case .webP: return WebP.size(of: &bytes)
    case nil: break
    }
    switch ending {
    case "gif": return gif(head)
    case "svg": return svg(head)
    case "avif": return AVIF.size(of: &bytes)
    default: return nil
    }
  }

  /// The logical screen (GIF89a, 18).
  private static func gif(_ head: [UInt8]) -> PixelSize? {
    guard head.count >= 10, head.starts(with: Array("GIF8".utf8)) else { return nil }
    return PixelSize(
      width: Int(head[6]) | Int(head[7]) << 8, height: Int(head[8]) | Int(head[9]) << 8)
  }

  /// The size that the outermost element gives in pixels; one that gives none takes the room it gets.
  private static func svg(_ head: [UInt8]) -> PixelSize? {
    var tokens = MarkupTokens(bytes: head)
    while let token = tokens.next() {
      switch token.kind {
      case .declaration, .text: continue
      case .close, .malformed: return nil
      case .open(let element):
        guard element.name == "svg", let width = pixels(element, "width"),
          let height = pixels(element, "height")
        else { return nil }
        return PixelSize(width: width, height: height)
      }
    }
    return nil
  }

  private static func pixels(_ element: MarkupTokens.Element, _ name: String) -> Int? {
    guard
      let value = element.attributes.first(where: { $0.prefix == nil && $0.name == name })?.value
    else { return nil }
    let number = value.hasSuffix("px") ? value.dropLast(2) : value[...]
    guard number.utf8.allSatisfy({ "0123456789.".utf8.contains($0) }),
      let pixels = Double(number), pixels <= 1_000_000
    else { return nil }
    return Int(pixels.rounded())
  }
}

extension PNG {
  /// What the first chunk says.
  static func size<Source>(of bytes: inout PictureBytes<Source>) -> PixelSize? {
    guard let name = bytes.bytes(12..<16), name.elementsEqual("IHDR".utf8),
      let width = bytes.bigEndian(at: 16, length: 4),
      let height = bytes.bigEndian(at: 20, length: 4)
    else { return nil }
    return PixelSize(width: width, height: height)
  }
}

extension WebP {
  /// What the first chunk says: the canvas of an extended file, or the one picture there is.
  static func size<Source>(of bytes: inout PictureBytes<Source>) -> PixelSize? {
    let content = headLength + 8
    guard let name = bytes.bytes(headLength..<(headLength + 4)),
      let head = bytes.bytes(content..<(content + 10))
    else { return nil }
    func number(_ place: Int, _ length: Int) -> Int {
      (0..<length).reduce(0) { $0 | Int(head[place + $1]) << (8 * $1) }
    }
    switch String(decoding: name, as: UTF8.self) {
    case "VP8X": return PixelSize(width: number(4, 3) + 1, height: number(7, 3) + 1)
    case "VP8L" where head[0] == 0x2F:
      let bits = number(1, 4)
      return PixelSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    case "VP8 " where head[3...5].elementsEqual([0x9D, 0x01, 0x2A]):
      return PixelSize(width: number(6, 2) & 0x3FFF, height: number(8, 2) & 0x3FFF)
    default: return nil
    }
  }
}

extension JPEG {
  /// What the first frame says, turned as Exif before it tells; nil where none comes before the data.
  static func size<Source>(of bytes: inout PictureBytes<Source>) -> PixelSize? {
    var offset = 2
    var isTurned = false
    while var place = bytes.first(0xFF, from: offset) {
      while bytes.byte(at: place + 1) == 0xFF { place += 1 }
      guard let marker = bytes.byte(at: place + 1) else { return nil }
      guard marker > 1, !(0xD0...0xD8).contains(marker) else {
        offset = place + 2
        continue
      }
      guard marker != 0xD9, marker != 0xDA,
        let length = bytes.bigEndian(at: place + 2, length: 2), length >= 2
      else { return nil }
      offset = place + 2 + length
      // All frames but for what lies between them: tables of Huffman and of arithmetic coding, and JPG.
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        guard let height = bytes.bigEndian(at: place + 5, length: 2),
          let width = bytes.bigEndian(at: place + 7, length: 2)
        else { return nil }
        let size = PixelSize(width: width, height: height)
        return isTurned ? size?.turned : size
      }
      if marker == 0xE1, let block = bytes.bytes((place + 4)..<offset),
        block.starts(with: Array("Exif\0\0".utf8))
      {
        isTurned = Exif.isOnItsSide(block)
      }
    }
    return nil
  }
}

/// AVIF files (AV1 Image File Format): boxes of the ISO base media file format.
enum AVIF {
  private static let mostBoxes = 1_000

  /// The largest of the pictures in it: the others are its tiles and its thumbnails. Nil where one is
  /// turned.
  static func size<Source>(of bytes: inout PictureBytes<Source>) -> PixelSize? {
    guard let meta = boxes(in: 0..<bytes.count, of: &bytes).first(where: { $0.type == "meta" }),
      // A full box has its version and flags first.
      let properties = boxes(in: meta.content.dropFirst(4), of: &bytes).first(where: {
        $0.type == "iprp"
      }),
      let container = boxes(in: properties.content, of: &bytes).first(where: { $0.type == "ipco" })
    else { return nil }
    let all = boxes(in: container.content, of: &bytes)
    guard !all.contains(where: { $0.type == "irot" }) else { return nil }
    var sizes: [PixelSize] = []
    for box in all where box.type == "ispe" {
      let start = box.content.lowerBound + 4
      guard let width = bytes.bigEndian(at: start, length: 4),
        let height = bytes.bigEndian(at: start + 4, length: 4),
        let size = PixelSize(width: width, height: height)
      else { return nil }
      sizes.append(size)
    }
    return sizes.max { $0.width * $0.height < $1.width * $1.height }
  }

  private struct Box {
    let type: String
    let content: Range<Int>
  }

  private static func boxes<Source>(
    in range: Range<Int>, of bytes: inout PictureBytes<Source>
  ) -> [Box] {
    var boxes: [Box] = []
    var offset = range.lowerBound
    while offset + 8 <= range.upperBound, boxes.count < mostBoxes,
      let length = bytes.bigEndian(at: offset, length: 4),
      let name = bytes.bytes((offset + 4)..<(offset + 8))
    {
      let end = length == 0 ? range.upperBound : offset + length
      // Longer ones, whose length has eight bytes, hold pixels.
      guard end >= offset + 8, end <= range.upperBound else { break }
      boxes.append(
        Box(type: String(decoding: name, as: UTF8.self), content: (offset + 8)..<end))
      offset = end
    }
    return boxes
  }
}
