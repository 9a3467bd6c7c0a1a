import DossierCore
import DossierTesting
import Testing

@testable import DossierAssets
@testable import DossierContent
@testable import DossierModel

/// A library with one asset, and what is said of it.
func loadAsset(
  _ name: String, _ item: ContentTree.Item
) async throws -> (Library?, [Diagnostic]) {
  let tree = try ContentTree.dossier([:])
  try tree.write(item, to: "Content/assets/" + name)
  return await Library.load(root: tree.root)
}

@Suite("Assets")
struct AssetTests {
  @Test(
    "A file that a browser takes for mark-up is refused, whatever its name",
    arguments: [
      ("a.html", "x"), ("a.HTM", "x"), ("a.xhtml", "x"), ("a.xml", "x"), ("a.svgz", "x"),
      ("deep/a.shtml", "x"), ("a.txt", "<!DOCTYPE html><p>"), ("a.png", "  \n<html>"),
      ("a", "<!-- x --><script>"), ("a.txt", "<?xml version=\"1.0\"?><html/>"),
      ("a.svg", "<html>"), ("a.svg", "not mark-up"), ("a.txt", "<?xml version=\"1.0\"?>\n<feed/>"),
      ("a.pdf", "<BODY onload=x>"), ("a.txt", "\u{FEFF}<html>"),
      // Browsers look for the beginning of a tag's name alone, and for `<!--`.
      ("a", "<abc><script>"), ("a", "</x><script>"), ("a.bin", "\u{C}<scripts>"),
      ("a", "<!--" + String(repeating: "x", count: 5_000) + "--><script>"),
      // Every format that is XML shows what runs in it, whatever its root.
      ("a.rss", "<rss><x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">"), ("a.xsd", "<_/>"),
      ("a.atom", "<é:feed>"),
      // A server may go by another part of the name than the last.
      ("a.html.de", "x"), ("a.xhtml.backup", "x"), ("a.php", "x"), ("a.php5.jpg", "x"),
      ("a.aspx", "x"), ("a.jsp", "x"), ("a.cgi", "x"), ("web.config", "x"), ("Web.Config", "x"),
      ("a.webarchive", "bplist00"), ("a.js", "x"), ("a.MJS", "x"), ("a.swf", "x"),
      ("node.js.txt", "x"), ("a.var", "URI: b\n"), ("a.var.txt", "x"), ("a.svg.txt", "x"),
      ("a.rdf", "x"), ("a.mml", "x"), ("a.xhtm", "x"), ("a.kml", "x"), ("a.asis.txt", "x"),
      // However far in the tag stands, and whatever space stands before it.
      ("a.txt", String(repeating: " ", count: 4_097) + "<html>"),
      ("a.csv", String(repeating: "\n", count: 300_000) + "<?xml version=\"1.0\"?>"),
      ("a.md", "\u{FEFF}\u{3000}\u{A0}\u{2028}\u{FEFF}\u{1}<!-- x -->"), ("a.json", "<é>"),
      // No kind that is known, and none by its content.
      ("a.css", "a { b: c }"), ("empty.bin", ""), ("LICENSE", "x"), ("a.txt.", "x"),
      ("a.txt ", "x"),
      ("a.png", ""), ("a.png", "x"), ("a.pdf", "x"), ("a.txt", "a\0b"), ("a.zip", "x"),
      ("a.gz", "\u{1F}\u{8B}"),
      // Characters that join with the dot after them.
      ("a\u{600}.html", "x"), ("a\u{600}.php.x", "x"),
    ])
  func markup(name: String, text: String) async throws {
    let (library, found) = try await loadAsset(name, .text(text))
    #expect(found.map(\.id) == [.unsafeAsset])
    #expect(library?.assets.isEmpty == true)
  }

  @Test("Mark-up in UTF-16 is refused, with a byte order mark or without", arguments: [0, 2])
  func utf16(start: Int) async throws {
    let units = "\u{FEFF}<?xml version=\"1.0\"?><html/>".utf16
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big] {
      let item = ContentTree.Item.bytes(Array(bytes[start...]))
      #expect(try await loadAsset("a.txt", item).1.map(\.id) == [.unsafeAsset])
    }
  }

  @Test(
    "Other files are copied",
    arguments: [
      ("a.txt", "plain < text"), ("a.csv", "a,b"), ("a.TXT", "x"), ("a.txt", "x\n<html>"),
      ("a.md", "# A"), ("empty.txt", ""), ("with space.pdf", "%PDF-1.4"),
      ("a.txt", "< 5 mg"), ("a.txt", "<5"), ("a.csv", "<-"), ("a.vtt", "WEBVTT\n\n<v Ann>Yes"),
      ("php.txt", "x"), ("v1.html-notes.txt", "x"), ("a.ipynb", "{}"), ("a.geojson", "{}"),
      ("a.sha256", "00  b"), ("a.eml", "From: a\n\n<html>"), ("2024.es.txt", "x"),
    ])
  func others(name: String, text: String) async throws {
    let (library, found) = try await loadAsset(name, .text(text))
    expectNoDiagnostics(found)
    #expect(library?.assets.map(\.path) == [name])
  }

  private static let zip: [UInt8] = [0x50, 0x4B, 3, 4]
  private static let gzip: [UInt8] = [0x1F, 0x8B, 8, 0]
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private static func box(_ brands: String...) -> [UInt8] {
    [0, 0, 0, UInt8(12 + brands.count * 4)] + Array("ftyp\(brands[0])\0\0\0\0".utf8)
      + brands.dropFirst().flatMap { Array($0.utf8) }
  }

  /// Each kind that has a signature, by an ending and how it begins.
  private static let signed: [(String, [UInt8])] = [
    ("jpg", [0xFF, 0xD8, 0xFF]), ("jpeg", [0xFF, 0xD8, 0xFF]),
    ("png", [0x89] + Array("PNG\r\n\u{1A}\n".utf8)),
    ("gif", Array("GIF89a".utf8)), ("gif", Array("GIF87a".utf8)),
    ("webp", Array("RIFF\0\0\0\0WEBP".utf8)), ("avif", box("avif")), ("avif", box("mif1", "avif")),
    ("heic", box("heic")), ("heic", box("mif1", "heic")), ("tif", [0x49, 0x49, 0x2A, 0]),
    ("tiff", [0x4D, 0x4D, 0, 0x2A]), ("bmp", Array("BM".utf8)), ("ico", [0, 0, 1, 0]),
    ("woff", Array("wOFF".utf8)), ("woff2", Array("wOF2".utf8)), ("ttf", [0, 1, 0, 0]),
    ("otf", Array("OTTO".utf8)), ("mp3", Array("ID3".utf8)), ("mp3", [0xFF, 0xFB]),
    ("m4a", box("M4A ")), ("ogg", Array("OggS".utf8)), ("oga", Array("OggS".utf8)),
    ("opus", Array("OggS".utf8)), ("wav", Array("RIFF\0\0\0\0WAVE".utf8)),
    ("flac", Array("fLaC".utf8)),
    ("aac", [0xFF, 0xF1]), ("mp4", box("isom")), ("m4v", box("M4V ")), ("ogv", Array("OggS".utf8)),
    ("webm", [0x1A, 0x45, 0xDF, 0xA3] + Array("\u{42}\u{82}webm".utf8)), ("mov", box("qt  ")),
    ("mov", Array("\0\0\0\u{8}wide".utf8)), ("pdf", Array("%PDF-1.7".utf8)), ("docx", zip),
    ("xlsx", zip),
    ("pptx", zip), ("docx", compound), ("odt", zip), ("ods", zip), ("odp", zip), ("epub", zip),
    ("rtf", Array("{\\rtf1".utf8)), ("doc", compound), ("xls", compound), ("ppt", compound),
    ("zip", zip),
    ("zip", [0x50, 0x4B, 5, 6]),
    ("tar", [UInt8](repeating: 0x61, count: 257) + Array("ustar".utf8)),
    ("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), ("csv.gz", gzip), ("tar.gz", gzip), ("tgz", gzip),
    ("txt.zst", [0x28, 0xB5, 0x2F, 0xFD]), ("json.bz2", Array("BZh9".utf8)),
    ("csv.xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]),
    ("pdf.gz.xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]),
  ]

  @Test("A file with a signature is copied where its ending agrees, in either case")
  func signatures() async throws {
    for (ending, head) in Self.signed {
      for name in ["a.\(ending)", "a.\(ending.uppercased())"] {
        let (library, found) = try await loadAsset(name, .bytes(head + [0, 1, 2]))
        #expect(found.filter { $0.id == .unsafeAsset }.isEmpty, "\(name)")
        #expect(library?.assets.map(\.path) == [name])
      }
    }
  }

  @Test("A signature behind the ending of another kind is refused, and told what to call it")
  func otherSignature() async throws {
    for (ending, head) in Self.signed {
      let other = ending == "png" ? "gif" : "png"
      let (library, found) = try await loadAsset("a.\(other)", .bytes(head))
      #expect(found.map(\.id) == [.unsafeAsset], "\(ending)")
      #expect(library?.assets.isEmpty == true)
    }
    let (_, found) = try await loadAsset("photo.png", .bytes([0xFF, 0xD8, 0xFF, 0xE0]))
    #expect(found.first?.suggestion == "name it `photo.jpg`")
  }

  @Test(
    "What is packed is taken as the ending within says",
    arguments: ["a.svg.gz", "a.xml.gz", "a.gz", "a.html.gz", "a.exe.gz", "a.svg.gz.gz", "svg.gz"])
  func packed(name: String) async throws {
    let (library, found) = try await loadAsset(name, .bytes(Self.gzip))
    #expect(found.map(\.id) == [.unsafeAsset])
    #expect(library?.assets.isEmpty == true)
  }

  @Test("Text in UTF-16 with a byte order mark is text", arguments: [true, false])
  func utf16Text(isLittle: Bool) async throws {
    func bytes(_ text: String) -> [UInt8] {
      text.utf16.flatMap {
        isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
      }
    }
    expectNoDiagnostics(try await loadAsset("a.csv", .bytes(bytes("\u{FEFF}a,b\n<html>"))).1)
    for text in ["\u{FEFF}  <html>", "\u{FEFF}a\0b", "a,b"] {
      #expect(
        try await loadAsset("a.csv", .bytes(bytes(text))).1.map(\.id) == [.unsafeAsset], "\(text)")
    }
  }

  @Test("Another ending is allowed by dossier.yaml, as the message says")
  func allowed() async throws {
    let tree = try ContentTree.dossier(["assets/a.parquet": .bytes([0x50, 0x41, 0, 1])])
    let suggestion = await Library.load(root: tree.root).1.first?.suggestion
    let written = try #require(suggestion?.split(separator: "`").first { $0.hasPrefix("assets: ") })
    try tree.write(.text("title: x\n\(written)\n"), to: "Content/dossier.yaml")
    let (library, found) = await Library.load(root: tree.root)
    expectNoDiagnostics(found)
    #expect(library?.assets.count == 1)
    // Its content may still not begin as mark-up does.
    let markup = String(repeating: " ", count: 5_000) + "<html>"
    try tree.write(.text(markup), to: "Content/assets/b.PARQUET")
    #expect(await Library.load(root: tree.root).1.map(\.id) == [.unsafeAsset])
  }

  @Test(
    "An ending that a server or a browser runs or shows as a document can't be allowed",
    arguments: [
      ".html", ".HTM", ".xhtm", ".svgz", ".rdf", ".mml", ".var", ".js", ".mjs", ".php", ".php8",
      ".xml", ".kml", ".atom", ".wasm", ".config", ".shtml", ".mht",
    ])
  func never(ending: String) async throws {
    let source = MarkedSource("title: x\nassets: {allow: [.parquet, 1️⃣\(ending)]}\n")
    let tree = try ContentTree.dossier([:])
    try tree.write(.text(source.text), to: "Content/dossier.yaml")
    expectDiagnostics(
      await Library.load(root: tree.root).1, in: source, [.init(.unsafeAsset, at: 1)])
  }

  @Test(
    "What is no ending is told of where it stands",
    arguments: [
      "parquet", ".", ".a.b", ".a b", ".é", ".a/b", ".\(String(repeating: "a", count: 33))",
    ])
  func noEnding(written: String) async throws {
    let source = MarkedSource("title: x\nassets: {allow: [1️⃣\"\(written)\"]}\n")
    let tree = try ContentTree.dossier([:])
    try tree.write(.text(source.text), to: "Content/dossier.yaml")
    expectDiagnostics(
      await Library.load(root: tree.root).1, in: source, [.init(.unknownValue, at: 1)])
  }

  @Test(
    "What helps is told, and works",
    arguments: [
      ("r.html.zip", "r-html.zip"), ("map.svg.txt", "map-svg.txt"), ("node.js.png", "node-js.png"),
      ("y.xml.GZ", "y-xml.GZ"), ("a.b.php.c.txt", "a.b-php.c.txt"),
    ])
  func remedies(name: String, better: String) async throws {
    #expect(AssetName(name).remedy == "name it `\(better)`")
    #expect(AssetName(better).danger == nil)
    #expect(AssetName("a.html").remedy.hasPrefix("put it into a `.zip`"))
    let (library, found) = try await loadAsset("h.csv", "<html>")
    #expect(found.map(\.suggestion) == ["begin it with another line, or put it into a `.zip`"])
    #expect(library?.refusedAssets == ["h.csv"])
  }

  @Test("Names that turn their neighbours round, or hold line ends, are refused")
  func names() async throws {
    for name in ["a\u{202E}gpj.txt", "a\u{2028}.txt", "a\u{85}.txt", "a\n.txt", "a\u{2066}.txt"] {
      let (library, found) = try await loadAsset(name, .text("x"))
      #expect(found.map(\.id) == [.badFileName])
      #expect(library?.assets.isEmpty == true)
    }
  }
}
