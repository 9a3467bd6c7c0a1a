/// A text and, where they are asked for, the places in the source from which its bytes came.
struct PlacedBytes {
  var bytes: [UInt8] = []
  /// Of each byte, the half-open range of the source that it stands for; empty unless asked for.
  var starts: [Int32] = []
  var ends: [Int32] = []
}

/// How a published file writes its text.
enum TextFormat {
  case plain
  /// JSON and scripts: `\n` is a line's end.
  case script
  /// iCalendar, whose lines are folded.
  case calendar
  /// BibTeX.
  case bibliography
  /// What editors write, in which `*` and `~` mark words up.
  case markdown

  init(path: String) {
    let ending = path.utf8.lastIndex(of: UInt8(ascii: ".")).map { path[$0...].lowercased() }
    self =
      switch ending {
      case ".json", ".js", ".mjs", ".jsonld", ".webmanifest", ".geojson": .script
      case ".ics", ".vcf": .calendar
      case ".bib", ".tex": .bibliography
      default: .plain
      }
  }
}

/// Takes one layer of disguises off a text: mark-up, character references, percent signs, escapes.
///
/// A tag leaves a mark that both parts and joins words; what stands in it is set aside, and comes
/// after the text. A text may be wrapped several times over, such as HTML in a feed, so that this is
/// done again until nothing comes off any more.
struct Undisguising {
  struct Options {
    var format = TextFormat.plain
    /// Whether `\n` and the like are ends of lines outside scripts too.
    var readsLetterEscapes = false
    /// Whether what is raised, such as the number of a note, is passed over.
    var skipsRaised = false
  }

  private let text: UnsafeBufferPointer<UInt8>
  private let places: (starts: UnsafeBufferPointer<Int32>, ends: UnsafeBufferPointer<Int32>)?
  private let options: Options

  private var main = PlacedBytes()
  private var aside = PlacedBytes()
  private var isAside = false
  // What the rest of the text holds none of, so that nothing is looked for twice.
  private var lacksTagEnd = false
  private var lacksRaisedEnd = false

  /// Whether the result may be wrapped once more.
  private(set) var isLayered = false
  private(set) var metRaised = false
  private(set) var metLetterEscape = false

  init(
    _ text: UnsafeBufferPointer<UInt8>,
    places: (UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Int32>)?, options: Options
  ) {
    self.text = text
    self.places = places.map { (starts: $0.0, ends: $0.1) }
    self.options = options
    main.bytes.reserveCapacity(text.count + 1)
    read(0..<text.count, findsTags: true)
  }

  /// The text without its mark-up, then what stood in it.
  consuming func result() -> PlacedBytes {
    guard !aside.bytes.isEmpty else { return main }
    main.bytes.append(LetterReader.Mark.space)
    main.bytes += aside.bytes
    if places != nil {
      main.starts.append(0)
      main.ends.append(0)
      main.starts += aside.starts
      main.ends += aside.ends
    }
    return main
  }

  // MARK: What comes out

  private mutating func emit(_ byte: UInt8, for range: Range<Int>) {
    if isAside { emit(byte, for: range, into: &aside) } else { emit(byte, for: range, into: &main) }
  }

  private func emit(_ byte: UInt8, for range: Range<Int>, into out: inout PlacedBytes) {
    out.bytes.append(byte)
    guard let places else { return }
    out.starts.append(range.isEmpty ? 0 : places.starts[range.lowerBound])
    out.ends.append(range.isEmpty ? 0 : places.ends[range.upperBound - 1])
  }

  private mutating func emit(_ scalar: Unicode.Scalar, for range: Range<Int>) {
    if Self.isSpecial(UInt8(truncatingIfNeeded: scalar.value)), scalar.isASCII { isLayered = true }
    for byte in UTF8.encode(scalar) ?? .init() { emit(byte, for: range) }
  }

  private mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let run = UnsafeBufferPointer(rebasing: text[range])
    if isAside { aside.bytes += run } else { main.bytes += run }
    guard let places else { return }
    if isAside {
      aside.starts += places.starts[range]
      aside.ends += places.ends[range]
    } else {
      main.starts += places.starts[range]
      main.ends += places.ends[range]
    }
  }

  // MARK: What is read

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "\\"): true
    default: false
    }
  }

  private func mayBeSpecial(_ byte: UInt8) -> Bool {
    if Self.isSpecial(byte) || byte == UInt8(ascii: "]") { return true }
    return switch options.format {
    case .plain, .script: false
    case .calendar: byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n")
    case .bibliography: byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
    case .markdown: byte == UInt8(ascii: "*") || byte == UInt8(ascii: "~")
    }
  }

  private mutating func read(_ range: Range<Int>, findsTags: Bool) {
    var index = range.lowerBound
    var plain = index
    while index < range.upperBound {
      guard mayBeSpecial(text[index]) else {
        index += 1
        continue
      }
      copy(plain..<index)
      index = special(at: index, in: range, findsTags: findsTags)
      plain = index
    }
    copy(plain..<range.upperBound)
  }

  /// Reads what begins with a special byte, and answers where it ends.
  private mutating func special(at index: Int, in range: Range<Int>, findsTags: Bool) -> Int {
    let end: Int?
    switch text[index] {
    case UInt8(ascii: "<"):
      end = findsTags ? tag(at: index, in: range) : nil
      if end == nil, isAside { isLayered = true }
    case UInt8(ascii: "&"): end = reference(at: index, in: range)
    case UInt8(ascii: "%"): end = percent(at: index, in: range)
    case UInt8(ascii: "\\"): end = escape(at: index, in: range)
    case UInt8(ascii: "]"): end = sectionEnd(at: index, in: range)
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "*"), UInt8(ascii: "~"):
      emit(LetterReader.Mark.joint, for: index..<index + 1)
      end = index + 1
    default: end = fold(at: index, in: range)
    }
    if let end { return end }
    copy(index..<index + 1)
    return index + 1
  }

  private func byte(_ index: Int, in range: Range<Int>) -> UInt8 {
    index < range.upperBound ? text[index] : 0
  }

  // MARK: Mark-up

  private mutating func tag(at start: Int, in range: Range<Int>) -> Int? {
    let next = byte(start + 1, in: range)
    let second = byte(start + 2, in: range)
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      return declaration(at: start, in: range)
    }
    guard next.isASCIILetter || next == UInt8(ascii: "/") && second.isASCIILetter, !lacksTagEnd
    else { return nil }
    guard let tag = MarkupTag(text, at: start, in: range) else { return nil }
    guard tag.isClosed else {
      lacksTagEnd = tag.lacksEnd
      return nil
    }
    emit(LetterReader.Mark.joint, for: start..<tag.end)
    setAside(tag, at: start)
    guard tag.isRaised else { return tag.end }
    metRaised = true
    return options.skipsRaised ? raisedEnd(after: tag.end, in: range) : tag.end
  }

  /// What stands in a tag and readers may see, or find in the source.
  private mutating func setAside(_ tag: MarkupTag, at start: Int) {
    isAside = true
    defer { isAside = false }
    emit(LetterReader.Mark.space, for: start..<start + 1)
    if let name = tag.unknownName { copy(name) }
    for attribute in tag.attributes {
      emit(LetterReader.Mark.space, for: start..<start + 1)
      if let name = attribute.unknownName {
        copy(name)
        emit(LetterReader.Mark.space, for: start..<start + 1)
      }
      if attribute.holdsName { emit(LetterReader.Mark.nameBegins, for: start..<start + 1) }
      read(attribute.value, findsTags: false)
      if attribute.holdsName { emit(LetterReader.Mark.nameEnds, for: start..<start + 1) }
    }
    emit(LetterReader.Mark.space, for: start..<start + 1)
  }

  /// A comment, a section of characters, a declaration.
  private mutating func declaration(at start: Int, in range: Range<Int>) -> Int? {
    if begins(with: "<![CDATA[", at: start, in: range) {
      emit(LetterReader.Mark.joint, for: start..<start + 9)
      return start + 9
    }
    let isComment = begins(with: "<!--", at: start, in: range)
    guard !lacksTagEnd, let end = find(isComment ? "-->" : ">", after: start + 2, in: range) else {
      return nil
    }
    emit(LetterReader.Mark.joint, for: start..<end)
    isAside = true
    emit(LetterReader.Mark.space, for: start..<start + 1)
    read(start + 2..<end, findsTags: false)
    emit(LetterReader.Mark.space, for: start..<start + 1)
    isAside = false
    return end
  }

  /// The end of a section of characters.
  private mutating func sectionEnd(at start: Int, in range: Range<Int>) -> Int? {
    guard begins(with: "]]>", at: start, in: range) else { return nil }
    emit(LetterReader.Mark.joint, for: start..<start + 3)
    return start + 3
  }

  private mutating func raisedEnd(after start: Int, in range: Range<Int>) -> Int {
    guard !lacksRaisedEnd, let end = find("</sup>", after: start, in: range) else {
      lacksRaisedEnd = true
      return start
    }
    return end
  }

  private func begins(with words: StaticString, at index: Int, in range: Range<Int>) -> Bool {
    words.withUTF8Buffer { words in
      index + words.count <= range.upperBound
        && words.indices.allSatisfy { text[index + $0] == words[$0] }
    }
  }

  /// Where some words end that are first met from an index on.
  private func find(_ words: StaticString, after start: Int, in range: Range<Int>) -> Int? {
    let (first, count) = words.withUTF8Buffer { ($0[0], $0.count) }
    var index = start
    while index + count <= range.upperBound {
      if text[index] == first, begins(with: words, at: index, in: range) { return index + count }
      index += 1
    }
    return nil
  }

  // MARK: References and escapes

  private mutating func reference(at start: Int, in range: Range<Int>) -> Int? {
    guard let found = CharacterReference(text, at: start, in: range) else { return nil }
    for scalar in found.scalars { emit(scalar, for: start..<found.end) }
    return found.end
  }

  /// A run of bytes as addresses write them, which must be UTF-8: `50%Dennis` stays as it is.
  private mutating func percent(at start: Int, in range: Range<Int>) -> Int? {
    guard let first = hexadecimal(start + 1, count: 2, in: range) else { return nil }
    let length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 0, first < 0xF5 else { return nil }
    var bytes = [UInt8(first)]
    var index = start + 3
    while bytes.count < length {
      guard byte(index, in: range) == UInt8(ascii: "%"),
        let next = hexadecimal(index + 1, count: 2, in: range)
      else { return nil }
      bytes.append(UInt8(next))
      index += 3
    }
    guard let scalar = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first else {
      return nil
    }
    emit(scalar, for: start..<index)
    return index
  }

  private func hexadecimal(_ start: Int, count: Int, in range: Range<Int>) -> UInt32? {
    guard start + count <= range.upperBound else { return nil }
    var value: UInt32 = 0
    for index in start..<start + count {
      guard let digit = text[index].hexadecimalValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// What begins with a backslash, in scripts, style sheets, calendars and TeX.
  private mutating func escape(at start: Int, in range: Range<Int>) -> Int? {
    if options.format == .bibliography, let accent = TeXAccent(text, at: start, in: range) {
      for scalar in accent.scalars { emit(scalar, for: start..<accent.end) }
      return accent.end
    }
    let next = byte(start + 1, in: range)
    switch next {
    case UInt8(ascii: "u"): return unicodeEscape(at: start, in: range)
    case UInt8(ascii: "x"):
      return hexadecimal(start + 2, count: 2, in: range).flatMap {
        emit($0, for: start..<start + 4)
      }
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return styleEscape(at: start, in: range)
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      emit(LetterReader.Mark.joint, for: start..<start + 2)
      return start + 2
    case _ where next.isASCIILetter: return letterEscape(next, at: start)
    case 0x21..<0x7F:
      emit(Unicode.Scalar(next), for: start..<start + 2)
      return start + 2
    default: return nil
    }
  }

  private mutating func letterEscape(_ letter: UInt8, at start: Int) -> Int? {
    guard "nrtbfvN".utf8.contains(letter) else { return nil }
    metLetterEscape = true
    guard options.readsLetterEscapes || options.format == .script || options.format == .calendar
    else { return nil }
    emit(LetterReader.Mark.space, for: start..<start + 2)
    return start + 2
  }

  private mutating func emit(_ value: UInt32, for range: Range<Int>) -> Int? {
    guard let scalar = Unicode.Scalar(value) else { return nil }
    emit(scalar, for: range)
    return range.upperBound
  }

  /// `\u0042`, two of them for a scalar beyond U+FFFF, or `\u{42}`.
  private mutating func unicodeEscape(at start: Int, in range: Range<Int>) -> Int? {
    if byte(start + 2, in: range) == UInt8(ascii: "{") {
      var index = start + 3
      var value: UInt32 = 0
      while index < start + 11, let digit = byte(index, in: range).hexadecimalValue {
        value = value << 4 | UInt32(digit)
        index += 1
      }
      guard byte(index, in: range) == UInt8(ascii: "}") else { return nil }
      return emit(value, for: start..<index + 1)
    }
    guard let first = hexadecimal(start + 2, count: 4, in: range) else { return nil }
    guard (0xD800..<0xDC00).contains(first) else { return emit(first, for: start..<start + 6) }
    guard byte(start + 6, in: range) == UInt8(ascii: "\\"),
      byte(start + 7, in: range) == UInt8(ascii: "u"),
      let second = hexadecimal(start + 8, count: 4, in: range), (0xDC00..<0xE000).contains(second)
    else { return nil }
    let value = 0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00)
    return emit(value, for: start..<start + 12)
  }

  /// Up to six hexadecimal digits and a space, as CSS has them.
  private mutating func styleEscape(at start: Int, in range: Range<Int>) -> Int? {
    var index = start + 1
    var value: UInt32 = 0
    while index < start + 7, let digit = byte(index, in: range).hexadecimalValue {
      value = value << 4 | UInt32(digit)
      index += 1
    }
    if [0x20, 0x09, 0x0A].contains(byte(index, in: range)) { index += 1 }
    return emit(value, for: start..<index)
  }

  /// A line's end with white space after it, where a calendar goes on with the same line.
  private mutating func fold(at start: Int, in range: Range<Int>) -> Int? {
    var index = start
    if text[index] == UInt8(ascii: "\r") { index += 1 }
    guard byte(index, in: range) == UInt8(ascii: "\n") else { return nil }
    let next = byte(index + 1, in: range)
    return next == 0x20 || next == 0x09 ? index + 2 : nil
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
