/// The year of a date, as EDTF writes it.
public struct YearPart: Sendable, Hashable {
  enum Form: Sendable, Hashable {
    /// Four digits, of which some may be unspecified; `-0000` does not exist.
    case digits(negative: Bool, DigitPattern)
    /// A year of more than four digits, written with `Y`.
    case long(Int)
    /// Written with `Y` and an exponent: `Y-17E7` is -17 × 10⁷.
    case exponential(base: Int, exponent: Int)
  }

  let form: Form
  /// How many of the digits from the left are to be relied on (`1950S2`); nil: all.
  let significantDigits: Int?
  /// The years it may be, ends included.
  public let range: ClosedRange<Int>

  init(_ form: Form, significantDigits: Int? = nil) {
    self.form = form
    self.significantDigits = significantDigits
    range = Self.range(of: form, significantDigits: significantDigits)
  }

  /// The one year it is, or nil where digits are unspecified or not significant.
  public var value: Int? { range.count == 1 ? range.lowerBound : nil }

  /// The year written, before the significant digits are thought of; nil where digits are
  /// unspecified.
  var written: Int? {
    switch form {
    case .digits(let negative, let pattern): pattern.value.map { negative ? -$0 : $0 }
    case .long(let year): year
    case .exponential(let base, let exponent): base * Self.powerOfTen(exponent)
    }
  }

  /// Each year it may be, ascending, where digits are unspecified; elsewhere the ends of `range`.
  var candidates: [Int] {
    guard case .digits(let negative, let pattern) = form, !pattern.isSpecified else {
      return value.map { [$0] } ?? [range.lowerBound, range.upperBound]
    }
    let numbers = pattern.candidates
    return negative ? numbers.reversed().filter { $0 > 0 }.map { -$0 } : numbers
  }

  private static func range(of form: Form, significantDigits: Int?) -> ClosedRange<Int> {
    switch form {
    case .digits(let negative, let pattern):
      if let year = pattern.value {
        return span(of: negative ? -year : year, digits: 4, significant: significantDigits)
      }
      // -000X stands for -9 to -1, for there is no year -0.
      return negative
        ? -pattern.highest...min(-pattern.lowest, -1) : pattern.lowest...pattern.highest
    case .long(let year):
      return span(of: year, digits: String(year.magnitude).count, significant: significantDigits)
    case .exponential(let base, let exponent):
      let year = base * powerOfTen(exponent)
      return span(of: year, digits: String(year.magnitude).count, significant: significantDigits)
    }
  }

  private static func span(of year: Int, digits: Int, significant: Int?) -> ClosedRange<Int> {
    guard let significant, significant < digits else { return year...year }
    let unit = powerOfTen(digits - significant)
    let least = Int(year.magnitude) / unit * unit
    return year < 0 ? -(least + unit - 1)...(-least) : least...(least + unit - 1)
  }

  static func powerOfTen(_ exponent: Int) -> Int {
    (0..<max(exponent, 0)).reduce(1) { power, _ in power * 10 }
  }

  /// The normalised form.
  var text: String {
    let year =
      switch form {
      case .digits(let negative, let pattern): (negative ? "-" : "") + pattern.text
      case .long(let year): "Y\(year)"
      case .exponential(let base, let exponent): "Y\(base)E\(exponent)"
      }
    return significantDigits.map { "\(year)S\($0)" } ?? year
  }

  /// A year as EDTF writes it: `0044`, `-0044`, `Y170000002`.
  static func text(of year: Int) -> String {
    if year.magnitude > 9_999 { return "Y\(year)" }
    return (year < 0 ? "-" : "") + Int(year.magnitude).padded(4)
  }
}
