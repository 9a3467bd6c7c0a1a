import DossierTesting
import Foundation
import Testing

@Suite("A build that is killed")
struct KilledBuildTests {
  /// How often the test at random moments kills one.
  private static let kills = Rounds.count(25)

  @Test("at a random moment leaves the old site or the new one, whole, and the next clears up")
  func anyMoment() throws {
    let editions = try TwoEditions()
    let folder = editions.folder
    try folder.write("kept", to: "Site/.nojekyll")
    let span = try Self.microseconds { _ = try DossierProcess(["build"], in: folder.path) }
    var random = SeededRandom(seed: 300)
    var edition = TwoEditions.Edition.one
    var outcomes: [TwoEditions.Edition?: Int] = [:]
    for round in 1...Self.kills {
      edition = edition.next
      try editions.write(edition)
      // Half of them in the last third, where writing is.
      let earliest = round.isMultiple(of: 2) ? span * 2 / 3 : 0
      let delay = UInt32.random(in: earliest...(span * 5 / 4), using: &random)
      try Self.killBuild(in: folder, after: delay)
      let built = editions.built
      outcomes[built == edition ? .one : .other, default: 0] += 1
      #expect(built != nil, "round \(round), killed after \(delay) µs")
      #expect(folder.paths.filter { $0.hasSuffix(".nojekyll") }.count == 1, "round \(round)")
      guard round.isMultiple(of: 10) else { continue }
      let build = try DossierProcess(["build"], in: folder.path)
      #expect(build.status == 0, "round \(round): \(build.errors)")
      #expect(editions.built == edition, "round \(round)")
      #expect(editions.leftovers == [], "round \(round)")
      #expect(folder.text("Site/.nojekyll") == "kept", "round \(round)")
    }
    print(
      "killed \(Self.kills) times within \(span * 5 / 4) µs: "
        + "\(outcomes[.one] ?? 0) left the new site, \(outcomes[.other] ?? 0) the old one")
  }

  @Test(
    "at the end of any stage leaves the old site or the new one, whole, and the next clears up",
    arguments: [
      "loaded", "composed", "linked", "listed", "locked", "recovered", "firstPage", "pagesStaged",
      "markerStaged", "exchanged", "dotEntryMoved", "dotEntriesMoved", "oldSiteRemoved",
      "remembered",
    ])
  func boundary(name: String) throws {
    let editions = try TwoEditions(pages: 3)
    let folder = editions.folder
    try folder.write("kept", to: "Site/.nojekyll")
    try editions.write(.other)
    let killed = try DossierProcess([name, folder.path], in: folder.path, of: "stopped-build")
    #expect(killed.status == SIGKILL)
    let late = ["exchanged", "dotEntryMoved", "dotEntriesMoved", "oldSiteRemoved", "remembered"]
    #expect(editions.built == (late.contains(name) ? .other : .one))
    let build = try DossierProcess(["build"], in: folder.path)
    #expect(build.status == 0, "\(build.errors)")
    #expect(editions.built == .other)
    #expect(editions.leftovers == [])
    #expect(folder.text("Site/.nojekyll") == "kept")
  }

  @Test(
    "between the two renames of --allow-gap leaves the old site aside, for the next to put back")
  func gap() throws {
    let editions = try TwoEditions(pages: 3)
    try editions.folder.write("kept", to: "Site/.nojekyll")
    try editions.write(.other)
    let killed = try DossierProcess(
      ["gap", editions.folder.path, "--allow-gap"], in: editions.folder.path, of: "stopped-build")
    #expect(killed.status == SIGKILL)
    #expect(!editions.folder.paths.contains("Site"))
    // Even one whose content has errors puts it back.
    try editions.folder.write("---\ntitel: Wrong\n---\n", to: "Content/pages/wrong.md")
    #expect(try DossierProcess(["build"], in: editions.folder.path).status == 1)
    #expect(editions.built == .one)
    #expect(editions.folder.text("Site/.nojekyll") == "kept")
    #expect(editions.leftovers == [])
  }

  @Test(
    "after the exchange has its move finished by the next, though that one's content has errors")
  func finishedByFailure() throws {
    let editions = try TwoEditions(pages: 3)
    let folder = editions.folder
    try folder.write("kept", to: "Site/.nojekyll")
    try editions.write(.other)
    _ = try DossierProcess(["exchanged", folder.path], in: folder.path, of: "stopped-build")
    #expect(folder.text("Site/.nojekyll") == nil)
    try folder.write("---\ntitel: Wrong\n---\n", to: "Content/pages/wrong.md")
    #expect(try DossierProcess(["build"], in: folder.path).status == 1)
    #expect(editions.built == .other)
    #expect(folder.text("Site/.nojekyll") == "kept")
    #expect(editions.leftovers == [])
  }

  private static func microseconds(_ action: () throws -> Void) rethrows -> UInt32 {
    let duration = try ContinuousClock().measure(action)
    return UInt32(duration / .microseconds(1))
  }

  private static func killBuild(in folder: WorkFolder, after microseconds: UInt32) throws {
    let process = Process()
    process.executableURL = try DossierProcess.program()
    process.arguments = ["build", "--quiet"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try process.run()
    usleep(microseconds)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
