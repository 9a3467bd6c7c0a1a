/// Breaks text into lines for drawings, which can't do it themselves.
package enum TextLines {
  /// Lines of up to a width in pixels, by estimate; a word too long for a line is broken within.
  ///
  /// - Parameter most: where more lines would be needed, the last ends with `…`.
  package static func breaking(
    _ text: String, width: Int, size: Int, most: Int = .max
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text).flatMap({ fitting($0, width: width, size: size) }) {
      if !line.isEmpty, EstimatedWidth.of((line + piece).withoutTrailingSpace, size: size) > width {
        lines.append(line.withoutTrailingSpace)
        line = ""
      }
      line += piece
    }
    if !line.isEmpty { lines.append(line.withoutTrailingSpace) }
    guard lines.count > most, most > 0 else { return lines }
    return lines.prefix(most - 1) + [shortened(lines[most - 1], width: width, size: size)]
  }

  /// The text in pieces after which a line may end: words with the space behind them, parts of
  /// hyphenated ones, and single characters of scripts that have no spaces.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in text {
      let isBlank = character.isWhitespace
      if isBlank, piece.isEmpty { continue }
      piece.append(isBlank ? " " : character)
      if isBlank || "-–—/".contains(character) || character.isIdeograph {
        pieces.append(piece)
        piece = ""
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  private static func fitting(_ piece: String, width: Int, size: Int) -> [String] {
    guard EstimatedWidth.of(piece.withoutTrailingSpace, size: size) > width else { return [piece] }
    var parts: [String] = []
    var part = ""
    for character in piece {
      if !part.isEmpty, EstimatedWidth.of(part + String(character), size: size) > width {
        parts.append(part)
        part = ""
      }
      part.append(character)
    }
    return parts + [part]
  }

  private static func shortened(_ line: String, width: Int, size: Int) -> String {
    var line = line
    while !line.isEmpty, EstimatedWidth.of(line + " …", size: size) > width { line.removeLast() }
    return line.withoutTrailingSpace + " …"
  }
}

extension Character {
  /// Whether a line may end after it though no space follows: kana, and the ideographs of Han.
  fileprivate var isIdeograph: Bool {
    unicodeScalars.contains { ("\u{3040}"..."\u{9FFF}").contains($0) || $0 >= "\u{20000}" }
  }
}

extension String {
  fileprivate var withoutTrailingSpace: String { hasSuffix(" ") ? String(dropLast()) : self }
}
