/// Second dates of which only the last digits are written.
extension MistakenDate {
  /// One or two digits, or two times two, after a plain date that says the rest.
  static func completed(_ tokens: [Token], after first: String) -> String? {
    let numbers = tokens.filter { !$0.isDash }
    guard tokens.count == numbers.count * 2 - 1, numbers.count <= 2,
      numbers.allSatisfy({ $0.part != nil })
    else { return nil }
    let parts = numbers.compactMap(\.part)
    let said = first.split(separator: "-", omittingEmptySubsequences: false).compactMap {
      Int($0)
    }
    guard let year = said.first, year.padded(4) == first.prefix(4) else { return nil }
    switch (said.count, parts.count) {
    case (1, 1) where first.utf8.count == 4:
      guard numbers[0].text.utf8.count == 2 else { return nil }
      if parts[0] > year % 100 { return (year / 100 * 100 + parts[0]).padded(4) }
      return year % 100 == 99 && parts[0] == 0 ? (year + 1).padded(4) : nil
    case (2, 1) where first.utf8.count == 7 && said[1] <= 12 && (1...12).contains(parts[0]):
      return date(year, parts[0])
    case (3, 1) where first.utf8.count == 10: return date(year, said[1], parts[0])
    case (3, 2) where first.utf8.count == 10: return date(year, parts[0], parts[1])
    default: return nil
    }
  }

  /// The year of which certain digits are the last, later or, before Christ, lower: `79` after 480 BC
  /// is 479, `17` after 2016 is 2017. All digits are the year itself.
  static func yearEnding(in token: Token, after first: Token, isBefore: Bool) -> Int? {
    guard let ending = token.value, let year = first.value else { return nil }
    let count = token.text.utf8.count
    guard count < first.text.utf8.count else { return ending }
    let unit = YearPart.powerOfTen(count)
    let like = year / unit * unit + ending
    if isBefore ? like < year : like > year { return like }
    // Other first digits are only thought of for the very next year.
    let next = isBefore ? like - unit : like + unit
    return abs(next - year) == 1 ? next : nil
  }

  /// `480/79 BC`, `338-7 BC`, `480/81 AD`: years of an era of which the second may be written in its
  /// last digits.
  ///
  /// - Parameter whole: what the second is as it stands: `-0479/-0078`, a span of 401 years.
  static func years(_ tokens: [Token], whole: [EDTFProblem.Form]) -> [EDTFProblem.Form] {
    guard let (date, isBefore) = partingEra(tokens) else { return whole }
    let parts = date.filter { $0 != .blank }
    guard parts.count == 3, parts[1].isDash || parts[1] == .slash, let last = parts[2].part,
      let first = parts[0].number(ofDigits: 1...4),
      let next = yearEnding(in: parts[2], after: parts[0], isBefore: isBefore), next > 0,
      next != last
    else { return whole }
    let text = { (year: Int) in YearPart.text(of: isBefore ? 1 - year : year) }
    let short = "\(text(first))/\(text(next))"
    guard whole.contains(where: { $0.text != short }) else { return [EDTFProblem.Form(short)] }
    let isShort = parts[1] == .slash || abs(next - first) == 1
    let era = isBefore ? "BCE" : "CE"
    let others = whole.map { EDTFProblem.Form($0.text, "if \(last) \(era) is meant") }
    return isShort
      ? [EDTFProblem.Form(short)] + others
      : whole + [EDTFProblem.Form(short, "if \(next) \(era) is meant")]
  }

  /// `1850-60`: years with a hyphen, of which the second part can be no month.
  static func hyphenatedYears(_ tokens: [Token]) -> String? {
    guard tokens.count == 3, tokens[0].year != nil, tokens[1] == .mark("-"),
      let last = tokens[2].number(ofDigits: 2...2), !(1...12).contains(last)
    else { return nil }
    return completed([tokens[2]], after: tokens[0].text).map { "\(tokens[0].text)/\($0)" }
  }
}
