import DossierCore
import DossierTheme
import Foundation
import Testing

@testable import DossierBuild

/// A site of one home page and one article, in some edition of their text.
func pages(_ edition: String) -> [SitePage] {
  [
    SitePage(path: "index.html", content: .rendered { $0.append("home \(edition)") }),
    SitePage(path: "articles/one.html", content: .bytes(Array("always the same".utf8))),
    SitePage(path: "data/\(edition).json", content: .rendered { $0.append("{}") }),
  ]
}

@Suite("Writing a site")
struct SiteWriterTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("Content")
  }

  func writer(_ output: String = "Site", allowsGap: Bool = false) -> SiteWriter {
    SiteWriter(output: folder.place(output), root: folder.path, allowsGap: allowsGap)
  }

  @Test("A first build makes the folder, its pages and the marker, and nothing beside it")
  func firstBuild() async {
    let (report, diagnostics) = await writer().write(pages("a"))
    #expect(diagnostics.isEmpty)
    #expect(report == SiteWriter.Report(written: 3, unchanged: 0))
    #expect(folder.text("Site/index.html") == "home a")
    #expect(
      folder.tree("Site").keys.sorted()
        == [".dossier-site", "articles/one.html", "data/a.json", "index.html"])
    #expect(!folder.exists(".Site.staging"))
  }

  @Test("A second build of the same pages changes no byte and no time of any file")
  func secondBuild() async {
    _ = await writer().write(pages("a"))
    let (before, identities) = (folder.tree("Site"), folder.identities("Site"))
    let (report, _) = await writer().write(pages("a"))
    #expect(report == SiteWriter.Report(written: 0, unchanged: 3))
    #expect(folder.tree("Site") == before)
    #expect(folder.identities("Site") == identities)
  }

  @Test("Where files cannot be linked, unchanged ones keep their time all the same")
  func withoutLinks() async {
    _ = await writer().write(pages("a"))
    let times = folder.identities("Site").mapValues { $0.dropFirst() }
    var writer = writer()
    writer.faults.refusesLinks = true
    let (report, _) = await writer.write(pages("a"))
    #expect(report?.unchanged == 3)
    #expect(folder.identities("Site").mapValues { $0.dropFirst() } == times)
  }

  @Test("Stale pages go, changed ones are written, the others stay")
  func changes() async {
    _ = await writer().write(pages("a"))
    let (report, _) = await writer().write(pages("b"))
    #expect(report == SiteWriter.Report(written: 2, unchanged: 1))
    #expect(
      folder.tree("Site").keys.sorted()
        == [".dossier-site", "articles/one.html", "data/b.json", "index.html"])
  }

  @Test("A page of the same size with other bytes is written anew")
  func sameSize() async {
    _ = await writer().write([SitePage(path: "p.html", content: .bytes([1, 2, 3]))])
    let (report, _) = await writer().write([SitePage(path: "p.html", content: .bytes([1, 9, 3]))])
    #expect(report?.written == 1)
    #expect(folder.text("Site/p.html") == "\u{1}\t\u{3}")
  }

  @Test("A file in parts is written whole, and keeps its time where it is the same")
  func parts() async {
    func page(_ text: String) -> SitePage {
      SitePage(
        path: "data/long.json",
        content: .parts(count: 9) { index, output in
          output.append(String(repeating: text, count: 100_000))
          output.append(index)
        })
    }
    let whole = (0..<9).map { String(repeating: "a", count: 100_000) + String($0) }.joined()
    #expect(await writer().write([page("a")]).report?.written == 1)
    #expect(folder.text("Site/data/long.json") == whole)
    let time = folder.identities("Site")["data/long.json"]?.dropFirst()
    #expect(await writer().write([page("a")]).report?.unchanged == 1)
    #expect(folder.identities("Site")["data/long.json"]?.dropFirst() == time)
    #expect(await writer().write([page("b")]).report?.written == 1)
    #expect(folder.text("Site/data/long.json") == whole.replacing("a", with: "b"))
  }

  @Test("Assets are copied, and stay where they are the same", arguments: [0, 1, 65_536, 200_001])
  func assets(size: Int) async throws {
    try folder.write(String(repeating: "x", count: size), to: "Content/assets/a.bin")
    let asset = SitePage(
      path: "assets/a.bin", content: .copy(from: folder.place("Content/assets/a.bin")))
    #expect(await writer().write([asset]).report?.written == 1)
    #expect(folder.text("Site/assets/a.bin")?.utf8.count == size)
    #expect(await writer().write([asset]).report?.unchanged == 1)
    try folder.write(String(repeating: "y", count: size) + "z", to: "Content/assets/a.bin")
    #expect(await writer().write([asset]).report?.written == 1)
    #expect(folder.text("Site/assets/a.bin")?.last == "z")
  }

  @Test("An asset that cannot be read is named, and the old site stays")
  func missingAsset() async {
    _ = await writer().write(pages("a"))
    let before = folder.tree()
    let asset = SitePage(
      path: "assets/a.png", content: .copy(from: folder.place("Content/assets/a.png")))
    let (report, diagnostics) = await writer().write([asset])
    #expect(report == nil)
    #expect(diagnostics.map(\.id) == [.unreadableFile])
    #expect(diagnostics.first?.path == "Content/assets/a.png")
    #expect(folder.tree() == before)
  }

  @Test("An asset that changes while it is copied is named, and the old site stays")
  func changingAsset() async throws {
    _ = await writer().write(pages("a"))
    try folder.write(String(repeating: "x", count: 200_001), to: "Content/assets/a.bin")
    let before = folder.tree("Site")
    let asset = SitePage(
      path: "assets/a.bin", content: .copy(from: folder.place("Content/assets/a.bin")))
    for change in ["longer", ""] {
      var writer = writer()
      writer.faults.whileCopying = { path in
        if change.isEmpty {
          truncate(path, 9)
        } else {
          let file = FileHandle(forWritingAtPath: path)
          _ = try? file?.seekToEnd()
          try? file?.write(contentsOf: Data(change.utf8))
        }
      }
      let (report, diagnostics) = await writer.write([asset])
      #expect(report == nil)
      #expect(diagnostics.map(\.id) == [.unreadableFile])
      #expect(diagnostics.first?.path == "Content/assets/a.bin")
      #expect(diagnostics.first?.message.contains("changed") == true)
      #expect(folder.tree("Site") == before)
      #expect(!folder.exists(".Site.staging"))
    }
    #expect(await writer().write([asset]).report != nil)
  }

  @Test("A thousand pages are written by many hands, each once")
  func manyPages() async {
    let pages = (0..<1000).map { number in
      SitePage(path: "p/\(number).html", content: .rendered { $0.append(number) })
    }
    let (report, _) = await writer().write(pages)
    #expect(report?.written == 1000)
    for number in 0..<1000 { #expect(folder.text("Site/p/\(number).html") == "\(number)") }
  }

  @Test(
    "A path that would leave the site, or name a dot file, is an error",
    arguments: [
      "", "/etc/x", "../x", "a/../x", "a//b", ".git/config", "a/.b", "a/", "./a", "a\u{0}b", "a\nb",
    ])
  func unsafePaths(path: String) async {
    let (report, diagnostics) = await writer().write([
      SitePage(path: path, content: .bytes([1]))
    ])
    #expect(report == nil)
    #expect(diagnostics.map(\.id) == [.writeFailed])
    #expect(!folder.exists("Site"))
  }

  @Test(
    "Two pages that need one place are an error", arguments: [["a.html", "a.html"], ["a", "a/b"]])
  func duplicatePaths(paths: [String]) async {
    let (_, diagnostics) = await writer().write(
      paths.map { SitePage(path: $0, content: .bytes([1])) })
    #expect(diagnostics.map(\.id) == [.writeFailed])
    #expect(!folder.exists("Site"))
  }
}
