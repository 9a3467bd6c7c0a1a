import DossierTesting
import Foundation
import Testing

@testable import DossierStarter

@Suite("Content that is damaged")
struct MutationTests {
  @Test("of a small dossier is told of at places within it, and harms nothing", arguments: 1...3)
  func small(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    #expect(StarterWriter(root: folder.path).write(Starter.dossierFiles).isEmpty)
    try Self.damage(folder, times: Rounds.count(50), seed: seed)
  }

  @Test("of the showcase is told of at places within it, and harms nothing")
  func showcase() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: ShowcaseTests.root.appendingPathComponent("Content").path,
      toPath: folder.place("Content"))
    try Self.damage(folder, times: Rounds.count(20), seed: 11)
  }

  /// Damages one file at a time, checks the whole, and puts the file right again.
  private static func damage(_ folder: TemporaryFolder, times: Int, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let paths = folder.tree("Content").keys.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }
      .sorted().map { "Content/\($0)" }
    for round in 0..<times {
      let path = try #require(paths.randomElement(using: &random))
      let other = try #require(paths.randomElement(using: &random))
      let whole = try Data(contentsOf: URL(fileURLWithPath: folder.place(path)))
      let donor = try Data(contentsOf: URL(fileURLWithPath: folder.place(other)))
      let damaged = damaged(Array(whole), donor: Array(donor), &random)
      try Data(damaged).write(to: URL(fileURLWithPath: folder.place(path)))
      let outcome = try ProgramOutcome.check(folder.path)
      #expect(outcome.isDone || outcome.isFaulty)
      for diagnostic in outcome.diagnostics {
        #expect(
          isPlaced(diagnostic, in: folder),
          "seed \(seed), round \(round), \(path): \(diagnostic.message) \(diagnostic.line ?? 0)")
      }
      try whole.write(to: URL(fileURLWithPath: folder.place(path)))
    }
  }

  private static func damaged(
    _ bytes: [UInt8], donor: [UInt8], _ random: inout SeededRandom
  ) -> [UInt8] {
    guard !bytes.isEmpty else { return donor }
    let start = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, start + Int.random(in: 1...40, using: &random))
    var bytes = bytes
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.removeSubrange(start...)
    case 2:
      let noise = (start..<end).map { _ in UInt8.random(in: 0...255, using: &random) }
      bytes.insert(contentsOf: noise, at: start)
    case 3:
      let marks = Array("[[]]|*_`~<>#-!()\n\n \\&;:\"'{}^@%?,.0\t\r".utf8)
      bytes.insert(
        contentsOf: (start..<end).map { _ in marks.randomElement(using: &random) ?? 0 }, at: start)
    case 4:
      var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let line = Int.random(in: 0..<lines.count, using: &random)
      lines.insert(lines[line], at: Int.random(in: 0...lines.count, using: &random))
      bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    default: bytes = donor
    }
    return bytes
  }

  /// Whether a diagnostic names a file, or a place that is in its file.
  private static func isPlaced(_ diagnostic: ToldDiagnostic, in folder: TemporaryFolder) -> Bool {
    guard let path = diagnostic.path else { return false }
    guard let line = diagnostic.line, let column = diagnostic.column,
      let endLine = diagnostic.endLine, let endColumn = diagnostic.endColumn
    else { return path == "Content" || path.hasPrefix("Content/") }
    guard let data = FileManager.default.contents(atPath: folder.place(path)) else { return false }
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let places = [(line, column), (endLine, endColumn)]
    return places.allSatisfy { line, column in
      guard lines.indices.contains(line - 1) else { return false }
      let width = String(decoding: lines[line - 1], as: UTF8.self).unicodeScalars.count
      return (1...width + 1).contains(column)
    } && places[0] <= places[1]
  }
}
