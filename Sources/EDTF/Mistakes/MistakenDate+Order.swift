/// Dates in digits beside one another, which are written in one order.
extension MistakenDate {
  /// Whether the month or the day comes first, as in `11/9/2016`.
  private enum Order: CaseIterable {
    case monthFirst, dayFirst
  }

  /// The texts of several dates, with the year first where only one order of day and month makes
  /// dates of them all: `11/9/2016` beside `11/14/2016` is in November.
  static func inOneOrder(_ dates: [[Token]]) -> [[Token]] {
    guard dates.filter({ place(in: $0) != nil }).count > 1 else { return dates }
    let orders = Order.allCases.filter { order in
      dates.allSatisfy { place(in: $0) == nil || yearFirst($0, order) != nil }
    }
    guard orders.count == 1 else { return dates }
    return dates.map { yearFirst($0, orders[0]) ?? $0 }
  }

  static func inOneOrder(_ dates: ([Token], [Token])) -> ([Token], [Token]) {
    let both = inOneOrder([dates.0, dates.1])
    return (both[0], both[1])
  }

  /// Where day, month and year begin.
  private static func place(in tokens: [Token]) -> Int? {
    tokens.indices.dropLast(4).first { place in
      let isJoined = tokens[place + 1] == .slash || tokens[place + 1].isDash
      return tokens[place].part != nil && isJoined && tokens[place + 2].part != nil
        && tokens[place + 3] == tokens[place + 1] && tokens[place + 4].year != nil
    }
  }

  /// Nil where the calendar has no such day.
  private static func yearFirst(_ tokens: [Token], _ order: Order) -> [Token]? {
    guard let place = place(in: tokens), let first = tokens[place].part,
      let second = tokens[place + 2].part, let year = tokens[place + 4].year
    else { return nil }
    let text = order == .monthFirst ? date(year, first, second) : date(year, second, first)
    guard EDTFProblem.Form(text).isDate else { return nil }
    return tokens[..<place] + Token.tokens(of: text) + tokens[(place + 5)...]
  }
}
