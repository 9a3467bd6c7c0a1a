/// Recognises the ways in which people write dates, and says how EDTF writes the same.
///
/// A form is only ever advised where it is a date, and where it means what was written: a text such
/// as `99.99.2016` is left to the parser's own message.
enum MistakenDate {
  /// What was recognised: what is wrong, and the EDTF forms it may mean, the likeliest first.
  struct Finding {
    let message: String
    let forms: [EDTFProblem.Form]

    init(_ message: String, _ forms: [EDTFProblem.Form]) {
      self.message = message
      self.forms = forms
    }

    init(_ message: String, _ forms: String...) {
      self.init(message, forms.map { EDTFProblem.Form($0) })
    }

    /// What is left of it when forms that are no dates are gone; nil where nothing is.
    var checked: Finding? {
      let dates = forms.filter(\.isDate)
      return dates.isEmpty ? nil : Finding(message, dates)
    }
  }

  typealias Rule = @Sendable ([Token]) -> Finding?

  /// Far longer than any date, and of more pieces; what is longer is not looked into. Each place at which
  /// a date may be parted is tried with each part of what stands there, and again for each rule.
  private static let longestText = 120
  private static let mostTokens = 48
  private static let mostJoints = 12

  static func problem(with text: String) -> EDTFProblem? {
    guard let tokens = tokens(of: text) else { return nil }
    guard let finding = finding(in: tokens) else { return missingDay(in: tokens) }
    return EDTFProblem(finding.message, forms: finding.forms, offset: 0)
  }

  /// Nil where a text is longer than any date.
  static func tokens(of text: String) -> [Token]? {
    guard text.unicodeScalars.prefix(longestText + 1).count <= longestText else { return nil }
    let tokens = Token.tokens(of: text)
    guard tokens.count <= mostTokens, tokens.count(where: isJoint) <= mostJoints else { return nil }
    return tokens
  }

  /// What is wrong with a day that its month has not: `31 November 2016`, `30/31 November 2016`,
  /// `2016-12-25/32`.
  private static func missingDay(in tokens: [Token]) -> EDTFProblem? {
    let forms = plainRules.flatMap { $0(tokens)?.forms.map(\.text) ?? [] }
    let joints = tokens.indices.filter { isJoint(tokens[$0]) && !isOfTwoYears(tokens, at: $0) }
    let ends = joints.flatMap { place -> [String] in
      let last = Token.trimmed(tokens[(place + 1)...])
      let starts = readings(of: tokens[..<place]).prefix(1)
      return starts.compactMap { completed(last, after: $0.text) }
        + (monthByName(last)?.forms.map(\.text) ?? [])
    }
    for text in forms + ends {
      do throws(EDTFProblem) {
        _ = try EDTFParser.date(in: text)
      } catch {
        guard error.isMissingDay else { continue }
        return EDTFProblem(error.message, suggestion: error.suggestion, offset: 0)
      }
    }
    return nil
  }

  private static func finding(in tokens: [Token]) -> Finding? {
    let tokens = withoutOpening(tokens)
    if let weekday = tokens.first?.word.flatMap({ MistakenDate.weekday($0) }) {
      return finding(in: Array(tokens.dropFirst().drop { $0 == .mark(".") || $0 == .mark(",") }))
        .flatMap { $0.falling(on: weekday) }
    }
    for rule in rules {
      if let finding = rule(tokens)?.checked { return finding }
    }
    return nil
  }

  /// The forms that one date can be read as: as it stands, or as one of the plain dates.
  static func readings(of tokens: some Collection<Token>) -> [EDTFProblem.Form] {
    let tokens = withoutOpening(Token.trimmed(tokens))
    let asItStands = EDTFProblem.Form(Token.text(of: tokens))
    if asItStands.isDate { return [asItStands] }
    for rule in plainRules + [approximateDate] {
      if let finding = rule(tokens)?.checked { return finding.forms }
    }
    return []
  }

  /// One date, written otherwise.
  private static let plainRules: [Rule] = [
    openDigits, negativeYear, spelling, dayFirst, compact, yearFirst, dayOfYear, monthByName,
    partByName,
    seasonByName, week, decade, century, era,
  ]
  private static let rules: [Rule] =
    [yearRange] + plainRules + [
      moment, compactMoment, unknown, withoutEnd, formerSyntax, withoutStart, approximateDate,
      approximateSeveral, partOf, between, span, openSpan, choice,
    ]

  /// Without blanks and words before a date that say nothing: `in the`.
  private static func withoutOpening(_ tokens: [Token]) -> [Token] {
    Array(tokens.drop { $0 == .blank || ["the", "in", "on", "during"].contains($0.word ?? "") })
  }
}

extension MistakenDate {
  /// A piece of a text: digits, letters (in lower case), or one other scalar.
  enum Token: Equatable {
    case number(String)
    case word(String)
    case mark(Unicode.Scalar)

    static func tokens(of text: String) -> [Token] {
      var tokens: [Token] = []
      // Accents that stand by themselves (NFD) are left out, so that both spellings read alike.
      for scalar in text.unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
        let piece = String(scalar)
        if scalar.digit != nil {
          if case .number(let digits) = tokens.last {
            tokens[tokens.count - 1] = .number(digits + piece)
          } else {
            tokens.append(.number(piece))
          }
        } else if scalar.properties.isAlphabetic {
          if case .word(let letters) = tokens.last {
            tokens[tokens.count - 1] = .word(letters + piece.lowercased())
          } else {
            tokens.append(.word(piece.lowercased()))
          }
        } else {
          tokens.append(.mark(scalar.isBlank || scalar == "\u{A0}" ? " " : scalar))
        }
      }
      return trimmed(tokens)
    }

    var text: String {
      switch self {
      case .number(let text), .word(let text): text
      case .mark(let scalar): String(scalar)
      }
    }

    /// The number of a token of digits few enough to be one.
    var value: Int? {
      guard case .number(let digits) = self, digits.utf8.count <= 9 else { return nil }
      return Int(digits)
    }

    /// A year of four digits.
    var year: Int? { number(ofDigits: 4...4) }
    /// One or two digits: a day or a month.
    var part: Int? { number(ofDigits: 1...2) }

    func number(ofDigits count: ClosedRange<Int>) -> Int? {
      guard case .number(let digits) = self, count.contains(digits.utf8.count) else { return nil }
      return Int(digits)
    }

    var isNumber: Bool { if case .number = self { true } else { false } }

    /// Whether it is a word that says something, and not digits left open or the marks of a time.
    var isName: Bool {
      word.map { word in !word.unicodeScalars.allSatisfy { "xutz".unicodeScalars.contains($0) } }
        ?? false
    }

    var word: String? { if case .word(let word) = self { word } else { nil } }

    var isDash: Bool {
      guard case .mark(let scalar) = self else { return false }
      return ["-", "\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "\u{2212}"].contains(scalar)
    }

    var isStroke: Bool { isDash || self == .slash }

    /// A dash that is no hyphen and no minus.
    var isLongDash: Bool { self == .mark("–") || self == .mark("—") }

    static let blank = Token.mark(" ")
    static let slash = Token.mark("/")

    static func text(of tokens: some Sequence<Token>) -> String {
      tokens.map(\.text).joined()
    }

    static func trimmed(_ tokens: some Collection<Token>) -> [Token] {
      Array(tokens.drop { $0 == blank }.reversed().drop { $0 == blank }.reversed())
    }
  }

  /// The tokens without blanks, points and commas, and without words that say nothing; none where
  /// `..` says that an end is open.
  static func bare(_ tokens: some Collection<Token>) -> [Token] {
    guard !tokens.contains([.mark("."), .mark(".")]) else { return [] }
    return tokens.filter { token in
      switch token {
      case .mark(let scalar): ![" ", ".", ","].contains(scalar)
      case .word(let word): !fillers.contains(word)
      case .number: true
      }
    }
  }

  /// The same without dashes and slashes, for dates that a word tells apart from intervals; none
  /// where one of them is a minus, or says at an end that it is open.
  static func words(_ tokens: some Collection<Token>) -> [Token] {
    let (tokens, bare) = (Array(tokens), bare(tokens))
    guard let first = bare.first, let last = bare.last, !first.isStroke, !last.isStroke,
      !tokens.indices.contains(where: { isSign($0, in: tokens) })
    else { return [] }
    return bare.filter { !$0.isStroke }
  }

  /// Whether a dash stands before a number, and not after something that it may part from it.
  static func isSign(_ place: Int, in tokens: [Token]) -> Bool {
    guard tokens[place].isDash, place + 1 < tokens.count, tokens[place + 1].isNumber else {
      return false
    }
    return place == 0 || tokens[place - 1] == .blank || tokens[place - 1].isStroke
  }

  static let yearFirstMessage = "a date is written with the year first"

  static func date(_ year: Int, _ month: Int, _ day: Int? = nil) -> String {
    let text = "\(year.padded(4))-\(month.padded(2))"
    return day.map { "\(text)-\($0.padded(2))" } ?? text
  }
}
