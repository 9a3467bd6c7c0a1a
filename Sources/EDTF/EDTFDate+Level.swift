extension EDTFDate {
  /// Whether level 1 of EDTF holds it, which is as much as biblatex reads: years, months and days,
  /// times, seasons, digits open at the right, qualifiers of a whole date, and intervals.
  public var isOfLevel1: Bool {
    guard !isSet else { return false }
    return dates.allSatisfy(\.isOfLevel1)
  }
}

extension SingleDate {
  fileprivate var isOfLevel1: Bool {
    guard isQualifiedAsAWhole, year.significantDigits == nil else { return false }
    switch year.form {
    case .exponential: return false
    case .long: return true
    case .digits(_, let digits):
      // Of a year 1 or 2 digits may be open where nothing follows.
      guard let open = digits.unspecifiedFromRight, open <= 2, open == 0 || detail == .none else {
        return false
      }
    }
    switch detail {
    case .none, .time: return true
    case .season(let season): return season.rawValue <= Season.winter.rawValue
    case .month(let month): return month.isSpecified || month.isWhollyUnspecified
    case .day(let month, let day):
      return day.isWhollyUnspecified && (month.isSpecified || month.isWhollyUnspecified)
        || month.isSpecified && day.isSpecified
    }
  }
}
