extension EDTFParser {
  /// One date up to `end`.
  mutating func single() throws(EDTFProblem) -> SingleDate {
    let start = position
    var marks = QualifierMarks()
    marks.addBefore(takeQualifier())
    let year = next == "Y" ? try letteredYear() : try fourDigitYear()
    marks.addAfter(takeQualifier())
    let detail = try detail(of: year, &marks)
    guard position == end else { throw unexpected() }
    guard let date = SingleDate(year: year, detail: detail, qualifiers: marks.qualifiers) else {
      throw missingDay(in: start..<end, year: year, detail: detail)
    }
    return date
  }

  private mutating func detail(
    of year: YearPart, _ marks: inout QualifierMarks
  ) throws(EDTFProblem) -> SingleDate.Detail {
    guard position < end else { return .none }
    guard case .digits(_, let pattern) = year.form, year.significantDigits == nil else {
      throw EDTFProblem(
        "a year with `Y` or `S` takes no month", offset: position)
    }
    let monthStart = position + 1
    let month = try twoDigits("month", &marks)
    if let number = month.value, (21...41).contains(number), let season = Season(rawValue: number) {
      guard position == end else {
        throw EDTFProblem("nothing may stand after season \(number)", offset: position)
      }
      return .season(season)
    }
    try check(month, year: pattern, at: monthStart)
    guard position < end else { return .month(month) }
    let day = try twoDigits("day", &marks)
    guard next == "T" else { return .day(month: month, day: day) }
    guard pattern.isSpecified, let month = month.value, let day = day.value, marks.isEmpty else {
      throw EDTFProblem("only a whole and certain day takes a time", offset: position)
    }
    return .time(month: month, day: day, try time())
  }

  private func check(
    _ month: DigitPattern, year: DigitPattern, at offset: Int
  ) throws(EDTFProblem) {
    guard !month.candidates.contains(where: { (1...12).contains($0) }) else { return }
    // `2011-13` is a likelier slip for years than for a month.
    let years = year.value.flatMap { year in
      month.value.flatMap { $0 > year % 100 ? "\(year)/\((year / 100 * 100 + $0).padded(4))" : nil }
    }
    throw EDTFProblem(
      "there is no month \(month.text)",
      forms: isWhole && position == end
        ? years.map { [.init($0, "if years are meant")] } ?? [] : [],
      otherwise: "months run from 01 to 12, seasons from 21 to 41", offset: offset)
  }

  /// A hyphen, and two digits with their qualifiers.
  private mutating func twoDigits(
    _ part: String, _ marks: inout QualifierMarks
  ) throws(EDTFProblem) -> DigitPattern {
    guard take("-") else { throw unexpected() }
    marks.addBefore(takeQualifier())
    let start = position
    let digits = takeDigits()
    guard digits.digits.count == 2 else {
      throw EDTFProblem("a \(part) has two digits", offset: start)
    }
    marks.addAfter(takeQualifier())
    return digits
  }

  /// As many digits and `X` as follow.
  mutating func takeDigits() -> DigitPattern {
    var digits: [Int?] = []
    while let scalar = next, scalar.digit != nil || scalar == "X" {
      digits.append(scalar.digit)
      position += 1
    }
    return DigitPattern(digits)
  }

  private mutating func takeQualifier() -> Qualifier? {
    guard let qualifier = next.flatMap(Qualifier.init) else { return nil }
    position += 1
    return qualifier
  }

  func unexpected() -> EDTFProblem {
    guard let next else { return EDTFProblem("the date breaks off", offset: position) }
    return EDTFProblem(
      "`\(next)` has no place here; a date is written as `2016-11-09`, `2016-11` or `2016`",
      offset: position)
  }

  private func missingDay(
    in range: Range<Int>, year: YearPart, detail: SingleDate.Detail
  ) -> EDTFProblem {
    let text = text(range)
    guard let year = year.value else {
      return EDTFProblem("no day answers to \(text)", offset: range.lowerBound)
    }
    let month: Int?
    switch detail {
    case .day(let pattern, _): month = pattern.value
    case .time(let number, _, _): month = number
    case .none, .season, .month: month = nil
    }
    let advice = month.map { month in
      let day = CalendarDay.lastDay(ofMonth: month, from: year)
      return "the days of \(YearPart.text(of: year))-\(month.padded(2)) run from 01 to \(day.day)"
    }
    return EDTFProblem(
      "there is no day \(text)", suggestion: advice, isMissingDay: month != nil,
      offset: range.lowerBound)
  }
}

/// The qualifiers of a date's parts as they are met.
private struct QualifierMarks {
  private(set) var qualifiers: [Qualifier?] = []
  var isEmpty: Bool { qualifiers.allSatisfy { $0 == nil } }

  /// On the left of a part: it begins the part, and speaks for it alone.
  mutating func addBefore(_ qualifier: Qualifier?) { qualifiers.append(qualifier) }

  /// On the right of a part: it speaks for the part and all to its left.
  mutating func addAfter(_ qualifier: Qualifier?) {
    qualifiers = qualifiers.map { Qualifier.union($0, qualifier) }
  }
}
