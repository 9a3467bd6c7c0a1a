import DossierCore
import DossierModel
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
    let (old, new) = (await first.pages, await second.pages)
    #expect(old != nil && old?.map(\.path) == new?.map(\.path))
  }

  @Test("makes pages anew where a picture that they show is of another size")
  func pictureSize() async throws {
    let picture = "Content/assets/drawn.svg"
    func draw(_ width: Int) throws {
      let size = "width=\"\(width)\" height=\"20\""
      try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\" \(size)></svg>\n", to: picture)
    }
    func page(_ snapshot: Snapshot) async throws -> String {
      let path = try #require(SitePath("articles/why-we-meet.html"))
      guard case .rendered(let render)? = await snapshot.file(at: path)?.content else { return "" }
      var output = OutputBuffer()
      render(&output)
      return output.text
    }
    try draw(10)
    let text = try #require(folder.text(Self.article))
    try folder.write(text + "\n![Drawn](assets/drawn.svg)\n", to: Self.article)
    #expect(try await page(session.update()).contains("width=\"10\" height=\"20\""))
    try draw(30)
    let changed = await session.update(.paths([picture]))
    #expect(try await page(changed).contains("width=\"30\" height=\"20\""))
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

  private static let article = "Content/articles/why-we-meet.md"

  @Test("reads what it is told of alone, and finds the same")
  func told() async throws {
    _ = await session.update()
    try edit(Self.article, "an observation", "one observation")
    // Nobody tells of this.
    try edit("Content/dossier.yaml", "title:", "titel:")
    let snapshot = await session.update(.paths([Self.article, "Content/articles/.x.swp"]))
    #expect(snapshot.composedEntries == 1 && snapshot.status == .done)
    let path = try #require(SitePath("articles/why-we-meet.html"))
    guard case .rendered(let render)? = await snapshot.file(at: path)?.content else {
      Issue.record("there is no such page")
      return
    }
    var output = OutputBuffer()
    render(&output)
    #expect(output.text.contains("one observation"))
    #expect(await session.update().status == .contentFaulty)
  }

  @Test(
    "looks through everything where what it is told of may be more than a body",
    arguments: ["Content/dossier.yaml", "Content/articles/new.md", "Content", "Templates/a.html"])
  func toldOfMore(path: String) async throws {
    _ = await session.update()
    try edit("Content/dossier.yaml", "title:", "titel:")
    #expect(await session.update(.paths([path])).status == .contentFaulty)
  }

  @Test("finds what has changed beside the content, told of it or not", arguments: [true, false])
  func beside(isTold: Bool) async throws {
    _ = await session.update()
    for (path, text, id) in [
      ("Static/index.html", "mine", DiagnosticID.staticClash),
      ("Templates/sources.html", "<p>\\(site.nothing)</p>\n", .unknownMember),
      ("Content/passages.lock", "no line of a lock\n", .lockDamaged),
    ] {
      let before = folder.text(path)
      try folder.write(text, to: path)
      let changes = isTold ? FileChanges.paths([path]) : .unknown
      #expect(await session.update(changes).diagnostics.map(\.id).contains(id))
      if let before {
        try folder.write(before, to: path)
      } else {
        try FileManager.default.removeItem(atPath: folder.place(path))
      }
      #expect(await session.update(changes).diagnostics.isEmpty)
    }
  }

  @Test("finds what has changed without its size and its time")
  func sameStamp() async throws {
    _ = await session.update()
    let place = folder.place(Self.article)
    let time = try #require(
      try FileManager.default.attributesOfItem(atPath: place)[.modificationDate])
    try edit(Self.article, "an observation", "an Observation")
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: place)
    #expect(await session.update().composedEntries == 1)
  }

  @Test("makes of a page, and of what leads to it, what a fresh run makes")
  func led() async throws {
    let first = await session.update()
    let dossier = try #require(first.dossier)
    try edit(Self.article, "an observation", "an observation with words before a link")
    let second = await session.update(.paths([Self.article]))
    #expect(second.composedEntries == 1)
    let fresh = await BuildSession.once(BuildRequest(root: folder.path))
    let (kept, anew) = (try #require(second.dossier), try #require(fresh.dossier))
    #expect(kept.articles[0].common.body.plainText != dossier.articles[0].common.body.plainText)
    for (one, other) in zip(kept.passages, anew.passages) {
      #expect(one.range == other.range && one.uses.count == other.uses.count)
    }
    for key in kept.entryKeys {
      let (one, other) = (kept[entry: key].backlinks, anew[entry: key].backlinks)
      #expect(one.map(\.context.before) == other.map(\.context.before))
    }
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
    #expect(await gone.pages == nil)
    try FileManager.default.moveItem(at: aside, to: content)
    let back = await session.update()
    #expect(back.status == .done)
    let (old, new) = (await first.pages, await back.pages)
    #expect(old != nil && old?.map(\.path) == new?.map(\.path))
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
