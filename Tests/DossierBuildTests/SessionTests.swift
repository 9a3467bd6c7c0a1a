import DossierCore
import DossierTheme
import Foundation
import Testing

@testable import DossierBuild
@testable import DossierStarter

@Suite("A session")
struct SessionTests {
  let folder: TemporaryFolder
  let session: BuildSession

  init() throws {
    folder = try TemporaryFolder()
    #expect(StarterWriter(root: folder.path).write(Starter.dossierFiles).isEmpty)
    session = BuildSession(BuildRequest(root: folder.path))
  }

  private func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try #require(folder.text(path))
    #expect(text.contains(old))
    try folder.write(text.replacingOccurrences(of: old, with: new), to: path)
  }

  @Test("composes everything once, and nothing where nothing has changed")
  func unchanged() async throws {
    let first = await session.update()
    #expect(first.status == .done)
    #expect(first.composedEntries == first.figures.entries)
    #expect(first.composedCommentary == 1)
    let second = await session.update()
    #expect(second.generation == 2)
    #expect(second.composedEntries == 0 && second.composedCommentary == 0)
    #expect(second.pages?.map(\.path) == first.pages?.map(\.path))
  }

  @Test("composes one body where one body was edited")
  func body() async throws {
    _ = await session.update()
    try edit("Content/articles/why-we-meet.md", "an observation", "one observation")
    let snapshot = await session.update()
    #expect(snapshot.composedEntries == 1 && snapshot.composedCommentary == 0)
    #expect(snapshot.status == .done)
  }

  @Test("composes a file of commentary, and the entry that it is about")
  func commentary() async throws {
    _ = await session.update()
    try edit("Content/commentary/why-we-meet.md", "gives no figures", "gives few figures")
    let snapshot = await session.update()
    #expect(snapshot.composedEntries == 1 && snapshot.composedCommentary == 1)
  }

  @Test("composes all bodies where front matter has changed, since names and titles are in all")
  func title() async throws {
    _ = await session.update()
    try edit("Content/articles/why-we-meet.md", "title: Why we meet", "title: Why we met")
    let snapshot = await session.update()
    #expect(snapshot.composedEntries == snapshot.figures.entries)
  }

  @Test("composes the one entry of which the lock remembers something else")
  func lock() async throws {
    let first = await session.update()
    let lines = try #require(first.lock?.bytes.map { String(decoding: $0, as: UTF8.self) })
    try folder.write(lines, to: "Content/passages.lock")
    #expect(await session.update().composedEntries == 1)
    #expect(await session.update().composedEntries == 0)
  }

  @Test("tells of a fault, and no more of it once it is mended")
  func faults() async throws {
    #expect(await session.update().diagnostics.isEmpty)
    try edit("Content/articles/why-we-meet.md", "an observation", "[[nowhere]]")
    let faulty = await session.update()
    #expect(faulty.diagnostics.map(\.id) == [.unknownID])
    #expect(faulty.status == .contentFaulty)
    try edit("Content/articles/why-we-meet.md", "[[nowhere]]", "an observation")
    #expect(await session.update().diagnostics.isEmpty)
  }

  @Test("outlives all content: its folder gone and back, its settings broken")
  func outlives() async throws {
    let first = await session.update()
    let settings = try #require(folder.text("Content/dossier.yaml"))
    try folder.write("title: [", to: "Content/dossier.yaml")
    #expect(await session.update().status == .contentFaulty)
    try folder.write(settings, to: "Content/dossier.yaml")
    let content = URL(fileURLWithPath: folder.place("Content"))
    let aside = URL(fileURLWithPath: folder.place("aside"))
    try FileManager.default.moveItem(at: content, to: aside)
    let gone = await session.update()
    #expect(gone.diagnostics.map(\.id) == [.missingContentFolder])
    #expect(gone.pages == nil)
    try FileManager.default.moveItem(at: aside, to: content)
    let back = await session.update()
    #expect(back.status == .done)
    #expect(back.pages?.map(\.path) == first.pages?.map(\.path))
  }

  @Test("runs one update at a time; those who ask meanwhile are given the next")
  func together() async throws {
    let session = session
    let generations = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<12 { group.addTask { await session.update().generation } }
      return await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(generations.count < 12)
    let last = await session.update().generation
    #expect(generations.max().map { $0 < last } == true)
  }
}
