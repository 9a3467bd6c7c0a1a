/// One file of text as it was read, shared by everything that points into it.
///
/// Offsets into a file are UTF-8 bytes everywhere; lines and columns are worked out only when a
/// diagnostic is printed.
package final class SourceFile: Sendable {
  /// The path relative to the dossier's root, with `/` between parts.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  package func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(file: self, range: range.clamped(to: 0..<bytes.count))
  }

  /// The text of a half-open range of bytes; ill-formed UTF-8 is shown as U+FFFD.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The line (from 1) and the column (from 1, in Unicode scalars) at which a byte offset stands.
  package func position(at offset: Int) -> SourcePosition {
    let end = min(max(offset, 0), bytes.count)
    var line = 1
    var lineStart = 0
    for index in 0..<end where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    let scalars = bytes[lineStart..<end].count { $0 & 0xC0 != 0x80 }
    return SourcePosition(line: line, column: scalars + 1)
  }

  /// The line that holds a byte offset, without its line ending, as a half-open range of bytes.
  package func lineRange(at offset: Int) -> Range<Int> {
    let middle = min(max(offset, 0), bytes.count)
    let start = bytes[..<middle].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    var end = bytes[middle...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(end, start)
  }
}
