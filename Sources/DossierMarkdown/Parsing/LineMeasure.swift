import DossierCore

/// What there is to count in one line.
struct LineMeasure {
  /// In bytes, without its line ending.
  let length: Int
  let isBlank: Bool
  /// Marks of quotations and list items at its start.
  let openers: Int
  private(set) var brackets = 0
  private(set) var delimiters = 0
  private(set) var declarations = 0
  /// Quotation marks that follow another.
  private(set) var quotationMarks = 0
  /// The longest run of closing parentheses.
  private(set) var parentheses = 0
  /// At signs, each of which may stand in an address of mail.
  private(set) var atSigns = 0
  /// Whether it holds nothing but what a row below a table's header does.
  private(set) var isDelimiterRow = false
  private var bars = 0
  private var outerBars = 0
  private var closing = 0

  var columns: Int { bars - outerBars + 1 }

  /// - Parameters:
  ///   - line: half-open, without its line ending.
  ///   - marks: the offsets of the structural bytes in it.
  init(
    in bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, marks: ArraySlice<UInt32>
  ) {
    let content: Int
    (openers, content) = Self.openers(bytes, line)
    length = line.count
    isBlank = content == line.upperBound
    for mark in marks.lazy.map({ Int($0) }) where mark >= content {
      count(bytes, at: mark, in: content..<line.upperBound)
    }
    guard bars > 0 else { return }
    noteOuterBars(bytes, content..<line.upperBound)
    let row = UnsafeBufferPointer(rebasing: bytes[content..<line.upperBound])
    isDelimiterRow =
      row.allSatisfy { $0 <= 0x20 || "|-:".utf8.contains($0) } && row.contains(UInt8(ascii: "-"))
  }

  /// How many marks of quotations and list items a line begins with, and where they end.
  private static func openers(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
  ) -> (count: Int, end: Int) {
    var count = 0
    for offset in line {
      switch bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      case UInt8(ascii: ">"): count += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard offset + 1 < line.upperBound, bytes[offset + 1] == UInt8(ascii: " ") else {
          return (count, offset)
        }
        count += 1
      default: return (count, offset)
      }
    }
    return (count, line.upperBound)
  }

  @inline(__always)
  private mutating func count(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, in content: Range<Int>
  ) {
    let byte = bytes[offset]
    let previous = offset > content.lowerBound ? bytes[offset - 1] : 0
    switch byte {
    case UInt8(ascii: "|"): if previous != UInt8(ascii: "\\") { bars += 1 }
    case UInt8(ascii: "["): brackets += 1
    case UInt8(ascii: "@"): atSigns += 1
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      if previous != byte { delimiters += 1 }
    case UInt8(ascii: "<"):
      let next = offset + 1 < content.upperBound ? bytes[offset + 1] : 0
      if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { declarations += 1 }
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if previous == UInt8(ascii: "\"") || previous == UInt8(ascii: "'") { quotationMarks += 1 }
    case UInt8(ascii: ")"):
      closing = previous == byte ? closing + 1 : 1
      parentheses = max(parentheses, closing)
    default: break
    }
  }

  private mutating func noteOuterBars(
    _ bytes: UnsafeBufferPointer<UInt8>, _ content: Range<Int>
  ) {
    if bytes[content.lowerBound] == UInt8(ascii: "|") { outerBars += 1 }
    var last = content.upperBound - 1
    while last > content.lowerBound, bytes[last] <= 0x20 { last -= 1 }
    if last > content.lowerBound, bytes[last] == UInt8(ascii: "|"),
      bytes[last - 1] != UInt8(ascii: "\\")
    {
      outerBars += 1
    }
  }
}
