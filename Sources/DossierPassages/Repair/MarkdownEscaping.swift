import TextAnalysis

/// Plain words written as Markdown that reads as just these words.
package enum MarkdownEscaping {
  /// Escapes what would be mark-up anywhere in a line.
  package static func escaped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var escaped = String.UnicodeScalarView()
    for (offset, scalar) in scalars.enumerated() {
      let next = offset + 1 < scalars.count ? scalars[offset + 1] : nil
      let previous = offset > 0 ? scalars[offset - 1] : nil
      if isMarkup(scalar, between: previous, and: next) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// Escapes what would begin a list, a heading or another block at the start of a line.
  package static func escapedStart(_ line: String) -> String {
    guard let first = line.unicodeScalars.first else { return line }
    if "-+#=>".unicodeScalars.contains(first) { return "\\\(line)" }
    let digits = line.unicodeScalars.prefix { ("0"..."9").contains($0) }
    let rest = line.unicodeScalars.dropFirst(digits.count)
    guard !digits.isEmpty, let sign = rest.first, sign == "." || sign == ")" else { return line }
    return "\(String(digits))\\\(String(rest))"
  }

  /// Breaks a text at spaces into lines of at most so many scalars, but never before what could
  /// begin a block.
  static func wrapped(_ text: String, at width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      let length = (lines.last?.unicodeScalars.count ?? 0) + 1 + word.unicodeScalars.count
      if let last = lines.last, length <= width || !canBegin(word) {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  private static func canBegin(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return !first.isASCII || first.properties.isAlphabetic
  }

  private static func isMarkup(
    _ scalar: Unicode.Scalar, between previous: Unicode.Scalar?, and next: Unicode.Scalar?
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "[", "]", "<", ">", "~", "|": true
    case "_": !(isLetter(previous) && isLetter(next))
    case "&": next == "#" || isLetter(next)
    // Beside a mark for something withheld, they would make an image, a link or an address of it.
    case "!": next?.isWithheldMark ?? false
    case "(", ":": previous?.isWithheldMark ?? false
    default: false
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
  }
}
