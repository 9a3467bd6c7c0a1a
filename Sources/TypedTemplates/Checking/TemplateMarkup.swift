/// The tags of a template as they are written, for what is told of them beside their escaping.
///
/// A value that is put in is one byte NUL, which no template may hold; its place in the file is that
/// of its directive.
struct TemplateMarkup {
  struct Attribute {
    /// In lower case.
    let name: String
    /// nil for one without a value; with a NUL for each value that is put in.
    let value: String?
    /// In bytes of the file.
    let range: Range<Int>
  }

  struct Tag {
    /// In lower case.
    let name: String
    let attributes: [Attribute]
    let range: Range<Int>
    /// Of a script or style, whether anything but white space stands in it.
    var hasText = false

    func value(_ name: String) -> String? {
      attributes.first { $0.name == name }.map { $0.value ?? "" }
    }
  }

  private(set) var tags: [Tag] = []
  private var bytes: [UInt8] = []
  /// Where each of `bytes` stands in the file.
  private var places: [Int] = []
  private var index = 0

  init(_ file: [UInt8]) {
    for piece in TemplateScanner.pieces(of: file) {
      switch piece {
      case .literal(let range):
        bytes += file[range]
        places += range
      case .directive(let range, _, _):
        bytes.append(0)
        places.append(range.lowerBound)
      }
    }
    places.append(file.count)
    readTags()
  }

  private mutating func readTags() {
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      if bytes[open...].starts(with: "<!--".utf8) {
        skip(past: "-->")
      } else if index < bytes.count, bytes[index].isLetter {
        readTag(from: open)
      }
    }
  }

  private mutating func readTag(from open: Int) {
    let name = take { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    var attributes: [Attribute] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if let attribute = readAttribute() { attributes.append(attribute) } else { index += 1 }
    }
    index = min(index + 1, bytes.count)
    var tag = Tag(name: name, attributes: attributes, range: places[open]..<places[index])
    if ["script", "style", "textarea", "title"].contains(name) {
      let start = index
      skip(past: "</\(name)")
      let end = max(start, index - name.utf8.count - 2)
      tag.hasText = bytes[start..<end].contains { !$0.isWhiteSpace }
    }
    tags.append(tag)
  }

  /// nil where none begins here.
  private mutating func readAttribute() -> Attribute? {
    let start = index
    let name = take { !$0.isWhiteSpace && !"=>/\"'\0".utf8.contains($0) }
    guard !name.isEmpty else { return nil }
    let end = index
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
      index = end
      return Attribute(name: name, value: nil, range: places[start]..<places[end])
    }
    index += 1
    skipSpace()
    let value = readValue()
    return Attribute(name: name, value: value, range: places[start]..<places[index])
  }

  private mutating func readValue() -> String {
    guard index < bytes.count else { return "" }
    let quote = bytes[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = index
      while index < bytes.count, !bytes[index].isWhiteSpace, bytes[index] != UInt8(ascii: ">") {
        index += 1
      }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    let start = index + 1
    let end = bytes[start...].firstIndex(of: quote) ?? bytes.count
    index = min(end + 1, bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// What comes next as far as it holds, in lower case.
  private mutating func take(while holds: (UInt8) -> Bool) -> String {
    let start = index
    while index < bytes.count, holds(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index].map(\.lowercased), as: UTF8.self)
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index].isWhiteSpace { index += 1 }
  }

  /// Behind the next place where a text of small letters stands, in whatever case; the end where none does.
  private mutating func skip(past text: String) {
    let sought = Array(text.utf8)
    while index + sought.count <= bytes.count {
      if zip(bytes[index...], sought).allSatisfy({ $0.lowercased == $1 }) {
        index += sought.count
        return
      }
      index += 1
    }
    index = bytes.count
  }
}
