import DossierCore
import DossierModel
import DossierTesting
import Testing

@testable import DossierAssets

@Suite("The size of a picture")
struct PictureSizeTests {
  private typealias Made = PictureBuilding

  private static func frame(_ marker: UInt8, _ width: Int, _ height: Int) -> [UInt8] {
    Made.segment(marker, [8] + Made.big(height, 2) + Made.big(width, 2) + [1, 1, 0x11, 0])
  }

  private static func turned(_ orientation: Int) -> [UInt8] {
    Made.exif(Made.tiff([.short(0x0112, orientation)]))
  }

  private static func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
    Made.big(content.count + 8, 4) + Array(type.utf8) + content
  }

  private static func avif(_ properties: [[UInt8]]) -> [UInt8] {
    let container = box("iprp", box("ipco", properties.flatMap { $0 }))
    return box("ftyp", Array("avif\0\0\0\0avifmif1".utf8))
      + box("meta", [0, 0, 0, 0] + box("hdlr", [1, 2, 3]) + container)
  }

  private static func extent(_ width: Int, _ height: Int) -> [UInt8] {
    box("ispe", [0, 0, 0, 0] + Made.big(width, 4) + Made.big(height, 4))
  }

  private static let cases: [(name: String, bytes: [UInt8], size: [Int]?)] = [
    ("a.jpg", Made.start + frame(0xC0, 640, 480) + Made.scan + Made.end, [640, 480]),
    (
      "progressive.jpg",
      Made.start + Made.segment(0xC4, [0]) + Made.segment(0xE1, "http://ns") + frame(0xC2, 3, 5),
      [3, 5]
    ),
    ("lying.jpg", Made.start + turned(6) + frame(0xC0, 640, 480), [480, 640]),
    ("upright.jpg", Made.start + turned(3) + frame(0xC0, 640, 480), [640, 480]),
    ("no frame.jpg", Made.start + Made.scan + frame(0xC0, 640, 480), nil),
    ("cut off.jpg", Made.start + [0xFF, 0xC0, 0, 9, 8], nil),
    ("no height.jpg", Made.start + frame(0xC0, 640, 0), nil),
    (
      "a.png",
      Made.signature + Made.chunk("IHDR", Made.big(1_024, 4) + Made.big(7, 4) + [8, 0, 0, 0, 0]),
      [1_024, 7]
    ),
    (
      "too wide.png",
      Made.signature
        + Made.chunk("IHDR", [255, 255, 255, 255] + Made.big(7, 4) + [8, 0, 0, 0, 0]),
      nil
    ),
    ("cut off.png", Made.signature + [0, 0, 0, 13], nil),
    ("a.gif", Array("GIF89a".utf8) + [44, 1, 200, 0, 0, 0, 0], [300, 200]),
    ("cut off.gif", Array("GIF89a".utf8) + [44], nil),
    (
      "extended.webp", Made.webP([Made.riff("VP8X", [0, 0, 0, 0, 0xFF, 1, 0, 9, 0, 0])]), [512, 10]
    ),
    (
      "lossy.webp",
      Made.webP([Made.riff("VP8 ", [0x10, 0, 0, 0x9D, 1, 0x2A, 0x80, 0x42, 0xE0, 1])]), [640, 480]
    ),
    (
      "lossless.webp", Made.webP([Made.riff("VP8L", [0x2F, 0x7F, 0xC2, 0x77, 0, 0, 0, 0, 0, 0])]),
      [640, 480]
    ),
    ("cut off.webp", Made.webP([Made.riff("VP8L", [0x2F])]), nil),
    ("a.avif", avif([extent(64, 64), extent(640, 480)]), [640, 480]),
    ("turned.avif", avif([extent(640, 480), box("irot", [1])]), nil),
    ("none.avif", avif([]), nil),
    (
      "a.svg", Array("<?xml version=\"1.0\"?><!-- x --><svg width=\"40px\" height=\"30.4\"/>".utf8),
      [40, 30]
    ),
    ("its own room.svg", Array("<svg viewBox=\"0 0 4 3\"/>".utf8), nil),
    ("parts.svg", Array("<svg width=\"100%\" height=\"3em\"/>".utf8), nil),
    ("empty.png", [], nil),
  ]

  @Test("is read from its head, as it is shown; what says none has none", arguments: cases.indices)
  func sizes(_ index: Int) {
    let (name, bytes, size) = Self.cases[index]
    let ending = String(name.split(separator: ".").last ?? "")
    let found = PictureSize.read(bytes, ending: ending)
    #expect(found == size.flatMap { PixelSize(width: $0[0], height: $0[1]) }, "\(name)")
  }

  @Test("is known of assets that are pictures, whose heads are cut anywhere without harm")
  func cut() async throws {
    let tree = try ContentTree(["Content/dossier.yaml": "title: x\n"])
    try tree.write(.bytes(Self.cases[0].bytes), to: "Content/assets/a.jpg")
    try tree.write("1,2\n", to: "Content/assets/b.csv")
    let (library, found) = await Library.load(root: tree.root)
    expectNoDiagnostics(found)
    #expect(
      library?.assets.map(\.size) == [PixelSize(width: 640, height: 480), nil])
    for (name, bytes, _) in Self.cases {
      let ending = String(name.split(separator: ".").last ?? "")
      for length in bytes.indices {
        _ = PictureSize.read(Array(bytes[..<length]), ending: ending)
      }
    }
  }
}
