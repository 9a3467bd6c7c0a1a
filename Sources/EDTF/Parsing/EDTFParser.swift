/// Reads EDTF strictly; what people write instead is `MistakenDate`'s concern.
struct EDTFParser {
  /// The whole text, and how far it has been read.
  let scalars: [Unicode.Scalar]
  var position: Int
  /// Where the part that is being read ends.
  var end: Int

  /// Bounds what reading one date may cost; a set of eighty days fits.
  private static let longestText = 1_000

  static func date(in text: String) throws(EDTFProblem) -> EDTFDate {
    let scalars = Array(text.unicodeScalars.prefix(longestText + 1))
    guard scalars.count <= longestText else {
      throw EDTFProblem("a date may have at most \(longestText) characters", offset: longestText)
    }
    let start = scalars.firstIndex { !$0.isBlank } ?? scalars.count
    let end = (scalars.lastIndex { !$0.isBlank } ?? -1) + 1
    guard start < end else {
      throw EDTFProblem(
        "a date is missing", suggestion: "write one such as `2016-11-09`, or leave the key out",
        offset: 0)
    }
    var parser = EDTFParser(scalars: scalars, position: start, end: end)
    return EDTFDate(source: text, value: try parser.value())
  }

  private mutating func value() throws(EDTFProblem) -> EDTFDate.Value {
    if let kind = EDTFDate.Kind(opening: scalars[position]) { return try set(kind) }
    let slashes = (position..<end).filter { scalars[$0] == "/" }
    guard let slash = slashes.first else { return .single(try single()) }
    if slashes.count > 1 {
      throw EDTFProblem(
        "an interval has one `/`, between its start and its end", offset: slashes[1])
    }
    return .interval(try interval(parting: slash))
  }

  private func interval(parting slash: Int) throws(EDTFProblem) -> EDTFDate.Interval {
    let start = try limit(in: position..<slash)
    let end = try limit(in: slash + 1..<end)
    switch (start, end) {
    case (.date(let first), .date(let last)):
      try check(first, notAfter: last, joinedBy: "/")
      return .closed(first, last)
    case (.date(let date), .missing(let end)): return .from(date, end: end)
    case (.missing(let start), .date(let date)): return .until(date, start: start)
    case (.missing, .missing):
      throw EDTFProblem("an interval needs a start or an end", offset: position)
    }
  }

  private enum Limit {
    case date(SingleDate)
    case missing(EDTFDate.MissingEnd)
  }

  private func limit(in range: Range<Int>) throws(EDTFProblem) -> Limit {
    if range.isEmpty { return .missing(.unknown) }
    if range.count == 2, stands("..", at: range.lowerBound) { return .missing(.open) }
    return .date(try untimed(in: range, of: "an interval"))
  }

  /// The date that fills a range; no time of day, which intervals and sets don't take.
  func untimed(in range: Range<Int>, of whole: String) throws(EDTFProblem) -> SingleDate {
    var parser = EDTFParser(scalars: scalars, position: range.lowerBound, end: range.upperBound)
    let date = try parser.single()
    if case .time = date.detail {
      throw EDTFProblem("no time of day may stand in \(whole)", offset: range.lowerBound)
    }
    return date
  }

  func check(
    _ first: SingleDate, notAfter last: SingleDate, joinedBy mark: String
  ) throws(EDTFProblem) {
    guard first.earliest > last.latest else { return }
    throw EDTFProblem(
      "\(first.text) is after \(last.text)",
      forms: mark == "/" ? [.init("\(last.text)/\(first.text)")] : [], offset: position)
  }

  func stands(_ text: String, at index: Int) -> Bool {
    let wanted = Array(text.unicodeScalars)
    return index >= 0 && index + wanted.count <= end
      && scalars[index..<index + wanted.count].elementsEqual(wanted)
  }

  /// Whether the text is one date, so that a form of this date can stand in place of the whole.
  var isWhole: Bool { !scalars.contains { "/[]{},".unicodeScalars.contains($0) } }

  /// The next scalar, or nil at the end.
  var next: Unicode.Scalar? { position < end ? scalars[position] : nil }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  func text(_ range: Range<Int>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[range])
    return text
  }
}

extension Unicode.Scalar {
  var isBlank: Bool { self == " " || self == "\t" || self == "\n" || self == "\r" }

  /// The value of an ASCII digit.
  var digit: Int? { ("0"..."9").contains(self) ? Int(value - 0x30) : nil }
}
