import Testing

@testable import EDTF

enum Level { case zero, one, two }

/// Every example of the Library of Congress's specification of 4 February 2019.
private let examples: [(Level, String, earliest: String?, latest: String?, wording: String)] = [
  (.zero, "1985-04-12", "1985-04-12", "1985-04-12", "12 April 1985"),
  (.zero, "1985-04", "1985-04-01", "1985-04-30", "April 1985"),
  (.zero, "1985", "1985-01-01", "1985-12-31", "1985"),
  (.zero, "1985-04-12T23:20:30", "1985-04-12", "1985-04-12", "12 April 1985, 23:20:30"),
  (.zero, "1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", "12 April 1985, 23:20:30 UTC"),
  (
    .zero, "1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12",
    "12 April 1985, 23:20:30 UTC−04:00"
  ),
  (
    .zero, "1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12",
    "12 April 1985, 23:20:30 UTC+04:30"
  ),
  (.zero, "1964/2008", "1964-01-01", "2008-12-31", "1964–2008"),
  (.zero, "2004-06/2006-08", "2004-06-01", "2006-08-31", "June 2004 – August 2006"),
  (
    .zero, "2004-02-01/2005-02-08", "2004-02-01", "2005-02-08",
    "1 February 2004 – 8 February 2005"
  ),
  (.zero, "2004-02-01/2005-02", "2004-02-01", "2005-02-28", "1 February 2004 – February 2005"),
  (.zero, "2004-02-01/2005", "2004-02-01", "2005-12-31", "1 February 2004 – 2005"),
  (.zero, "2005/2006-02", "2005-01-01", "2006-02-28", "2005 – February 2006"),
  (.one, "Y170000002", "Y170000002-01-01", "Y170000002-12-31", "170000002"),
  (.one, "Y-170000002", "Y-170000002-01-01", "Y-170000002-12-31", "170000003 BCE"),
  (.one, "2001-21", "2001-03-01", "2001-05-31", "spring 2001"),
  (.one, "1984?", "1984-01-01", "1984-12-31", "perhaps 1984"),
  (.one, "2004-06~", "2004-06-01", "2004-06-30", "about June 2004"),
  (.one, "2004-06-11%", "2004-06-11", "2004-06-11", "perhaps about 11 June 2004"),
  (.one, "201X", "2010-01-01", "2019-12-31", "the 2010s"),
  (.one, "20XX", "2000-01-01", "2099-12-31", "between 2000 and 2099"),
  (.one, "2004-XX", "2004-01-01", "2004-12-31", "some month of 2004"),
  (.one, "1985-04-XX", "1985-04-01", "1985-04-30", "some day in April 1985"),
  (.one, "1985-XX-XX", "1985-01-01", "1985-12-31", "some day of 1985"),
  (.one, "1985-04-12/..", "1985-04-12", nil, "from 12 April 1985 on"),
  (.one, "1985-04/..", "1985-04-01", nil, "from April 1985 on"),
  (.one, "1985/..", "1985-01-01", nil, "from 1985 on"),
  (.one, "../1985-04-12", nil, "1985-04-12", "until 12 April 1985"),
  (.one, "../1985-04", nil, "1985-04-30", "until April 1985"),
  (.one, "../1985", nil, "1985-12-31", "until 1985"),
  (.one, "1985-04-12/", "1985-04-12", nil, "from 12 April 1985, end unknown"),
  (.one, "1985-04/", "1985-04-01", nil, "from April 1985, end unknown"),
  (.one, "1985/", "1985-01-01", nil, "from 1985, end unknown"),
  (.one, "/1985-04-12", nil, "1985-04-12", "until 12 April 1985, start unknown"),
  (.one, "/1985-04", nil, "1985-04-30", "until April 1985, start unknown"),
  (.one, "/1985", nil, "1985-12-31", "until 1985, start unknown"),
  (.one, "-1985", "-1985-01-01", "-1985-12-31", "1986 BCE"),
  (.two, "Y-17E7", "Y-170000000-01-01", "Y-170000000-12-31", "170000001 BCE"),
  (.two, "1950S2", "1900-01-01", "1999-12-31", "about 1950, between 1900 and 1999"),
  (
    .two, "Y171010000S3", "Y171000000-01-01", "Y171999999-12-31",
    "about 171010000, between 171000000 and 171999999"
  ),
  (
    .two, "Y3388E2S3", "Y338000-01-01", "Y338999-12-31",
    "about 338800, between 338000 and 338999"
  ),
  (.two, "2001-34", "2001-04-01", "2001-06-30", "second quarter of 2001"),
  (.two, "[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", "1667, 1668 or 1670–1672"),
  (.two, "[..1760-12-03]", nil, "1760-12-03", "3 December 1760 or earlier"),
  (.two, "[1760-12..]", "1760-12-01", nil, "December 1760 or later"),
  (
    .two, "[1760-01,1760-02,1760-12..]", "1760-01-01", nil,
    "January 1760, February 1760 or December 1760 or later"
  ),
  (.two, "[1667,1760-12]", "1667-01-01", "1760-12-31", "1667 or December 1760"),
  (.two, "[..1984]", nil, "1984-12-31", "1984 or earlier"),
  (.two, "{1667,1668,1670..1672}", "1667-01-01", "1672-12-31", "1667, 1668 and 1670–1672"),
  (.two, "{1960,1961-12}", "1960-01-01", "1961-12-31", "1960 and December 1961"),
  (.two, "{..1984}", nil, "1984-12-31", "1984 and earlier"),
  (.two, "2004-06-11%", "2004-06-11", "2004-06-11", "perhaps about 11 June 2004"),
  (
    .two, "2004-06~-11", "2004-06-11", "2004-06-11",
    "11 June 2004 (year approximate, month approximate)"
  ),
  (.two, "2004?-06-11", "2004-06-11", "2004-06-11", "11 June 2004 (year uncertain)"),
  (
    .two, "?2004-06-~11", "2004-06-11", "2004-06-11",
    "11 June 2004 (year uncertain, day approximate)"
  ),
  (
    .two, "2004-%06-11", "2004-06-11", "2004-06-11",
    "11 June 2004 (month uncertain and approximate)"
  ),
  (.two, "156X-12-25", "1560-12-25", "1569-12-25", "25 December of a year in the 1560s"),
  (.two, "15XX-12-25", "1500-12-25", "1599-12-25", "25 December of a year between 1500 and 1599"),
  (.two, "XXXX-12-XX", "0000-12-01", "9999-12-31", "some day in December of an unknown year"),
  (.two, "1XXX-XX", "1000-01-01", "1999-12-31", "some month of a year between 1000 and 1999"),
  (.two, "1XXX-12", "1000-12-01", "1999-12-31", "December of a year between 1000 and 1999"),
  (.two, "1984-1X", "1984-10-01", "1984-12-31", "some month within October–December 1984"),
  (
    .two, "2004-06-~01/2004-06-~20", "2004-06-01", "2004-06-20",
    "1 June 2004 (day approximate) – 20 June 2004 (day approximate)"
  ),
  (
    .two, "2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03",
    "some day in June 2004 – 3 July 2004"
  ),
]

/// What the specification's examples leave out.
private let furtherDates: [(String, earliest: String?, latest: String?, wording: String)] = [
  ("2016-11-09/2016-11-14", "2016-11-09", "2016-11-14", "9–14 November 2016"),
  ("2016-11-09/2016-12-14", "2016-11-09", "2016-12-14", "9 November – 14 December 2016"),
  ("2016-11-09/2017-01-03", "2016-11-09", "2017-01-03", "9 November 2016 – 3 January 2017"),
  ("2017-03/2017-05", "2017-03-01", "2017-05-31", "March–May 2017"),
  ("2011/2013", "2011-01-01", "2013-12-31", "2011–2013"),
  ("1998/2004", "1998-01-01", "2004-12-31", "1998–2004"),
  ("2016/2016", "2016-01-01", "2016-12-31", "2016"),
  ("1984~/2004-06", "1984-01-01", "2004-06-30", "about 1984 – June 2004"),
  ("1984/2004-06~", "1984-01-01", "2004-06-30", "1984 – about June 2004"),
  ("1984~/2004~", "1984-01-01", "2004-12-31", "about 1984 – about 2004"),
  ("1984?/2004%", "1984-01-01", "2004-12-31", "perhaps 1984 – perhaps about 2004"),
  ("1984-06?/2004-08?", "1984-06-01", "2004-08-31", "perhaps June 1984 – perhaps August 2004"),
  ("2004-06~/2004-08", "2004-06-01", "2004-08-31", "about June 2004 – August 2004"),
  ("-0044", "-0044-01-01", "-0044-12-31", "45 BCE"),
  ("-0044-03-15", "-0044-03-15", "-0044-03-15", "15 March 45 BCE"),
  ("0000", "0000-01-01", "0000-12-31", "1 BCE"),
  ("0001", "0001-01-01", "0001-12-31", "1 CE"),
  ("0044", "0044-01-01", "0044-12-31", "44 CE"),
  ("0476", "0476-01-01", "0476-12-31", "476"),
  ("-0049/-0044", "-0049-01-01", "-0044-12-31", "50–45 BCE"),
  ("-0027/0014", "-0027-01-01", "0014-12-31", "28 BCE – 14 CE"),
  ("000X", "0000-01-01", "0009-12-31", "between 1 BCE and 9 CE"),
  ("-015X", "-0159-01-01", "-0150-12-31", "between 160 BCE and 151 BCE"),
  ("-01XX", "-0199-01-01", "-0100-12-31", "between 200 BCE and 101 BCE"),
  ("1XXX", "1000-01-01", "1999-12-31", "between 1000 and 1999"),
  ("XXXX", "0000-01-01", "9999-12-31", "an unknown year"),
  ("1X5X", "1050-01-01", "1959-12-31", "between 1050 and 1959"),
  ("-000X", "-0009-01-01", "-0001-12-31", "between 10 BCE and 2 BCE"),
  ("200X", "2000-01-01", "2009-12-31", "the 2000s"),
  ("2017-1X", "2017-10-01", "2017-12-31", "some month within October–December 2017"),
  ("2004-XX-25", "2004-01-25", "2004-12-25", "day 25 of some month of 2004"),
  ("2004-1X-XX", "2004-10-01", "2004-12-31", "some day within October–December 2004"),
  ("2004-XX-3X", "2004-01-30", "2004-12-31", "some day within 30 January – 31 December 2004"),
  ("2004-02-2X", "2004-02-20", "2004-02-29", "some day within 20–29 February 2004"),
  ("2004-12-0X", "2004-12-01", "2004-12-09", "some day within 1–9 December 2004"),
  ("15XX-02-29", "1504-02-29", "1596-02-29", "29 February of a year between 1500 and 1599"),
  (
    "15XX-12-XX", "1500-12-01", "1599-12-31",
    "some day in December of a year between 1500 and 1599"
  ),
  ("156X-21", "1560-03-01", "1569-05-31", "spring of a year in the 1560s"),
  ("2004-?06", "2004-06-01", "2004-06-30", "June 2004 (month uncertain)"),
  ("~2004-06", "2004-06-01", "2004-06-30", "June 2004 (year approximate)"),
  ("2004-?06-11", "2004-06-11", "2004-06-11", "11 June 2004 (month uncertain)"),
  ("%2004-06", "2004-06-01", "2004-06-30", "June 2004 (year uncertain and approximate)"),
  ("2004~-21", "2004-03-01", "2004-05-31", "spring 2004 (year approximate)"),
  ("2016-11-XX?", "2016-11-01", "2016-11-30", "perhaps some day in November 2016"),
  ("2001-21?", "2001-03-01", "2001-05-31", "perhaps spring 2001"),
  ("2001-24", "2001-12-01", "2002-02-28", "winter 2001"),
  ("2001-25", "2001-03-01", "2001-05-31", "northern spring 2001"),
  ("2001-30", "2001-12-01", "2002-02-28", "southern summer 2001"),
  ("2001-33", "2001-01-01", "2001-03-31", "first quarter of 2001"),
  ("2001-37", "2001-01-01", "2001-04-30", "first third of 2001"),
  ("2001-40", "2001-01-01", "2001-06-30", "first half of 2001"),
  ("2001-41", "2001-07-01", "2001-12-31", "second half of 2001"),
  ("2016-21/2016-23", "2016-03-01", "2016-11-30", "spring 2016 – autumn 2016"),
  ("2000-02-29", "2000-02-29", "2000-02-29", "29 February 2000"),
  ("-0004-02-29", "-0004-02-29", "-0004-02-29", "29 February 5 BCE"),
  ("0000-02-29", "0000-02-29", "0000-02-29", "29 February 1 BCE"),
  ("[1667]", "1667-01-01", "1667-12-31", "1667"),
  ("[1667,1668]", "1667-01-01", "1668-12-31", "1667 or 1668"),
  ("{1960,1961,1962}", "1960-01-01", "1962-12-31", "1960, 1961 and 1962"),
  ("[1984..]", "1984-01-01", nil, "1984 or later"),
  ("{1984..}", "1984-01-01", nil, "1984 and later"),
  (
    "[1760-01, 1760-02, 1760-12..]", "1760-01-01", nil,
    "January 1760, February 1760 or December 1760 or later"
  ),
  ("[2016-11-09..2016-11-14]", "2016-11-09", "2016-11-14", "some time within 9–14 November 2016"),
  ("Y17E8", "Y1700000000-01-01", "Y1700000000-12-31", "1700000000"),
  ("-1859S2", "-1899-01-01", "-1800-12-31", "about 1860 BCE, between 1900 BCE and 1801 BCE"),
  ("Y-20E2S3", "-2009-01-01", "-2000-12-31", "about 2001 BCE, between 2010 BCE and 2001 BCE"),
  ("2016-12-31T23:59:60Z", "2016-12-31", "2016-12-31", "31 December 2016, 23:59:60 UTC"),
  ("2016-11-09T12:30:00", "2016-11-09", "2016-11-09", "9 November 2016, 12:30"),
  ("0044-03-15T12:00:00-03:30", "0044-03-15", "0044-03-15", "15 March 44 CE, 12:00 UTC−03:30"),
]

@Suite("The dates of the specification and others like them")
struct SpecificationTests {
  @Test("Every example of the specification has its bounds and words", arguments: examples)
  func example(
    level: Level, text: String, earliest: String?, latest: String?, wording: String
  ) throws {
    try check(text, earliest, latest, wording)
  }

  @Test("Other dates have their bounds and words", arguments: furtherDates)
  func furtherDate(
    text: String, earliest: String?, latest: String?, wording: String
  ) throws {
    try check(text, earliest, latest, wording)
  }

  @Test("All three levels are there, with as many examples as the specification gives")
  func counts() {
    let levels = [Level.zero, .one, .two].map { level in examples.count { $0.0 == level } }
    #expect(levels == [13, 24, 27])
  }

  private func check(
    _ text: String, _ earliest: String?, _ latest: String?, _ wording: String
  ) throws {
    let date = try EDTFDate.parse(text).get()
    #expect(date.earliest?.description == earliest)
    #expect(date.latest?.description == latest)
    #expect(date.wording(in: .english) == wording)
    #expect(date.source == text)
    #expect(try EDTFDate.parse(date.iso8601).get().value == date.value)
  }
}
