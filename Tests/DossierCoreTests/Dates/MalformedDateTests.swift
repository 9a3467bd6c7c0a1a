import Testing

@testable import EDTF

private let malformedDates: [(String, offset: Int, message: String, suggestion: String?)] = [
  ("", 0, "a date is missing", "write one such as `2016-11-09`, or leave the key out"),
  ("2016-13", 5, "there is no month 13", "months run from 01 to 12, seasons from 21 to 41"),
  ("2011-13", 5, "there is no month 13", "write `2011/2013` if years are meant"),
  ("2016-00", 5, "there is no month 00", "months run from 01 to 12, seasons from 21 to 41"),
  ("2016-02-30", 0, "there is no day 2016-02-30", "the days of 2016-02 run from 01 to 29"),
  ("1900-02-29", 0, "there is no day 1900-02-29", "the days of 1900-02 run from 01 to 28"),
  ("201X-02-30", 0, "no day answers to 201X-02-30", nil),
  ("2016-2X", 5, "there is no month 2X", "months run from 01 to 12, seasons from 21 to 41"),
  ("31 November 2016", 0, "there is no day 2016-11-31", "the days of 2016-11 run from 01 to 30"),
  ("30/31 November 2016", 0, "there is no day 2016-11-31", "the days of 2016-11 run from 01 to 30"),
  ("31/11/2016", 0, "there is no day 2016-11-31", "the days of 2016-11 run from 01 to 30"),
  ("20161131", 0, "there is no day 2016-11-31", "the days of 2016-11 run from 01 to 30"),
  ("2016-12-25/32", 0, "there is no day 2016-12-32", "the days of 2016-12 run from 01 to 31"),
  ("2016-11-32", 0, "there is no day 2016-11-32", "the days of 2016-11 run from 01 to 30"),
  ("9.11.2016", 0, "a date is written with the year first", "write `2016-11-09`"),
  ("11/9/2016", 0, "a date is written with the year first", "write `2016-11-09` or `2016-09-11`"),
  ("13/9/2016", 0, "a date is written with the year first", "write `2016-09-13`"),
  ("9/9/2016", 0, "a date is written with the year first", "write `2016-09-09`"),
  ("9-11-2016", 0, "a date is written with the year first", "write `2016-09-11` or `2016-11-09`"),
  ("Nov 9, 2016", 0, "a date is written in digits, with the year first", "write `2016-11-09`"),
  ("9 November 2016", 0, "a date is written in digits, with the year first", "write `2016-11-09`"),
  (
    "November 9th, 2016", 0,
    "a date is written in digits, with the year first",
    "write `2016-11-09`"
  ),
  (
    "the 9th of Sept. 2016", 0,
    "a date is written in digits, with the year first",
    "write `2016-09-09`"
  ),
  ("November 2016", 0, "a date is written in digits, with the year first", "write `2016-11`"),
  ("2016-1-5", 0, "month and day have two digits, after hyphens", "write `2016-01-05`"),
  ("2016-1", 0, "a month has two digits, after a hyphen", "write `2016-01`"),
  ("2016/01/05", 0, "month and day have two digits, after hyphens", "write `2016-01-05`"),
  ("2016.11.09", 0, "month and day have two digits, after hyphens", "write `2016-11-09`"),
  ("20161109", 0, "a date is written with hyphens", "write `2016-11-09`"),
  ("c. 1990", 0, "an approximate date ends in `~`", "write `1990~`"),
  ("ca. March 1990", 0, "an approximate date ends in `~`", "write `1990-03~`"),
  ("circa 1990-05-03", 0, "an approximate date ends in `~`", "write `1990-05-03~`"),
  ("about the 1990s", 0, "an approximate date ends in `~`", "write `199X~`"),
  ("1990s", 0, "a decade is written with `X` for the digit left open", "write `199X`"),
  ("the 1990's", 0, "a decade is written with `X` for the digit left open", "write `199X`"),
  (
    "1900s", 0,
    "a decade or a century is written with `X` for each digit left open",
    "write `19XX` or `190X`"
  ),
  ("20th century", 0, "a century is written with `X` for each digit left open", "write `19XX`"),
  ("2011-2013", 0, "an interval is written with `/`", "write `2011/2013`"),
  ("2011–2013", 0, "an interval is written with `/`", "write `2011/2013`"),
  ("2011 to 2013", 0, "an interval is written with `/`", "write `2011/2013`"),
  ("1914–18", 0, "an interval is written with `/`", "write `1914/1918`"),
  ("2011–12", 0, "an interval is written with `/`", "write `2011/2012` or `2011-12`"),
  (
    "2016-11-09 to 2016-11-14", 0,
    "an interval is written with `/`",
    "write `2016-11-09/2016-11-14`"
  ),
  (
    "9 November 2016 – 14 November 2016", 0,
    "an interval is written with `/`",
    "write `2016-11-09/2016-11-14`"
  ),
  ("2013/2011", 0, "2013 is after 2011", "write `2011/2013`"),
  ("2016-12/2016-11-30", 0, "2016-12 is after 2016-11-30", "write `2016-11-30/2016-12`"),
  ("[1672..1670]", 0, "1672 is after 1670", nil),
  (
    "44 BC", 0,
    "years before 1 are written as numbers: 1 BCE is `0000`, 2 BCE is `-0001`",
    "write `-0043`"
  ),
  ("AD 44", 0, "a year is written in four digits", "write `0044`"),
  (
    "1 BCE", 0,
    "years before 1 are written as numbers: 1 BCE is `0000`, 2 BCE is `-0001`",
    "write `0000`"
  ),
  ("spring 2017", 0, "a season is written as a number after the year", "write `2017-21`"),
  ("2011-present", 0, "an interval without an end has `..`", "write `2011/..`"),
  ("2011–", 0, "an interval without an end has `..`", "write `2011/..`"),
  ("2011/now", 0, "an interval without an end has `..`", "write `2011/..`"),
  (
    "June 1990/", 0, "an interval without an end has `..`",
    "write `1990-06/..` or `1990-06/` if nobody knows its end"
  ),
  ("1990-?", 0, "an interval of which nobody knows the end ends in `/`", "write `1990/`"),
  (
    "?/June 1990", 0, "an interval of which nobody knows the start begins with `/`",
    "write `/1990-06`"
  ),
  (
    "–0044", 0, "an interval without a start has `..`",
    "write `-0044` if it is a year before year 0 or `../0044` if it is the end"
  ),
  (
    "–1990", 0, "an interval without a start has `..`",
    "write `../1990` if it is the end or `-1990` if it is a year before year 0"
  ),
  (
    "480/79 BC", 0, "an interval is written with `/`",
    "write `-0479/-0478` or `-0479/-0078` if 79 BCE is meant"
  ),
  (
    "early 2000s", 0, "a part of a decade or a century is written as the years that it may be",
    "write `[2000..2003]` or `[2000..2033]` if the century is meant"
  ),
  (
    "early -44", 0, "a third of a year is written as 37, 38 or 39",
    "write `-0044-37` for 45 BCE or `-0043-37` for 44 BCE"
  ),
  ("since 2011", 0, "an interval without an end has `..`", "write `2011/..`"),
  ("until 2013", 0, "an interval without a start has `..`", "write `../2013`"),
  (
    "before 1984", 0, "an unknown earlier date is a set",
    "write `[..1983]` or `[..1984]` with 1984 itself"
  ),
  (
    "after 1984", 0, "an unknown later date is a set",
    "write `[1985..]` or `[1984..]` with 1984 itself"
  ),
  ("1667 or 1668", 0, "several dates are written as a set", "write `[1667,1668]`"),
  ("1960 and 1961-12", 0, "several dates are written as a set", "write `{1960,1961-12}`"),
  ("198u", 0, "this is the syntax of EDTF's draft of 2012", "write `198X`"),
  ("198x", 0, "a date is written with hyphens, capitals and no blanks", "write `198X`"),
  ("2004-uu", 0, "this is the syntax of EDTF's draft of 2012", "write `2004-XX`"),
  ("1984?~", 0, "this is the syntax of EDTF's draft of 2012", "write `1984%`"),
  ("2004/open", 0, "an interval without an end has `..`", "write `2004/..`"),
  ("unknown/2004", 0, "this is the syntax of EDTF's draft of 2012", "write `/2004`"),
  ("y170000002", 0, "a date is written with hyphens, capitals and no blanks", "write `Y170000002`"),
  (
    "1985-04-12t23:20:30z", 0,
    "a date is written with hyphens, capitals and no blanks",
    "write `1985-04-12T23:20:30Z`"
  ),
  (
    "1985-04-12 23:20", 0,
    "a time has hours, minutes and seconds, after a `T`",
    "write `1985-04-12T23:20:00`"
  ),
  (
    "1985-04-12T23:20", 0,
    "a time has hours, minutes and seconds, after a `T`",
    "write `1985-04-12T23:20:00`"
  ),
  ("1985-04-12T24:00:00", 11, "there is no time 24:00:00", nil),
  ("1985-04-12T23:20:30+25", 19, "a distance from UTC is written as `Z`, `+02` or `+02:00`", nil),
  (
    "1985-04-12T23:20:30?", 19,
    "`?` has no place here; a date is written as `2016-11-09`, `2016-11` or `2016`",
    nil
  ),
  ("1985-04-XXT23:20:30", 10, "only a whole and certain day takes a time", nil),
  ("1985-04-12T10:00:00/1986", 0, "no time of day may stand in an interval", nil),
  ("[1985-04-12T10:00:00]", 1, "no time of day may stand in a set", nil),
  ("-0000", 0, "there is no year -0000", "write `0000` for 1 BCE"),
  ("-44", 0, "a year has four digits", "write `-0044` for 45 BCE or `-0043` for 44 BCE"),
  ("44", 0, "a year has four digits", "write `0044` for the year 44"),
  ("990", 0, "a year has four digits", "write `0990`"),
  ("12016", 0, "a year has four digits", "write `Y12016` for the year 12016"),
  ("Y1985", 0, "`Y` is for years of more than four digits", "write `1985`"),
  ("Y", 1, "digits are missing after `Y`", nil),
  ("Y17E", 4, "digits are missing after `E`", nil),
  ("Y9999999999999", 1, "a year may have at most twelve digits", nil),
  ("Y9E20", 0, "a year may have at most twelve digits", nil),
  ("1950S5", 4, "after `S` stands how many of the year's 4 digits count", nil),
  ("195XS2", 0, "`S` and `X` don't go together", nil),
  ("2001-21-05", 0, "the month comes before the day", "write `2001-05-21`"),
  ("2001-21-25", 7, "nothing may stand after season 21", nil),
  ("/", 0, "an interval needs a start or an end", nil),
  ("../..", 0, "an interval needs a start or an end", nil),
  ("../", 0, "an interval needs a start or an end", nil),
  ("2011/2012/2013", 9, "an interval has one `/`, between its start and its end", nil),
  ("[1667,1668", 10, "the set lacks its closing `]`", nil),
  ("[1667,,1668]", 6, "a date is missing in the set", nil),
  ("[]", 1, "a date is missing in the set", nil),
  ("{..}", 1, "`..` needs a date beside it", nil),
  ("[1667,..1668]", 6, "`..` before a date can only open a set", nil),
  ("[1667..,1668]", 5, "`..` after a date can only close a set", nil),
  ("1990 ?", 0, "a date is written with hyphens, capitals and no blanks", "write `1990?`"),
  ("−0044", 0, "a date is written with hyphens, capitals and no blanks", "write `-0044`"),
  ("2016–11–09", 0, "a date is written with hyphens, capitals and no blanks", "write `2016-11-09`"),
  (
    "2016-11-09x", 10,
    "`x` has no place here; a date is written as `2016-11-09`, `2016-11` or `2016`",
    nil
  ),
  ("2016-11-9", 0, "month and day have two digits, after hyphens", "write `2016-11-09`"),
  (
    "tomorrow", 0,
    "`t` has no place here; a date is written as `2016-11-09`, `2016-11` or `2016`",
    nil
  ),
  ("2016-", 0, "an interval without an end has `..`", "write `2016/..`"),
  ("2016-11-", 8, "a day has two digits", nil),
  ("Y170000002-05", 10, "a year with `Y` or `S` takes no month", nil),
  ("1990??", 0, "an uncertain date ends in `?`", "write `1990?`"),
  ("9–14 November 2016", 0, "an interval is written with `/`", "write `2016-11-09/2016-11-14`"),
  ("November 9-14, 2016", 0, "an interval is written with `/`", "write `2016-11-09/2016-11-14`"),
  ("9 Nov - 14 Dec 2016", 0, "an interval is written with `/`", "write `2016-11-09/2016-12-14`"),
  ("March to May 2017", 0, "an interval is written with `/`", "write `2017-03/2017-05`"),
  ("March–May 2017", 0, "an interval is written with `/`", "write `2017-03/2017-05`"),
  ("early 2017", 0, "a third of a year is written as 37, 38 or 39", "write `2017-37`"),
  ("mid-2017", 0, "a third of a year is written as 37, 38 or 39", "write `2017-38`"),
  (
    "late November 2016", 0, "a digit of the day left open is written as `X`",
    "write `2016-11-2X`"
  ),
  ("Q1 2017", 0, "a quarter is written as a number after the year", "write `2017-33`"),
  (
    "Q5 2017", 0, "`Q` has no place here; a date is written as `2016-11-09`, `2016-11` or `2016`",
    nil
  ),
  ("n.d.", 0, "a date that nobody knows is left out, or has `X` for each digit", "write `XXXX`"),
  (
    "unknown", 0, "a date that nobody knows is left out, or has `X` for each digit",
    "write `XXXX`"
  ),
]

@Suite("Dates that are none")
struct MalformedDateTests {
  @Test("A mistaken date says what is wrong and what to write", arguments: malformedDates)
  func malformed(text: String, offset: Int, message: String, suggestion: String?) {
    guard case .failure(let problem) = EDTFDate.parse(text) else {
      Issue.record("\(text) parses")
      return
    }
    #expect(problem.message == message)
    #expect(problem.suggestion == suggestion)
    #expect(problem.offset == offset)
  }

  @Test("Every form that is advised is a date")
  func adviceHolds() throws {
    var count = 0
    for case let suggestion? in malformedDates.map(\.suggestion)
    where suggestion.hasPrefix("write `") {
      for form in suggestion.split(separator: "`").enumerated().filter({ $0.offset % 2 == 1 }) {
        _ = try EDTFDate.parse(String(form.element)).get()
        count += 1
      }
    }
    #expect(count > 50)
  }
}
