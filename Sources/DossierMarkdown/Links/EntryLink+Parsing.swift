import DossierCore

extension EntryLink {
  /// Takes apart a link from its first bracket to its last.
  init(parsing file: SourceFile, range: Range<Int>) {
    let inner = file.bytes[range.lowerBound + 2..<range.upperBound - 2]
    let bar = inner.firstIndex(of: UInt8(ascii: "|"))
    let address = Self.words(inner[..<(bar ?? inner.endIndex)], dropsBackslash: bar != nil)
    let label = bar.map { Self.words(inner[($0 + 1)...], dropsBackslash: false) }
    let mark = address.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "^") }
    let fragment: Fragment? = mark.map { index in
      let text = Self.text(address[(index + 1)...])
      return address[index] == UInt8(ascii: "#") ? .heading(text) : .passage(text)
    }
    self.init(
      target: Self.text(address[..<(mark ?? address.endIndex)]), fragment: fragment,
      label: label.flatMap { $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self) },
      span: file.span(range))
  }

  /// The bytes of its label as it is written; nil where it has none.
  var labelRange: Range<Int>? {
    guard label != nil, let bar = span.file.bytes[span.range].firstIndex(of: UInt8(ascii: "|"))
    else { return nil }
    return bar + 1..<span.range.upperBound - 2
  }

  /// Whether it leads nowhere: `[[]]`, `[[ |label]]`, `[[#]]`.
  var isEmpty: Bool {
    guard target.isEmpty else { return false }
    return switch fragment {
    case nil: true
    case .heading(let text), .passage(let text): text.isEmpty
    }
  }

  /// The words of some bytes with single spaces between them, without the marks of a quotation at
  /// the start of a wrapped line, and without the backslash before the bar in a table cell.
  private static func words(_ bytes: ArraySlice<UInt8>, dropsBackslash: Bool) -> [UInt8] {
    var bytes = bytes
    if dropsBackslash, bytes.last == UInt8(ascii: "\\") { bytes.removeLast() }
    var words: [UInt8] = []
    words.reserveCapacity(bytes.count)
    var atLineStart = false
    var pendingSpace = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): pendingSpace = true
      case UInt8(ascii: "\n"):
        pendingSpace = true
        atLineStart = true
      case UInt8(ascii: ">") where atLineStart: break
      default:
        if pendingSpace, !words.isEmpty { words.append(UInt8(ascii: " ")) }
        pendingSpace = false
        atLineStart = false
        words.append(byte)
      }
    }
    return words
  }

  /// Words without the single space that may stand at either end.
  private static func text(_ words: ArraySlice<UInt8>) -> String {
    var words = words
    if words.first == UInt8(ascii: " ") { words.removeFirst() }
    if words.last == UInt8(ascii: " ") { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
  }
}
