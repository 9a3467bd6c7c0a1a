import DossierCore
import Foundation
import Testing

@testable import DossierBuild
@testable import DossierStarter

@Suite("Bodies that wait on disk")
struct ShelvedBodiesTests {
  /// A dossier with notes, headings, links within the site and an index to search.
  private static func dossier() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    #expect(StarterWriter(root: folder.path).write(Starter.dossierFiles).isEmpty)
    return folder
  }

  private static func request(_ folder: TemporaryFolder, flags: Int32, room: Int) -> BuildRequest {
    var request = BuildRequest(root: folder.path)
    let path = folder.place("shelf")
    let file = open(path, flags | O_CREAT | O_CLOEXEC, 0o600)
    unlink(path)
    request.shelf = Shelf(file: file, room: room)
    return request
  }

  @Test("make the same site as those in memory")
  func same() async throws {
    let (waiting, held) = (try Self.dossier(), try Self.dossier())
    let request = Self.request(waiting, flags: O_RDWR, room: 0)
    #expect(await BuildSession.build(request).status == .done)
    #expect(try #require(request.shelf).countInFile > 1_000)
    let inMemory = Self.request(held, flags: O_RDWR, room: 1 << 30)
    #expect(await BuildSession.build(inMemory).status == .done)
    #expect(try #require(inMemory.shelf).countInFile == 0)
    #expect(waiting.tree("Site") == held.tree("Site"))
  }

  @Test("and can't be read again leave the old site as it was, and are told of")
  func unreadable() async throws {
    let folder = try Self.dossier()
    #expect(await BuildSession.build(BuildRequest(root: folder.path)).status == .done)
    let old = folder.tree("Site")
    try folder.write("---\ntitle: New\n---\nA new page.\n", to: "Content/pages/new.md")
    let outcome = await BuildSession.build(Self.request(folder, flags: O_WRONLY, room: 0))
    #expect(outcome.status != .done)
    #expect(
      outcome.diagnostics.map(\.message) == [
        "cannot read what was composed: Bad file descriptor"
      ])
    #expect(folder.tree("Site") == old)
    #expect(!folder.exists(".Site.staging/new"))
  }

  @Test("have a file without a name beside the output, even one in folders yet to be made")
  func place() throws {
    let folder = try TemporaryFolder()
    for output in ["Site", "a/b/Site"] {
      let writer = SiteWriter(output: folder.place(output), root: folder.path)
      // A file system may have no such files; then all stays in memory.
      guard let shelf = writer.makeShelf() else { continue }
      #expect(ShelvedText.held("words").shelved(on: shelf).text == "words")
    }
    #expect(folder.tree().isEmpty)
  }
}
