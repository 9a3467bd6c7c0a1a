import DossierCore

/// What there is to count in one line.
struct MeasuredLine {
  private(set) var end: Int
  private(set) var length = 0
  private(set) var isBlank = true
  /// Marks of quotations and list items at its start.
  private(set) var openers = 0
  private(set) var brackets = 0
  private(set) var delimiters = 0
  private(set) var declarations = 0
  /// Quotation marks that follow another.
  private(set) var quotationMarks = 0
  /// The longest run of closing parentheses.
  private(set) var parentheses = 0
  /// At signs, each of which may stand in an address of mail.
  private(set) var atSigns = 0
  private var bars = 0
  private var outerBars = 0
  private var hasHyphen = false
  private var isOnlyRule = true

  var columns: Int { bars - outerBars + 1 }
  var isDelimiterRow: Bool { isOnlyRule && hasHyphen && bars > 0 }

  init(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    end = start
    skipOpeners(bytes)
    let content = end
    countContent(bytes)
    length = end - start
    noteOuterBars(bytes, content)
    if end < bytes.count { end += 1 }
  }

  private mutating func skipOpeners(_ bytes: UnsafeBufferPointer<UInt8>) {
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      case UInt8(ascii: ">"): openers += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: " ") else { return }
        openers += 1
      default: return
      }
      end += 1
    }
  }

  private mutating func countContent(_ bytes: UnsafeBufferPointer<UInt8>) {
    let start = end
    var closing = 0
    var hasText = false
    let kinds = Self.kinds
    while end < bytes.count {
      let byte = bytes[end]
      switch kinds[Int(byte)] {
      case .text: hasText = true
      case .neutral: break
      case .lineEnd:
        note(start, hasText: hasText)
        return
      case .counted:
        let previous = end > start ? bytes[end - 1] : 0
        if byte != UInt8(ascii: "|"), byte != UInt8(ascii: "-") { hasText = true }
        closing = byte == UInt8(ascii: ")") ? previous == byte ? closing + 1 : 1 : closing
        parentheses = max(parentheses, closing)
        count(byte, after: previous)
      }
      end += 1
    }
    note(start, hasText: hasText)
  }

  private mutating func note(_ start: Int, hasText: Bool) {
    if hasText { isOnlyRule = false }
    if end > start { isBlank = false }
  }

  @inline(__always)
  private mutating func count(_ byte: UInt8, after previous: UInt8) {
    switch byte {
    case UInt8(ascii: "|"): if previous != UInt8(ascii: "\\") { bars += 1 }
    case UInt8(ascii: "-"): hasHyphen = true
    case UInt8(ascii: "["): brackets += 1
    case UInt8(ascii: "@"): atSigns += 1
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      if previous != byte { delimiters += 1 }
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      if previous == UInt8(ascii: "<") { declarations += 1 }
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if previous == UInt8(ascii: "\"") || previous == UInt8(ascii: "'") { quotationMarks += 1 }
    default: break
    }
  }

  private mutating func noteOuterBars(_ bytes: UnsafeBufferPointer<UInt8>, _ content: Int) {
    guard bars > 0 else { return }
    if bytes[content] == UInt8(ascii: "|") { outerBars += 1 }
    var last = end - 1
    while last > content, bytes[last] <= 0x20 { last -= 1 }
    if last > content, bytes[last] == UInt8(ascii: "|"), bytes[last - 1] != UInt8(ascii: "\\") {
      outerBars += 1
    }
  }

  /// What a byte is to the count; one look-up answers for most of a text.
  private enum Kind: UInt8 {
    case text, neutral, counted, lineEnd
  }

  private static let kinds: [Kind] = (0...255).map { (byte: UInt8) in
    if counted.contains(byte) { return .counted }
    if byte == UInt8(ascii: "\n") { return .lineEnd }
    return byte <= 0x20 || byte == UInt8(ascii: ":") ? .neutral : .text
  }

  private static let counted = ByteSet(of: "|-[*_~!?)\"'@")
}
