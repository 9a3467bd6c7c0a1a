/// A date as ISO 8601-2 (EDTF) writes it: levels 0 and 1, and of level 2 seasons, qualified parts,
/// unspecified digits, sets, exponential years and significant digits.
///
/// Made by `parse(_:)` alone, so that a value always has days that the calendar has, and an
/// interval that does not end before it begins.
public struct EDTFDate: Sendable, Hashable {
  /// As it was written.
  public let source: String
  public let value: Value

  // Indirect: a date stands in every entry and note, and is copied with it.
  public indirect enum Value: Sendable, Hashable {
    case single(SingleDate)
    case interval(Interval)
    case set(Kind, [Member])
  }

  /// A stretch of time of which at least one end is known.
  public enum Interval: Sendable, Hashable {
    case closed(SingleDate, SingleDate)
    case from(SingleDate, end: MissingEnd)
    case until(SingleDate, start: MissingEnd)
  }

  /// Why an interval lacks an end.
  public enum MissingEnd: Sendable, Hashable {
    /// `..`: there is none, or none yet.
    case open
    /// Left empty: there is one, and nobody knows it.
    case unknown
  }

  /// What a set says of its members.
  public enum Kind: Sendable, Hashable {
    /// `[ ]`: it was one of them.
    case oneOf
    /// `{ }`: it was each of them.
    case allOf
  }

  public enum Member: Sendable, Hashable {
    case single(SingleDate)
    case range(SingleDate, SingleDate)
    /// `..1984`, as a set's first member.
    case orEarlier(SingleDate)
    /// `1984..`, as a set's last member.
    case orLater(SingleDate)
  }

  /// Reads a date as an editor wrote it; blanks around it don't matter.
  ///
  /// A failure says what is wrong and, where it can be told, what to write instead.
  public static func parse(_ text: String) -> Result<EDTFDate, EDTFProblem> {
    do throws(EDTFProblem) {
      return .success(try EDTFParser.date(in: text))
    } catch {
      return .failure(MistakenDate.problem(with: text) ?? error)
    }
  }

  /// Whether a text that is no date stands for an end that has not come, such as `present` or `..`.
  public static func isOngoing(_ text: String) -> Bool { MistakenDate.isOngoing(text) }
}

/// Why a text is no EDTF date.
public struct EDTFProblem: Error, Sendable, Hashable {
  /// What to write in place of the whole text.
  public struct Form: Sendable, Hashable {
    /// A date, as EDTF writes it.
    public let text: String
    /// When it is what was meant, where that is not plain: “for 45 BCE”, “if years are meant”.
    let condition: String?

    init(_ text: String, _ condition: String? = nil) {
      self.text = text
      self.condition = condition
    }

    /// Whether the parser reads it.
    var isDate: Bool { (try? EDTFParser.date(in: text)) != nil }
    /// Whether it is an interval or a set.
    var isSeveral: Bool { text.utf8.contains { "/[{".utf8.contains($0) } }
  }

  /// One sentence without a full stop.
  public let message: String
  /// The dates that may be meant, the likeliest first; each is one.
  public let forms: [Form]
  /// What helps where no form can be told.
  private let advice: String?
  /// Whether it is a day that its month has not, such as 31 November.
  let isMissingDay: Bool
  /// Where in the text, in Unicode scalars from 0.
  public let offset: Int

  init(
    _ message: String, suggestion: String? = nil, isMissingDay: Bool = false, offset: Int
  ) {
    self.message = message
    self.isMissingDay = isMissingDay
    forms = []
    advice = suggestion
    self.offset = offset
  }

  /// - Parameters:
  ///   - forms: what is no date is left out.
  ///   - advice: where no form is left.
  init(_ message: String, forms: [Form], otherwise advice: String? = nil, offset: Int) {
    self.message = message
    self.forms = forms.filter(\.isDate)
    self.advice = advice
    isMissingDay = false
    self.offset = offset
  }

  /// What to write instead, a whole phrase: “write `2016-11-09`”, “write `A` or `B`”.
  public var suggestion: String? { suggestion { $0 } }

  /// The same, where each form is to be written in a certain way, such as between quotation marks.
  public func suggestion(writing form: (String) -> String) -> String? {
    guard !forms.isEmpty else { return advice }
    return "write "
      + forms.map { "`\(form($0.text))`" + ($0.condition.map { " \($0)" } ?? "") }
      .joined(separator: " or ")
  }
}
