extension EDTFDate {
  /// The first day it may lie on or begin with; nil where it is open or unknown on that side.
  ///
  /// Times of day don't count here: a moment's day is as its own clock has it.
  public var earliest: CalendarDay? { bounds.earliest }
  /// The last day it may lie on or end with, itself included; nil where open or unknown.
  public var latest: CalendarDay? { bounds.latest }

  public var isUncertain: Bool { dates.contains { $0.qualifier?.isUncertain ?? false } }
  public var isApproximate: Bool { dates.contains { $0.qualifier?.isApproximate ?? false } }

  public var isInterval: Bool { if case .interval = value { true } else { false } }
  public var isSet: Bool { if case .set = value { true } else { false } }

  /// The coarsest of the dates it is made of.
  public var precision: DatePrecision { dates.map(\.precision).min() ?? .unknown }

  /// Every date written in it, in order.
  public var dates: [SingleDate] {
    switch value {
    case .single(let date): [date]
    case .interval(.closed(let start, let end)): [start, end]
    case .interval(.from(let date, _)), .interval(.until(let date, _)): [date]
    case .set(_, let members): members.flatMap(\.dates)
    }
  }

  private var bounds: (earliest: CalendarDay?, latest: CalendarDay?) {
    switch value {
    case .single(let date): (date.earliest, date.latest)
    case .interval(.closed(let start, let end)): (start.earliest, end.latest)
    case .interval(.from(let date, _)): (date.earliest, nil)
    case .interval(.until(let date, _)): (nil, date.latest)
    case .set(_, let members): Self.bounds(of: members)
    }
  }

  private static func bounds(
    of members: [Member]
  ) -> (earliest: CalendarDay?, latest: CalendarDay?) {
    let dates = members.flatMap(\.dates)
    let isOpenBefore = members.contains { if case .orEarlier = $0 { true } else { false } }
    let isOpenAfter = members.contains { if case .orLater = $0 { true } else { false } }
    return (
      isOpenBefore ? nil : dates.map(\.earliest).min(),
      isOpenAfter ? nil : dates.map(\.latest).max()
    )
  }
}

extension EDTFDate.Member {
  var dates: [SingleDate] {
    switch self {
    case .single(let date), .orEarlier(let date), .orLater(let date): [date]
    case .range(let first, let last): [first, last]
    }
  }
}

extension EDTFDate: Comparable {
  /// The order of a timeline: by the earliest day, what is open there first; then by the latest,
  /// what is open there last; then by time of day, coarser precision, normalised text and source.
  ///
  /// Two dates are of equal rank only where they are written alike. Of dates that begin on one day
  /// the shorter comes first: `2016-01-01`, `2016-01`, `2016`, `2016/..`.
  public static func < (left: EDTFDate, right: EDTFDate) -> Bool {
    let leftDays = left.bounds
    let rightDays = right.bounds
    let leftStart = leftDays.earliest?.dayNumber ?? .min
    let rightStart = rightDays.earliest?.dayNumber ?? .min
    if leftStart != rightStart { return leftStart < rightStart }
    let leftEnd = leftDays.latest?.dayNumber ?? .max
    let rightEnd = rightDays.latest?.dayNumber ?? .max
    if leftEnd != rightEnd { return leftEnd < rightEnd }
    return (left.time, left.precision, left.iso8601, left.source)
      < (right.time, right.precision, right.iso8601, right.source)
  }

  /// A date without a time stands before every time of its day.
  private var time: Int {
    guard case .single(let date) = value, case .time(_, _, let time) = date.detail else {
      return .min
    }
    return time.secondsFromMidnight
  }
}
