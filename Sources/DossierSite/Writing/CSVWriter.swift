import DossierCore

/// Writes comma-separated values (RFC 4180), a header first.
///
/// A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or
/// a carriage return) gets an apostrophe before it.
struct CSVWriter: ~Copyable {
  private(set) var output = OutputBuffer()

  init(header: [String]) {
    append(row: header)
  }

  mutating func append(row: [String]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      append(cell: cell)
    }
    output.append("\r\n" as StaticString)
  }

  private mutating func append(cell: String) {
    let isFormula =
      switch cell.utf8.first {
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
        UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        true
      default: false
      }
    let text = isFormula ? "'" + cell : cell
    guard text.utf8.contains(where: Self.needsQuotes) else { return output.append(text) }
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { output.append(byte) }
      output.append(byte)
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}
