import DossierCore

/// A scalar of front matter written anew in the style that it has.
enum YAMLQuoting {
  /// What to write in the place of a scalar.
  ///
  /// - Parameter span: the scalar as it stands, with its quotation marks or its `|` or `>`.
  static func text(_ value: String, inPlaceOf span: SourceSpan) -> String {
    switch span.file.bytes[span.range].first {
    case UInt8(ascii: "'"): single(value)
    case UInt8(ascii: "|"), UInt8(ascii: ">"): block(value, span)
    case UInt8(ascii: "\""): double(value)
    default: isPlain(value) ? value : double(value)
    }
  }

  private static func single(_ value: String) -> String {
    "'\(value.unicodeScalars.map { $0 == "'" ? "''" : String($0) }.joined())'"
  }

  private static func double(_ value: String) -> String {
    let escaped = value.unicodeScalars.map { $0 == "\\" || $0 == "\"" ? "\\\($0)" : String($0) }
    return "\"\(escaped.joined())\""
  }

  /// The header line as it is, then the value in the lines' own indentation and width.
  private static func block(_ value: String, _ span: SourceSpan) -> String {
    let file = span.file
    var lines: [Range<Int>] = []
    var start = span.range.lowerBound
    while start < span.range.upperBound {
      let line = start..<file.lineRange(at: start).upperBound
      lines.append(line)
      start =
        (file.bytes[line.upperBound...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count) + 1
    }
    guard let header = lines.first, let first = lines.dropFirst().first else { return value }
    let indentation = file.bytes[first].prefix { $0 == UInt8(ascii: " ") }.count
    let width =
      lines.dropFirst().map { file.text($0).unicodeScalars.count - indentation }.max() ?? 0
    let written =
      lines.count > 2 ? MarkdownEscaping.wrapped(value, at: width) : [value]
    let space = String(repeating: " ", count: indentation)
    return ([file.text(header)] + written.map { space + $0 }).joined(separator: span.lineEnding)
  }

  /// Whether a text can stand without quotation marks anywhere, also between brackets.
  private static func isPlain(_ value: String) -> Bool {
    guard let first = value.unicodeScalars.first, first.properties.isAlphabetic,
      value.contains(" ")
    else { return false }
    return value.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || " .;()-–—’‘“”…".unicodeScalars.contains($0)
    }
  }
}

extension SourceSpan {
  /// How the lines of the file end.
  var lineEnding: String {
    let end = file.bytes.firstIndex(of: UInt8(ascii: "\n"))
    guard let end, end > 0, file.bytes[end - 1] == UInt8(ascii: "\r") else { return "\n" }
    return "\r\n"
  }
}
