import DossierCore
import TextAnalysis

/// A body as the parser gets it: each `[[link]]` replaced by a placeholder of two private-use
/// characters, of U+F8F0 to U+F8FF one that no reference in the body stands for, since content may not
/// hold these themselves, and U+F0000 plus the link's number. No Markdown rule takes note of them.
struct PlaceholderSource {
  let file: SourceFile
  let range: Range<Int>
  let links: [EntryLink]
  /// The text with placeholders or, where there are no links, the file's own; `textRange` of it is
  /// parsed, and offsets into the prepared text count from that range's start.
  private let text: [UInt8]
  private let textRange: Range<Int>
  /// The structure of the prepared text.
  let scan: MarkdownScan
  /// The first link beyond those that can be told apart.
  let linkBeyondLimit: SourceSpan?
  /// Where each placeholder begins.
  private let placements: [Int]

  /// The last byte of the character with which each placeholder begins.
  private let lead: UInt8

  static let placeholderLength = 7

  init(file: SourceFile, range: Range<Int>, findsLinks: Bool) {
    let own = file.bytes
    let range = range.clamped(to: own.indices)
    self.file = file
    self.range = range
    var (bytes, whole) = (own, MarkdownScan(own, in: range))
    if whole.present.contains(PagedText.pageBreak) {
      bytes = PagedText.joined(own, in: range)
      whole = MarkdownScan(bytes, in: range)
    }
    let found = findsLinks ? EntryLinkScanner.links(in: file, range: range, whole) : []
    linkBeyondLimit = found[safe: EntryLinkScanner.limit]?.span
    links = Array(found.prefix(EntryLinkScanner.limit))
    guard !links.isEmpty else {
      (lead, text, textRange, placements, scan) = (Self.lastLead, bytes, range, [], whole)
      return
    }
    let places = links.map { link in
      let span = link.span.range
      return span.lowerBound - range.lowerBound..<span.upperBound - range.lowerBound
    }
    let (lead, text, placements) = bytes.withUnsafeBufferPointer { bytes in
      let body = UnsafeBufferPointer(rebasing: bytes[range])
      let lead = Self.lead(besides: Self.refusedReferences(in: body, whole))
      let (text, placements) = Self.replacing(places, in: body, lead)
      return (lead, text, placements)
    }
    (self.lead, self.text, self.placements) = (lead, text, placements)
    textRange = text.indices
    scan = text.withUnsafeBufferPointer {
      whole.replacing(places, by: Self.placeholderLength, in: $0)
    }
  }

  /// The text with placeholders, and where they begin.
  private static func replacing(
    _ links: [Range<Int>], in body: UnsafeBufferPointer<UInt8>, _ lead: UInt8
  ) -> (text: [UInt8], placements: [Int]) {
    var text: [UInt8] = []
    text.reserveCapacity(body.count + links.count * placeholderLength)
    var placements: [Int] = []
    var start = 0
    for (index, link) in links.enumerated() {
      text.append(contentsOf: UnsafeBufferPointer(rebasing: body[start..<link.lowerBound]))
      placements.append(text.count)
      text.append(contentsOf: placeholder(index, lead))
      start = link.upperBound
    }
    text.append(contentsOf: UnsafeBufferPointer(rebasing: body[start...]))
    return (text, placements)
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
  private static func lead(besides references: [RefusedReference]) -> UInt8 {
    let named = references.compactMap { reference -> UInt8? in
      guard case .privateUse(let scalar) = reference.character, !scalar.isWithheldMark else {
        return nil
      }
      return 0xB0 | UInt8(scalar.value & 0x0F)
    }
    return (0xB0...lastLead).last { !named.contains($0) } ?? lastLead
  }

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[textRange])) }
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

  func text(_ range: Range<Int>) -> String {
    withBytes { String(decoding: $0[range.clamped(to: $0.indices)], as: UTF8.self) }
  }

  /// What may be the name of a footnote whose brackets open at an offset: up to white space or to the
  /// bracket that closes them.
  func footnoteName(at open: Int) -> Range<Int> {
    var end = open + 2
    while self[end] > 0x20, self[end] != UInt8(ascii: "]") { end += 1 }
    return open + 2..<end
  }

  /// The first place at which a text stands, wholly within a range.
  func first(_ text: StaticString, in range: Range<Int>) -> Int? {
    withBytes { bytes in
      let bytes = UnsafeBufferPointer(rebasing: bytes[..<min(range.upperBound, bytes.count)])
      var offset = range.lowerBound
      while let place = bytes.firstIndex(of: text.utf8Start.pointee, from: offset),
        place + text.utf8CodeUnitCount <= bytes.count
      {
        if stands(text, at: place) { return place }
        offset = place + 1
      }
      return nil
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
extension PlaceholderSource {
  /// The next placeholder at or after an index: where it stands, and its link's number.
  func nextPlaceholder(
    in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (index: Int, number: Int)? {
    guard !links.isEmpty else { return nil }
    var offset = start
    while let index = text.firstIndex(of: 0xEF, from: offset) {
      if let number = placeholder(in: text, at: index) { return (index, number) }
      offset = index + 1
    }
    return nil
  }

  /// The number of the link whose placeholder stands at an index.
  private func placeholder(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
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
    nextPlaceholder(in: text, from: 0) != nil
  }

  /// The text with each placeholder as it was written, as a C string; in a table cell without
  /// the backslash before a bar, as cmark-gfm has it.
  func restored(_ text: UnsafeBufferPointer<UInt8>, inCell: Bool) -> [CChar] {
    var bytes: [UInt8] = []
    var start = 0
    while let (index, number) = nextPlaceholder(in: text, from: start) {
      bytes.append(contentsOf: text[start..<index])
      bytes.append(contentsOf: written(number, inCell: inCell))
      start = index + Self.placeholderLength
    }
    bytes.append(contentsOf: text[start...])
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
