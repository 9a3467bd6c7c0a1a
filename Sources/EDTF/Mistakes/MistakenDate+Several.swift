extension MistakenDate {
  private static let intervalMessage = "an interval is written with `/`"
  private static let joining: Set = ["to", "until", "till", "through", "bis"]

  /// Whether a token may stand between the ends of a span.
  static func isJoint(_ token: Token) -> Bool {
    token.isDash || token == .slash || joining.contains(token.word ?? "")
  }

  /// `2011-2013`, `2011 to 2013`, `1914–18`, `2016/17`.
  static let yearRange: Rule = { tokens in
    let parts = bare(tokens).filter { $0 != .word("from") }
    guard parts.count == 3, let first = parts[0].year, isJoint(parts[1]) else { return nil }
    if parts[2].year != nil {
      return Finding(intervalMessage, "\(parts[0].text)/\(parts[2].text)")
    }
    // With a hyphen between them the last part is a month, unless the parser finds it to be none.
    guard let last = parts[2].number(ofDigits: 2...2),
      parts[1] != .mark("-") || tokens.contains([.blank, .mark("-"), .blank]),
      let years = completed([parts[2]], after: parts[0].text)
    else { return nil }
    let interval = "\(parts[0].text)/\(years)"
    return (1...12).contains(last)
      ? Finding(intervalMessage, interval, date(first, last)) : Finding(intervalMessage, interval)
  }

  /// `2016-11-09 to 2016-11-14`, `9/10 November 2016`, `99-55 BC`, `2016-12-25/27`: two dates with a
  /// dash, a slash or a word between them, of which one may leave out what the other says.
  static let span: Rule = { tokens in
    Finding(intervalMessage, intervals(tokens, joinedBy: joining))
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

  /// `1667 or 1668`, `1960 and 1961-12`, `9 or 10 November 2016`.
  static let choice: Rule = { tokens in
    for (word, open, close) in [
      (Token.word("or"), "[", "]"), (.word("and"), "{", "}"), (.mark("&"), "{", "}"),
    ] {
      let parts = decadesTold(tokens).split(separator: word).map { Token.trimmed($0) }
      guard parts.count > 1, parts.count <= 5, let last = parts.last else { continue }
      let forms = inOneOrder(parts).enumerated().map { index, part in
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
      var last = Token.trimmed(tokens[(place + 1)...])
      guard !first.isEmpty, !last.isEmpty, !isOfTwoYears(tokens, at: place) else { continue }
      (first, last) = inOneOrder(bothDecades(first, last))
      let (starts, ends) = (start(first, before: last), end(last, after: first))
      guard !starts.isEmpty, !ends.isEmpty else { continue }
      let forms = joined([starts, ends]) { "\($0[0])/\($0[1])" }.filter(\.isDate)
      if !forms.isEmpty { return years(tokens, whole: forms) }
    }
    return years(tokens, whole: [])
  }

  /// `1860-1870s` are two decades.
  private static func bothDecades(_ first: [Token], _ last: [Token]) -> ([Token], [Token]) {
    guard first.count == 1, first[0].year.map({ $0 % 10 == 0 }) == true, last.last == .word("s")
    else { return (first, last) }
    let told = decadesTold(first + [.word("s"), .slash] + last)
    return (Array(told[..<2]), Array(told[3...]))
  }

  /// `spring 2016/2017`, `9 February 1649/50`: a month or a season of two years, which nobody can
  /// tell from one that lasts until a year, a month or a day.
  static func isOfTwoYears(_ tokens: [Token], at place: Int) -> Bool {
    guard place > 0, place + 1 < tokens.count,
      tokens[place - 1].part == nil || partingEra(tokens) != nil,
      let first = tokens[place - 1].value, let last = tokens[place + 1].value,
      !tokens[(place + 2)...].contains(where: \.isNumber)
    else { return false }
    let hasSeason = tokens.contains { $0.word.map { seasons[$0] != nil } == true }
    guard hasSeason || tokens[..<place].contains(where: { month($0) != nil }),
      !tokens[place...].contains(where: { month($0) != nil })
    else { return false }
    return tokens[place + 1].text.utf8.count < tokens[place - 1].text.utf8.count
      || abs(first - last) == 1 && (hasSeason || tokens[place] == .slash)
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

  /// Each reading of one with the like reading of the others: decades go with decades.
  private static func joined(
    _ parts: [[EDTFProblem.Form]], _ write: ([String]) -> String
  ) -> [EDTFProblem.Form] {
    let most = parts.max { $0.count < $1.count } ?? []
    return most.indices.map { number in
      let chosen = parts.map { forms in
        let like = forms.count == most.count ? forms.filter { $0.isOpen(like: most[number]) } : []
        return like.count == 1 ? like[0] : forms[min(number, forms.count - 1)]
      }
      let conditions = chosen.compactMap(\.condition).reduce(into: [String]()) { told, condition in
        if !told.contains(condition) { told.append(condition) }
      }
      return EDTFProblem.Form(
        write(chosen.map(\.text)),
        conditions.isEmpty ? nil : conditions.joined(separator: " and "))
    }
  }

  /// The readings of a first date, with what the last one says for both: `9` of `9–14 November 2016`.
  private static func start(_ tokens: [Token], before last: [Token]) -> [EDTFProblem.Form] {
    let own = readings(of: tokens).filter { !$0.isSeveral }
    // `1250` of `1250-1200 BC` is a date already, and yet before Christ.
    if !own.isEmpty, let era = partingEra(last), era.isBefore, last.starts(with: era.date),
      partingEra(tokens) == nil
    {
      let found = readings(of: tokens + [.blank, .word("bc")]).filter { !$0.isSeveral }
      if !found.isEmpty { return found }
    }
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
}

extension EDTFProblem.Form {
  /// Whether as many digits are left open: a century is like a century.
  fileprivate func isOpen(like other: Self) -> Bool {
    text.utf8.count { $0 == UInt8(ascii: "X") } == other.text.utf8.count { $0 == UInt8(ascii: "X") }
  }
}
