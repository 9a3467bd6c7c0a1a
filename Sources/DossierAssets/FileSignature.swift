import DossierCore

/// How the files of a format begin.
enum FileSignature: Sendable {
  /// Bytes at an offset.
  case bytes([UInt8], at: Int)
  /// A container of chunks (`RIFF`, or `RF64`) that says its form.
  case riff(String)
  /// Boxes of the ISO base media file format, whose first names one of these brands, or any that is
  /// none of a picture where there is no list.
  case isoMedia(Set<String>?)
  /// QuickTime before it had brands: an atom at once.
  case quickTimeAtom
  /// EBML (Matroska) of this document type.
  case ebml(String)
  /// A frame of MPEG audio (of layer III or II) at once.
  case mpegAudioFrame
  /// A frame of AAC in ADTS at once.
  case adtsFrame

  /// How much of a file tells; that of `tar` stands latest.
  static let headLength = 512

  static func text(_ text: String, at offset: Int = 0) -> FileSignature {
    .bytes(Array(text.utf8), at: offset)
  }

  func matches(_ head: [UInt8]) -> Bool {
    switch self {
    case .bytes(let bytes, let offset): head.dropFirst(offset).starts(with: bytes)
    case .riff(let form):
      (Self.text("RIFF").matches(head) || Self.text("RF64").matches(head))
        && Self.text(form, at: 8).matches(head)
    case .isoMedia(let brands): Self.brands(of: head).map { Self.agree($0, brands) } ?? false
    case .quickTimeAtom:
      ["moov", "mdat", "wide", "free", "skip", "pnot"].contains {
        Self.text($0, at: 4).matches(head)
      }
    case .ebml(let type):
      FileSignature.bytes([0x1A, 0x45, 0xDF, 0xA3], at: 0).matches(head)
        && String(decoding: head.prefix(128), as: UTF8.self).range(ofASCII: type) != nil
    case .mpegAudioFrame:
      head.count >= 2 && head[0] == 0xFF && head[1] & 0xE0 == 0xE0 && [2, 4].contains(head[1] & 6)
    case .adtsFrame: head.count >= 2 && head[0] == 0xFF && head[1] & 0xF6 == 0xF0
    }
  }

  private static let pictureBrands: Set = [
    "avif", "avis", "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1",
  ]

  private static func agree(_ found: [String], _ brands: Set<String>?) -> Bool {
    guard let brands else { return !found.isEmpty && !pictureBrands.contains(found[0]) }
    return found.contains(where: brands.contains)
  }

  /// The major brand and those that it is compatible with; nil where the file begins otherwise.
  private static func brands(of head: [UInt8]) -> [String]? {
    guard head.count >= 16, text("ftyp", at: 4).matches(head) else { return nil }
    let length = head[..<4].reduce(0) { $0 << 8 | Int($1) }
    let compatible = stride(from: 16, to: min(length, head.count) - 3, by: 4)
    return ([8] + compatible).map { String(decoding: head[$0..<$0 + 4], as: UTF8.self) }
  }
}
