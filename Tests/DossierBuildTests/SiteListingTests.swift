import DossierCore
import DossierTheme
import Foundation
import Testing

@testable import DossierBuild
@testable import DossierModel
@testable import DossierPages
@testable import DossierSite

@Suite("The files of a site")
struct SiteListingTests {
  /// Together they have a page of every kind.
  private static let roots = [".", "Tests/Fixtures/editions", "Tests/Fixtures/hidden"]

  private static let dossiers = Dictionary(
    uniqueKeysWithValues: roots.map { root in (root, Task { try await linked(root) }) })

  private static func themed(_ root: String) async throws -> (dossier: Dossier, theme: SiteTheme) {
    try await #require(dossiers[root]).value
  }

  private static func linked(_ root: String) async throws -> (dossier: Dossier, theme: SiteTheme) {
    var request = BuildRequest(root: ShowcaseTests.root.appendingPathComponent(root).path)
    request.isFrozen = true
    let stages = DossierStages(request: request)
    let composed = await stages.compose(try #require(await stages.load().value)).value
    return (stages.link(composed).dossier, try #require(composed.theme))
  }

  private static func directory(_ dossier: Dossier, _ theme: SiteTheme) -> PageDirectory {
    PageDirectory(SiteModel(dossier, wording: Wording(theme.words)))
  }

  /// What is written of a file; of a copy, what it is copied from.
  private static func bytes(_ file: SitePage) -> [UInt8] {
    var output = OutputBuffer()
    switch file.content {
    case .rendered(let render): render(&output)
    case .parts(let count, let part): for index in 0..<count { part(index, &output) }
    case .bytes(let bytes): return bytes
    case .copy(let source), .cleanedCopy(let source): return Array(source.utf8)
    }
    return output.bytes
  }

  @Test("are the same one by one as they are in the list", arguments: roots)
  func oneByOne(root: String) async throws {
    let (dossier, theme) = try await Self.themed(root)
    let listing = SiteListing(of: dossier, theme: theme)
    let files = await listing.all
    #expect(files.count > 40)
    for file in files {
      let path = try #require(SitePath(file.path), "\(file.path)")
      #expect(path.text.utf8.elementsEqual(file.path.utf8))
      let found = try #require(await listing.file(at: path), "\(file.path)")
      #expect(found.path == file.path && found.source == file.source)
      #expect(found.isOfBuiltInTheme == file.isOfBuiltInTheme)
      #expect(Self.bytes(found) == Self.bytes(file), "\(file.path)")
    }
  }

  @Test("have paths by which each page is found again", arguments: roots)
  func paths(root: String) async throws {
    let (dossier, theme) = try await Self.themed(root)
    let site = Self.directory(dossier, theme)
    let paths = PageKinds.paths(in: site)
    #expect(Set(paths).count == paths.count)
    for path in paths {
      #expect(SitePath.readings(of: path.text).contains(path), "\(path.text)")
      #expect(PageKinds.file(at: path, in: site, theme)?.path == path.text)
    }
    #expect(PageKinds.files(in: site, theme).map(\.path) == paths.map(\.text))
  }

  @Test("have pages of every kind among the dossiers that are looked at here")
  func everyKind() async throws {
    var missing = Set(PageKinds.all.map { $0.template })
    for root in Self.roots {
      let (dossier, theme) = try await Self.themed(root)
      let site = Self.directory(dossier, theme)
      for kind in PageKinds.all where !kind.paths(in: site).isEmpty {
        missing.remove(kind.template)
      }
    }
    #expect(missing == [])
  }

  @Test("are not there at other paths")
  func nothing() async throws {
    let (dossier, theme) = try await Self.themed(".")
    let listing = SiteListing(of: dossier, theme: theme)
    for text in Self.pathsOfNothing {
      let path = try #require(SitePath(text), "\(text)")
      #expect(await listing.file(at: path)?.path == nil, "\(text)")
    }
  }

  private static let pathsOfNothing = [
    "articles/nothing.html", "articles/index-2.html", "experts/three-reasons.html",
    "articles/three-reasons-compared.html", "timeline-2.html", "timeline/nobody.html",
    "timeline/events-9.html", "topics/nothing.html", "commentary-9.html",
    "commentary-by-kind-9.html", "index-2.html", "blog/nothing/index.html", "sitemap-1.xml",
    "data/previews/experts-9.js", "data/search/words-99.js", "assets/nothing.css",
    "assets/unpublished.css",
  ]

  @Test("are found where two readings of a path are two pages' own")
  func severalReadings() async throws {
    let (linked, theme) = try await Self.themed("Tests/Fixtures/editions")
    var dossier = linked
    let key = try #require(dossier.articles.keys.first { dossier.articles[$0].collation == nil })
    let common = dossier.articles[key].common
    for name in ["index-2", "note-compared"] {
      dossier.articles[key].common = EntryCommon(
        id: EntryID(.article, name), file: common.file, body: common.body)
      let listing = SiteListing(of: dossier, theme: theme)
      let path = try #require(SitePath("articles/\(name).html"))
      #expect(path != .entry(EntryID(.article, name)))
      #expect(await listing.file(at: path)?.source == common.file.path)
    }
  }
}
