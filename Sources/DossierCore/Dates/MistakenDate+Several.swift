extension MistakenDate {
  private static let intervalMessage = "an interval is written with `/`"
  private static let joining: Set = ["to", "until", "till", "through", "bis"]
  private static let endless: Set = ["present", "now", "today", "open", "ongoing", ""]

  /// `2011-2013`, `2011 to 2013`, `1914–18`, `2016/17`.
  static let yearRange: Rule = { tokens in
    let parts = bare(tokens).filter { $0 != .word("from") }
    guard parts.count == 3, let first = parts[0].year,
      parts[1].isDash || parts[1] == .slash || joining.contains(parts[1].word ?? "")
    else { return nil }
    if parts[2].year != nil {
      return Finding(intervalMessage, "\(parts[0].text)/\(parts[2].text)")
    }
    // With a hyphen the last part is a month, unless the parser finds it to be none.
    guard let last = parts[2].number(ofDigits: 2...2), parts[1] != .mark("-"),
      let years = completed([parts[2]], after: parts[0].text)
    else { return nil }
    let interval = "\(parts[0].text)/\(years)"
    return (1...12).contains(last)
      ? Finding(intervalMessage, interval, date(first, last)) : Finding(intervalMessage, interval)
  }

  /// `2016-11-09 to 2016-11-14`, `9/10 November 2016`, `99-55 BC`, `2016-12-25/27`: two dates with a
  /// dash, a slash or a word between them, of which one may leave out what the other says.
  static let span: Rule = { tokens in
    if let (date, isLeftOpen) = endlessSpan(tokens) {
      return isLeftOpen ? endlessFinding(date) : nil
    }
    return Finding(intervalMessage, intervals(tokens, joinedBy: joining))
  }

  /// `between 1856 and 1860`: some time within, and not the whole of it.
  static let between: Rule = { tokens in
    guard ["between", "zwischen", "entre"].contains(tokens.first?.word ?? "") else { return nil }
    let forms = intervals(
      Array(tokens.dropFirst()), joinedBy: joining.union(["and", "und", "et", "y", "e"]))
    return Finding(
      "some time between two dates is written as a set",
      forms.map { form in
        let ends = form.text.split(separator: "/").joined(separator: "..")
        return EDTFProblem.Form("[\(ends)]", form.condition)
      })
  }

  /// `since 2011`, `until 2013`, `1990-`, `pre-1990`, `after 1860`.
  static let openSpan: Rule = { tokens in
    if let dash = tokens.first, dash.isLongDash {
      return Finding(
        "an interval without a start has `..`",
        readings(of: tokens.dropFirst()).flatMap { form in
          [
            EDTFProblem.Form("../\(form.text)", "if it is the end"),
            EDTFProblem.Form("-\(form.text)", "if it is a year before year 0"),
          ]
        })
    }
    guard let opening = tokens.first else { return nil }
    // `1850 or later`
    let words = tokens.suffix(3).compactMap(\.word)
    if words.count == 2, ["or", "and"].contains(words[0]) {
      let dates = readings(of: tokens.dropLast(3))
      if ["later", "after", "since"].contains(words[1]) {
        return Finding("an unknown later date is a set", dates.map { .init("[\($0.text)..]") })
      }
      if ["earlier", "before"].contains(words[1]) {
        return Finding("an unknown earlier date is a set", dates.map { .init("[..\($0.text)]") })
      }
    }
    let rest = tokens.dropFirst().drop { $0.isDash || $0 == .blank }
    switch opening.text {
    case "since", "from", "seit", "depuis": return endlessFinding(readings(of: rest))
    case "until", "till", "to", "bis":
      return Finding("an interval without a start has `..`", readings(of: rest) { "../\($0)" })
    case "by":
      return Finding("an unknown earlier date is a set", readings(of: rest) { "[..\($0)]" })
    case "before", "pre", "vor", "avant", "<":
      return Finding(
        "an unknown earlier date is a set",
        readings(of: rest).flatMap { beyond($0, isLater: false) })
    case "after", "post", "nach", "après", ">":
      return Finding(
        "an unknown later date is a set", readings(of: rest).flatMap { beyond($0, isLater: true) })
    default: return nil
    }
  }

  /// `1667 or 1668`, `1960 and 1961-12`, `9 or 10 November 2016`.
  static let choice: Rule = { tokens in
    for (word, open, close) in [
      (Token.word("or"), "[", "]"), (.word("and"), "{", "}"), (.mark("&"), "{", "}"),
    ] {
      let parts = decadesTold(tokens).split(separator: word).map { Token.trimmed($0) }
      guard parts.count > 1, parts.count <= 5, let last = parts.last else { continue }
      let forms = parts.enumerated().map { index, part in
        index + 1 < parts.count ? start(part, before: last) : end(part, after: parts[0])
      }
      guard forms.allSatisfy({ !$0.isEmpty }) else { continue }
      return Finding(
        "several dates are written as a set",
        joined(forms) { open + $0.joined(separator: ",") + close })
    }
    return nil
  }

  /// The syntax of the draft of 2012: `198u`, `1984?~`, `2004/open`, `unknown/2004`.
  static let formerSyntax: Rule = { tokens in
    let text = tokens.map { token in
      switch token {
      case .word("open"): ".."
      case .word("unknown"): ""
      case .word(let word):
        word.split(separator: "u", omittingEmptySubsequences: false)
          .joined(separator: "X").uppercased()
      case .mark(let mark) where mark == "~" || mark == "?": String(mark)
      default: token.text
      }
    }.joined()
    let joined = ["?~", "~?"].reduce(text) { replacing($1, in: $0) }
    return Finding("this is the syntax of EDTF's draft of 2012", joined)
  }

  private static func replacing(_ pair: String, in text: String) -> String {
    text.split(separator: pair, omittingEmptySubsequences: false).joined(separator: "%")
  }
}

// Two dates, of which one may leave out what the other says.
extension MistakenDate {
  /// The intervals that a text can be read as.
  ///
  /// - Parameter words: those that may stand between the dates, beside dashes and slashes.
  static func intervals(_ tokens: [Token], joinedBy words: Set<String>) -> [EDTFProblem.Form] {
    let hasWords = tokens.contains { $0.isName }
    let tokens = decadesTold(tokens)
    for place in tokens.indices where isSeparator(place, in: tokens, words, hasWords) {
      var first = Token.trimmed(tokens[..<place].drop { $0 == .word("from") })
      let last = Token.trimmed(tokens[(place + 1)...])
      // `1860-1870s` are two decades.
      if first.count == 1, first[0].year.map({ $0 % 10 == 0 }) == true, last.last == .word("s") {
        first = [.number(String(first[0].text.dropLast())), .word("x")]
      }
      guard !first.isEmpty, !last.isEmpty else { continue }
      let (starts, ends) = (start(first, before: last), end(last, after: first))
      guard !starts.isEmpty, !ends.isEmpty else { continue }
      let forms = joined([starts, ends]) { "\($0[0])/\($0[1])" }.filter(\.isDate)
      if !forms.isEmpty { return forms }
    }
    return []
  }

  private static func isSeparator(
    _ place: Int, in tokens: [Token], _ words: Set<String>, _ hasWords: Bool
  ) -> Bool {
    let token = tokens[place]
    if token.isLongDash || token == .slash || words.contains(token.word ?? "") { return true }
    guard token.isDash else { return false }
    if place > 0, place + 1 < tokens.count, tokens[place - 1] == .blank, tokens[place + 1] == .blank
    {
      return true
    }
    // Digits with hyphens alone are one date, unless they are two whole ones.
    let dashes = tokens.indices.filter { tokens[$0].isDash }
    return hasWords || dashes.count == 5 && dashes[2] == place
  }

  /// Each reading of one with the like reading of the others.
  private static func joined(
    _ parts: [[EDTFProblem.Form]], _ write: ([String]) -> String
  ) -> [EDTFProblem.Form] {
    (0..<(parts.map(\.count).max() ?? 0)).map { number in
      let chosen = parts.map { $0[min(number, $0.count - 1)] }
      let conditions = chosen.compactMap(\.condition)
      return EDTFProblem.Form(
        write(chosen.map(\.text)),
        conditions.isEmpty ? nil : conditions.joined(separator: " and "))
    }
  }

  /// The readings of a first date, with what the last one says for both: `9` of `9–14 November 2016`.
  private static func start(_ tokens: [Token], before last: [Token]) -> [EDTFProblem.Form] {
    let own = readings(of: tokens).filter { !$0.isSeveral }
    guard own.isEmpty, (tokens + last).contains(where: { $0.word != nil }) else { return own }
    for place in last.indices.dropFirst() {
      let found = readings(of: tokens + [.blank] + last[place...]).filter { !$0.isSeveral }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The readings of a last date, with what the first one says for both: `27` of `2016-12-25/27`.
  private static func end(_ tokens: [Token], after first: [Token]) -> [EDTFProblem.Form] {
    if let date = readings(of: first).first, let text = completed(tokens, after: date.text) {
      return [EDTFProblem.Form(text)]
    }
    let own = readings(of: tokens).filter { !$0.isSeveral }
    guard own.isEmpty, (first + tokens).contains(where: { $0.word != nil }) else { return own }
    for place in first.indices.dropFirst().reversed() {
      let found = readings(of: first[..<place] + [.blank] + tokens).filter { !$0.isSeveral }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// One or two digits, or two times two, after a plain date that says the rest.
  static func completed(_ tokens: [Token], after first: String) -> String? {
    let numbers = tokens.filter { !$0.isDash }
    guard tokens.count == numbers.count * 2 - 1, numbers.count <= 2,
      numbers.allSatisfy({ $0.part != nil })
    else { return nil }
    let parts = numbers.compactMap(\.part)
    let said = first.split(separator: "-", omittingEmptySubsequences: false).compactMap {
      Int(figure: $0)
    }
    guard let year = said.first, year.padded(4) == first.prefix(4) else { return nil }
    switch (said.count, parts.count) {
    case (1, 1) where first.utf8.count == 4:
      guard numbers[0].text.utf8.count == 2 else { return nil }
      if parts[0] > year % 100 { return (year / 100 * 100 + parts[0]).padded(4) }
      return year % 100 == 99 && parts[0] == 0 ? (year + 1).padded(4) : nil
    case (2, 1) where first.utf8.count == 7 && (1...12).contains(parts[0]):
      return date(year, parts[0])
    case (3, 1) where first.utf8.count == 10: return date(year, said[1], parts[0])
    case (3, 2) where first.utf8.count == 10: return date(year, parts[0], parts[1])
    default: return nil
    }
  }

  private static func readings(
    of tokens: some Collection<Token>, _ write: (String) -> String
  ) -> [EDTFProblem.Form] {
    readings(of: tokens).map { EDTFProblem.Form(write($0.text), $0.condition) }
  }

  private static func endlessFinding(_ starts: [EDTFProblem.Form]) -> Finding? {
    Finding(
      "an interval without an end has `..`",
      starts.map { EDTFProblem.Form("\($0.text)/..", $0.condition) })
  }

  /// `2011-present`, `2011–`, `1990-`: the start. Digits with hyphens that break off are a date of
  /// which something is missing.
  private static func endlessSpan(
    _ tokens: [Token]
  ) -> (start: [EDTFProblem.Form], isLeftOpen: Bool)? {
    guard
      let place = tokens.lastIndex(where: {
        $0.isDash || $0 == .slash || joining.contains($0.word ?? "")
      }), endless.contains(Token.text(of: Token.trimmed(tokens[(place + 1)...])))
    else { return nil }
    let start = readings(of: tokens[..<place].drop { $0 == .word("from") })
    guard !start.isEmpty else { return nil }
    let breaksOff =
      tokens[place] == .mark("-") && place + 1 == tokens.count
      && start.contains { $0.text.utf8.count == 7 } && !tokens.contains { $0.word != nil }
    return (start, !breaksOff)
  }

  /// What lies before or after a date: without the date itself, and with it.
  private static func beyond(_ form: EDTFProblem.Form, isLater: Bool) -> [EDTFProblem.Form] {
    let whole = EDTFProblem.Form(isLater ? "[\(form.text)..]" : "[..\(form.text)]")
    guard let date = try? EDTFParser.date(in: form.text),
      let neighbour = date.neighbour(isLater: isLater)
    else { return [whole] }
    return [
      EDTFProblem.Form(isLater ? "[\(neighbour)..]" : "[..\(neighbour)]"),
      EDTFProblem.Form(whole.text, "with \(form.text) itself"),
    ]
  }
}

extension EDTFDate {
  /// The date of the same kind that comes next or before; nil for what is not sure or not one date.
  fileprivate func neighbour(isLater: Bool) -> String? {
    guard case .single(let date) = value, date.qualifier == nil else { return nil }
    let edge = isLater ? date.latest.adding(days: 1) : date.earliest.adding(days: -1)
    let year = YearPart.text(of: edge.year)
    switch date.detail {
    case .none: return year
    case .season: return "\(year)-\(edge.month.padded(2))"
    case .month(let month): return month.isSpecified ? "\(year)-\(edge.month.padded(2))" : nil
    case .day(let month, let day):
      return month.isSpecified && day.isSpecified ? edge.description : nil
    case .time: return nil
    }
  }
}
