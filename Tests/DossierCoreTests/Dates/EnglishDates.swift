@testable import EDTF

extension DateVocabulary {
  /// The English phrases, as the default theme has them.
  static let english = DateVocabulary { name, parameters in
    guard let phrase = englishPhrases[name] else { return "[\(name)]" }
    return parameters.reduce(phrase) { text, parameter in
      text.split(separator: "\\(\(parameter.key))", omittingEmptySubsequences: false)
        .joined(separator: parameter.value)
    }
  }

  static let englishPhrases: [String: String] = Dictionary(
    uniqueKeysWithValues: englishText.split(separator: "\n").map { line in
      let colon = line.firstIndex(of: ":") ?? line.endIndex
      return (String(line[..<colon]), String(line[colon...].dropFirst(3).dropLast()))
    })

  private static let englishText = #"""
    month1: 'January'
    month2: 'February'
    month3: 'March'
    month4: 'April'
    month5: 'May'
    month6: 'June'
    month7: 'July'
    month8: 'August'
    month9: 'September'
    month10: 'October'
    month11: 'November'
    month12: 'December'

    monthShort1: 'Jan'
    monthShort2: 'Feb'
    monthShort3: 'Mar'
    monthShort4: 'Apr'
    monthShort5: 'May'
    monthShort6: 'June'
    monthShort7: 'July'
    monthShort8: 'Aug'
    monthShort9: 'Sept'
    monthShort10: 'Oct'
    monthShort11: 'Nov'
    monthShort12: 'Dec'

    season21: 'spring'
    season22: 'summer'
    season23: 'autumn'
    season24: 'winter'
    season25: 'northern spring'
    season26: 'northern summer'
    season27: 'northern autumn'
    season28: 'northern winter'
    season29: 'southern spring'
    season30: 'southern summer'
    season31: 'southern autumn'
    season32: 'southern winter'
    season33: 'first quarter'
    season34: 'second quarter'
    season35: 'third quarter'
    season36: 'fourth quarter'
    season37: 'first third'
    season38: 'second third'
    season39: 'last third'
    season40: 'first half'
    season41: 'second half'

    dateDay: '\(day) \(month) \(year)'
    dateDayMonth: '\(day) \(month)'
    dateMonthYear: '\(month) \(year)'
    dateYear: '\(year)'
    dateYearCE: '\(year) CE'
    dateYearBCE: '\(year) BCE'
    dateSeason: '\(season) \(year)'
    dateDivision: '\(division) of \(year)'

    dateDecade: 'the \(decade)s'
    dateCentury: 'between \(start) and \(end)'
    dateYearBetween: 'between \(start) and \(end)'
    dateYearUnknown: 'an unknown year'
    dateYearEstimated: 'about \(year), between \(start) and \(end)'
    dateSomeDay: 'some day'
    dateSomeMonth: 'some month'
    dateSomeDayInMonth: 'some day in \(month)'
    dateDayOfSomeMonth: 'day \(day) of some month'
    dateSomeDayWithin: 'some day within \(date)'
    dateSomeMonthWithin: 'some month within \(date)'
    dateOfYear: '\(date) of \(year)'
    dateOfYearInDecade: '\(date) of a year in the \(decade)s'
    dateOfYearBetween: '\(date) of a year between \(start) and \(end)'
    dateOfUnknownYear: '\(date) of an unknown year'

    dateUncertain: 'perhaps \(date)'
    dateApproximate: 'about \(date)'
    dateUncertainApproximate: 'perhaps about \(date)'
    dateUncertainShort: '\(date)?'
    dateApproximateShort: 'c. \(date)'
    dateUncertainApproximateShort: 'c. \(date)?'
    dateNoted: '\(date) (\(notes))'
    dateNotes: '\(first), \(second)'
    dateYearIsUncertain: 'year uncertain'
    dateYearIsApproximate: 'year approximate'
    dateYearIsUncertainApproximate: 'year uncertain and approximate'
    dateMonthIsUncertain: 'month uncertain'
    dateMonthIsApproximate: 'month approximate'
    dateMonthIsUncertainApproximate: 'month uncertain and approximate'
    dateSeasonIsUncertain: 'season uncertain'
    dateSeasonIsApproximate: 'season approximate'
    dateSeasonIsUncertainApproximate: 'season uncertain and approximate'
    dateDayIsUncertain: 'day uncertain'
    dateDayIsApproximate: 'day approximate'
    dateDayIsUncertainApproximate: 'day uncertain and approximate'

    dateInterval: '\(start) – \(end)'
    dateDaysInMonth: '\(start)–\(end) \(month) \(year)'
    dateDaysInYear: '\(start) – \(end) \(year)'
    dateMonthsInYear: '\(start)–\(end) \(year)'
    dateYears: '\(start)–\(end)'
    dateYearsBCE: '\(start)–\(end) BCE'
    dateFrom: 'from \(date) on'
    dateUntil: 'until \(date)'
    dateFromUnknownEnd: 'from \(date), end unknown'
    dateUntilUnknownStart: 'until \(date), start unknown'

    dateOneOf: '\(first) or \(last)'
    dateAllOf: '\(first) and \(last)'
    dateList: '\(first), \(second)'
    dateOneWithin: 'some time within \(date)'
    dateOrEarlier: '\(date) or earlier'
    dateOrLater: '\(date) or later'
    dateAndEarlier: '\(date) and earlier'
    dateAndLater: '\(date) and later'

    dateTime: '\(date), \(time)'
    dateTimeUTC: '\(date), \(time) UTC'
    dateTimeOffset: '\(date), \(time) UTC\(offset)'
    dateClock: '\(hour):\(minute)'
    dateClockSeconds: '\(hour):\(minute):\(second)'
    """#
}
