/// The strings of a PDF as its objects hold them: notes on its pages, the fields of a form, bookmarks and
/// the targets of links, of which `pdftotext` gives nothing (ISO 32000-1, 7.3.4).
///
/// Nothing is parsed but strings and the streams that DEFLATE packed, in which objects may stand too.
struct PDFStrings {
  /// How much is unpacked of one file, in bytes.
  private static let largest = 256 << 20

  /// As UTF-8, each on a line.
  private(set) var text: [UInt8] = []
  private var room = largest

  init(in file: UnsafeBufferPointer<UInt8>) {
    read(file)
    var from = 0
    while let start = Self.find("stream", in: file, from: from) {
      from = start
      guard let packed = Self.afterLineEnd(file, at: start) else { continue }
      unpack(UnsafeBufferPointer(rebasing: file[packed...]))
    }
  }

  private mutating func unpack(_ packed: UnsafeBufferPointer<UInt8>) {
    // What zlib puts before DEFLATE's own bytes (RFC 1950).
    guard packed.count > 2, packed[0] & 15 == 8, (Int(packed[0]) << 8 | Int(packed[1])) % 31 == 0,
      let bytes = Inflation.bytes(of: UnsafeBufferPointer(rebasing: packed[2...]), limit: room)
    else { return }
    room -= bytes.count
    bytes.withUnsafeBufferPointer { read($0) }
  }

  private static func afterLineEnd(_ file: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    var index = index
    if index < file.count, file[index] == 0x0D { index += 1 }
    guard index < file.count, file[index] == 0x0A else { return nil }
    return index + 1
  }

  /// The offset after the next occurrence of a word.
  private static func find(
    _ word: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from: Int
  ) -> Int? {
    let count = word.utf8CodeUnitCount
    var index = from
    while index + count <= bytes.count {
      if bytes[index] == word.utf8Start[0],
        (1..<count).allSatisfy({ bytes[index + $0] == word.utf8Start[$0] })
      {
        return index + count
      }
      index += 1
    }
    return nil
  }

  // MARK: Strings

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "("): index = literal(bytes, from: index + 1)
      case UInt8(ascii: "<"): index = hexadecimal(bytes, from: index + 1)
      default: index += 1
      }
    }
  }

  /// No string that says anything is longer; what begins like one in other bytes may never end.
  private static let longest = 1 << 16

  /// `(a \(b\) c)`, with escapes; gives the offset from which to read on.
  private mutating func literal(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var string: [UInt8] = []
    var depth = 1
    var index = start
    while index < bytes.count, string.count < Self.longest {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\\"): index = escape(bytes, at: index, into: &string)
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 {
          add(string)
          return index
        }
        string.append(byte)
      case UInt8(ascii: "("):
        depth += 1
        string.append(byte)
      default: string.append(byte)
      }
    }
    add(string)
    return index
  }

  /// Reads what follows a backslash: up to three octal digits, a letter, an end of line.
  private func escape(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, into string: inout [UInt8]
  ) -> Int {
    guard start < bytes.count else { return start }
    let digits = bytes[start...].prefix(3).prefix { (0x30...0x37).contains($0) }
    if !digits.isEmpty {
      string.append(UInt8(truncatingIfNeeded: digits.reduce(0) { $0 << 3 | Int($1 - 0x30) }))
      return digits.endIndex
    }
    switch bytes[start] {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"),
      UInt8(ascii: "f"):
      string.append(0x20)
    case 0x0D:
      let isPair = start + 1 < bytes.count && bytes[start + 1] == 0x0A
      return start + (isPair ? 2 : 1)
    case 0x0A: break
    case let other: string.append(other)
    }
    return start + 1
  }

  /// `<48 65>`; gives the offset from which to read on.
  private mutating func hexadecimal(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var digits: [UInt8] = []
    var index = start
    while index < bytes.count, digits.count < Self.longest {
      if let digit = bytes[index].hexadecimalValue {
        digits.append(digit)
      } else if bytes[index] == UInt8(ascii: ">") {
        if digits.count % 2 == 1 { digits.append(0) }
        add(stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
        return index + 1
      } else if bytes[index] > 0x20 {
        return start
      }
      index += 1
    }
    return start
  }

  private mutating func add(_ string: [UInt8]) {
    guard string.count > 1 else { return }
    string.withUnsafeBufferPointer { bytes in
      text += FileText.text(of: bytes, as: FileText.kind(ofString: bytes))
    }
    text.append(UInt8(ascii: "\n"))
  }
}
