import DossierCore

/// Looks through a text, line by line outside code, for marks of other programs.
///
/// A backslash before a mark says that it is meant as it stands. What stands within an address is a
/// part of it.
struct ForeignScan {
  let source: PreparedSource
  private let known: Set<Int>
  private var places: [ForeignMark.Kind: (first: Range<Int>, count: Int)] = [:]
  /// Opening brackets of the paragraph that are not closed yet.
  private var brackets: [Int] = []
  /// Where a span of code ends that began on an earlier line.
  private var resume = 0
  /// The line at hand, and the one before it where that is no blank one.
  private(set) var line = 0..<0
  private(set) var previous: Range<Int>?
  private(set) lazy var definitions = ReferenceDefinitions(of: source)
  /// How many bytes may still be looked at for what closes a mark. Signs that nothing closes would each
  /// be looked after to the line's end, which takes the square of their number.
  private var steps: Int

  static func marks(in source: PreparedSource, besides known: Set<Int>) -> [ForeignMark] {
    var scan = ForeignScan(source: source, known: known)
    for line in ProseLines(of: source) {
      scan.read(line)
      if scan.steps < 0 { break }
    }
    return scan.places.map { kind, place in
      ForeignMark(kind: kind, span: source.span(place.first), count: place.count)
    }
  }

  private init(source: PreparedSource, known: Set<Int>) {
    self.source = source
    self.known = known
    steps = 16 * source.count + 1_000
  }

  private mutating func read(_ range: Range<Int>) {
    var end = range.upperBound
    while end > range.lowerBound, source[end - 1] <= 0x20 { end -= 1 }
    // Lines that are passed over, code and such, end a paragraph too.
    if line.upperBound + 1 < range.lowerBound - 8 || line.isEmpty { brackets = [] }
    previous = line.isEmpty ? nil : line
    line = range.lowerBound..<end
    guard !line.isEmpty else { return }
    if resume <= line.lowerBound { readBeginning() }
    var offset = max(line.lowerBound, resume)
    while offset < line.upperBound, steps >= 0 { offset = readInline(at: offset) }
  }

  // MARK: What is found

  /// Notes a mark; answers with the offset at which to go on.
  @discardableResult
  mutating func note(_ kind: ForeignMark.Kind, _ range: Range<Int>) -> Int {
    if kind == .callout, known.contains(source.original(range.lowerBound)) {
      return range.upperBound
    }
    if let place = places[kind] {
      places[kind] = (place.first, place.count + 1)
    } else {
      places[kind] = (range, 1)
    }
    return range.upperBound
  }

  // MARK: Inline

  private mutating func readInline(at offset: Int) -> Int {
    switch source[offset] {
    case UInt8(ascii: "\\"): return offset + 2
    case UInt8(ascii: "`"): return endOfCode(at: offset)
    case UInt8(ascii: ":") where stands("://", at: offset): return endOfAddress(from: offset)
    case UInt8(ascii: "["):
      brackets.append(offset)
      return readCitation(at: offset) ?? offset + 1
    case UInt8(ascii: "]"): return readClosingBracket(at: offset)
    case UInt8(ascii: "{"): return readBrace(at: offset) ?? offset + 1
    case UInt8(ascii: "<") where stands("<%", at: offset):
      return end(of: "%>", from: offset + 2).map { note(.templateTag, offset..<$0) } ?? offset + 2
    case UInt8(ascii: "%") where stands("%%", at: offset): return readPercents(at: offset)
    case UInt8(ascii: "="): return readPair("==", .highlight, at: offset)
    case UInt8(ascii: "+"): return readPair("++", .insertion, at: offset)
    case UInt8(ascii: "^"): return readCaret(at: offset)
    case UInt8(ascii: "~"): return readScript(.subscripted, at: offset) ?? endOfRun(at: offset)
    case UInt8(ascii: "$"): return readFormula(at: offset)
    default: return offset + 1
    }
  }

  /// The offset after a span of code or, where nothing in the paragraph closes it, after its marks.
  private mutating func endOfCode(at start: Int) -> Int {
    let marks = endOfRun(at: start) - start
    var offset = start + marks
    while offset < source.count, !isBlankLine(at: offset) {
      guard source[offset] == UInt8(ascii: "`") else {
        offset += 1
        continue
      }
      let end = endOfRun(at: offset)
      if end - offset == marks {
        resume = end
        return end
      }
      offset = end
    }
    steps -= offset - start
    return start + marks
  }

  /// Whether a line feed stands at an offset, and the line after it is blank.
  private func isBlankLine(at offset: Int) -> Bool {
    guard source[offset] == UInt8(ascii: "\n") else { return false }
    var next = offset + 1
    while " \t\r>".utf8.contains(source[next]) { next += 1 }
    return next >= source.count || source[next] == UInt8(ascii: "\n")
  }

  /// The offset after an address of the web that stands in the text.
  private func endOfAddress(from start: Int) -> Int {
    var offset = start + 3
    while offset < line.upperBound, source[offset] > 0x20, !"<>)]".utf8.contains(source[offset]) {
      offset += 1
    }
    return offset
  }

  /// What follows a closing bracket tells what the brackets are.
  private mutating func readClosingBracket(at close: Int) -> Int {
    let open = brackets.popLast()
    switch source[close + 1] {
    case UInt8(ascii: "("): return readAddress(from: open, close)
    case UInt8(ascii: "["):
      guard let open else { return close + 1 }
      return readReference(from: open, close)
    default: return close + 1
    }
  }

  private mutating func readReference(from open: Int, _ close: Int) -> Int {
    var end = close + 2
    while end < line.upperBound, !"[]`".utf8.contains(source[end]) { end += 1 }
    steps -= end - close
    guard source[end] == UInt8(ascii: "]"), source[close + 2] != UInt8(ascii: "^") else {
      return close + 1
    }
    let words = open + 1..<close
    let label = close + 2 == end ? words : close + 2..<end
    // Numbers one after the other are those of notes in somebody else's text.
    let isNumbered = isNumber(label) && isNumber(words)
    if words.isEmpty || isNumbered || definitions.holds(text(label)) { return end + 1 }
    let start = open > 0 && source[open - 1] == UInt8(ascii: "!") ? open - 1 : open
    return note(.reference, start..<end + 1)
  }

  /// Passes over the address of a link, unless a space makes it none.
  private mutating func readAddress(from open: Int?, _ close: Int) -> Int {
    var end = close + 2
    var depth = 0
    while end < line.upperBound, depth > 0 || source[end] != UInt8(ascii: ")") {
      switch source[end] {
      case UInt8(ascii: "\\"): end += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      end += 1
    }
    steps -= end - close
    guard end < line.upperBound else { return close + 2 }
    let address = SpacedAddress(text(close + 2..<end))
    guard address.isOne else { return end + 1 }
    guard let open else { return end + 1 }
    let start = open > 0 && source[open - 1] == UInt8(ascii: "!") ? open - 1 : open
    return note(.spacedAddress, start..<end + 1)
  }

  // MARK: Bytes

  func stands(_ text: StaticString, at offset: Int) -> Bool {
    text.withUTF8Buffer { text in
      text.enumerated().allSatisfy { source[offset + $0.offset] == $0.element }
    }
  }

  /// The offset after a text on the line at hand.
  mutating func end(of text: StaticString, from start: Int) -> Int? {
    var offset = start
    defer { steps -= offset - start }
    while offset + text.utf8CodeUnitCount <= line.upperBound {
      if stands(text, at: offset) { return offset + text.utf8CodeUnitCount }
      offset += 1
    }
    return nil
  }

  /// The offset after a run of one byte.
  func endOfRun(at start: Int) -> Int {
    var end = start
    while end < source.count, source[end] == source[start] { end += 1 }
    return end
  }

  func isNumber(_ range: Range<Int>) -> Bool {
    !range.isEmpty && range.allSatisfy { (0x30...0x39).contains(source[$0]) }
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: range.map { source[$0] }, as: UTF8.self)
  }
}
