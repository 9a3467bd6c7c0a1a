extension EDTFParser {
  /// A year of four digits, with its sign.
  mutating func fourDigitYear() throws(EDTFProblem) -> YearPart {
    let start = position
    let isNegative = take("-")
    let digits = takeDigits()
    guard digits.digits.count == 4 else {
      throw digits.digits.isEmpty
        ? unexpected() : wrongLength(of: digits, isNegative: isNegative, at: start)
    }
    if isNegative, digits.value == 0 {
      throw EDTFProblem(
        "there is no year -0000",
        forms: isWhole && position == end ? [.init("0000", "for 1 BCE")] : [], offset: start)
    }
    let significant = try takeSignificantDigits(of: 4)
    if significant != nil, !digits.isSpecified {
      throw EDTFProblem("`S` and `X` don't go together", offset: start)
    }
    return YearPart(
      .digits(negative: isNegative, digits), significantDigits: significant)
  }

  /// A year that begins with `Y`: more than four digits, or digits and an exponent.
  mutating func letteredYear() throws(EDTFProblem) -> YearPart {
    let start = position
    position += 1
    let isNegative = take("-")
    guard let base = try number(), base > 0 else {
      throw EDTFProblem("digits are missing after `Y`", offset: position)
    }
    let signedBase = isNegative ? -base : base
    guard take("E") else { return try longYear(signedBase, at: start) }
    guard let exponent = try number() else {
      throw EDTFProblem("digits are missing after `E`", offset: position)
    }
    guard exponent <= 11, let year = product(base, YearPart.powerOfTen(exponent)) else {
      throw tooLong(at: start)
    }
    return YearPart(
      .exponential(base: signedBase, exponent: exponent),
      significantDigits: try takeSignificantDigits(of: String(year).utf8.count))
  }

  private mutating func longYear(_ year: Int, at start: Int) throws(EDTFProblem) -> YearPart {
    guard year.magnitude > 9_999 else {
      throw EDTFProblem(
        "`Y` is for years of more than four digits",
        forms: isWhole && position == end ? [.init(YearPart.text(of: year))] : [], offset: start)
    }
    return YearPart(
      .long(year),
      significantDigits: try takeSignificantDigits(of: String(year.magnitude).utf8.count))
  }

  private func product(_ base: Int, _ power: Int) -> Int? {
    let (year, overflow) = base.multipliedReportingOverflow(by: power)
    return !overflow && year <= CalendarDay.years.upperBound ? year : nil
  }

  /// Decimal digits, as a number of at most twelve of them; nil where there are none.
  private mutating func number() throws(EDTFProblem) -> Int? {
    let start = position
    while next?.digit != nil {
      guard position - start < 12 else { throw tooLong(at: start) }
      position += 1
    }
    let largest = CalendarDay.years.upperBound
    return Int(text(start..<position)).flatMap { $0 <= largest ? $0 : nil }
  }

  /// `S` and how many digits count; nil where there is no `S`.
  private mutating func takeSignificantDigits(of count: Int) throws(EDTFProblem) -> Int? {
    let start = position
    guard take("S") else { return nil }
    guard let digits = try number(), (1...count).contains(digits) else {
      throw EDTFProblem(
        "after `S` stands how many of the year's \(count) digits count", offset: start)
    }
    return digits
  }

  private func tooLong(at offset: Int) -> EDTFProblem {
    EDTFProblem("a year may have at most twelve digits", offset: offset)
  }

  private func wrongLength(
    of digits: DigitPattern, isNegative: Bool, at offset: Int
  ) -> EDTFProblem {
    let count = digits.digits.count
    let rest = text(position..<end)
    let form: EDTFProblem.Form?
    switch count {
    case 3 where !isNegative && digits.isSpecified: form = .init("0\(digits.text)\(rest)")
    // Two digits are more often the last ones of a year, and certainly so in a day.
    case ..<3 where !isNegative && digits.isSpecified && rest.isEmpty:
      form = .init(String(repeating: "0", count: 4 - count) + digits.text, forYear(digits.text))
    // A digit too many or too few in a date is likelier than such a year. Longer ones are days or
    // moments written without hyphens, or numbers that are no dates.
    case 5...7, 9:
      let year = (isNegative ? "-" : "") + digits.text
      form = digits.digits.first == 0 ? nil : .init("Y\(year)\(rest)", forYear(year))
    default: form = nil
    }
    return EDTFProblem(
      "a year has four digits", forms: isWhole ? form.map { [$0] } ?? [] : [], offset: offset)
  }

  private func forYear(_ digits: String) -> String {
    "for the year \(digits)"
  }
}
