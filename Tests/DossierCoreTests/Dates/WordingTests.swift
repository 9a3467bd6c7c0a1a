import Testing

@testable import EDTF

private let shortWordings: [(String, String)] = [
  ("1985-04-12T23:20:30Z", "12 Apr 1985"),
  ("2001-21", "spring 2001"),
  ("1984?", "1984?"),
  ("2004-06~", "c. June 2004"),
  ("2004-06-11%", "c. 11 June 2004?"),
  ("201X", "the 2010s"),
  ("1985-04-12/..", "from 12 Apr 1985 on"),
  ("[1667,1668,1670..1672]", "1667, 1668 or 1670–72"),
  ("2004-06-11%", "c. 11 June 2004?"),
  ("2004-06~-11", "c. 11 June 2004"),
  ("2004-%06-11", "c. 11 June 2004?"),
  ("2016-11-09/2016-11-14", "9–14 Nov 2016"),
  ("2016-11-09/2017-01-03", "9 Nov 2016 – 3 Jan 2017"),
  ("2017-03/2017-05", "Mar–May 2017"),
  ("2011/2013", "2011–13"),
  ("1998/2004", "1998–2004"),
  ("1984~/2004~", "c. 1984 – c. 2004"),
  ("-0044-03-15", "15 Mar 45 BCE"),
  ("-0049/-0044", "50–45 BCE"),
  ("2016-11-XX?", "some day in Nov 2016?"),
]

private let htmlDateTimes: [(String, String?)] = [
  ("1985-04-12", "1985-04-12"),
  ("1985-04", "1985-04"),
  ("1985", "1985"),
  ("1985-04-12T23:20:30", "1985-04-12T23:20:30"),
  ("1985-04-12T23:20:30Z", "1985-04-12T23:20:30Z"),
  ("1985-04-12T23:20:30-04", "1985-04-12T23:20:30-04:00"),
  ("Y170000002", "170000002"),
  ("Y-170000002", nil),
  ("2001-21", "2001"),
  ("1984?", nil),
  ("2004-06~", nil),
  ("201X", nil),
  ("1985-04-XX", "1985-04"),
  ("1985-XX-XX", "1985"),
  ("1985/..", nil),
  ("1950S2", nil),
  ("2004-06~-11", nil),
  ("2004-%06-11", "2004"),
  ("2011/2013", nil),
  ("-0044", nil),
  ("0000", nil),
  ("0044", "0044"),
  ("2004-XX-25", "2004"),
  ("2004-02-2X", "2004-02"),
  ("2004-?06", "2004"),
  ("[1667,1668]", nil),
  ("2016-12-31T23:59:60Z", "2016-12-31"),
]

private let normalisedTexts: [(String, String)] = [
  ("1985-04-12T23:20:30-04", "1985-04-12T23:20:30-04:00"),
  ("?2004-06-~11", "2004?-06-~11"),
  ("~2004-06", "2004~-06"),
  ("%2004-06", "2004%-06"),
  ("[1760-01, 1760-02, 1760-12..]", "[1760-01,1760-02,1760-12..]"),
  ("?2004-?06-?11", "2004-06-11?"),
  ("~2004-06?", "2004%-?06"),
  ("2004?-06~", "2004%-~06"),
  ("  2016-11-09 ", "2016-11-09"),
  ("1985-04-12T23:20:30+00", "1985-04-12T23:20:30Z"),
]

private let precisions: [(String, DatePrecision)] = [
  ("1985-04-12", .day),
  ("2004-02-01/2005-02-08", .day),
  ("2004-06-11%", .day),
  ("1985-04", .month),
  ("2004-06/2006-08", .month),
  ("2004-02-01/2005-02", .month),
  ("1985", .year),
  ("1964/2008", .year),
  ("2004-02-01/2005", .year),
  ("1985-04-12T23:20:30", .time),
  ("1985-04-12T23:20:30Z", .time),
  ("1985-04-12T23:20:30-04", .time),
  ("2001-21", .season),
  ("2001-34", .season),
  ("156X-21", .season),
  ("201X", .decade),
  ("000X", .decade),
  ("-015X", .decade),
  ("20XX", .century),
  ("-01XX", .century),
  ("1XXX", .millennium),
  ("XXXX", .unknown),
  ("1X5X", .unknown),
]

@Suite("Dates for readers and machines")
struct WordingTests {
  @Test("A label has the short form", arguments: shortWordings)
  func shortWording(text: String, wording: String) throws {
    #expect(try EDTFDate.parse(text).get().shortWording(in: .english) == wording)
  }

  @Test("HTML gets what is whole and certain", arguments: htmlDateTimes)
  func htmlDateTime(text: String, value: String?) throws {
    #expect(try EDTFDate.parse(text).get().htmlDateTime == value)
  }

  @Test("One meaning has one normalised text", arguments: normalisedTexts)
  func normalised(text: String, expected: String) throws {
    #expect(try EDTFDate.parse(text).get().iso8601 == expected)
  }

  @Test("The precision is that of the coarsest part", arguments: precisions)
  func precision(text: String, precision: DatePrecision) throws {
    #expect(try EDTFDate.parse(text).get().precision == precision)
  }

  @Test(
    "Doubt in any part is doubt of the date",
    arguments: [
      ("1984", false, false), ("1984?", true, false), ("1984~", false, true),
      ("1984%", true, true), ("2004-?06-11", true, false), ("1984~/2004?", true, true),
      ("[1667,1668~]", false, true), ("1985/..", false, false),
    ])
  func doubt(text: String, isUncertain: Bool, isApproximate: Bool) throws {
    let date = try EDTFDate.parse(text).get()
    #expect(date.isUncertain == isUncertain)
    #expect(date.isApproximate == isApproximate)
  }

  @Test("Singles, intervals and sets know what they are")
  func shapes() throws {
    let dates = try ["1984", "1984/..", "[1984..]"].map { try EDTFDate.parse($0).get() }
    #expect(dates.map(\.isInterval) == [false, true, false])
    #expect(dates.map(\.isSet) == [false, false, true])
  }
}

@Suite("The words that dates need")
struct DateVocabularyTests {
  @Test("English has each phrase and no other")
  func complete() {
    #expect(Set(DateVocabulary.keys.map(\.name)) == Set(DateVocabulary.englishPhrases.keys))
    #expect(DateVocabulary.keys.count == Set(DateVocabulary.keys.map(\.name)).count)
  }

  @Test("An English phrase uses only the parameters it is given")
  func parameters() {
    for (name, parameters) in DateVocabulary.keys {
      let phrase = DateVocabulary.englishPhrases[name] ?? ""
      let used = phrase.split(separator: "\\(", omittingEmptySubsequences: false).dropFirst()
        .map { String($0.prefix { $0 != ")" }) }
      #expect(Set(used).isSubset(of: parameters), "\(name)")
    }
  }

  @Test("A date asks only for phrases and parameters that are declared")
  func declared() throws {
    let known = Dictionary(
      uniqueKeysWithValues: DateVocabulary.keys.map { ($0.name, $0.parameters) })
    let strict = DateVocabulary { name, parameters in
      known[name].map { Set($0) } == Set(parameters.keys) ? "" : "<\(name)>"
    }
    for text in DateTexts.wide {
      let date = try EDTFDate.parse(text).get()
      #expect(!date.wording(in: strict).contains("<"), "\(text)")
      #expect(!date.shortWording(in: strict).contains("<"), "\(text)")
    }
  }
}
