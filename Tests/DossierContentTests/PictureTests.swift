import DossierTesting
import Testing

@testable import DossierAssets

/// What is left of pictures; see `PictureBuilding` for how they are made.
@Suite("Metadata of pictures")
struct PictureTests {
  typealias Made = PictureBuilding

  private func cleaned(_ bytes: [UInt8]) throws -> [UInt8] {
    guard case .cleaned(let picture) = CleanedPicture.read(bytes) else {
      throw NotCleaned(reading: "\(CleanedPicture.read(bytes))")
    }
    return picture.pieces.flatMap { piece in
      switch piece {
      case .kept(let range): Array(bytes[range])
      case .made(let made): made
      }
    }
  }

  struct NotCleaned: Error { let reading: String }

  @Test(
    "A JPEG keeps what it is shown by, colour profile, C2PA and Adobe's marker",
    arguments: PictureCases.jpeg)
  func jpeg(_ example: PictureCases.Case) throws {
    #expect(try cleaned(example.before) == example.after)
  }

  @Test(
    "A PNG keeps what it is shown by, colour profile, C2PA and who made it",
    arguments: PictureCases.png)
  func png(_ example: PictureCases.Case) throws {
    #expect(try cleaned(example.before) == example.after)
  }

  @Test(
    "A WebP keeps what it is shown by, colour profile and C2PA, and says what follows",
    arguments: PictureCases.webP)
  func webP(_ example: PictureCases.Case) throws {
    #expect(try cleaned(example.before) == example.after)
  }

  @Test("Exif keeps its order of bytes, and what is damaged in it is passed over")
  func damagedExif() throws {
    // A field whose value lies beyond the end, one of a type that nobody knows, and one that is whole.
    let orientation: [UInt8] = [0x12, 0x01, 3, 0, 1, 0, 0, 0, 8, 0, 0, 0]
    var tiff: [UInt8] = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 3, 0]
    tiff += [0x3B, 0x01, 2, 0, 255, 0, 0, 0, 250, 0, 0, 0]
    tiff += [0x98, 0x82, 99, 0, 1, 0, 0, 0, 1, 0, 0, 0]
    tiff += orientation
    tiff += [0, 0, 0, 0]
    var kept: [UInt8] = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0]
    kept += orientation
    kept += [0, 0, 0, 0]
    #expect(try cleaned(Made.jpeg([Made.exif(tiff)])) == Made.jpeg([Made.exif(kept)]))
  }

  private func packet(_ inner: String, prefixes: String = "") -> String {
    "<?xpacket begin=''?><x:xmpmeta xmlns:x='adobe:ns:meta/'><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
      + "<r:Description r:about='' xmlns:d='http://purl.org/dc/elements/1.1/' "
      + "xmlns:p='http://ns.adobe.com/photoshop/1.0/' xmlns:t='http://purl.org/dc/terms/' "
      + "xmlns:e='http://ns.adobe.com/exif/1.0/' \(prefixes)>\(inner)</r:Description></r:RDF></x:xmpmeta>"
  }

  @Test("XMP keeps creator, credit, rights and the place of a C2PA manifest, by whatever prefixes")
  func xmp() throws {
    let written = packet(
      """
      <d:creator><r:Seq><r:li>Ann &amp; Ben</r:li><r:li>Cy</r:li></r:Seq></d:creator>
      <d:rights><r:Alt><r:li xml:lang='de'>© &lt;Ann&gt;</r:li></r:Alt></d:rights>
      <d:description><r:Alt><r:li xml:lang='x-default'>At home</r:li></r:Alt></d:description>
      <d:subject><r:Bag><r:li>creator</r:li></r:Bag></d:subject>
      <e:GPSLatitude>52,31N</e:GPSLatitude><p:City>Berlin</p:City>
      <d:relation r:parseType='Resource'><d:creator>Hidden</d:creator></d:relation>
      """,
      prefixes:
        "p:Credit='Press &quot;A&quot;' p:Headline='At home' t:provenance='https://c.example/m'")
    let text = String(decoding: try cleaned(Made.jpeg([Made.xmp(written)])), as: UTF8.self)
    for kept in [
      "<dc:creator><rdf:Seq><rdf:li>Ann &amp; Ben</rdf:li><rdf:li>Cy</rdf:li></rdf:Seq></dc:creator>",
      "<dc:rights><rdf:Alt><rdf:li xml:lang=\"de\">© &lt;Ann&gt;</rdf:li></rdf:Alt></dc:rights>",
      "<photoshop:Credit>Press &quot;A&quot;</photoshop:Credit>",
      "<dcterms:provenance>https://c.example/m</dcterms:provenance>",
    ] { #expect(text.contains(kept), "\(kept)") }
    for gone in ["home", "Berlin", "52,31", "Hidden", "subject"] {
      #expect(!text.contains(gone), "\(gone)")
    }
  }

  @Test(
    "XMP in which nothing stays, or that is none, goes whole",
    arguments: [
      "", "x", "<", "<a><b>", "<!DOCTYPE x [<!ENTITY a 'b'>]><r:RDF/>",
      String(repeating: "<a>", count: 500),
      "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><r:Description><creator>Ann</creator></r:Description></r:RDF>",
    ])
  func noXMP(packet: String) throws {
    #expect(try cleaned(Made.jpeg([Made.xmp(packet)])) == Made.jpeg())
  }

  @Test("XMP in pieces is put together")
  func extendedXMP() throws {
    let whole = Array(packet("<d:creator><r:Seq><r:li>Ann</r:li></r:Seq></d:creator>").utf8)
    func piece(_ range: Range<Int>) -> [UInt8] {
      var content = [UInt8](repeating: 0x41, count: 32)
      content += Made.big(whole.count, 4)
      content += Made.big(range.lowerBound, 4)
      content += whole[range]
      return Made.segment(0xE1, "http://ns.adobe.com/xmp/extension/\0", content)
    }
    let made = try cleaned(Made.jpeg([Made.xmp("<x/>"), piece(100..<whole.count), piece(0..<100)]))
    #expect(String(decoding: made, as: UTF8.self).contains("<rdf:li>Ann</rdf:li>"))
    #expect(!String(decoding: made, as: UTF8.self).contains("extension"))
  }

  @Test("XMP in a PNG and in a WebP is made anew")
  func xmpElsewhere() throws {
    let packet = packet(
      "<d:creator><r:Seq><r:li>Ann</r:li></r:Seq></d:creator><p:City>Berlin</p:City>")
    let inPNG = try cleaned(Made.png([Made.chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0" + packet)]))
    let inWebP = try cleaned(
      Made.webP([Made.extendedHead(4), Made.lossless, Made.riff("XMP ", Array(packet.utf8))]))
    for made in [inPNG, inWebP] {
      let text = String(decoding: made, as: UTF8.self)
      #expect(text.contains("<rdf:li>Ann</rdf:li>") && !text.contains("Berlin"))
      // Nothing more is found in what was made.
      #expect(try cleaned(made) == made)
    }
    let length = Int(inWebP[4]) | Int(inWebP[5]) << 8
    #expect(inWebP.count == 8 + length)
  }

  @Test(
    "What is built otherwise is not taken apart",
    arguments: PictureCases.otherwise)
  func notTakenApart(_ example: PictureCases.Unread) {
    #expect("\(CleanedPicture.read(example.bytes))".hasPrefix(example.reading))
  }

  @Test("No damage ends the program, and what is kept lies within the file")
  func damage() {
    var random = SeededRandom(seed: 12)
    let packet = packet(
      "<p:City>SECRETPLACE</p:City><d:creator><r:Seq><r:li>Ann</r:li></r:Seq></d:creator>")
    let exif = PictureCases.full
    let resources = Made.resources([Made.resource(0x0404, Made.dataset(2, 90, "x"))])
    let text = Made.chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0" + packet)
    let chunks = [Made.extendedHead(0xC), Made.lossless, Made.riff("EXIF", exif)]
    let examples: [[UInt8]] = [
      Made.jpeg([Made.exif(exif), Made.xmp(packet), resources]),
      Made.png([Made.chunk("eXIf", exif), text]),
      Made.webP(chunks + [Made.riff("XMP ", Array(packet.utf8))]),
    ]
    for round in 0..<600 {
      var bytes = examples[round % examples.count]
      for _ in 0..<(1 + round % 4) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      if round % 5 == 0 { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
      if case .cleaned(let picture) = CleanedPicture.read(bytes) {
        let within = picture.pieces.allSatisfy { piece in
          if case .kept(let range) = piece {
            range.lowerBound >= 0 && range.upperBound <= bytes.count
          } else {
            true
          }
        }
        #expect(within, "round \(round)")
      }
      _ = PlaceInPicture(bytes)
    }
  }

  @Test("Whether a picture tells of a place is read from Exif and XMP, of pictures behind it too")
  func place() {
    let xmp = packet("", prefixes: "e:GPSLatitude='52,31N'")
    let zipped = Made.chunk("zTXt", "Raw profile type exif\0\0x")
    let behind = Made.jpeg([Made.exif(PictureCases.full)])
    let examples: [(PlaceInPicture, [UInt8])] = [
      (.told, Made.jpeg([Made.exif(PictureCases.full)])),
      (.untold, Made.jpeg([Made.exif(PictureCases.kept)])),
      (.untold, Made.jpeg([Made.exif(Made.tiff([.directory(0x8825, [.text(0, "2.3")])]))])),
      (.told, Made.jpeg([Made.xmp(xmp)])), (.untold, Made.jpeg([Made.xmp(packet(""))])),
      (.told, Made.png([Made.chunk("eXIf", PictureCases.full)])), (.perhaps, Made.png([zipped])),
      (.told, Made.webP([Made.lossless, Made.riff("EXIF", PictureCases.full)])),
      (.told, Made.jpeg(after: behind)), (.told, Made.jpeg(after: Made.jpeg(after: behind))),
      (.perhaps, Made.jpeg(after: Array("ftypmp42".utf8))),
      (.untold, Made.jpeg(after: Made.jpeg())),
      (.told, Made.png(trailing: behind)), (.perhaps, Made.png(trailing: [1, 2, 3])),
      (.untold, Made.png(trailing: Made.jpeg())), (.untold, Made.png()),
      (.told, Made.webP([Made.lossless]) + behind),
      (.perhaps, Made.webP([Made.lossless]) + Array("trailer".utf8)),
      (.untold, Made.webP([Made.lossless])),
      (.perhaps, Made.png([Made.chunk("iTXt", "XML:com.adobe.xmp\0\u{1}\0\0\0x")])),
      (.perhaps, Made.webP([])), (.untold, Array("no picture".utf8)),
    ]
    for (index, example) in examples.enumerated() {
      #expect(PlaceInPicture(example.1) == example.0, "\(index)")
    }
  }
}
