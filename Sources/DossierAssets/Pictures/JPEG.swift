/// JPEG files (ITU-T T.81, annex B): segments, each with a marker, and runs of coded data.
enum JPEG {
  private static let exif = Array("Exif\0\0".utf8)
  private static let xmp = Array("http://ns.adobe.com/xap/1.0/\0".utf8)
  private static let extendedXMP = Array("http://ns.adobe.com/xmp/extension/\0".utf8)
  private static let profile = Array("ICC_PROFILE\0".utf8)
  static let resources = Array("Photoshop 3.0\0".utf8)
  /// The longest of these, with what stands between it and a piece of extended XMP.
  private static let nameLength = 40

  private enum Marker {
    static let restarts: ClosedRange<UInt8> = 0xD0...0xD7
    static let start: UInt8 = 0xD8
    static let end: UInt8 = 0xD9
    static let scan: UInt8 = 0xDA
    static let app0: UInt8 = 0xE0
    static let app1: UInt8 = 0xE1
    static let app2: UInt8 = 0xE2
    static let app11: UInt8 = 0xEB
    static let app13: UInt8 = 0xED
    static let app14: UInt8 = 0xEE
    /// Frames, scans, tables, and those of JPEG-LS.
    static let ofPicture: Set<UInt8> = Set(0xC0...0xCF).union(0xDA...0xDF).union([0xF7, 0xF8])
  }

  /// What follows the end of the image is removed: further pictures and films lie there. Bytes between
  /// segments, which decoders pass over, are removed too. An image that ends too early stays so.
  static func parts<Source>(of bytes: inout PictureBytes<Source>) -> PictureParts? {
    var parts = PictureParts()
    var offset = 2
    var hasScan = false
    guard parts.add(PicturePart(.picture, 0..<2)) else { return nil }
    while let found = bytes.first(0xFF, from: offset) {
      var place = found
      while bytes.byte(at: place + 1) == 0xFF { place += 1 }
      guard parts.add(PicturePart(.removed, offset..<place)) else { return nil }
      offset = place
      guard let marker = bytes.byte(at: place + 1) else { break }
      if marker == Marker.end {
        guard parts.add(PicturePart(.picture, place..<(place + 2))),
          parts.add(PicturePart(.behind, (place + 2)..<bytes.count))
        else { return nil }
        return bytes.isUnreadable || !hasScan ? nil : parts
      }
      if marker <= 1 || marker == Marker.start || Marker.restarts.contains(marker) {
        guard parts.add(PicturePart(.removed, place..<(place + 2))) else { return nil }
        offset = place + 2
        continue
      }
      guard let length = bytes.bigEndian(at: place + 2, length: 2), length >= 2,
        place + 2 + length <= bytes.count
      else { break }
      let end = place + 2 + length
      guard parts.add(part(marker, place..<end, of: &bytes)) else { return nil }
      offset = end
      if marker == Marker.scan {
        hasScan = true
        offset = endOfScan(from: end, in: &bytes)
        guard parts.add(PicturePart(.picture, end..<offset)) else { return nil }
      }
    }
    guard hasScan, !bytes.isUnreadable, parts.add(PicturePart(.removed, offset..<bytes.count))
    else { return nil }
    return parts
  }

  /// Where the coded data end: at a marker that restarts nothing.
  private static func endOfScan<Source>(from start: Int, in bytes: inout PictureBytes<Source>)
    -> Int
  {
    var offset = start
    while let found = bytes.first(0xFF, from: offset) {
      guard let next = bytes.byte(at: found + 1) else { return bytes.count }
      let isData = next == 0 || Marker.restarts.contains(next)
      if !isData, next != 0xFF { return found }
      offset = found + (isData ? 2 : 1)
    }
    return bytes.count
  }

  private static func part<Source>(
    _ marker: UInt8, _ range: Range<Int>, of bytes: inout PictureBytes<Source>
  ) -> PicturePart {
    let inner = (range.lowerBound + 4)..<range.upperBound
    let name = bytes.bytes(inner.prefix(nameLength)) ?? []
    func named(_ kind: PicturePart.Kind, _ prefix: [UInt8]) -> PicturePart? {
      name.starts(with: prefix)
        ? PicturePart(kind, range, content: (inner.lowerBound + prefix.count)..<inner.upperBound)
        : nil
    }
    let known: PicturePart? =
      switch marker {
      case _ where Marker.ofPicture.contains(marker): PicturePart(.picture, range)
      case Marker.app0: named(.jfif, Array("JFIF\0".utf8))
      case Marker.app1:
        named(.exif, exif) ?? named(.xmp, xmp) ?? named(.extendedXMP, extendedXMP)
      case Marker.app2: named(.picture, profile)
      // C2PA, in boxes of JUMBF (ISO/IEC 19566-5, annex D).
      case Marker.app11: named(.picture, Array("JP".utf8))
      case Marker.app13: named(.resources, resources)
      // Says how colours are stored.
      case Marker.app14: named(.picture, Array("Adobe".utf8))
      default: nil
      }
    return known ?? PicturePart(.removed, range)
  }

  /// The head of JFIF without its small picture; nil where it is cut off.
  static func head(_ content: [UInt8]) -> [UInt8]? {
    guard content.count >= 7 else { return nil }
    return segment(Marker.app0, Array("JFIF\0".utf8) + content[..<7] + [0, 0])
  }

  static func segments(of metadata: KeptMetadata) -> [UInt8] {
    var made: [UInt8] = []
    if let tiff = metadata.exif { made += segment(Marker.app1, exif + tiff) }
    if let packet = metadata.xmp { made += segment(Marker.app1, xmp + packet) }
    if let kept = metadata.resources { made += segment(Marker.app13, resources + kept) }
    return made
  }

  /// A segment; nothing where it would be too long to be one.
  private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    guard let length = UInt16(exactly: content.count + 2) else { return [] }
    return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content
  }
}
