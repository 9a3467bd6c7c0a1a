import DossierCore
import TextAnalysis

/// What stands where a bracket and the word `withheld` do.
struct WithheldPlace {
  private let opening: WithheldOpening
  private let word: Int
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ opening: WithheldOpening, word: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    self.opening = opening
    self.word = word
    self.bytes = bytes
  }

  /// nil for a longer word, and for a `[[link]]` to an entry of such an id.
  var found: WithheldReading.Found? {
    if isLongerWord || isLink { return nil }
    if opening.isPlain, isEscaped { return fault(.escaped) }
    guard opening.isPlain, bytes[word..<after].elementsEqual(WithheldWord.word) else {
      return fault(.form)
    }
    if byte(after) == UInt8(ascii: ":") { return takeKind() }
    guard byte(after) == UInt8(ascii: "]") else { return fault(.form) }
    return take(.unsaid, end: after + 1)
  }

  /// The offset after the word.
  private var after: Int { word + WithheldWord.word.count }

  private func byte(_ offset: Int) -> UInt8 {
    bytes.indices.contains(offset) ? bytes[offset] : 0
  }

  /// `[withheld-evidence]`, `[withheldness]`.
  private var isLongerWord: Bool {
    if byte(after).isLetterOrDigit { return true }
    return "-_".utf8.contains(byte(after)) && byte(after + 1).isLetterOrDigit
  }

  /// `[[withheld]]`, `[[withheld|label]]`, `[[withheld^passage]]`.
  private var isLink: Bool {
    guard opening.isPlain, byte(opening.start - 1) == UInt8(ascii: "[") else { return false }
    if "|#^".utf8.contains(byte(after)) { return true }
    return byte(after) == UInt8(ascii: "]") && byte(after + 1) == UInt8(ascii: "]")
      && byte(after + 2) != UInt8(ascii: "(")
  }

  private func takeKind() -> WithheldReading.Found {
    var start = after + 1
    while Self.isSpace(byte(start)) { start += 1 }
    var end = start
    while byte(end).isLetterOrDigit { end += 1 }
    let mark = WithheldMark(word: bytes[start..<end])
    while Self.isSpace(byte(end)) { end += 1 }
    guard let mark, byte(end) == UInt8(ascii: "]") else { return fault(.kind) }
    return take(mark, end: end + 1)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The mark, unless what stands around it makes it something else to Markdown.
  private func take(_ mark: WithheldMark, end: Int) -> WithheldReading.Found {
    let before = byte(opening.start - 1)
    let next = byte(end)
    if before == UInt8(ascii: "!"), byte(opening.start - 2) != UInt8(ascii: "\\") {
      return fault(.image)
    }
    if before == UInt8(ascii: "["), next == UInt8(ascii: "]") { return fault(.doubled) }
    if next == UInt8(ascii: "(") { return fault(.link) }
    if next == UInt8(ascii: "["), !bytes[(end + 1)...].starts(with: WithheldWord.word) {
      return fault(.link)
    }
    if next == UInt8(ascii: ":"), beginsLine { return fault(.definition) }
    return .mark(mark, opening.start..<end)
  }

  /// Whether an odd number of backslashes stands before it.
  private var isEscaped: Bool {
    var start = opening.start
    while byte(start - 1) == UInt8(ascii: "\\") { start -= 1 }
    return (opening.start - start) % 2 == 1
  }

  /// Whether nothing stands before it on its line but what opens a quotation or an item of a list.
  private var beginsLine: Bool {
    var index = opening.start - 1
    while index >= 0, bytes[index] != UInt8(ascii: "\n") {
      guard Self.opensBlock.contains(bytes[index]) else { return false }
      index -= 1
    }
    return true
  }

  private static let opensBlock = ByteSet(of: " \t\r>-+*.)0123456789")

  private func fault(_ reason: WithheldFault.Reason) -> WithheldReading.Found {
    .fault(WithheldFault(reason: reason, range: opening.start..<after))
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10
  }
}
