import DossierCore
import TextAnalysis

/// Looks through a text, line by line outside code, for marks of other programs.
///
/// A backslash before a mark says that it is meant as it stands. What stands within an address is a
/// part of it.
struct ForeignScan {
  let source: PlaceholderSource
  private let known: Set<Int>
  private let comments: [Range<Int>]
  /// Those of the comments that are not passed yet.
  var unwritten: ArraySlice<Range<Int>>
  private var found: [ForeignMark.Kind: ForeignMark] = [:]
  /// Whether it reads the label of a `[[link]]`.
  private var isLabel = false
  /// Opening brackets of the paragraph that are not closed yet.
  private var brackets: [Int] = []
  /// Where a span of code ends, or a comment or a mark, that began on an earlier line.
  var resume = 0
  /// The line at hand, and the one before it where that is no blank one.
  private(set) var line = 0..<0
  private(set) var previous: Range<Int>?
  private(set) lazy var definitions = ReferenceDefinitions(of: source, besides: comments)
  /// Up to where nothing closes a mark, by what would close it: each is looked for once in a paragraph.
  var lacking: [String: Int] = [:]
  /// How many structural bytes of the text are passed.
  private var passed = 0
  /// How many bars a line has, the last of which that was asked.
  var bars = (line: 0..<0, count: 0)
  /// How many bytes may still be looked at for what closes a mark. Signs that nothing closes would each
  /// be looked after to the line's end, which takes the square of their number.
  var steps: Int

  static func marks(
    in source: PlaceholderSource, _ facts: DocumentFacts, besides known: Set<Int>
  ) -> [ForeignMark] {
    var scan = ForeignScan(source: source, known: known, comments: facts.unwritten)
    for line in ProseLines(of: source, besides: facts.unwritten) {
      scan.read(line)
      if scan.steps < 0 { break }
    }
    for use in facts.entryLinks { scan.readLabel(of: use.link) }
    return Array(scan.found.values)
  }

  private init(source: PlaceholderSource, known: Set<Int>, comments: [Range<Int>]) {
    self.source = source
    self.known = known
    self.comments = comments
    unwritten = comments[...]
    steps = 16 * source.count + 1_000
  }

  /// Looks through a label, which is printed as it stands.
  private mutating func readLabel(of link: EntryLink) {
    let file = link.span.file
    guard let range = link.labelRange, file.bytes[range].contains(where: Self.begins) else {
      return
    }
    var scan = ForeignScan(
      source: PlaceholderSource(file: file, range: range, findsLinks: false), known: [],
      comments: [])
    scan.isLabel = true
    scan.line = 0..<range.count
    scan.readInline()
    for mark in scan.found.values where mark.kind.isWithinLabels {
      let others = found[mark.kind]
      let isFirst = others.map { mark.span.range.lowerBound < $0.span.range.lowerBound } ?? true
      var first = isFirst ? mark : others ?? mark
      first.count = mark.count + (others?.count ?? 0)
      found[mark.kind] = first
    }
  }

  /// Whether a mark that a label may hold begins with a byte.
  private static func begins(_ byte: UInt8) -> Bool { "%{<=+^~$|".utf8.contains(byte) }

  private mutating func read(_ range: Range<Int>) {
    var end = range.upperBound
    while end > range.lowerBound, source[end - 1] <= 0x20 { end -= 1 }
    // Lines that are passed over, code and such, end a paragraph too.
    if line.upperBound + 1 < range.lowerBound - 8 || line.isEmpty { brackets = [] }
    previous = line.isEmpty ? nil : line
    line = range.lowerBound..<end
    guard !line.isEmpty else { return }
    if let end = unwritten.end(at: line.lowerBound) { resume = max(resume, end) }
    if resume <= line.lowerBound { readBeginning() }
    readInline()
  }

  private mutating func readInline() {
    let scan = source.scan
    var offset = max(line.lowerBound, resume)
    while steps >= 0 {
      offset = scan.nextMark(from: offset, before: line.upperBound, &passed)
      guard offset < line.upperBound else { return }
      offset = readInline(at: offset)
    }
  }

  // MARK: What is found

  /// Notes a mark; answers with the offset at which to go on.
  @discardableResult
  mutating func note(_ kind: ForeignMark.Kind, _ range: Range<Int>) -> Int {
    if kind == .callout, known.contains(source.original(range.lowerBound)) {
      return range.upperBound
    }
    if found[kind] == nil {
      found[kind] = ForeignMark(kind: kind, span: source.span(range), isInLabel: isLabel)
    } else {
      found[kind]?.count += 1
    }
    return range.upperBound
  }

  /// Notes a mark that may end on a later line.
  mutating func note(wrapping kind: ForeignMark.Kind, _ range: Range<Int>) -> Int {
    resume = max(resume, range.upperBound)
    return note(kind, range)
  }

  // MARK: Inline

  private mutating func readInline(at offset: Int) -> Int {
    switch source[offset] {
    case UInt8(ascii: "\\"): return isLabel ? offset + 1 : offset + 2
    case UInt8(ascii: "`"): return endOfCode(at: offset)
    case UInt8(ascii: ":") where stands("://", at: offset): return endOfAddress(from: offset)
    case UInt8(ascii: "["):
      brackets.append(offset)
      return readCitation(at: offset) ?? offset + 1
    case UInt8(ascii: "]"): return readClosingBracket(at: offset)
    case UInt8(ascii: "{"): return readBrace(at: offset) ?? offset + 1
    case UInt8(ascii: "<"): return readAngle(at: offset)
    case UInt8(ascii: "%") where stands("%%", at: offset): return readPercents(at: offset)
    case UInt8(ascii: "="): return readPair("==", .highlight, at: offset)
    case UInt8(ascii: "+"): return readPair("++", .insertion, at: offset)
    case UInt8(ascii: "|"): return readBars(at: offset)
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
    let scan = source.scan
    var index = passed
    while true {
      offset = scan.nextMark(from: offset, before: source.count, &index)
      guard offset < source.count, !isBlankLine(at: offset) else { break }
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
    while end < source.count, end - close < 1_000, !"[]".utf8.contains(source[end]),
      !endsParagraph(at: end)
    {
      end += 1
    }
    steps -= end - close
    guard source[end] == UInt8(ascii: "]"), source[close + 2] != UInt8(ascii: "^") else {
      return close + 1
    }
    let words = open + 1..<close
    let label = close + 2 == end ? words : close + 2..<end
    // Numbers one after the other are those of notes in somebody else's text.
    let isNumbered = isNumber(label) && isNumber(words)
    if words.isEmpty || isNumbered || definitions.holds(unquoted(label)) { return end + 1 }
    let start = open > 0 && source[open - 1] == UInt8(ascii: "!") ? open - 1 : open
    return note(wrapping: .reference, start..<end + 1)
  }

  /// Passes over the address of a link, unless a space makes it none; its title is read as the text is.
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
    let written = close + 2..<end
    guard let open, written.contains(where: { source[$0] <= 0x20 }),
      SpacedAddress(text(written)).isOne
    else { return beginningOfTitle(in: written) }
    let start = open > 0 && source[open - 1] == UInt8(ascii: "!") ? open - 1 : open
    return note(.spacedAddress, start..<end + 1)
  }

  /// Where what follows the address begins, within the parentheses of a link.
  private func beginningOfTitle(in range: Range<Int>) -> Int {
    var offset = range.lowerBound
    while offset < range.upperBound, source[offset] == 0x20 { offset += 1 }
    if source[offset] == UInt8(ascii: "<") {
      return range.first { $0 > offset && source[$0] == UInt8(ascii: ">") } ?? range.upperBound
    }
    while offset < range.upperBound, source[offset] > 0x20 { offset += 1 }
    return offset
  }
}
