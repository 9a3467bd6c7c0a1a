import DossierCore
import DossierTheme
import Foundation
import Synchronization
import Testing

@testable import DossierBuild
@testable import DossierStarter

@Suite("A run")
struct RunTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    #expect(StarterWriter(root: folder.path).write(Starter.dossierFiles).isEmpty)
  }

  var request: BuildRequest { BuildRequest(root: folder.path) }

  private func add(_ text: String, to path: String) throws {
    try folder.write((folder.text(path) ?? "") + text, to: path)
  }

  /// Faults of front matter, of a body, of a link, and of a template, in an order that is none of paths.
  private func makeFaults() throws {
    try add("\n[[why-we-meet#nowhere]]\n", to: "Content/pages/about.md")
    try add("\n[[nobody]]\n", to: "Content/articles/why-we-meet.md")
    try folder.write("---\nname: [\n---\n", to: "Content/experts/broken.md")
    try folder.write("<p>\\(site.nothing)</p>\n", to: "Templates/sources.html")
  }

  @Test("writes every file that it counts")
  func flow() async {
    let outcome = await BuildSession.build(request)
    #expect(outcome.status == .done)
    #expect(outcome.written == SiteWriter.Report(written: outcome.files, unchanged: 0))
    #expect(outcome.pages > 10 && outcome.files > outcome.pages)
    #expect(outcome.figures.entries > 3)
    #expect(folder.exists("Site/articles/why-we-meet.html"))
  }

  @Test("passes every boundary of its stages in order, and those of writing alone where it writes")
  func boundaries() async {
    for isCheck in [false, true] {
      let reached = Mutex<[BuildStage]>([])
      var request = request
      request.isCheck = isCheck
      request.reached = { stage in reached.withLock { $0.append(stage) } }
      _ = isCheck ? await BuildSession.check(request) : await BuildSession.build(request)
      let expected = BuildStage.allCases.filter { !isCheck || $0 != .remembered }
      #expect(reached.withLock { $0 } == expected)
    }
  }

  @Test("tells of two entries of one id once, though they would have one page too")
  func clash() async throws {
    let text = try #require(folder.text("Content/articles/why-we-meet.md"))
    try folder.write(text, to: "Content/articles/more/why-we-meet.md")
    let ids = await BuildSession.check(request).diagnostics.map(\.id)
    #expect(ids.filter { $0 == .duplicateID } == [.duplicateID])
  }

  @Test("finds the faults of every stage at once, in order of place, and writes nothing")
  func faults() async throws {
    try makeFaults()
    let outcome = await BuildSession.build(request)
    let ids: [DiagnosticID] = [.unknownID, .invalidYAML, .unknownHeading, .unknownMember]
    #expect(Set(outcome.diagnostics.map(\.id)).isSuperset(of: ids))
    let paths = outcome.diagnostics.compactMap(\.path)
    #expect(paths == paths.sorted())
    #expect(outcome.status == .contentFaulty)
    #expect(outcome.written == nil)
    #expect(!folder.exists("Site"))
  }

  @Test("with an error leaves the old site as it was, byte for byte")
  func oldSiteStays() async throws {
    _ = await BuildSession.build(request)
    try makeFaults()
    let before = folder.tree()
    #expect(await BuildSession.build(request).status == .contentFaulty)
    #expect(folder.tree() == before)
  }

  @Test("leaves the later stages out where there is nothing to go on with")
  func nothingLoaded() async throws {
    try makeFaults()
    try FileManager.default.removeItem(atPath: folder.place("Content/dossier.yaml"))
    let outcome = await BuildSession.build(request)
    #expect(Set(outcome.diagnostics.map(\.id)) == [.missingSettings, .invalidYAML])
    #expect(outcome.figures == BuildFigures())
  }

  @Test("is stopped by no warning, but for --strict, and by hints never")
  func strict() async throws {
    let path = "Content/commentary/why-we-meet.md"
    try add("\n> [!comment] ^lost\n> words that it never had\n\nNote.\n", to: path)
    let found = await BuildSession.check(request)
    #expect(found.status == .done)
    let severities = Set(found.diagnostics.map(\.severity))
    #expect(severities.isSuperset(of: [.warning]) && !severities.contains(.error))
    var strict = request
    strict.isStrict = true
    let outcome = await BuildSession.build(strict)
    #expect(outcome.status == .contentFaulty)
    #expect(!outcome.diagnostics.contains { $0.severity == .warning })
    #expect(
      outcome.diagnostics.count { $0.severity == .hint }
        == found.diagnostics.count { $0.severity == .hint })
    #expect(outcome.written == nil)
  }

  @Test("that only checks finds the same faults and writes nothing")
  func check() async throws {
    #expect(await BuildSession.check(request).status == .done)
    try makeFaults()
    let checked = await BuildSession.check(request)
    let built = await BuildSession.build(request)
    #expect(checked.diagnostics.map(\.message) == built.diagnostics.map(\.message))
    #expect(!folder.exists("Site"))
  }

  @Test("tells of a folder that may not be written beside the warnings")
  func writing() async throws {
    try folder.write("mine", to: "Site/thesis.txt")
    let path = "Content/commentary/why-we-meet.md"
    try add("\n> [!comment] ^lost\n> words that it never had\n\nNote.\n", to: path)
    let outcome = await BuildSession.build(request)
    #expect(outcome.diagnostics.map(\.id) == [.passageNotFound, .foreignOutput])
    #expect(outcome.diagnostics.map(\.path) == [path, "Site"])
    #expect(outcome.status == .commandWrong)
  }

  private static func fault(_ id: DiagnosticID, _ severity: Diagnostic.Severity) -> Diagnostic {
    Diagnostic(id, severity: severity, at: .file("a"), "a fault")
  }

  @Test(
    "says by its exit status whose fault it is",
    arguments: [
      ([], BuildStatus.done), ([.badDate], .contentFaulty), ([.unreadableFile], .contentFaulty),
      ([.foreignOutput], .commandWrong), ([.outputInsideContent], .commandWrong),
      ([.writeFailed], .machineFailed), ([.noExchange], .machineFailed),
      ([.buildRunning], .machineFailed), ([.badDate, .writeFailed], .machineFailed),
      ([.fileExists], .contentFaulty),
    ] as [([DiagnosticID], BuildStatus)])
  func statuses(ids: [DiagnosticID], status: BuildStatus) {
    #expect(BuildStatus(ids.map { Self.fault($0, .error) }) == status)
    #expect(BuildStatus(ids.map { Self.fault($0, .warning) }) == .done)
  }
}
