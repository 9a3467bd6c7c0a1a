/// JSON (RFC 8259). `<`, `>`, `&`, U+2028 and U+2029 are escaped, so that a document may stand in
/// a script element and be read as JavaScript.
extension OutputBuffer {
  package mutating func append(_ value: JSONValue) {
    switch value {
    case .text(let text): appendJSON(text)
    case .number(let number): append(number)
    case .boolean(let boolean): append(boolean ? "true" as StaticString : "false")
    case .null: append("null" as StaticString)
    case .list(let values): appendJSON(list: values)
    case .object(let members): appendJSON(object: members)
    }
  }

  private mutating func appendJSON(list values: [JSONValue]) {
    append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      append(value)
    }
    append(UInt8(ascii: "]"))
  }

  private mutating func appendJSON(object members: [(name: String, value: JSONValue)]) {
    append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      appendJSON(member.name)
      append(UInt8(ascii: ":"))
      append(member.value)
    }
    append(UInt8(ascii: "}"))
  }

  private mutating func appendJSON(_ text: String) { appendJSON(text[...]) }

  package mutating func appendJSON(_ text: Substring) {
    var text = text
    append(UInt8(ascii: "\""))
    text.withUTF8 { appendJSONEscaped($0) }
    append(UInt8(ascii: "\""))
  }

  private mutating func appendJSONEscaped(_ source: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    let isPlain = Self.isPlain
    while index < source.count {
      if isPlain[Int(source[index])] {
        index += 1
        continue
      }
      let length = Self.escapedLength(in: source, at: index)
      if length > 0 {
        append(UnsafeBufferPointer(rebasing: source[start..<index]))
        appendJSONEscape(of: source, at: index)
        start = index + length
      }
      index += max(length, 1)
    }
    append(UnsafeBufferPointer(rebasing: source[start...]))
  }

  /// Of each byte whether it is always written as it is.
  private static let isPlain: [Bool] = (0...255).map { (byte: UInt8) in
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1) { single in
      single.initialize(repeating: byte)
      return byte != 0xE2 && escapedLength(in: UnsafeBufferPointer(single), at: 0) == 0
    }
  }

  /// How many bytes of what stands at an index are written otherwise; 0 where none is.
  private static func escapedLength(
    in source: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Int {
    switch source[index] {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "&"):
      1
    case 0xE2
    where index + 2 < source.count && source[index + 1] == 0x80
      && source[index + 2] | 1 == 0xA9:
      3
    default: 0
    }
  }

  private mutating func appendJSONEscape(of source: UnsafeBufferPointer<UInt8>, at index: Int) {
    switch source[index] {
    case UInt8(ascii: "\""): append("\\\"" as StaticString)
    case UInt8(ascii: "\\"): append("\\\\" as StaticString)
    case UInt8(ascii: "\n"): append("\\n" as StaticString)
    case UInt8(ascii: "\t"): append("\\t" as StaticString)
    case 0xE2: append(source[index + 2] == 0xA8 ? "\\u2028" as StaticString : "\\u2029")
    case let byte:
      append("\\u00" as StaticString)
      append(Self.hexadecimalDigit(byte >> 4))
      append(Self.hexadecimalDigit(byte & 0x0F))
    }
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
