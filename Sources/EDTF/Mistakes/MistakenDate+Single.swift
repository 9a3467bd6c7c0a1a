extension MistakenDate {
  /// `2016–11–09` with dashes, `198x` or `1985-04-12t23:20:30z` in small letters, `1990 ?`.
  static let spelling: Rule = { tokens in
    // A long dash before a date is no minus, nor is one before a blank, and two numbers that blanks
    // part are not one.
    let joinsNumbers = tokens.indices.dropLast().contains { place in
      tokens[place].isNumber && tokens[place + 1] == .blank
        && tokens[(place + 1)...].first { $0 != .blank }?.isNumber == true
    }
    let opening = tokens.prefix(2)
    let isAfterDash = opening.first?.isDash == true && opening.last == .blank
    guard opening.first?.isLongDash != true, !isAfterDash, !joinsNumbers else { return nil }
    let plain = tokens.filter { $0 != .blank && $0 != .mark("(") && $0 != .mark(")") }
    let text = Token.text(of: plain.map { $0.isDash ? .mark("-") : $0 }).uppercased()
    return Finding("a date is written with hyphens, capitals and no blanks", text)
  }

  /// `201?`, `2016-11-??`, `199-`: signs in place of digits.
  static let openDigits: Rule = { tokens in
    let ending = tokens.reversed().prefix { $0 == .mark("-") }.count
    let isOpen = { (place: Int) in
      tokens[place] == .mark("?") || tokens[place] == .mark("_") || place >= tokens.count - ending
    }
    guard tokens.first?.isNumber == true, tokens.indices.contains(where: isOpen) else { return nil }
    let text = tokens.indices.map { isOpen($0) ? "X" : tokens[$0].text.uppercased() }.joined()
    return Finding("a digit that nobody knows is written as `X`", text)
  }

  /// `-44`: the year that is written so and the year BCE, which are not the same.
  static let negativeYear: Rule = { tokens in
    guard tokens.count > 1, tokens[0].isDash, !tokens[0].isLongDash,
      let number = tokens[1].number(ofDigits: 1...3), number > 0
    else { return nil }
    let rest = Token.text(of: tokens.dropFirst(2))
    return Finding(
      "a year has four digits",
      [
        EDTFProblem.Form(YearPart.text(of: -number) + rest, "for \(number + 1) BCE"),
        EDTFProblem.Form(YearPart.text(of: 1 - number) + rest, "for \(number) BCE"),
      ])
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
    guard parts[1] == .slash || parts[1].isDash else { return nil }
    if first == second { return Finding(yearFirstMessage, date(year, first, second)) }
    return Finding(yearFirstMessage, date(year, first, second), date(year, second, first))
  }

  /// `20161109`, `201611`.
  static let compact: Rule = { tokens in
    guard tokens.count == 1, let number = tokens[0].number(ofDigits: 6...8) else { return nil }
    let message = "a date is written with hyphens"
    switch tokens[0].text.utf8.count {
    case 8: return Finding(message, date(number / 10_000, number / 100 % 100, number % 100))
    case 6 where (1...12).contains(number % 100) && (1_000...2_999).contains(number / 100):
      return Finding(message, date(number / 100, number % 100))
    default: return nil
    }
  }

  /// `2016-1-5`, `2016/11/09`, `2016.11`, `2016 11 09`, `2016-31-12`.
  static let yearFirst: Rule = { tokens in
    guard tokens.count == 3 || tokens.count == 5, let year = tokens[0].year,
      tokens.count == 3 || tokens[1] == tokens[3],
      tokens[1].isDash || [.mark("."), .slash, .blank].contains(tokens[1]),
      let month = tokens[2].part
    else { return nil }
    guard let last = tokens.dropFirst(4).first else {
      guard (1...12).contains(month) else { return nil }
      let message = "a month has two digits, after a hyphen"
      // `1914-8`, and `1667/8`, as years are written that began in March.
      guard tokens[1].isStroke, tokens[2].text.utf8.count == 1, month > year % 10 else {
        return Finding(message, date(year, month))
      }
      let years = "\(year.padded(4))/\((year / 10 * 10 + month).padded(4))"
      if tokens[1] != .mark("-") {
        return Finding("an interval is written with `/`", years, date(year, month))
      }
      return Finding(message, [.init(date(year, month)), .init(years, "if years are meant")])
    }
    guard let day = last.part else { return nil }
    // `2016-31-12`
    if month > 12, (1...12).contains(day) {
      return Finding("the month comes before the day", date(year, day, month))
    }
    return Finding("month and day have two digits, after hyphens", date(year, month, day))
  }

  /// `2016-314`.
  static let dayOfYear: Rule = { tokens in
    guard tokens.count == 3, let year = tokens[0].year, tokens[1].isDash,
      let number = tokens[2].number(ofDigits: 3...3), number > 0,
      let first = CalendarDay(year: year, month: 1, day: 1)
    else { return nil }
    let day = first.adding(days: number - 1)
    guard day.year == year else { return nil }
    return Finding("a day has a month and a number in it", day.description)
  }

  /// `Nov 9, 2016`, `9 November 2016`, `November 2016`, `30. Juni 1860`, `09-Nov-2016`.
  static let monthByName: Rule = { tokens in
    let parts = words(tokens).filter { !ordinalEndings.contains($0.word ?? "") }
    let years = parts.compactMap(\.year)
    let months = parts.compactMap { month($0) }
    let days = parts.compactMap(\.part)
    guard years.count == 1, months.count == 1, days.count == parts.count - 2, days.count <= 1,
      parts.first?.year != nil || parts.last?.year != nil
    else { return nil }
    return Finding(
      "a date is written in digits, with the year first", date(years[0], months[0], days.first))
  }

  /// `1990s`, `the 1990's`, `1990er Jahre`.
  static let decade: Rule = { tokens in
    let parts = bare(tokens).filter { $0 != .mark("'") && $0 != .mark("’") }
    guard (2...3).contains(parts.count), let year = parts[0].year, year % 10 == 0,
      parts[1] == .word("s") || parts[1] == .word("er"),
      parts.count == 2 || ["jahre", "jahren"].contains(parts[2].word ?? "")
    else { return nil }
    let decade = "\((year / 10).padded(3))X"
    guard year % 100 == 0 else {
      return Finding("a decade is written with `X` for the digit left open", decade)
    }
    let message = "a decade or a century is written with `X` for each digit left open"
    let century = "\((year / 100).padded(2))XX"
    // A century that has just begun is seldom meant.
    return year == 2_000
      ? Finding(message, [.init(decade), .init(century, "if the century is meant")])
      : Finding(message, century, decade)
  }

  /// Where one decade is told from a century, so are the others: `1990s/2000s`.
  static func decadesTold(_ tokens: [Token]) -> [Token] {
    let places = tokens.indices.dropLast().filter {
      tokens[$0].year.map { $0 % 10 == 0 } == true && tokens[$0 + 1] == .word("s")
    }
    guard places.count > 1, places.contains(where: { (tokens[$0].year ?? 0) % 100 != 0 }) else {
      return tokens
    }
    var told = tokens
    for place in places {
      told[place] = .number(String(tokens[place].text.dropLast()))
      told[place + 1] = .word("x")
    }
    return told
  }

  /// `20th century`, `second century BC`, `19. Jahrhundert`.
  static let century: Rule = { tokens in
    let parting = partingEra(tokens)
    let parts = words(parting?.date ?? tokens)
    guard let (number, rest) = ordinal(parts[...]), rest.count == 1, let word = rest.first?.word,
      centuries.contains(word) || word == "c" && parts.count == 3
    else { return nil }
    let hundreds = (number - 1).padded(2)
    let isBefore = parting?.isBefore ?? false
    // There is a year 0, so that the first centuries are no runs of `X`.
    if number == 1 {
      return Finding(
        "the first century is written as its years", isBefore ? "[-0099..0000]" : "[0001..0100]")
    }
    return Finding(
      "a century is written with `X` for each digit left open",
      "\(isBefore ? "-" : "")\(hundreds)XX")
  }

  /// `44 BC`, `AD 44`, `15 March 44 BC`.
  static let era: Rule = { tokens in
    guard let (parted, isBefore) = partingEra(tokens),
      let place = parted.lastIndex(where: { $0.number(ofDigits: 1...4) != nil }),
      let year = parted[place].value, year > 0
    else { return nil }
    var date = parted
    date[place] = .number(year.padded(4))
    let message =
      isBefore
      ? "years before 1 are written as numbers: 1 BCE is `0000`, 2 BCE is `-0001`"
      : "a year is written in four digits"
    let forms = readings(of: date).filter { $0.text.hasPrefix(year.padded(4)) && !$0.isSeveral }
    return Finding(
      message,
      forms.map { form in
        isBefore
          ? EDTFProblem.Form(YearPart.text(of: 1 - year) + form.text.dropFirst(4)) : form
      })
  }
}

extension MistakenDate.Finding {
  /// With the likeliest form alone, unless that is no date.
  var first: Self {
    guard let form = forms.first(where: \.isDate) else { return self }
    return Self(message, [form])
  }

  /// What of it is a day of the week (Monday is 0); nil where nothing is.
  func falling(on weekday: Int) -> Self? {
    let days = forms.filter { form in
      guard let date = try? EDTFParser.date(in: form.text), let day = date.earliest,
        day == date.latest
      else { return false }
      return day.weekday == weekday
    }
    return days.isEmpty ? nil : Self(message, days)
  }
}
