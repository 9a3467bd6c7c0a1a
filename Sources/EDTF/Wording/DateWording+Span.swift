extension DateWording {
  /// From one date to another, with what both share said once.
  func span(from start: SingleDate, to end: SingleDate) -> String {
    if start == end { return wording(of: start) }
    guard start.qualifier == nil, end.qualifier == nil, let first = start.year.value,
      let last = end.year.value
    else { return plainSpan(wording(of: start), wording(of: end)) }
    switch (start.detail, end.detail) {
    case (.none, .none): return years(from: first, to: last)
    case (.month(let startMonth), .month(let endMonth)):
      guard first == last, let startMonth = startMonth.value, let endMonth = endMonth.value else {
        break
      }
      return months(from: startMonth, to: endMonth, of: first)
    case (.day, .day):
      guard start.plainDay != nil, start.plainMonth != nil, end.plainDay != nil,
        end.plainMonth != nil
      else { break }
      return span(from: start.earliest, to: end.latest)
    default: break
    }
    return plainSpan(wording(of: start), wording(of: end))
  }

  /// From one day to another.
  func span(from start: CalendarDay, to end: CalendarDay) -> String {
    guard start.year == end.year else { return plainSpan(wording(of: start), wording(of: end)) }
    guard start.month == end.month else {
      return vocabulary(
        .dateDaysInYear,
        [
          "start": dayMonth(start.day, start.month), "end": dayMonth(end.day, end.month),
          "year": year(start.year),
        ])
    }
    if start.day == end.day { return wording(of: start) }
    return vocabulary(
      .dateDaysInMonth,
      [
        "start": String(start.day), "end": String(end.day), "month": month(start.month),
        "year": year(start.year),
      ])
  }

  /// The months that a date of unspecified digits may lie in, in one year.
  func months(of date: SingleDate) -> String {
    months(from: date.earliest.month, to: date.latest.month, of: date.earliest.year)
  }

  private func months(from start: Int, to end: Int, of year: Int) -> String {
    if start == end {
      return vocabulary(.dateMonthYear, ["month": month(start), "year": self.year(year)])
    }
    return vocabulary(
      .dateMonthsInYear, ["start": month(start), "end": month(end), "year": self.year(year)])
  }

  private func wording(of day: CalendarDay) -> String {
    vocabulary(
      .dateDay, ["day": String(day.day), "month": month(day.month), "year": year(day.year)])
  }

  private func years(from start: Int, to end: Int) -> String {
    if end <= 0 {
      return vocabulary(.dateYearsBCE, ["start": String(1 - start), "end": String(1 - end)])
    }
    guard start >= 100 else { return plainSpan(year(start), year(end)) }
    let isCut = isShort && start >= 1_000 && end <= 9_999 && start / 100 == end / 100
    return vocabulary(
      .dateYears,
      ["start": String(start), "end": isCut ? (end % 100).padded(2) : String(end)])
  }

  private func plainSpan(_ start: String, _ end: String) -> String {
    vocabulary(.dateInterval, ["start": start, "end": end])
  }
}
