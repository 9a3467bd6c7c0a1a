import CCmarkGFM
import DossierCore
import TextAnalysis

/// A body as the parser gets it: each `[[link]]` replaced by a placeholder of two private-use
/// characters, of U+F8F0 to U+F8FF one that no reference in the body stands for, since content may not
/// hold these themselves, and U+F0000 plus the link's number. No Markdown rule takes note of them.
struct PreparedSource {
  let file: SourceFile
  let range: Range<Int>
  let links: [EntryLink]
  /// The text with placeholders or, where there are no links, the file's own; `textRange` of it is
  /// parsed, and offsets into the prepared text count from that range's start.
  private let text: [UInt8]
  private let textRange: Range<Int>
  /// The first link beyond those that can be told apart.
  let linkBeyondLimit: SourceSpan?
  /// Where each placeholder begins.
  private let placements: [Int]

  /// The last byte of the character with which each placeholder begins.
  private let lead: UInt8

  static let placeholderLength = 7

  init(file: SourceFile, range: Range<Int>, findsLinks: Bool) {
    self.file = file
    self.range = range.clamped(to: 0..<file.bytes.count)
    let found = findsLinks ? EntryLinkScanner.links(in: file, range: self.range) : []
    linkBeyondLimit = found[safe: EntryLinkScanner.limit]?.span
    links = Array(found.prefix(EntryLinkScanner.limit))
    var placements: [Int] = []
    lead = links.isEmpty ? Self.lastLead : Self.lead(in: file.bytes[self.range])
    text =
      links.isEmpty ? file.bytes : Self.replace(links, in: file, self.range, lead, &placements)
    textRange = links.isEmpty ? self.range : 0..<text.count
    self.placements = placements
  }

  private static func replace(
    _ links: [EntryLink], in file: SourceFile, _ range: Range<Int>, _ lead: UInt8,
    _ placements: inout [Int]
  ) -> [UInt8] {
    let bytes = file.bytes
    var text: [UInt8] = []
    text.reserveCapacity(range.count + links.count * placeholderLength)
    var start = range.lowerBound
    for (index, link) in links.enumerated() {
      text.append(contentsOf: bytes[start..<link.span.range.lowerBound])
      placements.append(text.count)
      text.append(contentsOf: placeholder(index, lead))
      start = link.span.range.upperBound
    }
    text.append(contentsOf: bytes[start..<range.upperBound])
    return text
  }

  private static func placeholder(_ index: Int, _ lead: UInt8) -> [UInt8] {
    let low = UInt32(index)
    return [
      0xEF, 0xA3, lead, 0xF3, 0xB0 | UInt8(low >> 12), 0x80 | UInt8(low >> 6 & 0x3F),
      0x80 | UInt8(low & 0x3F),
    ]
  }

  private static let lastLead: UInt8 = 0xBF

  /// Where references stand for all sixteen, the build fails for them.
  private static func lead(in bytes: ArraySlice<UInt8>) -> UInt8 {
    let named = bytes.withUnsafeBufferPointer { bytes in
      refusedReferences(in: bytes).compactMap { reference -> UInt8? in
        guard case .privateUse(let scalar) = reference.character, !scalar.isWithheldMark else {
          return nil
        }
        return 0xB0 | UInt8(scalar.value & 0x0F)
      }
    }
    return (0xB0...lastLead).last { !named.contains($0) } ?? lastLead
  }

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[textRange])) }
  }

  /// Whether a byte stands anywhere in it.
  func holds(_ byte: UInt8) -> Bool {
    withBytes { bytes in
      bytes.baseAddress.map { memchr($0, Int32(byte), bytes.count) != nil } ?? false
    }
  }

  var count: Int { textRange.count }
  /// The byte at an offset, or 0 beyond the end.
  subscript(offset: Int) -> UInt8 {
    (0..<textRange.count).contains(offset) ? text[textRange.lowerBound + offset] : 0
  }

  func stands(_ text: StaticString, at offset: Int) -> Bool {
    text.withUTF8Buffer { text in
      text.enumerated().allSatisfy { self[offset + $0.offset] == $0.element }
    }
  }

  /// The place in the file of an offset into the prepared text; what lies in a placeholder is
  /// taken back to the link's start.
  func original(_ offset: Int) -> Int {
    var low = 0
    var high = placements.count
    while low < high {
      let middle = (low + high) / 2
      if placements[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return range.lowerBound + offset }
    let link = links[low - 1].span.range
    let past = offset - placements[low - 1] - Self.placeholderLength
    return past < 0 ? link.lowerBound : link.upperBound + past
  }

  func span(_ prepared: Range<Int>) -> SourceSpan {
    let start = original(prepared.lowerBound)
    return file.span(start..<max(start, original(prepared.upperBound)))
  }
}

/// Placeholders in text that the parser gave back.
extension PreparedSource {
  /// The number of the link whose placeholder stands at an index.
  func placeholder(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    guard index + Self.placeholderLength <= text.count, text[index] == 0xEF,
      text[index + 1] == 0xA3, text[index + 2] == lead, text[index + 3] == 0xF3,
      text[index + 4] & 0xF0 == 0xB0
    else { return nil }
    let number =
      Int(text[index + 4] & 0x0F) << 12 | Int(text[index + 5] & 0x3F) << 6
      | Int(text[index + 6] & 0x3F)
    return number < links.count ? number : nil
  }

  func holdsPlaceholder(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !links.isEmpty, let start = text.baseAddress, memchr(start, 0xEF, text.count) != nil
    else { return false }
    return text.indices.contains { placeholder(in: text, at: $0) != nil }
  }

  /// The text with each placeholder as it was written, as a C string; in a table cell without
  /// the backslash before a bar, as cmark-gfm has it.
  func restored(_ text: UnsafeBufferPointer<UInt8>, inCell: Bool) -> [CChar] {
    var bytes: [UInt8] = []
    var index = 0
    while index < text.count {
      if let number = placeholder(in: text, at: index) {
        bytes.append(contentsOf: written(number, inCell: inCell))
        index += Self.placeholderLength
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    bytes.append(0)
    return bytes.map { CChar(bitPattern: $0) }
  }

  private func written(_ number: Int, inCell: Bool) -> [UInt8] {
    let source = Array(file.bytes[links[number].span.range])
    guard inCell else { return source }
    return source.enumerated().compactMap { index, byte in
      let beforeBar = index + 1 < source.count && source[index + 1] == UInt8(ascii: "|")
      return byte == UInt8(ascii: "\\") && beforeBar ? nil : byte
    }
  }
}

extension ArraySlice<Range<Int>> {
  /// The end of the range, of some in order of place, in which an offset lies; those that end before it
  /// are dropped, so that asking for one place after the other takes no more time than there are ranges.
  mutating func end(at offset: Int) -> Int? {
    while let first, first.upperBound <= offset { removeFirst() }
    guard let first, first.contains(offset) else { return nil }
    return first.upperBound
  }
}
