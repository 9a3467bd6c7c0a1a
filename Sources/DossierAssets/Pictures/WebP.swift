/// WebP files (RFC 9649): chunks in a RIFF container, each with type and length, padded to an even one.
enum WebP {
  /// The container's own head, before the first chunk.
  static let headLength = 12
  private static let kept: Set = ["VP8 ", "VP8L", "ALPH", "ANIM", "ICCP", "C2PA"]
  private static let keptInFrame: Set = ["VP8 ", "VP8L", "ALPH"]
  /// A frame's place and time, before its own chunks.
  private static let frameHeadLength = 16

  private enum Flag {
    static let xmp: UInt8 = 0x04
    static let exif: UInt8 = 0x08
  }

  /// What follows the container is removed. A file that ends within a chunk stays so where the chunk
  /// is one that stays.
  static func parts<Source>(of bytes: inout PictureBytes<Source>) -> PictureParts? {
    guard let size = bytes.littleEndian(at: 4) else { return nil }
    var parts = PictureParts()
    let end = min(bytes.count, 8 + size)
    var offset = headLength
    var hasPicture = false
    while offset + 8 <= end {
      guard let chunk = Chunk(at: offset, before: end, in: &bytes) else { return nil }
      hasPicture = hasPicture || ["VP8 ", "VP8L", "ANMF"].contains(chunk.type)
      let part: PicturePart
      switch chunk.type {
      case "VP8X": part = PicturePart(.extendedHead, chunk.range, content: chunk.content)
      case "EXIF": part = PicturePart(.exif, chunk.range, content: chunk.content)
      case "XMP ": part = PicturePart(.xmp, chunk.range, content: chunk.content)
      case "ANMF" where !isClean(frame: chunk, in: &bytes): return nil
      case "ANMF": part = PicturePart(.picture, chunk.range)
      default: part = PicturePart(kept.contains(chunk.type) ? .picture : .removed, chunk.range)
      }
      guard parts.add(part) else { return nil }
      offset = chunk.range.upperBound
    }
    guard hasPicture, !bytes.isUnreadable, parts.add(PicturePart(.behind, offset..<bytes.count))
    else { return nil }
    return parts
  }

  /// Whether a frame of an animation holds nothing but its picture.
  private static func isClean<Source>(frame: Chunk, in bytes: inout PictureBytes<Source>) -> Bool {
    var offset = frame.content.lowerBound + frameHeadLength
    while offset < frame.content.upperBound {
      guard let inner = Chunk(at: offset, before: frame.content.upperBound, in: &bytes),
        keptInFrame.contains(inner.type)
      else { return false }
      offset = inner.range.upperBound
    }
    return true
  }

  private struct Chunk {
    let type: String
    /// With its head and the byte that pads it.
    let range: Range<Int>
    let content: Range<Int>

    init?<Source>(at offset: Int, before end: Int, in bytes: inout PictureBytes<Source>) {
      guard let name = bytes.bytes(offset..<(offset + 4)),
        let length = bytes.littleEndian(at: offset + 4)
      else { return nil }
      type = String(decoding: name, as: UTF8.self)
      content = (offset + 8)..<max(offset + 8, min(offset + 8 + length, end))
      range = offset..<max(content.upperBound, min(offset + 8 + length + length % 2, end))
    }
  }

  static func chunks(of metadata: KeptMetadata) -> [UInt8] {
    (metadata.exif.map { chunk("EXIF", $0) } ?? []) + (metadata.xmp.map { chunk("XMP ", $0) } ?? [])
  }

  /// The extended head whose flags say which metadata follow; nil where it is cut off.
  static func extendedHead(_ content: [UInt8], _ metadata: KeptMetadata) -> [UInt8]? {
    guard content.count >= 10 else { return nil }
    var content = content
    content[0] &= ~(Flag.exif | Flag.xmp)
    if metadata.exif != nil { content[0] |= Flag.exif }
    if metadata.xmp != nil { content[0] |= Flag.xmp }
    return chunk("VP8X", content)
  }

  /// The container's head, of a file with so many bytes after it.
  static func head(before count: Int) -> [UInt8]? {
    guard let size = UInt32(exactly: count + 4) else { return nil }
    return Array("RIFF".utf8) + littleEndian(size) + Array("WEBP".utf8)
  }

  private static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    let padding: [UInt8] = content.count % 2 == 0 ? [] : [0]
    return Array(type.utf8) + littleEndian(UInt32(truncatingIfNeeded: content.count)) + content
      + padding
  }

  private static func littleEndian(_ number: UInt32) -> [UInt8] {
    [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
