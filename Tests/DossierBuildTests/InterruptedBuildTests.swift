import DossierCore
import Foundation
import Testing

@testable import DossierBuild

@Suite("A build that is interrupted")
struct InterruptedBuildTests {
  let folder: TemporaryFolder

  init() async throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("Content")
    _ = await SiteWriter(output: folder.place("Site"), root: folder.path).write(pages("old"))
    try folder.write("ref: main", to: "Site/.git/HEAD")
    try folder.write("", to: "Site/.nojekyll")
  }

  func writer(_ fault: WritingFaults = .none, allowsGap: Bool = false) -> SiteWriter {
    var writer = SiteWriter(output: folder.place("Site"), root: folder.path, allowsGap: allowsGap)
    writer.faults = fault
    return writer
  }

  static let early = WritingStage.allCases.filter { $0.isBeforeExchange && $0 != .gap }
  static let late = WritingStage.allCases.filter { !$0.isBeforeExchange }
  static let exchanging = WritingStage.allCases.filter { $0 != .gap }

  @Test(
    "One that fails before the exchange leaves everything as it was, byte for byte",
    arguments: early)
  func failure(stage: WritingStage) async {
    let (before, identities) = (folder.tree(), folder.identities("Site"))
    let (report, diagnostics) = await writer(WritingFaults(fault: (stage, .failure)))
      .write(pages("new"))
    #expect(report == nil)
    #expect(diagnostics.map(\.id) == [.writeFailed])
    #expect(folder.tree("Site") == before.site)
    #expect(folder.identities("Site") == identities)
    if stage != .locked, stage != .recovered { #expect(!folder.exists(".Site.staging")) }
  }

  @Test(
    "One that is killed before the exchange leaves the old site, byte for byte", arguments: early)
  func kill(stage: WritingStage) async {
    let (before, identities) = (folder.tree(), folder.identities("Site"))
    _ = await writer(WritingFaults(fault: (stage, .kill))).write(pages("new"))
    #expect(folder.exists(".Site.staging"))
    #expect(folder.tree("Site") == before.site)
    #expect(folder.identities("Site") == identities)
  }

  @Test("One that is killed after the exchange leaves the new site whole", arguments: late)
  func killLate(stage: WritingStage) async {
    _ = await writer(WritingFaults(fault: (stage, .kill))).write(pages("new"))
    #expect(folder.text("Site/index.html") == "home new")
    #expect(folder.text("Site/articles/one.html") == "always the same")
    #expect(!folder.exists("Site/data/old.json"))
  }

  @Test(
    "The next build clears or finishes what one left, whenever it was killed",
    arguments: exchanging)
  func next(stage: WritingStage) async {
    _ = await writer(WritingFaults(fault: (stage, .kill))).write(pages("new"))
    let (report, diagnostics) = await writer().write(pages("newer"))
    #expect(report != nil)
    #expect(diagnostics.isEmpty)
    #expect(
      folder.tree("Site") == [
        ".dossier-site": folder.text("Site/.dossier-site") ?? "", ".git/HEAD": "ref: main",
        ".nojekyll": "", "articles/one.html": "always the same", "data/newer.json": "{}",
        "index.html": "home newer",
      ])
    #expect(!folder.exists(".Site.staging"))
  }

  @Test(
    "One with --allow-gap, killed at any stage, is made good by the next",
    arguments: WritingStage.allCases)
  func gap(stage: WritingStage) async {
    var faults = WritingFaults(fault: (stage, .kill))
    faults.refusesExchange = true
    _ = await writer(faults, allowsGap: true).write(pages("new"))
    let (_, diagnostics) = await writer().write(pages("newer"))
    #expect(diagnostics.isEmpty)
    #expect(folder.text("Site/index.html") == "home newer")
    #expect(folder.text("Site/.git/HEAD") == "ref: main")
    #expect(folder.exists("Site/.nojekyll"))
    #expect(!folder.exists(".Site.staging"))
  }

  @Test("One with --allow-gap that fails in the gap puts the old site back")
  func failureInGap() async {
    let before = folder.tree()
    var faults = WritingFaults(fault: (.gap, .failure))
    faults.refusesExchange = true
    let (report, _) = await writer(faults, allowsGap: true).write(pages("new"))
    #expect(report == nil)
    #expect(folder.tree() == before)
  }

  @Test("Where folders cannot be exchanged, an error offers --allow-gap")
  func noExchange() async {
    let before = folder.tree()
    var faults = WritingFaults.none
    faults.refusesExchange = true
    let (report, diagnostics) = await writer(faults).write(pages("new"))
    #expect(report == nil)
    #expect(diagnostics.map(\.id) == [.noExchange])
    #expect(diagnostics.first?.suggestion?.contains("--allow-gap") == true)
    #expect(folder.tree() == before)
    #expect(await writer(faults, allowsGap: true).write(pages("new")).report != nil)
    #expect(folder.text("Site/index.html") == "home new")
    #expect(folder.text("Site/.git/HEAD") == "ref: main")
  }

  @Test("A site that was removed after an interrupted move comes back with its dot entries")
  func removedInBetween() async throws {
    _ = await writer(WritingFaults(fault: (.exchanged, .kill))).write(pages("new"))
    try FileManager.default.removeItem(atPath: folder.place("Site"))
    #expect(await writer().write(pages("newer")).report != nil)
    #expect(folder.text("Site/.git/HEAD") == "ref: main")
    #expect(folder.text("Site/index.html") == "home newer")
  }

  @Test("A dot entry that was left and made again is never overwritten: both stay, and are named")
  func carriedTwice() async throws {
    _ = await writer(WritingFaults(fault: (.exchanged, .kill))).write(pages("new"))
    try folder.write("ref: other", to: "Site/.git/HEAD")
    let (report, diagnostics) = await writer().write(pages("newer"))
    #expect(report == nil)
    #expect(diagnostics.map(\.id) == [.writeFailed])
    #expect(folder.text("Site/.git/HEAD") == "ref: other")
    #expect(folder.text(".Site.staging/new/.git/HEAD") == "ref: main")
  }

  @Test("Of two builds at once the second says so, and touches nothing")
  func twoAtOnce() async throws {
    let location = try OutputLocation(folder.place("Site"), root: folder.path)
    let living = try StagingFolder(beside: location)
    try folder.write("half", to: ".Site.staging/new/index.html")
    let before = folder.tree()
    let (report, diagnostics) = await writer().write(pages("new"))
    #expect(report == nil)
    #expect(diagnostics.map(\.id) == [.buildRunning])
    #expect(folder.tree() == before)
    try living.clear()
    #expect(await writer().write(pages("new")).report != nil)
  }
}

extension [String: String] {
  /// The part of a tree below `Site/`.
  fileprivate var site: [String: String] {
    var site: [String: String] = [:]
    for (path, text) in self where path.hasPrefix("Site/") {
      site[String(path.dropFirst("Site/".count))] = text
    }
    return site
  }
}
