import DossierTesting
import Testing

@testable import EDTF

@Suite("Random texts")
struct RandomDateTests {
  @Test("A random date parses, has its bounds in order, and is itself again when normalised")
  func valid() throws {
    var random = SeededRandom(seed: 2016)
    for _ in 0..<4_000 {
      let text = Self.date(&random)
      let date = try EDTFDate.parse(text).get()
      if let earliest = date.earliest, let latest = date.latest {
        #expect(earliest <= latest, "\(text)")
      }
      let again = try EDTFDate.parse(date.iso8601).get()
      #expect(again.value == date.value, "\(text)")
      #expect(again.iso8601 == date.iso8601, "\(text)")
      #expect(!date.wording(in: .english).isEmpty, "\(text)")
    }
  }

  @Test("Any text is a date or has an explanation, and does no harm")
  func garbage() {
    var random = SeededRandom(seed: 13)
    let alphabet = Array("0123456789999XXYES-----/..,?~%[]{}TZ:+ abcuo’é–−Nov\u{0301}").map(
      String.init)
    for _ in 0..<6_000 {
      let length = Int.random(in: 0...24, using: &random)
      let text = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
      switch EDTFDate.parse(text) {
      case .success(let date):
        #expect((try? EDTFDate.parse(date.iso8601).get())?.value == date.value, "\(text)")
      case .failure(let problem):
        #expect(!problem.message.isEmpty)
        #expect((0...text.unicodeScalars.count).contains(problem.offset), "\(text)")
      }
    }
  }

  @Test(
    "A very long text is refused soon", arguments: ["c. ", "1984 or ", "9", "X", "[", "-", "/"])
  func long(piece: String) {
    let text = String(repeating: piece, count: 50_000)
    guard case .failure = EDTFDate.parse(text) else {
      Issue.record("it parses")
      return
    }
  }

  private static func date(_ random: inout SeededRandom) -> String {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return "\(single(1_000..<1_500, &random))/\(single(1_501..<2_000, &random))"
    case 1: return "\(single(1_000..<1_500, &random))/" + (Bool.random(using: &random) ? ".." : "")
    case 2:
      let members = (0..<3).map { _ in single(1..<9_999, &random) }.joined(separator: ",")
      return Bool.random(using: &random) ? "[\(members)]" : "{\(members)}"
    case 3: return "-\(single(1..<9_999, &random))"
    case 4: return "Y\(Int.random(in: 10_000...999_999_999_999, using: &random))"
    default: return single(0..<9_999, &random)
    }
  }

  /// A year, month or day, perhaps with qualifiers and unspecified digits.
  private static func single(_ years: Range<Int>, _ random: inout SeededRandom) -> String {
    let marks = ["", "", "", "?", "~", "%"]
    var parts = [
      Int.random(in: years, using: &random).padded(4),
      Int.random(in: 1...12, using: &random).padded(2),
      Int.random(in: 1...28, using: &random).padded(2),
    ]
    if Bool.random(using: &random) { parts[2] = "XX" }
    parts = Array(parts.prefix(Int.random(in: 1...3, using: &random)))
    return parts.enumerated().map { index, part in
      let before = index == 0 ? "" : marks.randomElement(using: &random) ?? ""
      return before + part + (marks.randomElement(using: &random) ?? "")
    }.joined(separator: "-")
  }
}
