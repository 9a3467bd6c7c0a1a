import DossierCore
import DossierTheme
import Foundation
import QuoteAnchoring
import Testing

@testable import DossierBuild

@Suite("The pipeline")
struct PipelineTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("Content")
  }

  var request: BuildRequest { BuildRequest(root: folder.path) }

  static func fault(_ id: DiagnosticID, in path: String, _ severity: Diagnostic.Severity)
    -> Diagnostic
  {
    Diagnostic(id, severity: severity, at: .file(path), "a fault")
  }

  /// Stages that hand on a list of names; each finds the faults it is given.
  static func pipeline(
    load: [Diagnostic] = [], compose: [Diagnostic] = [], link: [Diagnostic] = [],
    pages: [Diagnostic] = [], loads: Bool = true
  ) -> Pipeline<[String], [String], [String]> {
    Pipeline(
      load: { _ in (loads ? ["one"] : nil, load) },
      compose: { loaded, _ in (loaded + ["two"], compose) },
      link: { composed in (composed + ["three"], link) },
      pages: { linked, _ in
        (linked.map { SitePage(path: "\($0).html", content: .bytes(Array($0.utf8))) }, pages)
      },
      figures: { BuildFigures(entries: $0.count, notes: 2, passages: [.found: 5]) })
  }

  @Test("What one stage makes the next receives, and the last is written")
  func flow() async {
    let outcome = await Self.pipeline().build(request)
    #expect(outcome.status == .done)
    #expect(outcome.pages == 3)
    #expect(outcome.written == SiteWriter.Report(written: 3, unchanged: 0))
    #expect(outcome.figures == BuildFigures(entries: 3, notes: 2, passages: [.found: 5]))
    #expect(folder.text("Site/three.html") == "three")
  }

  @Test("Two entries of one id are told of once, though they would have one page too")
  func clash() async {
    let clash = Self.fault(.duplicateID, in: "a", .error)
    let known = await Self.pipeline(load: [clash], pages: [clash]).check(request)
    #expect(known.diagnostics.map(\.id) == [.duplicateID])
    let later = await Self.pipeline(pages: [clash]).check(request)
    #expect(later.diagnostics.map(\.id) == [.duplicateID])
  }

  @Test("The faults of every stage are found in one run, in order of place, and nothing is written")
  func faults() async {
    let outcome = await Self.pipeline(
      load: [Self.fault(.badDate, in: "d", .error)],
      compose: [Self.fault(.rawHTML, in: "c", .error)],
      link: [Self.fault(.unknownHeading, in: "b", .warning)],
      pages: [Self.fault(.unknownMember, in: "a", .error)]
    ).build(request)
    #expect(outcome.diagnostics.map(\.path) == ["a", "b", "c", "d"])
    #expect(outcome.errors == 3)
    #expect(outcome.warnings == 1)
    #expect(outcome.status == .contentFaulty)
    #expect(outcome.written == nil)
    #expect(!folder.exists("Site"))
  }

  @Test("With an error the old site stays as it was, byte for byte")
  func oldSiteStays() async {
    _ = await Self.pipeline().build(request)
    let before = folder.tree()
    _ = await Self.pipeline(link: [Self.fault(.unknownID, in: "a", .error)]).build(request)
    #expect(folder.tree() == before)
  }

  @Test("Where there is nothing to go on with, the later stages are left out")
  func nothingLoaded() async {
    let outcome = await Self.pipeline(
      load: [Self.fault(.missingSettings, in: "a", .error)],
      compose: [Self.fault(.rawHTML, in: "b", .error)], loads: false
    ).build(request)
    #expect(outcome.diagnostics.map(\.id) == [.missingSettings])
    #expect(outcome.figures == BuildFigures())
  }

  @Test("Warnings do not stop a build, but for --strict; hints never do")
  func strict() async {
    let pipeline = Self.pipeline(
      compose: [
        Self.fault(.passageNotFound, in: "a", .warning), Self.fault(.noteWithoutID, in: "b", .hint),
      ])
    #expect(await pipeline.build(request).status == .done)
    var strict = request
    strict.isStrict = true
    let outcome = await pipeline.build(strict)
    #expect(outcome.status == .contentFaulty)
    #expect(outcome.diagnostics.map(\.severity) == [.error, .hint])
    #expect(outcome.written == nil)
  }

  @Test("A check finds the same faults and writes nothing")
  func check() async {
    let outcome = await Self.pipeline(link: [Self.fault(.unknownID, in: "a", .error)])
      .check(request)
    #expect(outcome.status == .contentFaulty)
    #expect(await Self.pipeline().check(request).status == .done)
    #expect(!folder.exists("Site"))
  }

  @Test("A folder that may not be written is told beside the warnings")
  func writing() async throws {
    try folder.write("mine", to: "Site/thesis.txt")
    let outcome = await Self.pipeline(compose: [Self.fault(.badDate, in: "a", .warning)])
      .build(request)
    #expect(outcome.diagnostics.map(\.id) == [.foreignOutput, .badDate])
    #expect(outcome.diagnostics.map(\.path) == ["Site", "a"])
    #expect(outcome.status == .commandWrong)
  }

  @Test(
    "The exit status tells whose fault it is",
    arguments: [
      ([], BuildStatus.done), ([.badDate], .contentFaulty), ([.unreadableFile], .contentFaulty),
      ([.foreignOutput], .commandWrong), ([.outputInsideContent], .commandWrong),
      ([.writeFailed], .machineFailed), ([.noExchange], .machineFailed),
      ([.buildRunning], .machineFailed), ([.badDate, .writeFailed], .machineFailed),
      ([.fileExists], .contentFaulty),
    ] as [([DiagnosticID], BuildStatus)])
  func statuses(ids: [DiagnosticID], status: BuildStatus) {
    #expect(BuildStatus(ids.map { Self.fault($0, in: "a", .error) }) == status)
    #expect(BuildStatus(ids.map { Self.fault($0, in: "a", .warning) }) == .done)
  }
}
