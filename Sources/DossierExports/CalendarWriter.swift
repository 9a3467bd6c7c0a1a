import DossierCore

/// Writes iCalendar (RFC 5545): content lines folded at 75 octets between scalars, text escaped.
struct CalendarWriter: ~Copyable {
  private(set) var output = OutputBuffer()

  mutating func component(_ name: String, _ write: (inout CalendarWriter) -> Void) {
    line("BEGIN", name)
    write(&self)
    line("END", name)
  }

  /// A property whose value is text.
  mutating func text(_ name: String, _ value: String) {
    line(name, Self.escaped(value))
  }

  /// A property whose value stands as it is; control characters, which no line may hold, go.
  mutating func line(_ name: String, _ value: String) {
    var octets = 0
    for scalar in "\(name):\(value)".unicodeScalars where !Self.isControl(scalar) {
      let bytes = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      if octets + bytes.count > 75 {
        output.append("\r\n " as StaticString)
        octets = 1
      }
      for byte in bytes { output.append(byte) }
      octets += bytes.count
    }
    output.append("\r\n" as StaticString)
  }

  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        escaped.append("\\")
        escaped.append(scalar)
      case "\n":
        escaped.append("\\")
        escaped.append("n")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\t") || scalar.value == 0x7F
  }
}
