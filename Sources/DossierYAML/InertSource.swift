import DossierCore
import Yams

/// The text that Yams reads: the file's own, with `&`, `*` and `!` replaced by private-use
/// characters, which content may not hold.
///
/// Yams follows aliases while it reads and hashes what they stand for, so a few lines could cost
/// hours. In this text there is no anchor, alias or tag to follow. Each replacement is one scalar
/// for one, so marks stay right.
struct InertSource {
  let file: SourceFile
  let range: Range<Int>
  private(set) var bytes: [UInt8]
  private var renamedKeys = 0

  init(file: SourceFile, range: Range<Int>) {
    self.file = file
    self.range = range.clamped(to: 0..<file.bytes.count)
    bytes = []
    bytes.reserveCapacity(self.range.count)
    for byte in file.bytes[self.range] {
      if let index = Self.inert.firstIndex(of: byte) {
        bytes.append(contentsOf: Self.substitute(index))
      } else {
        bytes.append(byte)
      }
    }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The offset in the file at which a mark of Yams stands.
  func original(_ mark: Mark) -> Int {
    var cursor = MarkCursor(bytes: file.bytes, range: range)
    return cursor.offset(of: mark)
  }

  /// Makes a key differ from its like by its first character, so that Yams, which refuses
  /// duplicates without their places, reads on; false where that cannot be done.
  mutating func renameKey(at mark: Mark) -> Bool {
    guard renamedKeys < Self.mostRenamedKeys else { return false }
    var cursor = MarkCursor(bytes: bytes, range: 0..<bytes.count)
    var start = cursor.offset(of: mark)
    if start < bytes.count, Self.isQuote(bytes[start]) { start += 1 }
    guard start < bytes.count, !Self.isQuote(bytes[start]), bytes[start] != UInt8(ascii: "\\")
    else { return false }
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    bytes.replaceSubrange(start..<end, with: Self.substitute(Self.inert.count + renamedKeys))
    renamedKeys += 1
    return true
  }
}

extension InertSource {
  /// What stands at the front of an anchor, an alias and a tag.
  static let inert = [UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!")]
  private static let firstSubstitute: UInt32 = 0xF8F0
  private static let mostRenamedKeys = 12

  /// U+F8F0 + index, in UTF-8; the index must be under 16.
  private static func substitute(_ index: Int) -> [UInt8] { [0xEF, 0xA3, 0xB0 + UInt8(index)] }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// A text of Yams as the file has it; a renamed key keeps its substitute.
  static func restored(_ text: String) -> String {
    guard text.utf8.contains(0xEF) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let index = Int(scalar.value) - Int(firstSubstitute)
      scalars.append(inert.indices.contains(index) ? Unicode.Scalar(inert[index]) : scalar)
    }
    return String(scalars)
  }

  /// Whether a text begins with the substitute that `renameKey` gave it.
  static func isRenamed(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    let renamed = firstSubstitute + UInt32(inert.count)..<firstSubstitute + 16
    return renamed.contains(first.value)
  }
}
