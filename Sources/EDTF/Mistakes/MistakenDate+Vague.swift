extension MistakenDate {
  /// `n.d.`, `unknown`, `undated`.
  static let unknown: Rule = { tokens in
    guard ["nd", "unknown", "undated", "?"].contains(Token.text(of: bare(tokens))) else {
      return nil
    }
    return Finding("a date that nobody knows is left out, or has `X` for each digit", "XXXX")
  }

  /// `c. 1990`, `about March 1990`, `probably 1990`.
  static let approximateDate: Rule = { tokens in
    guard let (rest, mark) = partingDoubt(tokens), hyphenatedYears(rest) == nil else { return nil }
    return Finding(
      doubtMessage(mark),
      readings(of: rest).filter { !$0.isSeveral }.map {
        EDTFProblem.Form(doubting($0.text, mark), $0.condition)
      })
  }

  /// `circa 1850-1860`, `perhaps 1850 or 1860`: about each.
  static let approximateSeveral: Rule = { tokens in
    guard let (rest, mark) = partingDoubt(tokens) else { return nil }
    let isBefore = tokens.last == rest.last
    let years = hyphenatedYears(rest).map { [EDTFProblem.Form($0)] }
    let interval = years ?? (yearRange(rest)?.checked ?? span(rest)?.checked)?.forms
    // A mark after the last date of a choice is of that one alone.
    let forms = interval ?? (isBefore ? choice(rest)?.checked?.forms : nil) ?? []
    return Finding(
      doubtMessage(mark), forms.map { .init(doubtingEach(in: $0.text, mark), $0.condition) })
  }

  /// An interval or a set with a mark of doubt on each of its dates.
  private static func doubtingEach(in text: String, _ mark: String) -> String {
    let isSet = "[{".contains(text.first ?? " ")
    let inside = isSet ? text.dropFirst().dropLast() : text[...]
    let dates = inside.split(separator: isSet ? "," : "/", omittingEmptySubsequences: false)
    let written = dates.map { $0 == ".." || $0.isEmpty ? String($0) : doubting(String($0), mark) }
    guard isSet else { return written.joined(separator: "/") }
    return "\(text.prefix(1))\(written.joined(separator: ","))\(text.suffix(1))"
  }

  /// A date with a mark of doubt, which with another makes `%`.
  private static func doubting(_ date: String, _ mark: String) -> String {
    switch date.unicodeScalars.last {
    case "?" where mark == "~", "~" where mark == "?": String(date.dropLast()) + "%"
    case let last? where String(last) == mark: date
    default: date + mark
    }
  }

  private static func doubtMessage(_ mark: String) -> String {
    mark == "~" ? "an approximate date ends in `~`" : "an uncertain date ends in `?`"
  }

  /// A word of doubt before a date, or `c.` or `(?)` after it; and the rest.
  private static func partingDoubt(_ tokens: [Token]) -> (rest: [Token], mark: String)? {
    guard let first = tokens.first else { return nil }
    let rest = Token.trimmed(tokens.dropFirst().drop { $0 == .mark(".") || $0 == .blank })
    if first == .mark("≈") || first == .mark("~") { return (rest, "~") }
    if let word = first.word, about.contains(word) { return (rest, "~") }
    if let word = first.word, perhaps.contains(word) { return (rest, "?") }
    let withoutBrackets = tokens.filter { $0 != .mark("(") && $0 != .mark(")") }
    if tokens.count > 1, withoutBrackets.last == .mark("?") {
      let rest = Token.trimmed(withoutBrackets.dropLast())
      // After a dash it stands for an end that nobody knows.
      return rest.last?.isStroke == true ? nil : (rest, "?")
    }
    let withoutStop = tokens.last == .mark(".") ? Array(tokens.dropLast()) : tokens
    guard let last = withoutStop.last?.word, ["c", "ca", "circa", "approx"].contains(last) else {
      return nil
    }
    return (Token.trimmed(withoutStop.dropLast()), "~")
  }

  private static let about: Set = [
    "c", "ca", "circa", "cca", "about", "around", "approx", "approximately", "roughly", "um",
    "etwa", "vers", "env", "environ",
  ]
  private static let perhaps: Set = [
    "perhaps", "probably", "prob", "possibly", "maybe", "presumably", "vermutlich", "wohl",
  ]

  /// `early 2017`, `mid-1990s`, `late November 2016`, `first half of the 20th century`.
  static let partOf: Rule = { tokens in
    guard let (part, rest) = partingPart(tokens) else { return nil }
    let forms = readings(of: rest).compactMap { form -> (DatePrecision, EDTFProblem.Form)? in
      guard let date = try? EDTFParser.date(in: form.text), case .single(let single) = date.value,
        single.qualifier == nil, let text = part.text(of: form.text, single)
      else { return nil }
      return (single.precision, EDTFProblem.Form(text, form.condition))
    }
    guard let precision = forms.first?.0 else { return nil }
    return Finding(PartOfTime.message(for: precision), forms.map(\.1))
  }

  private static func partingPart(_ tokens: [Token]) -> (PartOfTime, [Token])? {
    if let word = tokens.first?.word,
      let third = [["early"], ["mid", "middle"], ["late"]].firstIndex(where: { $0.contains(word) })
    {
      let rest = following(tokens).drop { $0 == .blank || $0 == .word("of") }
      return (PartOfTime(number: third, of: .thirds), Array(rest))
    }
    guard let (number, rest) = ordinal(tokens.filter { $0 != .mark(".") }[...].dropBlanks()) else {
      return nil
    }
    let after = rest.drop { $0 == .blank || $0.isDash }
    guard let word = after.first?.word,
      let division = ["half": PartOfTime.Division.halves, "quarter": .quarters][word],
      number <= division.rawValue
    else { return nil }
    return (
      PartOfTime(number: number - 1, of: division),
      Array(after.dropFirst().drop { $0 == .blank || $0 == .word("of") })
    )
  }
}

extension ArraySlice<MistakenDate.Token> {
  /// Without blanks, up to where a number of its own may follow.
  fileprivate func dropBlanks() -> Self { drop { $0 == .blank } }
}

/// A third, a half or a quarter of a year, decade or century.
private struct PartOfTime {
  enum Division: Int {
    case halves = 2, thirds, quarters
  }

  /// From 0.
  let number: Int
  let of: Division

  static func message(for precision: DatePrecision) -> String {
    switch precision {
    case .month: "a digit of the day left open is written as `X`"
    case .year: "a third of a year is written as 37, 38 or 39"
    default: "a part of a decade or a century is written as the years that it may be"
    }
  }

  /// Nil where EDTF cannot say it.
  func text(of form: String, _ date: SingleDate) -> String? {
    switch (date.detail, date.precision) {
    case (.none, .year) where of == .thirds: "\(form)-\(37 + number)"
    // Of a month the first digit of the day can be said.
    case (.month(let month), _) where of == .thirds && month.isSpecified: "\(form)-\(number)X"
    case (.none, .decade) where of != .quarters: years(of: date.year.range, count: 10)
    case (.none, .century): years(of: date.year.range, count: 100)
    default: nil
    }
  }

  /// A decade's thirds are of four, three and three years; a century's of 34, 33 and 33.
  private func years(of range: ClosedRange<Int>, count: Int) -> String? {
    guard range.count == count else { return nil }
    let edge = { (part: Int) in range.lowerBound + (count * part + of.rawValue - 1) / of.rawValue }
    return
      "[\(YearPart.text(of: edge(number)))..\(YearPart.text(of: edge(number + 1) - 1))]"
  }
}
