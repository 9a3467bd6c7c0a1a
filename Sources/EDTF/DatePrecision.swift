/// How finely a date is written, from the coarsest on.
public enum DatePrecision: Int, Sendable, Hashable, Comparable, CaseIterable {
  /// A year of which no digit is known, or one further right than one that is not.
  case unknown
  case millennium, century, decade, year, season, month, day, time

  /// The precision of a year alone.
  init(year: YearPart) {
    let unknownDigits =
      switch year.form {
      case .digits(_, let pattern): pattern.unspecifiedFromRight
      case .long, .exponential: 0
      }
    self =
      switch unknownDigits {
      case 0: .year
      case 1: .decade
      case 2: .century
      case 3: .millennium
      default: .unknown
      }
  }

  public static func < (left: DatePrecision, right: DatePrecision) -> Bool {
    left.rawValue < right.rawValue
  }
}
