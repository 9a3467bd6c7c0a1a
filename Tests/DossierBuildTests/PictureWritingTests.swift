import DossierCore
import DossierTheme
import Foundation
import Testing

@testable import DossierBuild

@Suite("Pictures in the site")
struct PictureWritingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let comment: [UInt8] = [0xFF, 0xFE, 0, 8] + Array("SECRET".utf8)

  /// A JPEG of many coded bytes, with segments before them.
  private static func picture(_ segments: [UInt8], length: Int = 700_001) -> [UInt8] {
    [0xFF, 0xD8] + segments + [0xFF, 0xDA, 0, 2] + [UInt8](repeating: 0x55, count: length) + [
      0xFF, 0xD9,
    ]
  }

  private func writer() -> SiteWriter {
    SiteWriter(output: folder.place("Site"), root: folder.path)
  }

  private func write(_ bytes: [UInt8]) throws {
    try FileManager.default.createDirectory(
      atPath: folder.place("Content/assets"), withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: folder.place("Content/assets/a.jpg")))
  }

  private var asset: SitePage {
    SitePage(
      path: "assets/a.jpg", content: .cleanedCopy(from: folder.place("Content/assets/a.jpg")))
  }

  private var written: [UInt8]? {
    FileManager.default.contents(atPath: folder.place("Site/assets/a.jpg")).map { Array($0) }
  }

  @Test("A picture is written without its metadata, and stays where nothing else of it changes")
  func cleaned() async throws {
    try write(Self.picture(Self.comment))
    #expect(await writer().write([asset]).report?.written == 1)
    #expect(written == Self.picture([]))
    let before = folder.identities("Site")["assets/a.jpg"]
    #expect(await writer().write([asset]).report?.unchanged == 1)
    // Another comment, and then none: the same picture.
    try write(Self.picture(Self.comment + Self.comment))
    #expect(await writer().write([asset]).report?.unchanged == 1)
    try write(Self.picture([]))
    #expect(await writer().write([asset]).report?.unchanged == 1)
    #expect(folder.identities("Site")["assets/a.jpg"] == before)
    try write(Self.picture(Self.comment, length: 5))
    #expect(await writer().write([asset]).report?.written == 1)
    #expect(written == Self.picture([], length: 5))
  }

  @Test("Where links are refused a picture that is the same keeps its time")
  func withoutLinks() async throws {
    try write(Self.picture(Self.comment))
    var writer = writer()
    writer.faults.refusesLinks = true
    #expect(await writer.write([asset]).report?.written == 1)
    let time = folder.identities("Site")["assets/a.jpg"]?.dropFirst()
    #expect(await writer.write([asset]).report?.unchanged == 1)
    #expect(folder.identities("Site")["assets/a.jpg"]?.dropFirst() == time)
  }

  @Test("A picture that changes while it is copied is named, and the old site stays")
  func changing() async throws {
    try write(Self.picture(Self.comment))
    var writer = writer()
    writer.faults.whileCopying = { truncate($0, 9) }
    let (report, diagnostics) = await writer.write([asset])
    #expect(report == nil)
    #expect(diagnostics.map(\.id) == [.unreadableFile])
    #expect(diagnostics.first?.message.contains("changed") == true)
  }

  @Test("What cannot be taken apart is copied as it is")
  func malformed() async throws {
    try write([0xFF, 0xD8] + Self.comment)
    #expect(await writer().write([asset]).report?.written == 1)
    #expect(written == [0xFF, 0xD8] + Self.comment)
  }
}
