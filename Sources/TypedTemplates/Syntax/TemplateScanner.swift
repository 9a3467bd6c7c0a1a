/// Parts a template's bytes into literal text and the insides of `\( … )`.
struct TemplateScanner {
  enum Piece: Equatable {
    case literal(Range<Int>)
    /// `range` holds the whole of `\( … )`, `inside` what stands between the parentheses.
    case directive(range: Range<Int>, inside: Range<Int>, isClosed: Bool)
  }

  private let bytes: [UInt8]
  private var pieces: [Piece] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func pieces(of bytes: [UInt8]) -> [Piece] {
    var scanner = TemplateScanner(bytes)
    scanner.scan()
    return scanner.pieces
  }

  private mutating func scan() {
    var literalStart = 0
    var index = 0
    while let backslash = bytes[index...].firstIndex(of: UInt8(ascii: "\\")) {
      if bytes[backslash...].starts(with: #"\\("#.utf8) {
        // `\\(` stands for `\(`.
        addLiteral(literalStart..<backslash)
        literalStart = backslash + 1
        index = backslash + 3
      } else if byte(at: backslash + 1) == UInt8(ascii: "(") {
        addLiteral(literalStart..<backslash)
        index = addDirective(from: backslash)
        literalStart = index
      } else {
        index = backslash + 1
      }
    }
    addLiteral(literalStart..<bytes.count)
  }

  private func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func addLiteral(_ range: Range<Int>) {
    if !range.isEmpty { pieces.append(.literal(range)) }
  }

  /// Adds the directive whose backslash stands at `start` and returns where text goes on.
  private mutating func addDirective(from start: Int) -> Int {
    let inside = start + 2
    if let close = closingParenthesis(after: inside) {
      pieces.append(
        .directive(range: start..<close + 1, inside: inside..<close, isClosed: true))
      return close + 1
    }
    // Unclosed: what follows on the line is lost, the next line is read again.
    let lineEnd = bytes[inside...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    pieces.append(.directive(range: start..<lineEnd, inside: inside..<lineEnd, isClosed: false))
    return lineEnd
  }

  private func closingParenthesis(after start: Int) -> Int? {
    var index = start
    var depth = 1
    if let end = commentEnd(from: start) { index = end }
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return index }
      case UInt8(ascii: "\""):
        guard let end = stringEnd(from: index + 1) else { return nil }
        index = end
      case UInt8(ascii: "\\"): return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The end of a `/* … */` at which the inside of a directive begins.
  private func commentEnd(from start: Int) -> Int? {
    guard let first = bytes[start...].firstIndex(where: { !$0.isWhiteSpace }),
      bytes[first...].starts(with: "/*".utf8)
    else { return nil }
    var index = first + 2
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") {
        return index + 2
      }
      index += 1
    }
    return nil
  }

  /// The closing quotation mark of a string; nil where the line ends before it.
  private func stringEnd(from start: Int) -> Int? {
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      if bytes[index] == UInt8(ascii: "\"") { return index }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }
}
