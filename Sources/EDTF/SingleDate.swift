/// One date: a year, season, month, day or moment, whose digits may be unspecified and whose parts
/// may be qualified.
///
/// The parser alone makes one, and only of dates that the calendar has.
public struct SingleDate: Sendable, Hashable {
  /// What stands after the year.
  public enum Detail: Sendable, Hashable {
    case none
    case season(Season)
    case month(DigitPattern)
    case day(month: DigitPattern, day: DigitPattern)
    case time(month: Int, day: Int, ClockTime)
  }

  public let year: YearPart
  public let detail: Detail
  /// One for each part in order: the year, the month or season, the day.
  public let qualifiers: [Qualifier?]
  /// The bounds by the digits alone: an approximate date is no wider than an exact one, since how
  /// far an estimate reaches is not written.
  public let earliest: CalendarDay
  public let latest: CalendarDay

  /// Nil where no day answers to it, as with `2016-02-30` or `201X-02-30`.
  init?(year: YearPart, detail: Detail, qualifiers: [Qualifier?]) {
    guard let bounds = Self.bounds(year: year, detail: detail) else { return nil }
    self.year = year
    self.detail = detail
    self.qualifiers = qualifiers
    (earliest, latest) = bounds
  }

  /// Everything said against any part.
  public var qualifier: Qualifier? { qualifiers.reduce(nil, Qualifier.union) }
  var isQualifiedAsAWhole: Bool { Set(qualifiers).count == 1 }

  public var precision: DatePrecision {
    switch detail {
    case .none: DatePrecision(year: year)
    case .season: .season
    case .month: .month
    case .day: .day
    case .time: .time
    }
  }

  private static func bounds(
    year: YearPart, detail: Detail
  ) -> (earliest: CalendarDay, latest: CalendarDay)? {
    let years = year.candidates
    switch detail {
    case .none: return months(1..<13, of: years)
    case .season(let season): return months(season.months, of: years)
    case .month(let pattern):
      let months = pattern.candidates.filter { (1...12).contains($0) }
      guard let first = months.first, let last = months.last else { return nil }
      return Self.months(first..<last + 1, of: years)
    case .day(let month, let day):
      return days(years: years, months: month.candidates, days: day.candidates)
    case .time(let month, let day, _):
      return days(years: years, months: [month], days: [day])
    }
  }

  private static func months(
    _ months: Range<Int>, of years: [Int]
  ) -> (earliest: CalendarDay, latest: CalendarDay)? {
    guard let first = years.first, let last = years.last else { return nil }
    return (
      .firstDay(ofMonth: months.lowerBound, from: first),
      .lastDay(ofMonth: months.upperBound - 1, from: last)
    )
  }

  private static func days(
    years: [Int], months: [Int], days: [Int]
  ) -> (earliest: CalendarDay, latest: CalendarDay)? {
    func first(_ years: [Int], _ months: [Int], _ days: [Int]) -> CalendarDay? {
      for year in years {
        for month in months {
          for day in days {
            if let found = CalendarDay(year: year, month: month, day: day) { return found }
          }
        }
      }
      return nil
    }
    guard let earliest = first(years, months, days),
      let latest = first(years.reversed(), months.reversed(), days.reversed())
    else { return nil }
    return (earliest, latest)
  }
}
