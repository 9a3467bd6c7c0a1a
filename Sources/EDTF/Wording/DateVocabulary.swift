/// The words in which dates are told to readers, taken from the theme.
package struct DateVocabulary: Sendable {
  /// A phrase by its name in `keys`, with the parameters that stand there put in.
  ///
  /// A parameter is text for plain text: it is not escaped.
  package let phrase: @Sendable (String, [String: String]) -> String

  package init(phrase: @escaping @Sendable (String, [String: String]) -> String) {
    self.phrase = phrase
  }

  /// Every phrase that may be asked for, with all parameters it is given; a phrase need not use
  /// them all.
  package static let keys: [(name: String, parameters: [String])] =
    (1...12).map { ("month\($0)", []) } + (1...12).map { ("monthShort\($0)", []) }
    + Season.allCases.map { ("season\($0.rawValue)", []) }
    + DatePhrase.allCases.map { ($0.rawValue, $0.parameters) }

  func month(_ number: Int, isShort: Bool) -> String {
    phrase(isShort ? "monthShort\(number)" : "month\(number)", [:])
  }

  func season(_ season: Season) -> String {
    phrase("season\(season.rawValue)", [:])
  }

  func callAsFunction(_ name: DatePhrase, _ parameters: [String: String] = [:]) -> String {
    phrase(name.rawValue, parameters)
  }
}

/// The phrases into which dates are put, months and seasons aside.
enum DatePhrase: String, CaseIterable {
  // Dates that are known
  case dateDay, dateDayMonth, dateMonthYear
  case dateYear, dateYearCE, dateYearBCE
  case dateSeason, dateDivision

  // Unspecified digits
  case dateDecade, dateCentury, dateYearBetween, dateYearUnknown, dateYearEstimated
  case dateSomeDay, dateSomeMonth, dateSomeDayInMonth, dateDayOfSomeMonth
  case dateSomeDayWithin, dateSomeMonthWithin
  case dateOfYear, dateOfYearInDecade, dateOfYearBetween, dateOfUnknownYear

  // Qualifiers
  case dateUncertain, dateApproximate, dateUncertainApproximate
  case dateUncertainShort, dateApproximateShort, dateUncertainApproximateShort
  case dateNoted, dateNotes
  case dateYearIsUncertain, dateYearIsApproximate, dateYearIsUncertainApproximate
  case dateMonthIsUncertain, dateMonthIsApproximate, dateMonthIsUncertainApproximate
  case dateSeasonIsUncertain, dateSeasonIsApproximate, dateSeasonIsUncertainApproximate
  case dateDayIsUncertain, dateDayIsApproximate, dateDayIsUncertainApproximate

  // Intervals
  case dateInterval, dateDaysInMonth, dateDaysInYear, dateMonthsInYear, dateYears, dateYearsBCE
  case dateFrom, dateUntil, dateFromUnknownEnd, dateUntilUnknownStart

  // Sets
  case dateOneOf, dateAllOf, dateList, dateOneWithin
  case dateOrEarlier, dateOrLater, dateAndEarlier, dateAndLater

  // Times of day
  case dateTime, dateTimeUTC, dateTimeOffset, dateClock, dateClockSeconds

  var parameters: [String] {
    switch self {
    case .dateDay: ["day", "month", "year"]
    case .dateDayMonth: ["day", "month"]
    case .dateMonthYear: ["month", "year"]
    case .dateYear, .dateYearCE, .dateYearBCE: ["year"]
    case .dateSeason: ["season", "year"]
    case .dateDivision: ["division", "year"]
    case .dateDecade: ["decade", "start", "end"]
    case .dateCentury: ["century", "start", "end"]
    case .dateYearEstimated: ["year", "start", "end"]
    case .dateSomeDayInMonth: ["month"]
    case .dateDayOfSomeMonth: ["day"]
    case .dateSomeDayWithin, .dateSomeMonthWithin: ["date"]
    case .dateOfYear: ["date", "year"]
    case .dateOfYearInDecade: ["date", "decade", "start", "end"]
    case .dateOfYearBetween: ["date", "start", "end"]
    case .dateOfUnknownYear: ["date"]
    case .dateUncertain, .dateApproximate, .dateUncertainApproximate, .dateUncertainShort,
      .dateApproximateShort, .dateUncertainApproximateShort, .dateOneWithin:
      ["date"]
    case .dateNoted: ["date", "notes"]
    case .dateNotes, .dateList: ["first", "second"]
    case .dateYearBetween, .dateInterval, .dateYears, .dateYearsBCE: ["start", "end"]
    case .dateDaysInMonth: ["start", "end", "month", "year"]
    case .dateDaysInYear, .dateMonthsInYear: ["start", "end", "year"]
    case .dateFrom, .dateUntil, .dateFromUnknownEnd, .dateUntilUnknownStart: ["date"]
    case .dateOneOf, .dateAllOf: ["first", "last"]
    case .dateOrEarlier, .dateOrLater, .dateAndEarlier, .dateAndLater: ["date"]
    case .dateTime, .dateTimeUTC: ["date", "time"]
    case .dateTimeOffset: ["date", "time", "offset"]
    case .dateClock: ["hour", "minute"]
    case .dateClockSeconds: ["hour", "minute", "second"]
    default: []
    }
  }
}
