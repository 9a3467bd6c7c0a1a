import TextAnalysis

/// A word or figure of a passage, as what it says is compared.
struct MeaningToken {
  enum Kind: Equatable { case word, number, month, weekday, negation }

  /// As it is written.
  var text: String
  /// Folded, in lower case.
  let letters: [Unicode.Scalar]
  /// Its place among the others.
  let offset: Int
  var kind = Kind.word
  /// What a figure, number word or month says, so that the ways to write one are equal: `20` of `20`,
  /// `twenty` and `٢٠`; empty for other words.
  var value = ""
  /// Whether it is a figure only where another stands in its place: `one`, `一`.
  var isWeak = false
  /// Whether it belongs to a date.
  var isDate = false
  var isCapitalised = false
  /// Half-open, in folded scalars of the text.
  var range: Range<Int>

  var isNumber: Bool { kind == .number || kind == .month || kind == .weekday }

  /// By what it is compared with others.
  var key: String {
    switch kind {
    case .month: "m\(value)"
    case .number, .weekday: value
    case .word, .negation: String(String.UnicodeScalarView(letters))
    }
  }

  /// Whether this is the same name with another ending: of a plural, of a genitive.
  func isFormOf(_ other: MeaningToken) -> Bool {
    Self.stem(letters) == Self.stem(other.letters)
  }

  private static func stem(_ letters: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    var stem = letters[...]
    if stem.count > 2, stem.last == "s" { stem.removeLast() }
    if stem.count > 2, stem.last == "'" { stem.removeLast() }
    return stem
  }

  /// The words and figures of a text, in order.
  static func all(of text: String, _ words: MeaningWords) -> [MeaningToken] {
    var reader = MeaningReader(FoldedText(text.unicodeScalars).scalars, words)
    return reader.read()
  }
}

/// Cuts a folded text into words and figures: a word keeps its apostrophes (`don't`), a figure what
/// groups its digits (`1,600`) and parts its fraction (`2.5`).
private struct MeaningReader {
  private let scalars: [Unicode.Scalar]
  private let words: MeaningWords
  private var tokens: [MeaningToken] = []

  init(_ scalars: [Unicode.Scalar], _ words: MeaningWords) {
    self.scalars = scalars
    self.words = words
  }

  mutating func read() -> [MeaningToken] {
    var offset = 0
    while offset < scalars.count {
      if scalars[offset].digit != nil {
        offset = readFigure(from: offset)
      } else if LetterKind(scalars[offset]) == .parting {
        offset += 1
      } else {
        offset = readWord(from: offset)
      }
    }
    joinNumbers()
    if !words.knowsMonths { tellMonths() }
    tellDates()
    return tokens
  }

  private mutating func append(
    _ range: Range<Int>, _ change: (inout MeaningToken) -> Void = { _ in }
  ) {
    var token = MeaningToken(
      text: String(String.UnicodeScalarView(scalars[range])),
      letters: Words.lowered(Array(scalars[range])), offset: tokens.count, range: range)
    token.isCapitalised = scalars[range.lowerBound].properties.isUppercase
    change(&token)
    tokens.append(token)
  }

  private mutating func readWord(from start: Int) -> Int {
    var end = start + 1
    if LetterKind(scalars[start]) == .spaced {
      while end < scalars.count, scalars[end].digit == nil, continuesWord(at: end) { end += 1 }
    } else {
      while end < scalars.count, LetterKind(scalars[end]) == .mark { end += 1 }
    }
    let words = words
    let ideograph = scalars[start].ideographicNumber
    append(start..<end) { token in
      if let ideograph {
        (token.kind, token.value, token.isWeak) = (.number, ideograph, true)
      } else {
        words.classify(&token)
      }
    }
    return end
  }

  /// Letters, marks, and an apostrophe or a full stop between letters.
  private func continuesWord(at offset: Int) -> Bool {
    switch LetterKind(scalars[offset]) {
    case .spaced, .mark: true
    case .alone: false
    case .parting:
      scalars[offset] == "'" && offset + 1 < scalars.count
        && LetterKind(scalars[offset + 1]) == .spaced && scalars[offset + 1].digit == nil
    }
  }

  private mutating func readFigure(from start: Int) -> Int {
    var groups = [start..<digits(from: start)]
    var signs: [Unicode.Scalar] = []
    while let last = groups.last, let sign = sign(at: last.upperBound, after: groups, signs) {
      signs.append(sign)
      groups.append(last.upperBound + 1..<digits(from: last.upperBound + 1))
    }
    let isGrouped =
      !signs.isEmpty && groups[0].count <= 3
      && groups.dropFirst().allSatisfy { $0.count == 3 }
    if signs.count > 1, !isGrouped, Set(signs) == ["."], groups.count <= 3 {
      for group in groups {
        let value = value(ofWhole: [group], fraction: nil)
        append(group) { ($0.kind, $0.value, $0.isDate) = (.number, value, true) }
      }
    } else {
      let fraction = isGrouped || signs.isEmpty ? nil : groups.last
      let whole = fraction == nil ? groups : Array(groups.dropLast())
      let value = value(ofWhole: whole, fraction: fraction)
      append(start..<(groups.last?.upperBound ?? start)) {
        ($0.kind, $0.value) = (.number, value)
      }
    }
    return groups.last?.upperBound ?? start + 1
  }

  private func digits(from start: Int) -> Int {
    scalars[start...].firstIndex { $0.digit == nil } ?? scalars.count
  }

  /// A sign that carries a figure on: one before a digit; a space only before a group of three.
  private func sign(
    at offset: Int, after groups: [Range<Int>], _ signs: [Unicode.Scalar]
  ) -> Unicode.Scalar? {
    guard offset + 1 < scalars.count, scalars[offset + 1].digit != nil else { return nil }
    let sign = scalars[offset]
    switch sign {
    case ".", ",", "٫", "٬": return sign
    case " ", "'":
      let next = digits(from: offset + 1) - offset - 1
      let isGroup =
        next == 3 && groups[0].count <= 3 && signs.allSatisfy { $0 == sign }
        && groups.dropFirst().allSatisfy { $0.count == 3 }
      return isGroup ? sign : nil
    default: return nil
    }
  }

  private func value(ofWhole whole: [Range<Int>], fraction: Range<Int>?) -> String {
    let digits = { (range: Range<Int>) in scalars[range].compactMap(\.digit).map(String.init) }
    let leading = whole.flatMap(digits).drop { $0 == "0" }.joined()
    let value = leading.isEmpty ? "0" : leading
    return fraction.map { value + "." + digits($0).joined() } ?? value
  }

  /// `twenty-one` is 21, `two million` 2000000.
  private mutating func joinNumbers() {
    var joined: [MeaningToken] = []
    for token in tokens {
      guard let last = joined.last, let value = words.joined(last, token),
        scalars[last.range.upperBound..<token.range.lowerBound].allSatisfy({
          $0 == " " || $0 == "-"
        })
      else {
        joined.append(token)
        continue
      }
      joined[joined.count - 1].value = value
      joined[joined.count - 1].isWeak = false
      joined[joined.count - 1].range = last.range.lowerBound..<token.range.upperBound
      joined[joined.count - 1].text = String(
        String.UnicodeScalarView(scalars[last.range.lowerBound..<token.range.upperBound]))
    }
    tokens = joined
  }

  /// In a language whose months are not known, the word between a day and a year is one.
  private mutating func tellMonths() {
    for place in tokens.indices.dropFirst().dropLast() where tokens[place].kind == .word {
      guard tokens[place - 1].kind == .number, tokens[place - 1].value.count <= 2,
        tokens[place + 1].kind == .number, tokens[place + 1].value.count == 4
      else { continue }
      tokens[place].kind = .month
      tokens[place].value = String(String.UnicodeScalarView(tokens[place].letters))
    }
  }

  /// A figure is a date's beside a month or a weekday, in a row of three, before 年, 月 or 日, and by
  /// itself where it may be a year.
  private mutating func tellDates() {
    for place in tokens.indices where tokens[place].kind == .month || tokens[place].kind == .weekday
    {
      tokens[place].isDate = true
    }
    for place in tokens.indices where tokens[place].kind == .number {
      let value = tokens[place].value
      let isYear =
        value.count == 4 && (value.hasPrefix("1") || value.hasPrefix("20"))
        && tokens[place].letters.allSatisfy { $0.digit != nil }
      if isYear || isBesideMonth(place) || isBeforeDateSign(place) { tokens[place].isDate = true }
    }
    for place in tokens.indices.dropLast(2) where isRow(place) {
      for next in place..<place + 3 { tokens[next].isDate = true }
    }
  }

  private func isBesideMonth(_ place: Int) -> Bool {
    guard tokens[place].value.count <= 2 else { return false }
    let isMonth = { (place: Int) in
      tokens.indices.contains(place) && tokens[place].kind == .month
    }
    if isMonth(place - 1) || isMonth(place + 1) { return true }
    // `20th May`, `the 20th of May`, `20 de mayo`.
    return isMonth(place + 2) && tokens[place + 1].letters.count <= 3
      || isMonth(place + 3) && tokens[place + 1].letters.count <= 2
        && tokens[place + 2].letters.count <= 2
  }

  private func isBeforeDateSign(_ place: Int) -> Bool {
    let end = tokens[place].range.upperBound
    return end < scalars.count && ["年", "月", "日", "년", "월", "일"].contains(scalars[end])
  }

  /// Three figures with the same sign between: `2015-05-20`, `20/5/2015`.
  private func isRow(_ place: Int) -> Bool {
    guard tokens[place..<place + 3].allSatisfy({ $0.kind == .number }) else { return false }
    let between = { (place: Int) in
      Array(scalars[tokens[place].range.upperBound..<tokens[place + 1].range.lowerBound])
    }
    let sign = between(place)
    return (sign == ["-"] || sign == ["/"]) && sign == between(place + 1)
  }
}

extension Unicode.Scalar {
  /// What a decimal digit of any script says.
  fileprivate var digit: Int? {
    if isASCII { return ("0"..."9").contains(self) ? Int(value) - 0x30 : nil }
    guard properties.numericType == .decimal, let value = properties.numericValue else {
      return nil
    }
    return Int(value)
  }

  /// What an ideograph that is a number says: 三.
  fileprivate var ideographicNumber: String? {
    guard LetterKind(self) == .alone, !isASCII, properties.isIdeographic,
      let value = properties.numericValue
    else { return nil }
    return String(Int(value))
  }
}
