import DossierTesting
import Testing

@testable import DossierCore

@Suite("How much is said of what is wrong")
struct DiagnosticBoundsTests {
  private static let file = SourceFile(
    path: "Content/a.md", text: String(repeating: "word ", count: 20_000))

  private static func fault(_ place: Int, _ id: DiagnosticID = .unknownID) -> Diagnostic {
    Diagnostic(id, at: file.span(place..<place + 1), "fault \(place)")
  }

  @Test(
    "Of many alike the first by place are shown, whatever was found first, and the rest counted")
  func first() {
    var random = SeededRandom(seed: 5)
    let many = (0..<3_932).map { Self.fault($0) }.shuffled(using: &random)
    let others = [Self.fault(7, .rawHTML), Diagnostic(.unknownID, at: .file("Content/b.md"), "x")]
    let told = Diagnostic.first(20, ofSorted: Diagnostic.told(many + others))
    #expect(
      told.filter { $0.id == .unknownID && $0.path == "Content/a.md" }.map(\.message)
        == (0..<20).map { "fault \($0)" })
    #expect(told.filter { $0.more > 0 }.map(\.message) == ["fault 19"])
    #expect(told.count(of: .error) == 3_934 && told.count == 22)
  }

  @Test("A severity of its own is a kind of its own")
  func severities() {
    let faults = (0..<30).map { place in
      Diagnostic(
        .unknownID, severity: place < 15 ? .hint : .error, at: Self.file.span(place..<place), "x")
    }
    #expect(Diagnostic.first(20, ofSorted: faults).count == 30)
  }

  @Test("A list holds no more than are told, in whatever order they come, and forgets none")
  func list() {
    let places = 0..<30_000
    for order in [Array(places), places.reversed()] {
      var list = DiagnosticList()
      for place in order {
        list.append(Self.fault(place))
        #expect(list.all.count <= 2 * DiagnosticBounds.kept)
      }
      let told = Diagnostic.told(list.all)
      #expect(told.count == DiagnosticBounds.kept && told.count(of: .error) == 30_000)
      #expect(told.last?.message == "fault 9999" && told.last?.more == 20_000)
    }
  }

  @Test("Lists that are put together count what each of them left out")
  func joined() {
    let first = Diagnostic.first(20, ofSorted: (0..<50).map { Self.fault($0) })
    let second = Diagnostic.first(20, ofSorted: (50..<100).map { Self.fault($0) })
    let told = Diagnostic.first(20, ofSorted: Diagnostic.sorted(second + first))
    #expect(told.map(\.message) == (0..<20).map { "fault \($0)" } && told.last?.more == 80)
  }

  @Test("A long message keeps its beginning and its end, a long suggestion is left out")
  func messages() {
    let long = String(repeating: "x", count: 1 << 20)
    let diagnostic = Diagnostic(
      .unknownID, at: .nowhere, "there is no `\(long)`, it says", suggestion: "write `\(long)`",
      notes: [long] + (0..<50).map { "note \($0)" })
    #expect(diagnostic.message.hasPrefix("there is no `xxx"))
    #expect(diagnostic.message.hasSuffix("xxx`, it says") && diagnostic.message.contains("x…x"))
    #expect(diagnostic.message.unicodeScalars.count == DiagnosticBounds.scalars)
    #expect(diagnostic.suggestion == nil)
    #expect(diagnostic.notes.count == 21 && diagnostic.notes.last == "and 31 more")
    #expect(diagnostic.notes[0].unicodeScalars.count == DiagnosticBounds.scalars)
    let short = String(repeating: "ä", count: DiagnosticBounds.scalars)
    #expect(Diagnostic(.unknownID, at: .nowhere, short).message == short)
  }

  @Test("A list within a note names the first, and counts the others")
  func listed() {
    #expect(["a", "b"].listed(most: 2) == "a, b")
    #expect(["a", "b", "c", "d"].listed(most: 2) == "a, b and 2 more")
  }

  private static let known = (0..<100).map { "known-word-number-\($0)" }
  /// At least what it costs to look through the known words for one that is as long.
  private static let search = 100 * (NearMissBudget.stepsOfWord + 19 * 19)

  private static func misspelt(
    _ place: Int, in file: SourceFile = file, _ id: DiagnosticID = .unknownID
  ) -> Diagnostic {
    Diagnostic(
      id, at: file.span(place..<place + 1), "x",
      near: NearMissSearch(for: "knwon-word-number-\(place)", among: { known }))
  }

  @Test("A near miss is looked for as long as the budget of its file and of the run goes")
  func nearMisses() {
    let files = (10..<60).map { SourceFile(path: "\($0).md", text: Self.file.text(0..<3_000)) }
    let faults = files.flatMap { file in (10..<70).map { Self.misspelt($0, in: file) } }
    let budget = NearMissBudget(ofRun: 100 * Self.search, ofFile: 10 * Self.search)
    var random = SeededRandom(seed: 8)
    let told = Diagnostic.told(faults, within: budget)
    let again = Diagnostic.told(faults.shuffled(using: &random), within: budget)
    #expect(told.map(\.suggestion) == again.map(\.suggestion))
    let helped = files.map { file in told.count { $0.path == file.path && $0.suggestion != nil } }
    #expect(helped.allSatisfy { $0 <= 10 } && helped.reduce(0, +) <= 100)
    #expect(helped[0] >= 8 && helped[49] == 0)
    #expect(told.first?.suggestion == "write `known-word-number-10`")
  }

  @Test("What is shown to people takes its near misses before the rest of any file")
  func peopleFirst() {
    let faults =
      (10..<50).map { Self.misspelt($0) } + (50..<90).map { Self.misspelt($0, .missingAsset) }
    let told = Diagnostic.told(
      faults, within: NearMissBudget(ofRun: 1_000 * Self.search, ofFile: 55 * Self.search))
    let helped = told.map { $0.suggestion != nil }
    #expect(helped[..<20].allSatisfy(\.self) && helped[40..<60].allSatisfy(\.self))
    #expect(helped[20] && !helped[39] && !helped[79])
  }

  @Test("A near miss says what its place needs, or what to write where nothing is near")
  func wording() {
    func suggestion(for word: String) -> String? {
      Diagnostic(
        .unknownID, at: .nowhere, "x",
        near: NearMissSearch(
          for: word, suggesting: "write `#", otherwise: "write another", among: { ["one"] },
          { ["seven"] })
      ).suggestion
    }
    #expect(
      suggestion(for: "oen") == "write `#one`" && suggestion(for: "sevne") == "write `#seven`")
    #expect(suggestion(for: "twelve") == "write another")
    #expect(suggestion(for: String(repeating: "one", count: 1 << 18)) == "write another")
  }
}
