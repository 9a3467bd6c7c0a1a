extension DateWording {
  /// A year alone.
  func wording(of year: YearPart) -> String {
    if let number = year.value { return self.year(number) }
    let ends = ends(of: year)
    if let estimate = year.written {
      return vocabulary(
        .dateYearEstimated, ends.merging(["year": self.year(estimate)]) { first, _ in first })
    }
    let start = year.range.lowerBound
    switch DatePrecision(year: year) {
    case .decade where start > 0:
      return vocabulary(.dateDecade, ends.merging(["decade": String(start)]) { first, _ in first })
    case .century where start > 0:
      let century = String(start / 100 + 1)
      return vocabulary(.dateCentury, ends.merging(["century": century]) { first, _ in first })
    case .unknown where isWhollyUnknown(year): return vocabulary(.dateYearUnknown)
    default: return vocabulary(.dateYearBetween, ends)
    }
  }

  /// Words for a part of a year, set in their year.
  func place(_ words: String, in year: YearPart) -> String {
    var parameters = ["date": words]
    if let number = year.value {
      parameters["year"] = self.year(number)
      return vocabulary(.dateOfYear, parameters)
    }
    if isWhollyUnknown(year) { return vocabulary(.dateOfUnknownYear, parameters) }
    parameters.merge(ends(of: year)) { first, _ in first }
    guard DatePrecision(year: year) == .decade, year.range.lowerBound > 0 else {
      return vocabulary(.dateOfYearBetween, parameters)
    }
    parameters["decade"] = String(year.range.lowerBound)
    return vocabulary(.dateOfYearInDecade, parameters)
  }

  /// In order of time, as `-015X` runs from 160 BCE to 151 BCE.
  private func ends(of year: YearPart) -> [String: String] {
    ["start": self.year(year.range.lowerBound), "end": self.year(year.range.upperBound)]
  }

  private func isWhollyUnknown(_ year: YearPart) -> Bool {
    if case .digits(false, let pattern) = year.form { pattern.isWhollyUnspecified } else { false }
  }
}
