/// The formats of pictures whose metadata are taken out.
package enum PictureFormat: Sendable {
  case jpeg, png, webP

  /// How many bytes say which it is.
  package static let headLength = 12

  /// The format of a file that begins so; nil where it is none of these. Browsers go by the same bytes
  /// (WHATWG MIME Sniffing, 6.1).
  package init?(head: [UInt8]) {
    if head.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if head.starts(with: PNG.signature) {
      self = .png
    } else if head.count >= 12, head.starts(with: Array("RIFF".utf8)),
      head[8..<12].elementsEqual("WEBP".utf8)
    {
      self = .webP
    } else {
      return nil
    }
  }

  package var name: String {
    switch self {
    case .jpeg: "JPEG"
    case .png: "PNG"
    case .webP: "WebP"
    }
  }

  /// The parts of a file; nil where it is not built as the format is.
  func parts<Source>(of bytes: inout PictureBytes<Source>) -> PictureParts? {
    switch self {
    case .jpeg: JPEG.parts(of: &bytes)
    case .png: PNG.parts(of: &bytes)
    case .webP: WebP.parts(of: &bytes)
    }
  }

  /// What stays of the metadata, as the format holds it.
  func wrapped(_ metadata: KeptMetadata) -> [UInt8] {
    switch self {
    case .jpeg: JPEG.segments(of: metadata)
    case .png: PNG.chunks(of: metadata)
    case .webP: WebP.chunks(of: metadata)
    }
  }
}
