/// A season or other division of a year, by its number in ISO 8601-2.
public enum Season: Int, Sendable, Hashable, CaseIterable {
  case spring = 21, summer, autumn, winter
  case northernSpring, northernSummer, northernAutumn, northernWinter
  case southernSpring, southernSummer, southernAutumn, southernWinter
  case firstQuarter, secondQuarter, thirdQuarter, fourthQuarter
  case firstThird, secondThird, lastThird
  case firstHalf, secondHalf

  /// Whether it is one of the four seasons, rather than a quarter, a third or a half.
  public var isOfNature: Bool { rawValue <= Season.southernWinter.rawValue }

  /// The months it spans, half-open, counted from the January of its year (13 is the next one).
  ///
  /// Seasons are the meteorological ones, of three whole months. The standard leaves the place of
  /// 21 to 24 open; they are taken as northern. A season that spans two years has the year in
  /// which it begins.
  var months: Range<Int> {
    switch self {
    case .spring, .northernSpring, .southernAutumn: 3..<6
    case .summer, .northernSummer, .southernWinter: 6..<9
    case .autumn, .northernAutumn, .southernSpring: 9..<12
    case .winter, .northernWinter, .southernSummer: 12..<15
    case .firstQuarter: 1..<4
    case .secondQuarter: 4..<7
    case .thirdQuarter: 7..<10
    case .fourthQuarter: 10..<13
    case .firstThird: 1..<5
    case .secondThird: 5..<9
    case .lastThird: 9..<13
    case .firstHalf: 1..<7
    case .secondHalf: 7..<13
    }
  }
}
