import Testing

@testable import DossierCore

@Suite("Near misses")
struct NearMissTests {
  private static let known = ["supports", "attacks", "undercuts", "contradicts", "date", "data"]

  @Test(
    "A misspelt word finds the nearest known one, or none",
    arguments: [
      ("suports", "supports"), ("SUPPORTS", "supports"), ("atacks", "attacks"),
      ("attakcs", "attacks"), ("contradict", "contradicts"), ("zzzz", nil), ("", nil),
      ("daet", "date"), ("quite-another-word", nil),
    ] as [(String, String?)])
  func best(written: String, expected: String?) {
    #expect(NearMiss.best(for: written, among: Self.known) == expected)
  }

  @Test("Of words equally near the first in the alphabet wins, in whatever order they come")
  func ties() {
    #expect(NearMiss.best(for: "datx", among: ["date", "data"]) == "data")
    #expect(NearMiss.best(for: "datx", among: ["data", "date"]) == "data")
  }

  @Test("A word is not suggested for itself")
  func itself() {
    #expect(NearMiss.best(for: "date", among: ["date"]) == nil)
  }

  @Test(
    "The distance counts insertions, deletions, substitutions and swaps of neighbours",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abd", 1), ("abc", "acb", 1),
      ("kitten", "sitting", 3), ("ca", "abc", 3), ("é", "e", 1),
    ])
  func distance(left: String, right: String, expected: Int) {
    let distance = NearMiss.distance(
      from: Array(left.unicodeScalars), to: Array(right.unicodeScalars))
    #expect(distance == expected)
  }
}
