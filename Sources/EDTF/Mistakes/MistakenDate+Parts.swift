/// Parts of years: seasons, quarters, halves and weeks.
extension MistakenDate {
  /// `spring 2017`, and `winter 2016-17`, which begins in the year that is named first.
  static let seasonByName: Rule = { tokens in
    let era = partingEra(tokens)
    let parts = words(era?.date ?? tokens)
    let message = "a season is written as a number after the year"
    let names = parts.compactMap { part in part.word.flatMap { seasons[$0] } }
    let years = parts.filter { $0.word == nil }
    guard names.count == 1, let year = years.first?.number(ofDigits: era == nil ? 4...4 : 1...4),
      year > 0 || era == nil,
      years.count == parts.count - 1, parts.first?.word != nil || parts.last?.word != nil
    else { return nil }
    let isBefore = era?.isBefore ?? false
    let text = YearPart.text(of: isBefore ? 1 - year : year)
    switch years.count {
    case 1: return Finding(message, "\(text)-\(names[0])")
    case 2:
      let next = yearEnding(in: years[1], after: years[0], isBefore: isBefore)
      // What spans two years is a winter, or a summer in the south.
      guard next == (isBefore ? year - 1 : year + 1), let number = [24: 24, 22: 30][names[0]] else {
        return nil
      }
      return Finding(message, "\(text)-\(number)")
    default: return nil
    }
  }

  /// `Q1 2017`, `2016-Q3`, `3rd quarter of 2016`, `2016-H1`, `second half of 2016`.
  static let partByName: Rule = { tokens in
    let parts = words(tokens)
    let years = parts.filter { $0.year != nil }
    guard years.count == 1, let year = years[0].year else { return nil }
    let others = parts.filter { $0.year == nil }
    let number: Int
    let word: String
    if others.count == 2, let letter = others[0].word, let count = others[1].part {
      (number, word) = (count, letter)
    } else if let (count, rest) = ordinal(others[...]), rest.count == 1, let name = rest.first?.word
    {
      (number, word) = (count, name)
    } else {
      return nil
    }
    switch word {
    case "q", "quarter", "quartal":
      guard (1...4).contains(number) else { return nil }
      return Finding(
        "a quarter is written as a number after the year", "\(year.padded(4))-\(number + 32)")
    case "h", "half", "halbjahr":
      guard (1...2).contains(number) else { return nil }
      return Finding(
        "half a year is written as a number after the year", "\(year.padded(4))-\(number + 39)")
    default: return nil
    }
  }

  /// `2016-W45`, `2016-W45-3`, `week 45 of 2016`: weeks as ISO 8601 counts them, from Monday on.
  static let week: Rule = { tokens in
    let parts = words(tokens)
    guard (3...4).contains(parts.count),
      let place = parts.firstIndex(where: { ["w", "week", "kw"].contains($0.word ?? "") }),
      place + 1 < parts.count, let number = parts[place + 1].part
    else { return nil }
    let others = parts[..<place] + parts[(place + 2)...]
    guard let year = others.first?.year, let monday = CalendarDay.monday(ofWeek: number, of: year)
    else { return nil }
    guard let day = others.dropFirst().first else {
      return Finding("a week is written as its days", "\(monday)/\(monday.adding(days: 6))")
    }
    guard place == 1, let weekday = day.number(ofDigits: 1...1), (1...7).contains(weekday) else {
      return nil
    }
    return Finding(
      "a day has a month and a number in it", monday.adding(days: weekday - 1).description)
  }
}

extension CalendarDay {
  /// Monday is 0.
  var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 }

  /// The first day of a week of ISO 8601, whose Thursday lies in its year; nil where a year has no
  /// such week.
  static func monday(ofWeek week: Int, of year: Int) -> CalendarDay? {
    guard week >= 1, let inFirst = CalendarDay(year: year, month: 1, day: 4) else { return nil }
    let monday = inFirst.adding(days: (week - 1) * 7 - inFirst.weekday)
    return monday.adding(days: 3).year == year ? monday : nil
  }
}
