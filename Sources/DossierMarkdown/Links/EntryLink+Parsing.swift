import DossierCore

extension EntryLink {
  /// Takes apart a link from its first bracket to its last.
  init(parsing file: SourceFile, range: Range<Int>) {
    let inner = file.bytes[range.lowerBound + 2..<range.upperBound - 2]
    let bar = inner.firstIndex(of: UInt8(ascii: "|"))
    let address = Self.words(inner[..<(bar ?? inner.endIndex)], dropsBackslash: bar != nil)
    let label = bar.map { Self.words(inner[($0 + 1)...], dropsBackslash: false) }
    let mark = address.firstIndex { $0 == "#" || $0 == "^" }
    let target = String(address[..<(mark ?? address.endIndex)])
    let rest = mark.map { String(address[address.index(after: $0)...]) }
    let isHeading = mark.map { address[$0] == "#" } ?? false
    self.init(
      target: Self.trimmed(target),
      fragment: rest.map { isHeading ? .heading(Self.trimmed($0)) : .passage(Self.trimmed($0)) },
      label: label.flatMap { $0.isEmpty ? nil : $0 },
      span: file.span(range))
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
  private static func words(_ bytes: ArraySlice<UInt8>, dropsBackslash: Bool) -> String {
    var bytes = bytes
    if dropsBackslash, bytes.last == UInt8(ascii: "\\") { bytes.removeLast() }
    var words: [UInt8] = []
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
    return String(decoding: words, as: UTF8.self)
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
