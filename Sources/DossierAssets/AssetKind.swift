/// A kind of file that may be an asset: its endings, and what its content must be.
///
/// This is the one list of what is taken; all else is refused unless `dossier.yaml` allows its ending.
struct AssetKind: Sendable {
  enum Content: Sendable {
    /// It begins in one of these ways.
    case signed([FileSignature])
    /// Text that no browser takes for mark-up.
    case text
    /// One packed file, which is taken as the ending before its own says.
    case packed(FileSignature)
    /// An SVG, which has a check of its own.
    case svg
    /// Whatever does not begin as mark-up does.
    case allowed
  }

  /// As it stands after "no" and "a", such as `PNG`.
  let name: String
  let endings: [String]
  let content: Content

  init(_ name: String, _ endings: [String], _ content: Content) {
    self.name = name
    self.endings = endings
    self.content = content
  }

  private init(_ name: String, _ endings: [String], begins signatures: FileSignature...) {
    self.init(name, endings, .signed(signatures))
  }

  /// The kind that an ending promises; nil where there is none.
  static func of(ending: String) -> AssetKind? { byEnding[ending] }

  /// The kind whose signature a file has; nil where it is none's.
  static func of(head: [UInt8]) -> AssetKind? {
    all.first { kind in
      guard case .signed(let signatures) = kind.content else { return false }
      return signatures.contains { $0.matches(head) }
    }
  }

  private static let byEnding = Dictionary(
    all.flatMap { kind in kind.endings.map { ($0, kind) } }, uniquingKeysWith: { first, _ in first }
  )

  static let all = pictures + fonts + media + archives + documents + others

  private static let pictures = [
    AssetKind(
      "JPEG", ["jpg", "jpeg", "jpe", "jfif", "pjpeg", "pjp"],
      begins: .bytes([0xFF, 0xD8, 0xFF], at: 0)),
    AssetKind("PNG", ["png", "apng"], begins: .bytes(PNG.signature, at: 0)),
    AssetKind("GIF", ["gif"], begins: .text("GIF87a"), .text("GIF89a")),
    AssetKind("WebP", ["webp"], begins: .riff("WEBP")),
    AssetKind("AVIF", ["avif"], begins: .isoMedia(["avif", "avis"])),
    AssetKind(
      "HEIC", ["heic", "heif"],
      begins: .isoMedia([
        "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1",
      ])),
    AssetKind(
      "JPEG XL", ["jxl"], begins: .bytes([0xFF, 0x0A], at: 0),
      .bytes([0, 0, 0, 0x0C, 0x4A, 0x58, 0x4C, 0x20, 0x0D, 0x0A, 0x87, 0x0A], at: 0)),
    AssetKind(
      "TIFF", ["tif", "tiff"], begins: .bytes([0x49, 0x49, 0x2A, 0], at: 0),
      .bytes([0x4D, 0x4D, 0, 0x2A], at: 0), .bytes([0x49, 0x49, 0x2B, 0], at: 0),
      .bytes([0x4D, 0x4D, 0, 0x2B], at: 0)),
    AssetKind("BMP", ["bmp"], begins: .text("BM")),
    AssetKind("ICO", ["ico"], begins: .bytes([0, 0, 1, 0], at: 0)),
  ]

  private static let fonts = [
    AssetKind("WOFF font", ["woff"], begins: .text("wOFF")),
    AssetKind("WOFF2 font", ["woff2"], begins: .text("wOF2")),
    AssetKind(
      "OpenType font", ["ttf", "otf", "ttc"], begins: .bytes([0, 1, 0, 0], at: 0), .text("OTTO"),
      .text("true"), .text("ttcf")),
  ]

  private static let media = [
    AssetKind("MP3", ["mp3"], begins: .text("ID3"), .mpegAudioFrame),
    AssetKind("AAC", ["aac"], begins: .adtsFrame, .text("ADIF"), .text("ID3")),
    AssetKind("Ogg file", ["ogg", "oga", "ogv", "opus"], begins: .text("OggS")),
    AssetKind("WAV", ["wav"], begins: .riff("WAVE")),
    AssetKind("FLAC", ["flac"], begins: .text("fLaC"), .text("ID3")),
    AssetKind("MPEG-4 file", ["mp4", "m4v", "m4a"], begins: .isoMedia(nil)),
    AssetKind("QuickTime film", ["mov"], begins: .isoMedia(nil), .quickTimeAtom),
    AssetKind("WebM", ["webm"], begins: .ebml("webm")),
  ]

  private static let zip = [
    FileSignature.bytes([0x50, 0x4B, 3, 4], at: 0), .bytes([0x50, 0x4B, 5, 6], at: 0),
  ]
  private static let compoundFile = FileSignature.bytes(
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], at: 0)
  private static let gzip = FileSignature.bytes([0x1F, 0x8B], at: 0)

  private static let documents = [
    AssetKind(
      "PDF", ["pdf"], begins: .text("%PDF-"),
      .bytes([0xEF, 0xBB, 0xBF] + Array("%PDF-".utf8), at: 0)),
    AssetKind("Office document", ["doc", "xls", "ppt"], begins: compoundFile),
    // One that needs a password is a compound file.
    AssetKind("Office document", ["docx", "xlsx", "pptx"], .signed(zip + [compoundFile])),
    AssetKind("OpenDocument file", ["odt", "ods", "odp", "odg"], .signed(zip)),
    AssetKind("EPUB", ["epub"], .signed(zip)),
    AssetKind("RTF", ["rtf"], begins: .text("{\\rtf")),
  ]

  private static let archives = [
    AssetKind("ZIP archive", ["zip"], .signed(zip)),
    AssetKind("TAR archive", ["tar"], begins: .text("ustar", at: 257)),
    AssetKind("7z archive", ["7z"], begins: .bytes([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], at: 0)),
    AssetKind("packed TAR archive", ["tgz"], begins: gzip),
  ]

  private static let others = [
    AssetKind("gzip file", ["gz"], .packed(gzip)),
    AssetKind("zstd file", ["zst"], .packed(.bytes([0x28, 0xB5, 0x2F, 0xFD], at: 0))),
    AssetKind("bzip2 file", ["bz2"], .packed(.text("BZh"))),
    AssetKind("xz file", ["xz"], .packed(.bytes([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], at: 0))),
    AssetKind("SVG", ["svg"], .svg),
    AssetKind(
      "text",
      [
        "txt", "csv", "tsv", "json", "geojson", "md", "vtt", "srt", "ics", "vcf", "eml", "asc",
        "sig",
        "sha256", "bib", "ris", "ipynb",
      ], .text),
  ]
}
