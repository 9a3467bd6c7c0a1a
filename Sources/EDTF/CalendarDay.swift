/// A day of the proleptic Gregorian calendar with astronomical years: year 0 is 1 BCE, -44 is
/// 45 BCE.
///
/// A value always names a day that exists, in a year of at most twelve digits.
public struct CalendarDay: Sendable, Hashable, Comparable {
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// The years a day may lie in; far beyond them day numbers would overflow.
  public static let years = -999_999_999_999...999_999_999_999

  public static let first = CalendarDay(known: years.lowerBound, 1, 1)
  public static let last = CalendarDay(known: years.upperBound, 12, 31)

  /// Nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.init(known: year, month, day)
  }

  private init(known year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month (1 to 12; any other number has none).
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1, 3, 5, 7, 8, 10, 12: 31
    default: 0
    }
  }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

// Day numbers by way of years that begin in March, so that the leap day is the last of its year
// (Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”).
extension CalendarDay {
  private static let daysInEra = 146_097
  /// From 0000-03-01 to 1970-01-01.
  private static let daysBeforeEpoch = 719_468

  /// Days since 1970-01-01, which is 0; negative before it.
  public var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * Self.daysInEra + dayOfEra - Self.daysBeforeEpoch
  }

  /// The day of a number; numbers beyond `first` and `last` give those.
  public init(dayNumber: Int) {
    let number = min(max(dayNumber, Self.first.dayNumber), Self.last.dayNumber)
    let shifted = number + Self.daysBeforeEpoch
    let era = (shifted >= 0 ? shifted : shifted - (Self.daysInEra - 1)) / Self.daysInEra
    let dayOfEra = shifted - era * Self.daysInEra
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / (Self.daysInEra - 1)) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(known: year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The day so many days later, or earlier where negative; it stops at `first` and `last`.
  public func adding(days: Int) -> CalendarDay {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    if overflow { return days < 0 ? Self.first : Self.last }
    return CalendarDay(dayNumber: sum)
  }

  /// The first day of a month, counted from the January of `year` (13 is the next January).
  static func firstDay(ofMonth month: Int, from year: Int) -> CalendarDay {
    CalendarDay(known: year + (month - 1) / 12, (month - 1) % 12 + 1, 1)
  }

  /// The last day of a month, counted in the same way.
  static func lastDay(ofMonth month: Int, from year: Int) -> CalendarDay {
    let first = firstDay(ofMonth: month, from: year)
    return CalendarDay(
      known: first.year, first.month, length(ofMonth: first.month, year: first.year))
  }
}

extension CalendarDay: CustomStringConvertible {
  /// As EDTF writes it: `2016-11-09`, `-0044-03-15`.
  public var description: String {
    "\(YearPart.text(of: year))-\(month.padded(2))-\(day.padded(2))"
  }
}

extension Int {
  /// The decimal digits of a number that is not negative, with zeros in front up to `width`.
  func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}
