/// Spans and sets that have one end alone.
extension MistakenDate {
  /// What stands in the place of an end that has not come: `..`; or that nobody knows: nothing.
  private static let missingEnds = [
    "present": "..", "now": "..", "today": "..", "ongoing": "..", "open": "..", "..": "..",
    "?": "", "unknown": "",
  ]
  private static let missingStarts = ["open": "..", "..": "..", "?": "", "unknown": ""]

  /// Whether a text stands for an end that has not come, such as `present`.
  static func isOngoing(_ text: String) -> Bool {
    tokens(of: text).flatMap { missingEnds[Token.text(of: $0)] } == ".."
  }

  /// `1990-`, `2011-present`, `June 1990/..`, `1990-?`.
  static let withoutEnd: Rule = { tokens in
    guard let place = tokens.lastIndex(where: isJoint), place > 0 else { return nil }
    let text = Token.text(of: Token.trimmed(tokens[(place + 1)...]))
    guard let marks = marks(for: text, among: missingEnds, at: tokens[place]),
      !breaksOff(tokens, at: place)
    else { return nil }
    let starts = readings(of: tokens[..<place].drop { $0 == .word("from") })
    return Finding(
      marks[0].isEmpty
        ? "an interval of which nobody knows the end ends in `/`"
        : "an interval without an end has `..`",
      starts.flatMap { start in
        marks.map { mark in
          let form = EDTFProblem.Form("\(start.text)/\(mark)", start.condition)
          return mark == marks[0] ? form : form.also("if nobody knows its end")
        }
      })
  }

  /// `– 1990`, `../June 1990`, `/June 1990`, `?/1990`.
  static let withoutStart: Rule = { tokens in
    guard let place = tokens.firstIndex(where: isJoint) else { return nil }
    let text = Token.text(of: Token.trimmed(tokens[..<place]))
    // A hyphen before a number is a minus, and a word at the beginning is for `openSpan`.
    guard let marks = marks(for: text, among: missingStarts, at: tokens[place]),
      place > 0 || tokens[0].word == nil && (tokens[0].isLongDash || !isSign(0, in: tokens))
    else { return nil }
    let mayBeMinus = tokens[0].isLongDash && isSign(0, in: tokens)
    return Finding(
      marks[0].isEmpty
        ? "an interval of which nobody knows the start begins with `/`"
        : "an interval without a start has `..`",
      readings(of: tokens[(place + 1)...]).flatMap { end in
        guard !mayBeMinus else { return afterLongDash(end) }
        return marks.map { mark in
          let form = EDTFProblem.Form("\(mark)/\(end.text)", end.condition)
          return mark == marks[0] ? form : form.also("if nobody knows its start")
        }
      })
  }

  private static func afterLongDash(_ end: EDTFProblem.Form) -> [EDTFProblem.Form] {
    let forms = [
      EDTFProblem.Form("../\(end.text)", "if it is the end"),
      EDTFProblem.Form("-\(end.text)", "if it is a year before year 0"),
    ]
    // Who writes a year with zeros in front may well mean a minus.
    return end.text.hasPrefix("0") ? forms.reversed() : forms
  }

  /// What EDTF may write for a missing end, the likeliest first. A slash with nothing beside it says
  /// in EDTF that nobody knows, which few know.
  private static func marks(
    for text: String, among missing: [String: String], at joint: Token
  ) -> [String]? {
    guard text.isEmpty else { return missing[text].map { [$0] } }
    return joint == .slash ? ["..", ""] : [".."]
  }

  /// Whether digits with hyphens break off, as in `2016-11-`: a date of which something is missing.
  private static func breaksOff(_ tokens: [Token], at place: Int) -> Bool {
    tokens[place] == .mark("-") && !tokens.contains { $0.word != nil }
      && tokens[(place + 1)...].allSatisfy { $0 == .mark("?") }
      && EDTFProblem.Form(Token.text(of: tokens[..<place])).isMonth
  }

  /// `since 2011`, `until 2013`, `pre-1990`, `after 1860`, `1850 or later`.
  static let openSpan: Rule = { tokens in
    if let finding = orBeyond(tokens) { return finding }
    guard let opening = tokens.first else { return nil }
    let dates = readings(of: following(tokens))
    switch opening.text {
    case "since", "from", "seit", "depuis":
      return Finding("an interval without an end has `..`", written(dates) { "\($0)/.." })
    case "until", "till", "to", "bis":
      return Finding("an interval without a start has `..`", written(dates) { "../\($0)" })
    case "by": return Finding(earlierMessage, written(dates) { "[..\($0)]" })
    case "before", "pre", "vor", "avant", "<":
      return Finding(earlierMessage, dates.flatMap { beyond($0, isLater: false) })
    case "after", "post", "nach", "après", ">":
      return Finding(laterMessage, dates.flatMap { beyond($0, isLater: true) })
    default: return nil
    }
  }

  private static let earlierMessage = "an unknown earlier date is a set"
  private static let laterMessage = "an unknown later date is a set"

  /// `1850 or later`, `1850 and before`.
  private static func orBeyond(_ tokens: [Token]) -> Finding? {
    let words = tokens.suffix(3).compactMap(\.word)
    guard words.count == 2, ["or", "and"].contains(words[0]) else { return nil }
    let dates = readings(of: tokens.dropLast(3))
    if ["later", "after", "since"].contains(words[1]) {
      return Finding(laterMessage, written(dates) { "[\($0)..]" })
    }
    if ["earlier", "before"].contains(words[1]) {
      return Finding(earlierMessage, written(dates) { "[..\($0)]" })
    }
    return nil
  }

  /// What follows a word before a date, without a hyphen that joins them (`mid-1990s`). A dash after
  /// a blank may be a minus, and stays.
  static func following(_ tokens: [Token]) -> ArraySlice<Token> {
    let rest = tokens.dropFirst()
    let joined = rest.first?.isDash == true ? rest.dropFirst() : rest
    return joined.drop { $0 == .blank }
  }

  private static func written(
    _ dates: [EDTFProblem.Form], _ write: (String) -> String
  ) -> [EDTFProblem.Form] {
    dates.map { EDTFProblem.Form(write($0.text), $0.condition) }
  }

  /// What lies before or after a date: without the date itself, and with it.
  private static func beyond(_ form: EDTFProblem.Form, isLater: Bool) -> [EDTFProblem.Form] {
    let whole = EDTFProblem.Form(
      isLater ? "[\(form.text)..]" : "[..\(form.text)]", form.condition)
    guard let date = try? EDTFParser.date(in: form.text),
      let neighbour = date.neighbour(isLater: isLater)
    else { return [whole] }
    return [
      EDTFProblem.Form(isLater ? "[\(neighbour)..]" : "[..\(neighbour)]", form.condition),
      whole.also("with \(form.text) itself"),
    ]
  }
}

extension EDTFProblem.Form {
  /// Whether it is a month, or a part of a year.
  fileprivate var isMonth: Bool { text.utf8.count == 7 && isDate }

  /// The same on a further condition.
  fileprivate func also(_ further: String) -> Self {
    Self(text, condition.map { "\($0), \(further)" } ?? further)
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
