/// Recognises the ways in which people write dates, and says how EDTF writes the same.
///
/// A form is only ever advised where it is a date: a text such as `99.99.2016` is left to the
/// parser's own message.
enum MistakenDate {
  /// What was recognised: what is wrong, and the EDTF forms it may mean, the likeliest first.
  struct Finding {
    let message: String
    let forms: [String]

    init(_ message: String, _ forms: String...) {
      self.message = message
      self.forms = forms
    }
  }

  /// Far longer than any date; what is longer is not looked into.
  private static let longestText = 120

  static func problem(with text: String) -> EDTFProblem? {
    guard text.unicodeScalars.prefix(longestText + 1).count <= longestText else { return nil }
    let tokens = Token.tokens(of: text)
    for rule in rules {
      guard let finding = rule(tokens), let advice = EDTFProblem.advice(finding.forms) else {
        continue
      }
      return EDTFProblem(finding.message, suggestion: advice, offset: 0)
    }
    return nil
  }

  /// The first form that a text can be read as: as it stands, or as one of the plain dates.
  static func form(of tokens: some Collection<Token>) -> String? {
    let tokens = Token.trimmed(tokens)
    let text = Token.text(of: tokens)
    if (try? EDTFParser.date(in: text)) != nil { return text }
    for rule in plainRules {
      let form = rule(tokens)?.forms.first { (try? EDTFParser.date(in: $0)) != nil }
      if let form { return form }
    }
    return nil
  }

  typealias Rule = @Sendable ([Token]) -> Finding?

  /// One date, written otherwise.
  private static let plainRules: [Rule] = [
    spelling, dayFirst, yearFirst, monthByName, seasonByName, decade, century, era,
  ]
  private static let rules: [Rule] =
    [yearRange] + plainRules + [
      dateAndTime, unknown, approximate, partOf, spanWithSharedWords, span, openSpan, choice,
      formerSyntax,
    ]
}

extension MistakenDate {
  /// A piece of a text: digits, letters (in lower case), or one other scalar.
  enum Token: Equatable {
    case number(String)
    case word(String)
    case mark(Unicode.Scalar)

    static func tokens(of text: String) -> [Token] {
      var tokens: [Token] = []
      for scalar in text.unicodeScalars {
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
          tokens.append(.mark(scalar.isBlank ? " " : scalar))
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
      return Int(figure: digits)
    }

    /// A year of four digits.
    var year: Int? {
      guard case .number(let digits) = self, digits.utf8.count == 4 else { return nil }
      return Int(figure: digits)
    }

    /// One or two digits: a day or a month.
    var part: Int? {
      guard case .number(let digits) = self, digits.utf8.count <= 2 else { return nil }
      return Int(figure: digits)
    }

    var word: String? { if case .word(let word) = self { word } else { nil } }

    var isDash: Bool {
      guard case .mark(let scalar) = self else { return false }
      return ["-", "\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "\u{2212}"].contains(scalar)
    }

    static let blank = Token.mark(" ")

    static func text(of tokens: some Sequence<Token>) -> String {
      tokens.map(\.text).joined()
    }

    static func trimmed(_ tokens: some Collection<Token>) -> [Token] {
      Array(tokens.drop { $0 == blank }.reversed().drop { $0 == blank }.reversed())
    }
  }

  /// The tokens without blanks, points and commas, and without words that say nothing.
  static func bare(_ tokens: [Token]) -> [Token] {
    tokens.filter { token in
      switch token {
      case .mark(let scalar): ![" ", ".", ","].contains(scalar)
      case .word(let word): !["the", "of", "in", "year", "on"].contains(word)
      case .number: true
      }
    }
  }

  static let yearFirstMessage = "a date is written with the year first"

  static func date(_ year: Int, _ month: Int, _ day: Int? = nil) -> String {
    let text = "\(year.padded(4))-\(month.padded(2))"
    return day.map { "\(text)-\($0.padded(2))" } ?? text
  }
}
