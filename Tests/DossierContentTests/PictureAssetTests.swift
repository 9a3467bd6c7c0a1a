import DossierContent
import DossierCore
import DossierModel
import DossierTesting
import Foundation
import Testing

/// What `dossier.yaml` says of pictures, and what is said of them.
@Suite("Pictures among the assets")
struct PictureAssetTests {
  private static let placed = PictureBuilding.jpeg([PictureBuilding.exif(PictureCases.full)])
  private static let placeless = PictureBuilding.jpeg()

  private func load(
    _ settings: MarkedSource, _ assets: [(String, [UInt8])]
  ) async throws -> (assets: [Library.Asset], found: [Diagnostic]) {
    let tree = try ContentTree(["Content/dossier.yaml": .text(settings.text)])
    for (path, bytes) in assets { try tree.write(.bytes(bytes), to: "Content/assets/" + path) }
    let (library, found) = await Library.load(root: tree.root)
    return (library?.assets ?? [], found)
  }

  @Test("Pictures lose their metadata unless they are named, below the assets or from them on")
  func named() async throws {
    let pictures = ["a.jpg", "b/c.jpg", "d.jpg"].map { ($0, Self.placeless) }
    let (assets, found) = try await load(
      "title: x\nassets: {as-they-are: [a.jpg, assets/b/c.jpg]}\n", pictures)
    expectNoDiagnostics(found)
    #expect(assets.filter(\.isCopiedAsItIs).map(\.path) == ["a.jpg", "b/c.jpg"])
    #expect(assets.count == 3)
  }

  @Test("A name that no asset has is an error that suggests the nearest")
  func missing() async throws {
    let source: MarkedSource = "title: x\nassets:\n  as-they-are: [1️⃣b/d.jpg, 2️⃣nowhere.png]\n"
    let (_, found) = try await load(source, [("b/c.jpg", Self.placeless)])
    expectDiagnostics(
      found, in: source,
      [
        .init(.missingAsset, at: 1, suggestion: "write `b/c.jpg`"),
        .init(.missingAsset, at: 2, suggestion: "add the file"),
      ])
  }

  @Test("A picture that is named for links is there and is one, an icon a PNG")
  func namedForLinks() async throws {
    let source: MarkedSource =
      "title: x\nimage: 1️⃣b/d.jpg\ntouch-icon: 2️⃣assets/b/c.jpg\n"
    let (_, found) = try await load(source, [("b/c.jpg", Self.placeless)])
    expectDiagnostics(
      found, in: source,
      [
        .init(.missingAsset, at: 1, suggestion: "write `b/c.jpg`"),
        .init(.notAPicture, at: 2, suggestion: "name a PNG"),
      ])
    let right: MarkedSource = "title: x\nimage: assets/b/c.jpg\n"
    expectNoDiagnostics(try await load(right, [("b/c.jpg", Self.placeless)]).found)
    let text: MarkedSource = "title: x\nimage: 1️⃣a.csv\n"
    let (_, wrong) = try await load(text, [("a.csv", Array("1,2\n".utf8))])
    expectDiagnostics(wrong, in: text, [.init(.notAPicture, at: 1, suggestion: "name a PNG")])
  }

  @Test("What is said of assets is a mapping, in which no other key stands")
  func wrongSettings() async throws {
    #expect(try await load("title: x\nassets: a.jpg\n", []).found.map(\.id) == [.wrongType])
    #expect(
      try await load("title: x\nassets: {as-the-are: a.jpg}\n", []).found.map(\.id) == [.unknownKey]
    )
  }

  @Test("A picture that keeps a place is a warning, and any other is not")
  func place() async throws {
    let pictures = [("a.jpg", Self.placed), ("b.jpg", Self.placed), ("c.jpg", Self.placeless)]
    let (assets, found) = try await load(
      "title: x\nassets: {as-they-are: [a.jpg, c.jpg]}\n", pictures)
    #expect(found.map(\.id) == [.placeInPicture])
    #expect(found.first?.path == "Content/assets/a.jpg")
    #expect(found.first?.severity == .warning)
    #expect(assets.count == 3)
  }

  @Test("A picture that cannot be taken apart is a warning, and one that is named is not")
  func malformed() async throws {
    let broken = PictureBuilding.start + PictureBuilding.segment(0xFE, "a comment")
    let film = Array("\0\0\0\u{18}ftypheic and more".utf8)
    let files = [
      ("a.jpg", broken), ("c: [d].JPG", broken), ("e.jpg", broken), ("f.heic", film),
    ]
    let (assets, found) = try await load("title: x\nassets: {as-they-are: e.jpg}\n", files)
    let kept = found.filter { $0.id == .metadataNotRemoved }.compactMap(\.path)
    #expect(kept == ["a.jpg", "c: [d].JPG"].map { "Content/assets/" + $0 })
    // What cannot be read may tell of a place.
    #expect(
      found.filter { $0.id == .placeInPicture }.compactMap(\.path) == ["Content/assets/e.jpg"])
    #expect(found.count == 3)
    #expect(assets.count == files.count)
    let suggestion = try #require(found.first { $0.path?.hasSuffix(".JPG") == true }?.suggestion)
    // What is suggested works when it is written.
    let written = suggestion.split(separator: "`").map(String.init).first {
      $0.hasPrefix("assets: ")
    }
    let again = try await load(
      MarkedSource(stringLiteral: "title: x\n\(try #require(written))\n"), [files[1]])
    expectNoDiagnostics(again.found.filter { $0.id != .placeInPicture })
  }

  @Test("An SVG that holds a picture with metadata is a warning, one without is not")
  func withinSVG() async throws {
    func svg(_ inner: String) -> [UInt8] {
      Array(
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>\(inner)</svg>"
          .utf8)
    }
    func address(_ bytes: [UInt8]) -> String {
      "data:image/jpeg;base64," + Data(bytes).base64EncodedString()
    }
    let broken = address(Self.placed).replacingOccurrences(of: "+", with: "%2B")
    let files = [
      ("a.svg", svg("<image href='\(address(Self.placed))'/>")),
      ("b.svg", svg("<image xlink:href='\(broken.prefix(60))&#10;\(broken.dropFirst(60))'/>")),
      ("c.svg", svg("<style>g { mask-image: url(\(address(Self.placed))) }</style>")),
      ("d.svg", svg("<image href='\(address(Self.placeless))'/>")),
      ("e.svg", svg("<image href='\(address(Self.placed))'/>")),
      ("f.svg", svg("<image href='\(address(Self.placeless))'/>")),
    ]
    let (assets, found) = try await load("title: x\nassets: {as-they-are: [e.svg, f.svg]}\n", files)
    #expect(
      found.map { "\($0.path ?? "") \($0.id.rawValue)" } == [
        "Content/assets/a.svg metadata-not-removed", "Content/assets/b.svg metadata-not-removed",
        "Content/assets/c.svg metadata-not-removed", "Content/assets/e.svg place-in-picture",
      ])
    #expect(assets.count == files.count)
  }
}
