import EDTF

/// A line of the ruler, where a year, month or day begins.
package struct TimeTick: Sendable, Hashable {
  package let x: Int
  package let day: CalendarDay
  /// How finely it is said: a year, a month or a day.
  package let precision: DatePrecision
}

extension TimeScale {
  /// The least distance between two ticks of a segment.
  static let leastBetweenTicks = 92

  /// In order; each segment has at least one.
  var ticks: [TimeTick] { segments.flatMap(\.ticks) }
}

extension TimeScale.Segment {
  fileprivate var ticks: [TimeTick] {
    let span = days.upperBound - days.lowerBound
    guard span > 0 else { return [ownTick(.year)] }
    let steps = across.upperBound - across.lowerBound
    let leastDays = TimeScale.leastBetweenTicks * span / max(1, steps)
    let found = TickStep.step(ofAtLeast: leastDays).beginnings(in: days)
    guard found.isEmpty else {
      return found.map {
        TimeTick(x: x(of: $0.day.dayNumber), day: $0.day, precision: $0.precision)
      }
    }
    return [ownTick(span > 365 ? .year : span > 31 ? .month : .day)]
  }

  /// The segment's own first day.
  private func ownTick(_ precision: DatePrecision) -> TimeTick {
    TimeTick(
      x: x(of: days.lowerBound), day: CalendarDay(dayNumber: days.lowerBound),
      precision: precision)
  }
}

/// The distance between ticks, as people part time.
private enum TickStep {
  case days(Int)
  case months(Int)
  case years(Int)

  /// The finest whose ticks lie at least so many days apart.
  static func step(ofAtLeast days: Int) -> TickStep {
    for count in [1, 2, 7, 14] where count >= days { return .days(count) }
    for count in [1, 2, 3, 6] where count * 28 >= days { return .months(count) }
    var unit = 1
    while true {
      for count in [1, 2, 5] where count * unit * 365 >= days { return .years(count * unit) }
      unit *= 10
    }
  }

  /// The days on which it begins anew within a range of day numbers.
  func beginnings(in days: ClosedRange<Int>) -> [(day: CalendarDay, precision: DatePrecision)] {
    let first = CalendarDay(dayNumber: days.lowerBound)
    let last = CalendarDay(dayNumber: days.upperBound)
    switch self {
    case .days(let count):
      return stride(from: days.lowerBound, through: days.upperBound, by: count).map {
        (CalendarDay(dayNumber: $0), .day)
      }
    case .months(let count):
      let months = (first.year * 12 + first.month - 1)...(last.year * 12 + last.month - 1)
      return months.filter { Self.rest($0, count) == 0 }.compactMap { month in
        let place = Self.rest(month, 12)
        return CalendarDay(year: (month - place) / 12, month: place + 1, day: 1)
      }.filter { $0 >= first }.map { ($0, .month) }
    case .years(let count):
      return Self.years(count, from: first.year, to: last.year).compactMap {
        CalendarDay(year: $0, month: 1, day: 1)
      }.filter { $0 >= first }.map { ($0, .year) }
    }
  }

  /// Round years, before our era as they are counted there: 100 BCE is the year -99.
  private static func years(_ count: Int, from first: Int, to last: Int) -> [Int] {
    let start = first - rest(first, count)
    return stride(from: start, through: last + count, by: count)
      .map { $0 > 0 ? $0 : $0 + 1 }.filter { (first...last).contains($0) }
  }

  private static func rest(_ number: Int, _ divisor: Int) -> Int {
    let rest = number % divisor
    return rest < 0 ? rest + divisor : rest
  }
}
