/// Character references, percent signs, and the escapes of scripts, style sheets and other formats.
extension Undisguising {
  mutating func reference(at start: Int, in range: Range<Int>) -> Int? {
    guard let found = CharacterReference(text, at: start, in: range) else { return nil }
    for scalar in found.scalars { emit(scalar, for: start..<found.end) }
    return found.end
  }

  /// A run of bytes as addresses write them, which must be UTF-8: `50%Dennis` stays as it is.
  mutating func percent(at start: Int, in range: Range<Int>) -> Int? {
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

  func hexadecimal(_ start: Int, count: Int, in range: Range<Int>) -> UInt32? {
    guard start + count <= range.upperBound else { return nil }
    var value: UInt32 = 0
    for index in start..<start + count {
      guard let digit = text[index].hexadecimalValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// What begins with a backslash, in scripts, style sheets, calendars and TeX.
  mutating func escape(at start: Int, in range: Range<Int>) -> Int? {
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

  mutating func letterEscape(_ letter: UInt8, at start: Int) -> Int? {
    guard "nrtbfvN".utf8.contains(letter) else { return nil }
    metLetterEscape = true
    guard options.readsLetterEscapes || options.format == .script || options.format == .calendar
    else { return nil }
    emit(LetterReader.Mark.space, for: start..<start + 2)
    return start + 2
  }

  mutating func emit(_ value: UInt32, for range: Range<Int>) -> Int? {
    guard let scalar = Unicode.Scalar(value) else { return nil }
    emit(scalar, for: range)
    return range.upperBound
  }

  /// `\u0042`, two of them for a scalar beyond U+FFFF, or `\u{42}`.
  mutating func unicodeEscape(at start: Int, in range: Range<Int>) -> Int? {
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
  mutating func styleEscape(at start: Int, in range: Range<Int>) -> Int? {
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
  mutating func fold(at start: Int, in range: Range<Int>) -> Int? {
    var index = start
    if text[index] == UInt8(ascii: "\r") { index += 1 }
    guard byte(index, in: range) == UInt8(ascii: "\n") else { return nil }
    let next = byte(index + 1, in: range)
    return next == 0x20 || next == 0x09 ? index + 2 : nil
  }
}
