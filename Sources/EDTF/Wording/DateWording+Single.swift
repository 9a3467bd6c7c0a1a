extension DateWording {
  func unqualifiedWording(of date: SingleDate) -> String {
    switch date.detail {
    case .none: return wording(of: date.year)
    case .season(let season): return wording(of: season, year: date.year)
    case .month(let month): return wording(ofMonth: month, date)
    case .day(let month, let day): return wording(ofDay: day, month: month, date)
    case .time(let month, let day, let time):
      let words = wholeDay(day, month: month, year: date.year.range.lowerBound)
      return isShort ? words : wording(of: time, on: words)
    }
  }

  /// A year that is known, by the count of its era.
  ///
  /// Years 1 to 99 carry their era, for “44” alone would not be read as a year.
  func year(_ number: Int) -> String {
    switch number {
    case ...0: vocabulary(.dateYearBCE, ["year": String(1 - number)])
    case 1...99: vocabulary(.dateYearCE, ["year": String(number)])
    default: vocabulary(.dateYear, ["year": String(number)])
    }
  }

  func month(_ number: Int) -> String { vocabulary.month(number, isShort: isShort) }

  func dayMonth(_ day: Int, _ month: Int) -> String {
    vocabulary(.dateDayMonth, ["day": String(day), "month": self.month(month)])
  }

  private func wholeDay(_ day: Int, month: Int, year: Int) -> String {
    vocabulary(
      .dateDay, ["day": String(day), "month": self.month(month), "year": self.year(year)])
  }

  private func wording(of season: Season, year: YearPart) -> String {
    let words = vocabulary.season(season)
    guard let number = year.value else { return place(words, in: year) }
    return season.isOfNature
      ? vocabulary(.dateSeason, ["season": words, "year": self.year(number)])
      : vocabulary(.dateDivision, ["division": words, "year": self.year(number)])
  }

  private func wording(ofMonth month: DigitPattern, _ date: SingleDate) -> String {
    guard let number = month.value else {
      if date.year.value == nil || month.isWhollyUnspecified {
        return place(vocabulary(.dateSomeMonth), in: date.year)
      }
      return vocabulary(.dateSomeMonthWithin, ["date": months(of: date)])
    }
    guard let year = date.year.value else { return place(self.month(number), in: date.year) }
    return vocabulary(.dateMonthYear, ["month": self.month(number), "year": self.year(year)])
  }

  private func wording(ofDay day: DigitPattern, month: DigitPattern, _ date: SingleDate) -> String {
    let year = date.year.value
    if let day = day.value, let month = month.value {
      return year.map { wholeDay(day, month: month, year: $0) }
        ?? place(dayMonth(day, month), in: date.year)
    }
    if year != nil, !day.isSpecified && !day.isWhollyUnspecified {
      return vocabulary(.dateSomeDayWithin, ["date": span(from: date.earliest, to: date.latest)])
    }
    if let day = day.value {
      return place(vocabulary(.dateDayOfSomeMonth, ["day": String(day)]), in: date.year)
    }
    guard let month = month.value else {
      if year != nil, !month.isWhollyUnspecified {
        return vocabulary(.dateSomeDayWithin, ["date": months(of: date)])
      }
      return place(vocabulary(.dateSomeDay), in: date.year)
    }
    guard let year else {
      let words = vocabulary(.dateSomeDayInMonth, ["month": self.month(month)])
      return place(words, in: date.year)
    }
    let words = vocabulary(
      .dateMonthYear, ["month": self.month(month), "year": self.year(year)])
    return vocabulary(.dateSomeDayInMonth, ["month": words])
  }

  private func wording(of time: ClockTime, on date: String) -> String {
    let parts = ["hour": time.hour.padded(2), "minute": time.minute.padded(2)]
    let clock =
      time.second == 0
      ? vocabulary(.dateClock, parts)
      : vocabulary(
        .dateClockSeconds, parts.merging(["second": time.second.padded(2)]) { first, _ in first })
    switch time.offset {
    case nil: return vocabulary(.dateTime, ["date": date, "time": clock])
    case 0: return vocabulary(.dateTimeUTC, ["date": date, "time": clock])
    default:
      let offset = time.offsetText(minus: "\u{2212}")
      return vocabulary(.dateTimeOffset, ["date": date, "time": clock, "offset": offset])
    }
  }
}
