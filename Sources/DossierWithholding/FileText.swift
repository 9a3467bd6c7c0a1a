/// What of a file's bytes is text, as UTF-8: all of it, or the runs of text in what is not.
enum FileText {
  /// What a file holds that only a program of its own can read.
  enum Wrapping { case pdf, archive }

  static func wrapping(_ head: UnsafeBufferPointer<UInt8>) -> Wrapping? {
    let start = head.prefix(1024)
    if start.firstRange(of: Array("%PDF-".utf8)) != nil { return .pdf }
    let isArchive = archives.contains { start.starts(with: $0) }
    return isArchive ? .archive : nil
  }

  /// Zip (also Office and EPUB), gzip, bzip2, xz, 7-Zip, RAR, Zstandard.
  private static let archives: [[UInt8]] = [
    [0x50, 0x4B, 3, 4], [0x1F, 0x8B], [0x42, 0x5A, 0x68], [0xFD, 0x37, 0x7A, 0x58, 0x5A],
    [0x37, 0x7A, 0xBC, 0xAF], [0x52, 0x61, 0x72, 0x21], [0x28, 0xB5, 0x2F, 0xFD],
  ]

  enum Kind { case utf8, windows1252, utf16(isBigEndian: Bool), binary }

  static func kind(_ head: UnsafeBufferPointer<UInt8>) -> Kind {
    if head.starts(with: [0xFF, 0xFE]) { return .utf16(isBigEndian: false) }
    if head.starts(with: [0xFE, 0xFF]) { return .utf16(isBigEndian: true) }
    if isUTF8(head) { return .utf8 }
    let isText = head.prefix(1 << 16).allSatisfy { $0 >= 0x20 || (9...13).contains($0) }
    return isText ? .windows1252 : .binary
  }

  /// The same of a string, which is text whatever it holds.
  static func kind(ofString bytes: UnsafeBufferPointer<UInt8>) -> Kind {
    if case .binary = kind(bytes) { return .windows1252 }
    return kind(bytes)
  }

  /// Whether places in the bytes are places in a text of UTF-8.
  static func isText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  /// Whether bytes are UTF-8 without NUL, but for a scalar that is cut off at either end.
  private static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = bytes[...]
    while let last = rest.last, last & 0xC0 == 0x80, bytes.count - rest.count < 3 {
      rest = rest.dropLast()
    }
    if let last = rest.last, last >= 0xC0 { rest = rest.dropLast() }
    return !rest.contains(0) && String(validating: rest, as: UTF8.self) != nil
  }

  /// A window of a file as well-formed UTF-8.
  static func text(of window: UnsafeBufferPointer<UInt8>, as kind: Kind) -> [UInt8] {
    switch kind {
    case .utf8: utf8(window)
    case .windows1252: window.flatMap { Array(String(windows1252($0)).utf8) }
    case .utf16(let isBigEndian): utf16(window, isBigEndian)
    case .binary: runs(in: window)
    }
  }

  /// A window may begin in the midst of a scalar.
  private static func utf8(_ window: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    String(validating: window, as: UTF8.self) == nil
      ? Array(String(decoding: window, as: UTF8.self).utf8) : Array(window)
  }

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  private static let upper: [Unicode.Scalar] = Array(
    "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars)

  private static func utf16(
    _ window: UnsafeBufferPointer<UInt8>, _ isBigEndian: Bool
  ) -> [UInt8] {
    let units = (0..<window.count / 2).map { unit(window, at: $0 * 2, isBigEndian) }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func unit(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ isBigEndian: Bool
  ) -> UInt16 {
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }
}

/// Runs of text among other bytes: what pictures, sounds and documents say of themselves.
extension FileText {
  /// A shorter run is chance, unless a NUL stands beside it.
  private static let shortest = 8

  fileprivate static func runs(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    addUTF8Runs(in: bytes, to: &text)
    for isBigEndian in [false, true] {
      for parity in 0...1 { addUTF16Runs(in: bytes, from: parity, isBigEndian, to: &text) }
    }
    return text
  }

  private static func addUTF8Runs(in bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
    var start = 0
    var index = 0
    func isNUL(_ index: Int) -> Bool { bytes.indices.contains(index) && bytes[index] == 0 }
    while index <= bytes.count {
      let length = index < bytes.count ? printable(bytes, at: index) : 0
      if length > 0 {
        index += length
        continue
      }
      let isKept =
        index - start >= shortest || index - start > 1 && (isNUL(start - 1) || isNUL(index))
      if isKept {
        text += bytes[start..<index]
        text.append(UInt8(ascii: "\n"))
      }
      index += 1
      start = index
    }
  }

  /// The length of a scalar of text, or 0.
  @inline(__always)
  private static func printable(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return first >= 0x20 && first < 0x7F || (9...13).contains(first) ? 1 : 0 }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, index + length <= bytes.count else { return 0 }
    return String(validating: bytes[index..<index + length], as: UTF8.self) == nil ? 0 : length
  }

  private static func addUTF16Runs(
    in bytes: UnsafeBufferPointer<UInt8>, from first: Int, _ isBigEndian: Bool,
    to text: inout [UInt8]
  ) {
    var units: [UInt16] = []
    var index = first
    func end() {
      if units.count >= 3 {
        text += String(decoding: units, as: UTF16.self).utf8
        text.append(UInt8(ascii: "\n"))
      }
      units.removeAll(keepingCapacity: true)
    }
    while index + 1 < bytes.count {
      let unit = unit(bytes, at: index, isBigEndian)
      if (0x20..<0x7F).contains(unit) || (0xA0..<0x2100).contains(unit) {
        units.append(unit)
      } else if !units.isEmpty {
        end()
      }
      index += 2
    }
    end()
  }
}
