extension MistakenDate {
  /// `2016–11–09` with dashes, `198x` or `1985-04-12t23:20:30z` in small letters, `1990 ?`.
  static let spelling: Rule = { tokens in
    let plain = tokens.filter { $0 != .blank && $0 != .mark("(") && $0 != .mark(")") }
    let text = Token.text(of: plain.map { $0.isDash ? .mark("-") : $0 }).uppercased()
    return Finding("a date is written with hyphens, capitals and no blanks", text)
  }

  /// `9.11.2016`, `11/9/2016`, `9-11-2016`.
  static let dayFirst: Rule = { tokens in
    let parts = tokens.filter { $0 != .blank }
    guard parts.count == 5, let first = parts[0].part, let second = parts[2].part,
      let year = parts[4].year, parts[1] == parts[3]
    else { return nil }
    if parts[1] == .mark(".") {
      return Finding(yearFirstMessage, date(year, second, first), date(year, first, second))
        .first
    }
    guard parts[1] == .mark("/") || parts[1].isDash else { return nil }
    if first == second { return Finding(yearFirstMessage, date(year, first, second)) }
    return Finding(yearFirstMessage, date(year, first, second), date(year, second, first))
  }

  /// `2016-1-5`, `2016/11/09`, `2016.11`, `20161109`.
  static let yearFirst: Rule = { tokens in
    if tokens.count == 1, case .number(let digits) = tokens[0], digits.utf8.count == 8,
      let number = tokens[0].value
    {
      return Finding(
        "a date is written with hyphens", date(number / 10_000, number / 100 % 100, number % 100))
    }
    guard tokens.count == 3 || tokens.count == 5, let year = tokens[0].year,
      tokens.count == 3 || tokens[1] == tokens[3],
      tokens[1].isDash || tokens[1] == .mark(".") || tokens[1] == .mark("/"),
      let month = tokens[2].part
    else { return nil }
    guard let last = tokens.dropFirst(4).first else {
      return Finding("a month has two digits, after a hyphen", date(year, month))
    }
    return last.part.map {
      Finding("month and day have two digits, after hyphens", date(year, month, $0))
    }
  }

  /// `Nov 9, 2016`, `9 November 2016`, `November 2016`, `9th of November, 2016`.
  static let monthByName: Rule = { tokens in
    let message = "a date is written in digits, with the year first"
    let parts = bare(tokens).filter { !ordinalEndings.contains($0.word ?? "") }
    guard let year = parts.last?.year else { return nil }
    switch parts.count {
    case 2:
      return month(parts[0]).map { Finding(message, date(year, $0)) }
    case 3:
      if let month = month(parts[0]), let day = parts[1].part {
        return Finding(message, date(year, month, day))
      }
      guard let day = parts[0].part, let month = month(parts[1]) else { return nil }
      return Finding(message, date(year, month, day))
    default: return nil
    }
  }

  /// `spring 2017`, `Q1 2017`.
  static let seasonByName: Rule = { tokens in
    let parts = bare(tokens)
    if parts.count == 3, parts[0] == .word("q"), let quarter = parts[1].part,
      (1...4).contains(quarter),
      let year = parts[2].year
    {
      return Finding(
        "a quarter is written as a number after the year", "\(year.padded(4))-\(quarter + 32)")
    }
    guard parts.count == 2, let season = parts[0].word.flatMap({ seasons[$0] }),
      let year = parts[1].year
    else { return nil }
    return Finding("a season is written as a number after the year", "\(year.padded(4))-\(season)")
  }

  /// `1990s`, `the 1990's`.
  static let decade: Rule = { tokens in
    let parts = bare(tokens).filter { $0 != .mark("'") && $0 != .mark("’") }
    guard parts.count == 2, parts[1] == .word("s"), let year = parts[0].year, year % 10 == 0 else {
      return nil
    }
    let decade = "\((year / 10).padded(3))X"
    return year % 100 == 0
      ? Finding(
        "a decade or a century is written with `X` for each digit left open",
        "\((year / 100).padded(2))XX", decade)
      : Finding("a decade is written with `X` for the digit left open", decade)
  }

  /// `20th century`.
  static let century: Rule = { tokens in
    let parts = bare(tokens)
    guard parts.count == 3, let number = parts[0].part, number > 0,
      ordinalEndings.contains(parts[1].word ?? ""), parts[2] == .word("century")
    else { return nil }
    return Finding(
      "a century is written with `X` for each digit left open", "\((number - 1).padded(2))XX")
  }

  /// `44 BC`, `AD 44`.
  static let era: Rule = { tokens in
    let parts = bare(tokens)
    let letters = parts.compactMap(\.word).joined()
    let numbers = parts.compactMap(\.value)
    guard numbers.count == 1, parts.allSatisfy({ $0.value != nil || $0.word != nil }),
      let year = numbers.first, (1...9_999).contains(year)
    else { return nil }
    switch letters {
    case "bc", "bce":
      return Finding(
        "years before 1 are written as numbers: 1 BCE is `0000`, 2 BCE is `-0001`",
        YearPart.text(of: 1 - year))
    case "ad", "ce": return Finding("a year is written in four digits", year.padded(4))
    default: return nil
    }
  }
}

extension MistakenDate.Finding {
  /// With the likeliest form alone, unless that is no date.
  var first: Self {
    guard let form = forms.first(where: { EDTFProblem.advice([$0]) != nil }) else { return self }
    return Self(message, form)
  }
}

extension MistakenDate {
  private static let ordinalEndings: Set = ["st", "nd", "rd", "th"]
  private static let seasons = ["spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// The number of a month's English name, or of its first three letters or more.
  static func month(_ token: Token) -> Int? {
    guard let word = token.word, word.unicodeScalars.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }
}
