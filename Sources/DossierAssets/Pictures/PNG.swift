/// PNG files (W3C, Portable Network Graphics, third edition): chunks, each with length, type and sum.
enum PNG {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// What pictures are shown by beside critical chunks, whose names begin with a capital; and C2PA.
  private static let kept: Set = [
    "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs",
    "acTL", "fcTL", "fdAT", "caBX",
  ]
  private static let textChunks: Set = ["tEXt", "zTXt", "iTXt"]
  /// The keywords of texts that name who made the picture and whose it is.
  private static let keptKeywords: Set = ["author", "artist", "creator", "credit", "copyright"]
  private static let packetKeyword = "XML:com.adobe.xmp"
  private static let longestKeyword = 79

  /// What follows the last chunk is removed. A file that ends within a chunk stays so where the chunk
  /// is one that stays.
  static func parts<Source>(of bytes: inout PictureBytes<Source>) -> PictureParts? {
    var parts = PictureParts()
    var offset = signature.count
    guard let head = bytes.bytes(12..<16), head.elementsEqual("IHDR".utf8),
      parts.add(PicturePart(.picture, 0..<offset))
    else { return nil }
    while offset + 8 <= bytes.count {
      guard let length = bytes.bigEndian(at: offset, length: 4),
        let name = bytes.bytes((offset + 4)..<(offset + 8))
      else { return nil }
      guard name.allSatisfy(isLetter) else { return nil }
      let end = min(offset + 12 + length, bytes.count)
      let type = String(decoding: name, as: UTF8.self)
      let content = (offset + 8)..<min(offset + 8 + length, bytes.count)
      guard parts.add(part(type, offset..<end, content, of: &bytes)) else { return nil }
      offset = end
      if type == "IEND" { break }
    }
    guard !bytes.isUnreadable, parts.add(PicturePart(.behind, offset..<bytes.count)) else {
      return nil
    }
    return parts
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  private static func part<Source>(
    _ type: String, _ range: Range<Int>, _ content: Range<Int>, of bytes: inout PictureBytes<Source>
  ) -> PicturePart {
    let isCritical = type.utf8.first.map { $0 & 0x20 == 0 } ?? false
    if isCritical || kept.contains(type) { return PicturePart(.picture, range) }
    if type == "eXIf" { return PicturePart(.exif, range, content: content) }
    guard textChunks.contains(type) else { return PicturePart(.removed, range) }
    return text(type, range, content, of: &bytes)
  }

  private static func text<Source>(
    _ type: String, _ range: Range<Int>, _ content: Range<Int>, of bytes: inout PictureBytes<Source>
  ) -> PicturePart {
    // A keyword, a zero, and for `iTXt` whether it is compressed, how, and two more texts.
    let start = bytes.bytes(content.prefix(longestKeyword + 1)) ?? []
    let keyword = String(decoding: start.prefix { $0 != 0 }, as: UTF8.self)
    if keptKeywords.contains(keyword.lowercased()) { return PicturePart(.picture, range) }
    if keyword == packetKeyword, type == "iTXt" {
      let flag = content.lowerBound + keyword.utf8.count + 1
      guard bytes.byte(at: flag) == 0 else { return PicturePart(.compressed, range) }
      var place = flag + 2
      for _ in 0..<2 {
        guard let zero = bytes.first(0, from: place), zero < content.upperBound else {
          return PicturePart(.removed, range)
        }
        place = zero + 1
      }
      return PicturePart(.xmp, range, content: place..<content.upperBound)
    }
    let isProfile = keyword == packetKeyword || keyword.lowercased().hasPrefix("raw profile type ")
    return PicturePart(isProfile ? .compressed : .removed, range)
  }

  static func chunks(of metadata: KeptMetadata) -> [UInt8] {
    var made: [UInt8] = []
    if let tiff = metadata.exif { made += chunk("eXIf", tiff) }
    if let packet = metadata.xmp {
      made += chunk("iTXt", Array(packetKeyword.utf8) + [0, 0, 0, 0, 0] + packet)
    }
    return made
  }

  private static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    let named = Array(type.utf8) + content
    return bigEndian(UInt32(truncatingIfNeeded: content.count)) + named + bigEndian(sum(of: named))
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// The cyclic redundancy check of a chunk (annex D).
  static func sum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in rest >> 1 ^ (rest & 1 == 0 ? 0 : 0xEDB8_8320)
      }
    }
  }
}
