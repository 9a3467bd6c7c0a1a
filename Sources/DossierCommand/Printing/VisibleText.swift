import TextAnalysis

/// Text of the content made safe to show: nothing in it can drive a terminal or turn its
/// neighbours round.
enum VisibleText {
  /// What stands for one scalar, and how many columns of a terminal that takes.
  struct Cell: Equatable {
    let text: String
    let width: Int
  }

  /// The text with line ends, control characters and direction marks spelt out.
  static func of(_ text: String) -> String {
    cells(text).map { $0.text == "\t" ? " " : $0.text }.joined()
  }

  /// The same for the beginning of a line, where a path could look like a command (`::`, `##`) to the
  /// service that runs this program.
  static func atLineStart(_ text: String) -> String {
    let visible = of(text)
    let first = visible.unicodeScalars.first { !$0.properties.isWhitespace }
    return first == ":" || first == "#" ? "./\(visible)" : visible
  }

  /// What stands for each scalar.
  ///
  /// Services of continuous integration look for `##[…]` and `##vso[…]` anywhere in a line, so a
  /// backslash stands before the bracket.
  static func cells(_ text: String) -> [Cell] {
    var cells: [Cell] = []
    var isNamed = false
    var hashes = 0
    for scalar in text.unicodeScalars {
      let isCommand = scalar == "[" && (hashes > 1 || isNamed)
      cells.append(isCommand ? Cell(text: "\\[", width: 2) : cell(scalar))
      isNamed = (hashes > 1 || isNamed) && isOfName(scalar)
      hashes = scalar == "#" ? min(hashes + 1, 2) : 0
    }
    return cells
  }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": true
    default: false
    }
  }

  static func cell(_ scalar: Unicode.Scalar) -> Cell {
    if scalar.isWithheldMark { return Cell(text: String(WithheldMark.bar), width: 1) }
    return switch scalar.value {
    case 0x09: Cell(text: "\t", width: 1)
    case 0x00..<0x20: picture(0x2400 + scalar.value)
    case 0x20..<0x7F: Cell(text: String(scalar), width: 1)
    case 0x7F: picture(0x2421)
    default: isHidden(scalar) ? code(scalar) : Cell(text: String(scalar), width: width(scalar))
    }
  }

  /// A symbol of the Control Pictures block.
  private static func picture(_ value: UInt32) -> Cell {
    Cell(text: Unicode.Scalar(value).map(String.init) ?? "?", width: 1)
  }

  private static func code(_ scalar: Unicode.Scalar) -> Cell {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let text = "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
    return Cell(text: text, width: text.count)
  }

  /// Whether a scalar shows nothing of its own; the two joiners, which scripts need, are let be.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value == 0x200C || scalar.value == 0x200D { return false }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: false
    }
  }

  /// As terminals count columns: none for a mark, two for an East Asian or a pictorial scalar.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
