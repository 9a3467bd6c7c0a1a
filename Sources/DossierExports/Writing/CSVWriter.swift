import DossierCore

/// Writes comma-separated values (RFC 4180), a header first.
///
/// A cell that a spreadsheet program would run as a formula gets an apostrophe before it, by which
/// such a program knows a text (OWASP, “CSV Injection”).
package struct CSVWriter: ~Copyable {
  package private(set) var output = OutputBuffer()

  package init(header: [String]) {
    append(row: header)
  }

  package mutating func append(row: [String]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      append(cell: cell)
    }
    output.append("\r\n" as StaticString)
  }

  private mutating func append(cell: String) {
    let text = Self.beginsFormula(cell) ? "'" + cell : cell
    guard text.utf8.contains(where: Self.needsQuotes) else { return output.append(text) }
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { output.append(byte) }
      output.append(byte)
    }
    output.append(UInt8(ascii: "\""))
  }

  /// The fullwidth signs are formulas where Japanese or Chinese is the program's language.
  private static func beginsFormula(_ cell: String) -> Bool {
    switch cell.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}
