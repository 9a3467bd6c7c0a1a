extension MistakenDate {
  /// `2016-11-09 12:30`, and times without seconds.
  static let dateAndTime: Rule = { tokens in
    guard let split = tokens.firstIndex(where: { $0 == .blank || $0 == .word("t") }),
      let day = form(of: tokens[..<split])
    else { return nil }
    let time = tokens[(split + 1)...].filter { $0 != .blank }
    guard time.count >= 3, time[1] == .mark(":") else { return nil }
    let hasSeconds = time.count >= 5 && time[3] == .mark(":")
    let clock = Token.text(of: time.prefix(hasSeconds ? 5 : 3)) + (hasSeconds ? "" : ":00")
    let zone = Token.text(of: time.dropFirst(hasSeconds ? 5 : 3)).uppercased()
    return Finding(
      "a time has hours, minutes and seconds, after a `T`", "\(day)T\(clock)\(zone)")
  }

  /// `2011-2013`, `2011 to 2013`, `1914–18`.
  static let yearRange: Rule = { tokens in
    let parts = bare(tokens)
    guard parts.count == 3, let first = parts[0].year,
      parts[1].isDash || joining.contains(parts[1].word ?? "")
    else { return nil }
    let message = "an interval is written with `/`"
    if parts[2].year != nil { return Finding(message, "\(parts[0].text)/\(parts[2].text)") }
    // With a hyphen the last part is a month, unless the parser finds it to be none.
    guard let last = parts[2].part, last > first % 100, parts[1] != .mark("-") else { return nil }
    let years = "\(parts[0].text)/\((first / 100 * 100 + last).padded(4))"
    return last > 12 ? Finding(message, years) : Finding(message, years, date(first, last))
  }

  /// `9–14 November 2016`, `November 9-14, 2016`, `March to May 2017`: month or year said once.
  static let spanWithSharedWords: Rule = { tokens in
    let parts = bare(tokens)
    guard let year = parts.last, year.year != nil,
      let middle = parts.firstIndex(where: { $0.isDash || joining.contains($0.word ?? "") }),
      let month = parts.first(where: { MistakenDate.month($0) != nil })
    else { return nil }
    let start = Array(parts[..<middle])
    let end = Array(parts[(middle + 1)...])
    guard let first = form(of: start + [year]) ?? form(of: start + [month, year]),
      let last = form(of: end) ?? form(of: [month] + end)
    else { return nil }
    return Finding("an interval is written with `/`", "\(first)/\(last)")
  }

  /// `2016-11-09 to 2016-11-14`, with any dash or joining word between two dates.
  static let span: Rule = { tokens in
    for index in tokens.indices {
      let isEnDash = tokens[index] == .mark("–") || tokens[index] == .mark("—")
      let isBetweenBlanks =
        index > 0 && index + 1 < tokens.count && tokens[index - 1] == .blank
        && tokens[index + 1] == .blank
      let isJoining = joining.contains(tokens[index].word ?? "")
      guard
        isEnDash || isJoining || isBetweenBlanks && tokens[index].isDash
          || tokens[index] == .mark("/")
      else { continue }
      let start = tokens[..<index].drop { $0 == .word("from") }
      let rest = Token.trimmed(tokens[(index + 1)...])
      guard let first = form(of: start) else { continue }
      if endless.contains(Token.text(of: rest)) { return endlessFinding(first) }
      guard let last = form(of: rest) else { continue }
      return Finding("an interval is written with `/`", "\(first)/\(last)")
    }
    return nil
  }

  /// `since 2011`, `until 2013`, `2011-present`.
  static let openSpan: Rule = { tokens in
    guard let word = tokens.first?.word else { return endlessAfterHyphen(tokens) }
    guard let date = form(of: tokens.dropFirst()) else { return nil }
    switch word {
    case "since", "from": return endlessFinding(date)
    case "until", "till", "to": return Finding("an interval without a start has `..`", "../\(date)")
    case "before": return Finding("an unknown earlier date is a set", "[..\(date)]")
    case "after": return Finding("an unknown later date is a set", "[\(date)..]")
    default: return nil
    }
  }

  /// `1667 or 1668`, `1960 and 1961-12`.
  static let choice: Rule = { tokens in
    for (word, open, close) in [("or", "[", "]"), ("and", "{", "}")] {
      let parts = tokens.split(separator: .word(word))
      guard parts.count > 1, parts.count <= 5 else { continue }
      let forms = parts.compactMap { form(of: $0) }
      guard forms.count == parts.count else { continue }
      return Finding(
        "several dates are written as a set", open + forms.joined(separator: ",") + close)
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

  private static let joining: Set = ["to", "until", "till", "through"]
  private static let endless: Set = ["present", "now", "today", "open", ""]

  private static func endlessFinding(_ start: String) -> Finding {
    Finding("an interval without an end has `..`", "\(start)/..")
  }

  private static func endlessAfterHyphen(_ tokens: [Token]) -> Finding? {
    guard let dash = tokens.lastIndex(where: \.isDash), let date = form(of: tokens[..<dash])
    else { return nil }
    let rest = Token.text(of: Token.trimmed(tokens[(dash + 1)...]))
    guard endless.contains(rest), !rest.isEmpty else { return nil }
    return endlessFinding(date)
  }

  private static func replacing(_ pair: String, in text: String) -> String {
    text.split(separator: pair, omittingEmptySubsequences: false).joined(separator: "%")
  }
}
