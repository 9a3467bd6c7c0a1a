extension MistakenDate {
  /// `n.d.`, `unknown`, `undated`.
  static let unknown: Rule = { tokens in
    guard ["nd", "unknown", "undated", "?"].contains(Token.text(of: bare(tokens))) else {
      return nil
    }
    return Finding("a date that nobody knows is left out, or has `X` for each digit", "XXXX")
  }

  /// `c. 1990`, `about March 1990`.
  static let approximate: Rule = { tokens in
    guard let word = tokens.first?.word,
      ["c", "ca", "circa", "about", "around", "approx"].contains(word)
    else { return nil }
    let rest = tokens.dropFirst().drop { $0 == .mark(".") || $0 == .blank }
    return form(of: rest).map { Finding("an approximate date ends in `~`", "\($0)~") }
  }

  /// `early 2017`, `mid-2017`, `late November 2016`.
  static let partOf: Rule = { tokens in
    guard let part = tokens.first?.word.flatMap({ ["early", "mid", "late"].firstIndex(of: $0) })
    else { return nil }
    let rest = tokens.dropFirst().drop { $0.isDash || $0 == .blank }
    guard let form = form(of: rest) else { return nil }
    // A year has thirds, 37 to 39; of a month the first digit of the day can be said.
    switch form.utf8.count {
    case 4: return Finding("a third of a year is written as 37, 38 or 39", "\(form)-\(37 + part)")
    case 7: return Finding("a digit of the day left open is written as `X`", "\(form)-\(part)X")
    default: return nil
    }
  }
}
