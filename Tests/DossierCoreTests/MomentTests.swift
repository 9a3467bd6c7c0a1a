import Testing

@testable import EDTF

@Suite("A moment")
struct MomentTests {
  private static let read: [(String, Int?, String)] = [
    ("2025-06-01T06:00+02:00", nil, "2025-06-01T06:00+02:00"),
    ("2025-06-01T06:00:30-03:30", nil, "2025-06-01T06:00:30-03:30"),
    ("2025-06-01T04:00Z", nil, "2025-06-01T04:00Z"),
    ("2025-06-01T06:00", 120, "2025-06-01T06:00+02:00"),
    ("2025-06-01", 120, "2025-06-01T00:00+02:00"),
    ("1969-12-31T23:59:59Z", nil, "1969-12-31T23:59:59Z"),
    ("0000-01-01T00:00Z", nil, "0000-01-01T00:00Z"),
  ]

  @Test("is read with its distance from UTC, or with the dossier's", arguments: read)
  func isRead(_ text: String, _ offset: Int?, _ expected: String) {
    #expect((try? Moment.parse(text, utcOffset: offset).get())?.description == expected)
  }

  @Test("is the same by whichever clock it is written")
  func sameByAnyClock() throws {
    let east = try Moment.parse("2025-06-01T06:00+02:00", utcOffset: nil).get()
    let west = try Moment.parse("2025-05-31T20:30-07:30", utcOffset: nil).get()
    #expect(east == west)
    #expect(east.seconds == 1_748_750_400)
    let later = try Moment.parse("2025-05-31T20:31-07:30", utcOffset: nil).get()
    #expect(east < later)
  }

  private static let instead: [(String, String?)] = [
    ("2025-06-01 06:00:00 +0200", "2025-06-01T06:00+02:00"),
    ("2025-06-01T04:00:00.000Z", "2025-06-01T04:00Z"),
    ("2025-06-01 04:00 UTC", "2025-06-01T04:00Z"),
    ("2025-06-01 06:00", "2025-06-01T06:00"),
    ("2025-06-01t06:00z", "2025-06-01T06:00Z"),
    ("2025-06-01T06:00 +2", "2025-06-01T06:00+02:00"),
    ("2025-06-01T06:00:05+0200", "2025-06-01T06:00:05+02:00"),
    ("1 June 2025", nil), ("tomorrow", nil), ("2025-06", nil), ("2025-13-45 06:00 UTC", nil),
    ("2025-06-01T25:00Z", nil), ("", nil), ("99999999999999999999-01-01", nil),
    // What the same form would be made of again and again, and letters of several bytes.
    ("aaaaaaaaaaT12:34", nil), ("aaaaaaaaaa", nil), ("2025-06-01\r\n06:00", nil),
    ("2025-06-0\r\n", nil), ("2025-06-01T06:0\u{301}0Z", nil), ("٢٠٢٥-٠٦-٠١T06:00Z", nil),
  ]

  @Test("in another form is refused, with the right one where it can be told", arguments: instead)
  func otherForms(_ text: String, _ expected: String?) {
    switch Moment.parse(text, utcOffset: nil) {
    case .success: Issue.record("\(text) is read")
    case .failure(.malformed(let instead)): #expect(instead == expected)
    case .failure(let fault): #expect(fault == .impossible && expected == nil)
    }
  }

  @Test("without its distance from UTC is refused where nobody says by which clock")
  func withoutOffset() {
    #expect(
      Moment.parse("2025-06-01", utcOffset: nil) == .failure(.withoutOffset(day: "2025-06-01")))
  }

  @Test("that no calendar or clock has is refused")
  func impossible() {
    for text in ["2025-02-29T06:00Z", "2025-06-01T24:00Z", "2025-06-01T06:60Z", "2025-00-01"] {
      #expect(Moment.parse(text, utcOffset: 0) == .failure(.impossible), "\(text)")
    }
  }
}
