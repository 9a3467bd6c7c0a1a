import Foundation
import Testing

@testable import DossierCore
@testable import DossierExports
@testable import DossierModel
@testable import EDTF

@Suite("The timeline as a calendar")
struct CalendarTests {
  @Test("folds at 75 octets between scalars, and unfolds to what was written")
  func folding() {
    let long = [String(repeating: "a", count: 300), String(repeating: "é長🙂", count: 60)]
    for text in long + [""] {
      var writer = CalendarWriter()
      writer.text("SUMMARY", text)
      let output = writer.output.text
      for line in output.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
      #expect(output.replacing("\r\n ", with: "") == "SUMMARY:\(text)\r\n")
      #expect(!output.unicodeScalars.contains("\u{FFFD}"))
    }
  }

  @Test("escapes what RFC 5545 gives a meaning, and lets no line be slipped in")
  func escaping() {
    #expect(CalendarWriter.escaped("a,b;c\\d\ne:\"f\"") == "a\\,b\\;c\\\\d\\ne:\"f\"")
    var writer = CalendarWriter()
    writer.line("UID", "a\r\nATTACH:x")
    #expect(writer.output.text == "UID:aATTACH:x\r\n")
  }

  @Test("has whole days, the end exclusive, and a time that the content gives")
  func days() throws {
    let calendar = try Self.calendar(["2016-11-08", "2016-07-08/2016-07-09", "2016-02"])
    #expect(calendar.contains("DTSTART;VALUE=DATE:20161108\r\nDTEND;VALUE=DATE:20161109\r\n"))
    #expect(calendar.contains("DTSTART;VALUE=DATE:20160708\r\nDTEND;VALUE=DATE:20160710\r\n"))
    #expect(calendar.contains("DTSTART;VALUE=DATE:20160201\r\nDTEND;VALUE=DATE:20160301\r\n"))
    #expect(calendar.contains("UID:event-vote@example.org\r\nDTSTAMP:20261124T000000Z\r\n"))
    #expect(calendar == (try Self.calendar(["2016-11-08", "2016-07-08/2016-07-09", "2016-02"])))
  }

  @Test(
    "keeps the time of what has one, in UTC where that is known",
    arguments: [
      ("2016-11-08T12:30:00", "DTSTART:20161108T123000\r\n"),
      ("2016-11-08T12:30:00Z", "DTSTART:20161108T123000Z\r\n"),
      ("2016-11-08T01:30:00+02:00", "DTSTART:20161107T233000Z\r\n"),
      ("2016-12-31T22:30:05-05:00", "DTSTART:20170101T033005Z\r\n"),
    ])
  func times(date: String, expected: String) throws {
    let calendar = try Self.calendar([date])
    #expect(calendar.contains(expected))
    #expect(calendar.contains("SUMMARY:A vote\r\n"))
  }

  @Test(
    "says in words that a date is uncertain",
    arguments: [
      ("2016~", "SUMMARY:A vote (about 2016)"), ("2016-11-08", "SUMMARY:A vote\r\n"),
      ("2016-07-08/2016-07-09", "SUMMARY:A vote\r\n"), ("2014-04/..", "(from April 2014 on)"),
      ("199X", "SUMMARY:A vote (the 1990s)"),
    ])
  func uncertain(date: String, expected: String) throws {
    #expect(try Self.calendar([date]).contains(expected))
  }

  @Test(
    "leaves out what iCalendar has no place for, and says so",
    arguments: ["-0044-03-15", "Y12345", "0000", "XXXX"])
  func left(date: String) throws {
    let calendar = try Self.calendar([date, "2016"]).replacing("\r\n ", with: "")
    #expect(calendar.components(separatedBy: "UID:event-").count == 2)
    #expect(calendar.contains("\\n1 moment is left out: "))
    #expect(!(try Self.calendar(["2016"]).contains("left out")))
  }

  @Test("holds what was said, with its speaker, stance, claim and who relays it")
  func statements() throws {
    let calendar = try Self.calendar(["2016"]).replacing("\r\n ", with: "")
    #expect(calendar.contains("UID:statement-held-ada-1@example.org\r\n"))
    #expect(calendar.contains("DTSTART;VALUE=DATE:20170516\r\nDTEND;VALUE=DATE:20170517\r\n"))
    #expect(calendar.contains("SUMMARY:Ada Ames\\, for: Costly ties\r\n"))
    #expect(
      calendar.contains(
        "DESCRIPTION:Date: 16 May 2017.\\nRelayed by Bo Bell.\\nClaim: Ties are costly (Ada Ames\\, relayed"
      ))
  }

  private static func calendar(_ dates: [String]) throws -> String {
    var fixture = try Fixture()
    let vote = fixture.dossier.events[0]
    fixture.dossier.events = try dates.map { text in
      var event = vote.event
      event.date = Located(try EDTFDate.parse(text).get(), Fixture.span)
      return LinkedEvent(common: vote.common, event: event)
    }
    return TimelineCalendar(fixture.model).output.text
  }
}
