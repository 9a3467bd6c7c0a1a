import DossierTesting
import Testing

@testable import EDTF

@Suite("The order of dates on a timeline")
struct DateOrderTests {
  /// As they should stand.
  private static let inOrder = [
    "../-0044", "/1984", "[..1984]", "../1985", "Y-170000002", "-0044", "-0044-03-15", "0000",
    "0000-02-29", "0001", "1XXX", "1984", "1984-06", "1984-12-31", "1985-01-01",
    "1985-01-01T00:00:00+04:30", "1985-01-01T00:00:00", "1985-01-01T00:00:00Z",
    "1985-01-01T23:00:00Z", "1985-01", "1985-33", "1985-XX", "1985-XX-XX", "1985?", "1985/",
    "1985/..", "1985-01-02", "Y170000002",
  ]

  /// 1985 in the forms whose days are the same stands by precision, then by text.
  private static let expected = inOrder.flatMap { $0 == "1985-XX" ? ["1985", $0] : [$0] }
    .filter { $0 != "1985?" }

  @Test("Dates sort by first day, last day, time, precision and text, from any start")
  func sorted() throws {
    let dates = try Self.expected.map { try EDTFDate.parse($0).get() }
    var random = SeededRandom(seed: 7)
    for _ in 0..<20 {
      #expect(dates.shuffled(using: &random).sorted().map(\.source) == Self.expected)
    }
  }

  @Test("The order is total: of two dates one is less, unless they are written alike")
  func total() throws {
    let dates = try DateTexts.wide.map { try EDTFDate.parse($0).get() }
    for left in dates {
      for right in dates {
        let holds = [left < right, right < left, left == right].filter { $0 }
        #expect(holds.count == 1, "\(left.source) and \(right.source)")
      }
    }
  }
}
