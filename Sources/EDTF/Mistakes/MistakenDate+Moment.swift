/// Days with a time, as programs write them.
extension MistakenDate {
  private static let message = "a time has hours, minutes and seconds, after a `T`"

  /// `2016-11-09 12:30`, `2016-11-09 12:30:00 +0200`, `2016-11-09T12:30:00.000Z`, `9 Nov 2016 at
  /// 12:30 pm`, `Nov 9 12:30:00 UTC 2016`.
  static let moment: Rule = { tokens in
    guard let colon = tokens.firstIndex(of: .mark(":")), colon > 0, let clock = Clock(tokens, colon)
    else { return nil }
    var day = Token.trimmed(tokens[..<(colon - 1)])
    while let last = day.last,
      [.mark(","), .word("t"), .word("at"), .word("um"), .blank].contains(last)
    {
      day.removeLast()
    }
    var rest = tokens[clock.end...]
    // `Wed Nov 9 12:30:00 UTC 2016`: the year comes last.
    if !day.contains(where: { $0.year != nil }),
      let place = rest.lastIndex(where: { $0.year != nil }),
      place == rest.startIndex
        || tokens[place - 1] == .blank
    {
      day += [.blank, rest[place]]
      rest = rest[..<place] + rest[(place + 1)...]
    }
    guard let (hour, zone) = clock.hourAndZone(Array(rest)) else { return nil }
    return Finding(
      message,
      readings(of: day).map {
        EDTFProblem.Form("\($0.text)T\(hour):\(clock.minute):\(clock.second)\(zone)", $0.condition)
      })
  }

  /// `20161109T123000Z`, `20161109123000`, `201611091230`.
  static let compactMoment: Rule = { tokens in
    guard case .number(let first)? = tokens.first else { return nil }
    var digits = Array(first)
    var rest = tokens.dropFirst()
    if digits.count == 8, rest.first == .word("t"), case .number(let time)? = rest.dropFirst().first
    {
      digits += Array(time)
      rest = rest.dropFirst(2)
    }
    guard digits.count == 12 || digits.count == 14, let zone = Clock.zone(Array(rest)) else {
      return nil
    }
    let pair = { (place: Int) in
      place < digits.count ? String(digits[place...place + 1]) : "00"
    }
    return Finding(
      message,
      "\(String(digits[..<4]))-\(pair(4))-\(pair(6))T\(pair(8)):\(pair(10)):\(pair(12))\(zone)")
  }

  /// A time of day, and where among the tokens it ends.
  private struct Clock {
    let hour: Int
    let minute: String
    let second: String
    /// Whether it has seconds or follows a `T`, as programs write it.
    let isOfProgram: Bool
    /// The place after it, and after a fraction of a second, which no date has.
    let end: Int

    init?(_ tokens: [Token], _ colon: Int) {
      guard let hour = tokens[colon - 1].part, colon + 1 < tokens.count,
        let minute = tokens[colon + 1].number(ofDigits: 2...2)
      else { return nil }
      var end = colon + 2
      var second = 0
      if end + 1 < tokens.count, tokens[end] == .mark(":"),
        let seconds = tokens[end + 1].number(ofDigits: 2...2)
      {
        second = seconds
        end += 2
        if end + 1 < tokens.count, tokens[end] == .mark(".") || tokens[end] == .mark(","),
          tokens[end + 1].isNumber
        {
          end += 2
        }
      }
      self.hour = hour
      self.minute = minute.padded(2)
      self.second = second.padded(2)
      isOfProgram = end > colon + 2 || colon > 1 && tokens[colon - 2] == .word("t")
      self.end = end
    }

    /// The hour of 24, and the distance from UTC as EDTF writes it; nil where what follows can't be
    /// told.
    func hourAndZone(_ rest: [Token]) -> (hour: String, zone: String)? {
      var rest = Token.trimmed(rest)
      var hour = hour
      let letters = rest.prefix { $0.word != nil || $0 == .mark(".") }
      let half = Token.text(of: letters.filter { $0.word != nil })
      if Self.hourMarks.contains(half) {
        if half == "am" || half == "pm" {
          guard (1...12).contains(hour) else { return nil }
          hour = hour % 12 + (half == "pm" ? 12 : 0)
        }
        rest = Token.trimmed(rest.dropFirst(letters.count))
      }
      guard !isSpan(rest, from: hour) else { return nil }
      return Self.zone(rest).map { (hour.padded(2), $0) }
    }

    /// Whether what follows may be the time at which something ended, as in `12:30-14:30`, rather
    /// than a distance from UTC: it is later, or no distance is written so.
    private func isSpan(_ rest: [Token], from hour: Int) -> Bool {
      guard !isOfProgram, rest.count > 1, rest[0].isDash, rest[1].isNumber else { return false }
      guard !rest[0].isLongDash, rest[1].text.utf8.count > 1 else { return true }
      // Four digits without a colon are a distance.
      guard let last = rest[1].part else { return false }
      let minutes = rest.dropFirst(2).first == .mark(":") ? rest.dropFirst(3).first?.part : nil
      let isLater = (last, minutes ?? 0) > (hour, Int(minute) ?? 0)
      return isLater || rest.contains { Self.hourMarks.contains($0.word ?? "") }
    }

    private static let hourMarks: Set = ["am", "pm", "h", "uhr"]
    /// How far clocks may be behind and ahead of UTC, in minutes.
    private static let farthest = (behind: 12 * 60, ahead: 14 * 60)

    /// `Z`, `UTC`, `+0200`, `GMT+1`, `+02:00[Europe/Berlin]`; nothing for nothing.
    static func zone(_ tokens: [Token]) -> String? {
      var rest = Token.trimmed(tokens)[...]
      guard !rest.isEmpty else { return "" }
      let isNamed = ["z", "utc", "gmt"].contains(rest.first?.word ?? "")
      if isNamed { rest = rest.dropFirst().drop { $0 == .blank } }
      if rest.isEmpty { return "Z" }
      guard let sign = rest.first, sign == .mark("+") || sign.isDash else { return nil }
      rest = rest.dropFirst()
      guard let digits = rest.first, let number = digits.number(ofDigits: 1...4) else { return nil }
      rest = rest.dropFirst()
      let hours = digits.text.utf8.count > 2 ? number / 100 : number
      var minutes = digits.text.utf8.count > 2 ? number % 100 : 0
      if digits.text.utf8.count <= 2, rest.first == .mark(":"),
        let more = rest.dropFirst().first?.number(ofDigits: 2...2)
      {
        minutes = more
        rest = rest.dropFirst(2)
      }
      // The place's name, of which the distance says enough.
      guard rest.allSatisfy({ !$0.isNumber }) else { return nil }
      let bound = sign == .mark("+") ? farthest.ahead : farthest.behind
      guard minutes < 60, hours * 60 + minutes <= bound else { return nil }
      if hours == 0, minutes == 0 { return "Z" }
      return "\(sign == .mark("+") ? "+" : "-")\(hours.padded(2)):\(minutes.padded(2))"
    }
  }
}
