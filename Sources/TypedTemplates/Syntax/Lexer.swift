import DossierCore

/// Reads the inside of a directive into tokens.
struct Lexer {
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int

  /// All tokens of a range of bytes, the last of them `.end`, which stands at the range's end.
  static func tokens(of bytes: [UInt8], in range: Range<Int>) throws(SyntaxFault) -> [Token] {
    var lexer = Lexer(bytes: bytes, end: range.upperBound, index: range.lowerBound)
    var tokens: [Token] = []
    while let token = try lexer.next() {
      tokens.append(token)
      // What walks expressions recurses; this bounds how deep.
      if tokens.count > 400 { throw SyntaxFault(range, "this expression is too long") }
    }
    tokens.append(Token(kind: .end, range: range.upperBound..<range.upperBound))
    return tokens
  }

  private init(bytes: [UInt8], end: Int, index: Int) {
    self.bytes = bytes
    self.end = end
    self.index = index
  }

  private mutating func next() throws(SyntaxFault) -> Token? {
    while index < end, bytes[index].isWhiteSpace { index += 1 }
    guard index < end else { return nil }
    let start = index
    let byte = bytes[index]
    if byte == UInt8(ascii: "\"") { return try text() }
    if byte.isDigit || (byte == UInt8(ascii: "-") && isDigit(at: index + 1)) { return try number() }
    if byte.isNameByte {
      while index < end, bytes[index].isNameByte { index += 1 }
      return Token(kind: .name(string(start..<index)), range: start..<index)
    }
    for symbol in Token.Symbol.byLength
    where bytes[start..<end].starts(with: symbol.rawValue.utf8) {
      index += symbol.rawValue.utf8.count
      return Token(kind: .symbol(symbol), range: start..<index)
    }
    throw unknownSymbol()
  }

  private func isDigit(at index: Int) -> Bool { index < end && bytes[index].isDigit }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func unknownSymbol() -> SyntaxFault {
    let range = index..<index + 1
    switch bytes[index] {
    case UInt8(ascii: "'"):
      return SyntaxFault(
        range, "a string can't begin with `'`", suggestion: "write it between `\"` and `\"`")
    case UInt8(ascii: "/") where index + 1 < end && bytes[index + 1] == UInt8(ascii: "/"):
      return SyntaxFault(
        index..<index + 2, "`//` can't begin a comment here, since it would never end",
        suggestion: #"write `\(/* … */)`"#)
    default:
      return SyntaxFault(range, "`\(string(range))` has no meaning in an expression")
    }
  }

  private mutating func number() throws(SyntaxFault) -> Token {
    let start = index
    let isNegative = bytes[index] == UInt8(ascii: "-")
    index += 1
    while index < end, bytes[index].isDigit || bytes[index] == UInt8(ascii: "_") { index += 1 }
    let digits = string((isNegative ? start + 1 : start)..<index).filter { $0 != "_" }
    guard let value = Int(figure: digits) else {
      throw SyntaxFault(start..<index, "this number is too large")
    }
    return Token(kind: .number(isNegative ? -value : value), range: start..<index)
  }

  private mutating func text() throws(SyntaxFault) -> Token {
    let start = index
    var value: [UInt8] = []
    index += 1
    while index < end, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\") {
        value.append(try escape())
      } else {
        value.append(bytes[index])
      }
      index += 1
    }
    guard index < end else {
      throw SyntaxFault(
        start..<start + 1, "this string has no closing quotation mark",
        suggestion: "add a `\"`", isUnclosedString: true)
    }
    index += 1
    return Token(kind: .text(String(decoding: value, as: UTF8.self)), range: start..<index)
  }

  /// The byte that an escape stands for; leaves `index` at the escape's last byte.
  private mutating func escape() throws(SyntaxFault) -> UInt8 {
    let start = index
    index += 1
    switch index < end ? bytes[index] : 0 {
    case UInt8(ascii: "\""): return UInt8(ascii: "\"")
    case UInt8(ascii: "\\"): return UInt8(ascii: "\\")
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "("):
      throw SyntaxFault(
        start..<start + 2, "a string in an expression takes no interpolation",
        suggestion: "write the text outside of the expression")
    default:
      throw SyntaxFault(
        start..<min(start + 2, end), "this escape is unknown",
        suggestion: #"the escapes are `\"`, `\\`, `\n` and `\t`"#)
    }
  }
}
