import DossierBuild
import DossierCore
import DossierTesting
import Foundation
import Synchronization
import Testing

@testable import DossierCommand

@Suite("What is shown of a build while it goes on")
struct ProgressTests {
  typealias Moment = BuildProgress.Moment

  @Test("is the stage, how much of it is done, how fast, and the time left")
  func line() {
    var line = ProgressLine()
    #expect(line.text(Moment(stage: .reading), after: .seconds(1)) == "Reading")
    #expect(
      line.text(Moment(stage: .reading, done: 300, total: 1_000), after: .seconds(2))
        == "Reading 300 of 1,000 files, 300 a second")
    #expect(
      line.text(Moment(stage: .reading, done: 750, total: 1_000), after: .seconds(4))
        == "Reading 750 of 1,000 files, 250 a second, about 41 s left")
    #expect(
      line.text(Moment(stage: .composing, total: 1_234_567), after: .seconds(6))
        == "Composing 0 of 1,234,567 entries, about 44 s left")
    #expect(
      line.text(Moment(stage: .composing, done: 1_234_000, total: 1_234_567), after: .seconds(8))
        == "Composing 1,234,000 of 1,234,567 entries, 617,000 a second, about 9 s left")
    #expect(
      line.text(Moment(stage: .linking), after: .seconds(600)) == "Linking, about 10 min left")
    #expect(
      line.text(Moment(stage: .writing, done: 12, total: 10), after: .seconds(10))
        == "Writing 10 of 10 files, about 0 s left")
  }

  @Test("fits on a narrow terminal, however large the dossier")
  func width() {
    var line = ProgressLine()
    _ = line.text(Moment(stage: .composing), after: .zero)
    let moment = Moment(stage: .composing, done: 888_888, total: 999_999)
    #expect(line.text(moment, after: .seconds(7_000)).utf8.count < 80)
  }

  @Test("is written over itself, and erased at the end")
  func display() {
    let written = Mutex<[String]>([])
    let progress = BuildProgress()
    progress.begin(.writing, total: 40)
    progress.advance(by: 10)
    let display = ProgressDisplay(of: progress, after: .zero, every: .milliseconds(1)) { text in
      written.withLock { $0.append(text) }
    }
    while written.withLock({ $0.isEmpty }) { usleep(1_000) }
    display.end()
    let all = written.withLock { $0 }
    #expect(all.last == "\r\u{1B}[K")
    #expect(all.dropLast().allSatisfy { $0.hasPrefix("\r\u{1B}[KWriting 10 of 40 files") })
    usleep(20_000)
    #expect(written.withLock { $0.count } == all.count)
  }

  @Test("is nothing of a short build")
  func short() {
    let written = Mutex<[String]>([])
    let display = ProgressDisplay(
      of: BuildProgress(), after: .seconds(3_600), every: .milliseconds(1)
    ) { text in written.withLock { $0.append(text) } }
    usleep(20_000)
    display.end()
    #expect(written.withLock { $0 } == [])
  }

  @Test("is told by every stage that counts, to the last item")
  func told() async throws {
    let folder = try WorkFolder()
    try ManyEntries.write(ManyEntries.files(), to: folder, root: ".")
    let progress = BuildProgress()
    let seen = Mutex<[BuildProgress.Stage: Moment]>([:])
    var request = BuildRequest(root: folder.path).telling(progress)
    request.reached = { _ in seen.withLock { $0[progress.moment.stage] = progress.moment } }
    let outcome = await BuildSession.build(request)
    #expect(outcome.status == .done)
    let entries = ManyEntries.files().count - 1
    let expected = [
      Moment(stage: .reading, done: entries, total: entries),
      Moment(stage: .composing, done: entries, total: entries), Moment(stage: .linking),
      Moment(stage: .listing), Moment(stage: .writing, done: outcome.files, total: outcome.files),
    ]
    let found = seen.withLock { $0 }
    for moment in expected { #expect(found[moment.stage] == moment) }
  }

  @Test("is nothing where standard error is no terminal, and the last line sums up")
  func summary() throws {
    let folder = try WorkFolder()
    #expect(try DossierProcess(["new", "dossier", "."], in: folder.path).status == 0)
    let build = try DossierProcess(["build"], in: folder.path)
    #expect(build.errors == "")
    let line = try #require(build.output.split(separator: "\n").first)
    #expect(
      line.wholeMatch(
        of:
          #/Built in [0-9]+\.[0-9]{2} s: 6 entries; 2 notes; 3 passages \(3 found\); [0-9]+ pages \([0-9]+ files\); no warnings; no withhold list/#
      ) != nil, "\(line)")
    let path = "Content/commentary/why-we-meet.md"
    let text = try #require(folder.text(path))
    try folder.write(text + "\n> [!comment] ^lost\n> words that it never had\n\nNote.\n", to: path)
    let again = try DossierProcess(["build"], in: folder.path)
    #expect(again.output.contains("; 3 notes; 4 passages (3 found, 1 lost); "), "\(again.output)")
    #expect(again.output.contains(" unchanged); 1 warning; no withhold list\n"), "\(again.output)")
  }
}
