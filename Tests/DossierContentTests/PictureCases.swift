import Testing

/// Pictures and what is to be left of them.
enum PictureCases {
  typealias Made = PictureBuilding

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let before: [UInt8]
    let after: [UInt8]

    init(_ name: String, _ before: [UInt8], _ after: [UInt8]) {
      (testDescription, self.before, self.after) = (name, before, after)
    }

    static func jpeg(_ name: String, _ before: [[UInt8]], _ after: [[UInt8]] = []) -> Case {
      Case(name, Made.jpeg(before), Made.jpeg(after))
    }

    static func png(_ name: String, _ before: [[UInt8]], _ after: [[UInt8]] = []) -> Case {
      Case(name, Made.png(before), Made.png(after))
    }

    static func webP(_ name: String, _ before: [[UInt8]], _ after: [[UInt8]]) -> Case {
      Case(name, Made.webP(before), Made.webP(after))
    }
  }

  static let full: [UInt8] = {
    let camera: [Made.Field] = [
      .text(0x9003, "2016:11:09"), .text(0x9286, "A comment"), .text(0x927C, "Maker's"),
      .short(0xA001, 1),
      .text(0xA420, "unique"), .text(0xA430, "Owner"), .text(0xA431, "S12345"),
    ]
    let fields: [Made.Field] = [
      .text(0x010E, "At home"), .text(0x010F, "Maker"), .text(0x0110, "Model"), .short(0x0112, 6),
      .text(0x0131, "Program"), .text(0x0132, "2016:11-09"), .text(0x013B, "Ann"),
      .text(0x8298, "© Ann"),
      .directory(0x8769, camera), .directory(0x8825, [.text(1, "N"), .text(2, "52.5")]),
    ]
    return Made.tiff(fields, next: [.text(0x010F, "Maker")])
  }()

  static let kept: [UInt8] = {
    let fields: [Made.Field] = [
      .short(0x0112, 6), .text(0x013B, "Ann"), .text(0x8298, "© Ann"),
      .directory(0x8769, [.short(0xA001, 1)]),
    ]
    return Made.tiff(fields)
  }()

  // JPEG

  private static let profile = Made.segment(0xE2, "ICC_PROFILE\0", [1, 1, 7])
  private static let adobe = Made.segment(0xEE, "Adobe", [0, 100, 0, 0, 0, 0, 1])
  private static let box = Made.segment(0xEB, "JP", [0, 1, 0, 0, 0, 1, 9])
  private static let comment = Made.segment(0xFE, "Anna's house")
  private static let orientation = Made.exif(Made.tiff([.short(0x0112, 6)]))

  static let jpeg: [Case] = plainJPEG + damagedJPEG + resources

  private static let plainJPEG: [Case] = [
    .jpeg("nothing to remove", [profile, adobe, box], [profile, adobe, box]),
    .jpeg("a comment", [comment]),
    .jpeg("other segments of programs", [Made.segment(0xE3, "Meta"), Made.segment(0xEC, "Ducky")]),
    .jpeg("orientation alone", [orientation], [orientation]),
    .jpeg("everything in Exif", [profile, Made.exif(full)], [profile, Made.exif(kept)]),
    .jpeg(
      "an application's other use of a segment that may stay",
      [Made.segment(0xEE, "Adobf"), Made.segment(0xEB, "HDR_RI"), Made.segment(0xE2, "FPXR\0")]),
    .jpeg(
      "the small picture in JFIF's head",
      [Made.segment(0xE0, "JFIF\0", [1, 2, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9])],
      [Made.segment(0xE0, "JFIF\0", [1, 2, 0, 0, 1, 0, 1, 0, 0])]),
    .jpeg("JFIF's extension", [Made.segment(0xE0, "JFXX\0", [0x10, 1])]),
    Case(
      "several pictures", Made.jpeg([Made.segment(0xE2, "MPF\0", [1])], after: Made.jpeg()),
      Made.jpeg()),
    Case("a film behind it", Made.jpeg(after: Array("ftypmp42".utf8)), Made.jpeg()),
  ]

  private static let damagedJPEG: [Case] = {
    let scans: [[UInt8]] = [Made.start, Made.frame, Made.scan, comment, Made.scan, Made.end]
    let cleanScans: [[UInt8]] = [Made.start, Made.frame, Made.scan, Made.scan, Made.end]
    return [
      .jpeg("bytes between segments", [comment, [1, 2], [0xFF, 0xFF], comment, [3]]),
      Case("a comment between scans", Array(scans.joined()), Array(cleanScans.joined())),
      Case("no end", Array(Made.jpeg([comment]).dropLast(2)), Array(Made.jpeg().dropLast(2))),
      Case(
        "a segment cut off behind the picture", Made.jpeg().dropLast(2) + [0xFF, 0xFE, 0, 9, 1],
        Array(Made.jpeg().dropLast(2))),
    ]
  }()

  private static let resources: [Case] = {
    let letters: [UInt8] = [0x1C, 1, 90, 0, 3, 0x1B, 0x25, 0x47]
    let (author, credit) = (Made.dataset(2, 80, "Ann"), Made.dataset(2, 110, "Press"))
    let copyright = Made.dataset(2, 116, "© Ann")
    let (place, caption) = (Made.dataset(2, 90, "Berlin"), Made.dataset(2, 120, "At home"))
    let all: [[UInt8]] = [letters, author, place, credit, copyright, caption]
    let clean: [[UInt8]] = [letters, author, credit, copyright]
    let flag = Made.resource(0x040A, [1])
    let before = [
      Made.resource(0x040C, [1, 2, 3]), Made.resource(0x0404, Array(all.joined())), flag,
    ]
    return [
      .jpeg(
        "resources", [Made.resources(before)],
        [Made.resources([Made.resource(0x0404, Array(clean.joined())), flag])]),
      .jpeg(
        "resources in two segments",
        [
          Made.resources([flag]), Made.resources([Made.resource(0x0404, place)]),
        ], [Made.resources([flag])]),
      .jpeg(
        "resources that name nobody", [Made.resources([Made.resource(0x0404, letters + place)])]),
    ]
  }()

  // PNG

  private static let author = Made.chunk("tEXt", "Author\0Ann")
  private static let rights = Made.chunk("iTXt", "Copyright\0\0\0\0\0Ann")
  private static let keptExif = Made.chunk("eXIf", kept, sum: sum("eXIf", kept))

  static let png: [Case] = {
    let headers: [[UInt8]] = [
      Made.chunk("iCCP", "p"), Made.chunk("pHYs", "p"), Made.chunk("caBX", "c"),
    ]
    let start = Made.signature + Made.header
    let cut: [UInt8] = Made.big(9, 4) + Array("IDATx".utf8)
    return [
      .png("nothing to remove", headers, headers),
      .png(
        "texts",
        [
          Made.chunk("tEXt", "Comment\0At home"), Made.chunk("zTXt", "Description\0\0x"),
          Made.chunk("iTXt", "Title\0\0\0\0\0x"),
        ]),
      .png("who made it", [author, rights], [author, rights]),
      .png("time and unknown chunks", [Made.chunk("tIME", "1234567"), Made.chunk("prVt", "x")]),
      .png(
        "raw profiles",
        [
          Made.chunk("zTXt", "Raw profile type exif\0\0x"),
          Made.chunk("tEXt", "Raw profile type iptc\0x"),
        ]),
      .png("compressed XMP", [Made.chunk("iTXt", "XML:com.adobe.xmp\0\u{1}\0\0\0x")]),
      .png("Exif", [Made.chunk("eXIf", full)], [keptExif]),
      .png("Exif as JPEG has it", [Made.chunk("eXIf", Array("Exif\0\0".utf8) + full)], [keptExif]),
      Case(
        "behind the picture", Made.png([], [Made.chunk("tIME", "1234567")], trailing: [1, 2, 3]),
        Made.png()),
      Case(
        "a file that ends in its picture", start + Made.chunk("tIME", "1234567") + cut, start + cut),
      Case("a file that ends in a text", start + Made.big(9, 4) + Array("tEXtComment".utf8), start),
    ]
  }()

  /// The sum of a chunk, by its definition: the rest of a division, bit by bit.
  private static func sum(_ type: String, _ content: [UInt8]) -> [UInt8] {
    var sum = UInt32.max
    for byte in Array(type.utf8) + content {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Made.big(Int(~sum), 4)
  }

  // WebP

  static let webP: [Case] = {
    let picture = Made.lossless
    let profile = Made.riff("ICCP", [7])
    let (exif, packet) = (Made.riff("EXIF", full), Made.riff("XMP ", [0x3C]))
    let maker = Made.riff("EXIF", Made.tiff([.text(0x010F, "Maker")]))
    let manifest = Made.riff("C2PA", [5, 5])
    return [
      .webP("nothing to remove", [picture], [picture]),
      .webP(
        "Exif and XMP", [Made.extendedHead(0x2C), profile, picture, exif, packet],
        [Made.extendedHead(0x28), profile, picture, Made.riff("EXIF", kept)]),
      .webP(
        "nothing in Exif that stays", [Made.extendedHead(0x0C), picture, maker, manifest],
        [Made.extendedHead(0), picture, manifest]),
      .webP(
        "unknown chunks", [Made.extendedHead(0), picture, Made.riff("xmet", [1])],
        [Made.extendedHead(0), picture]),
      Case("behind the picture", Made.webP([picture], trailing: [1, 2, 3]), Made.webP([picture])),
    ]
  }()

  // What is built otherwise

  struct Unread: Sendable {
    let bytes: [UInt8]
    /// How the name of the reading begins.
    let reading: String
  }

  static let otherwise: [Unread] = {
    let frame = Made.riff("ANMF", [UInt8](repeating: 0, count: 16) + Made.riff("EXIF", [1]))
    let cut: [[UInt8]] = [Made.start, [0xFF, 0xFE, 0, 1], Made.frame, Made.scan, Made.end]
    let malformed: [[UInt8]] = [
      Made.start + comment, Made.start + Made.end + comment, Array(cut.joined()),
      Made.signature + Made.chunk("IDAT", "x"),
      Made.signature + Made.header + [0, 0, 0, 0] + Array("<a> ".utf8) + [0, 0, 0, 0],
      Made.webP([]), Made.webP([Made.riff("EXIF", [1])]), Made.webP([frame]),
    ]
    let others: [[UInt8]] = [[], Array("GIF89a".utf8), [0xFF, 0xD8]]
    return malformed.map { Unread(bytes: $0, reading: "malformed") }
      + others.map { Unread(bytes: $0, reading: "otherFormat") }
  }()
}
