/// Marks with which Markdown and other programs keep words from readers, in a text that is printed as it
/// stands: a title, a claim, a label.
package enum PrivateComment {
  /// What is wrong where such words stand in a text: `%%words%%`, `{>>words<<}` and `{::comment}` are
  /// nothing else; `<!-- words -->` may be what a title speaks of.
  package static func severity(in text: String) -> Diagnostic.Severity? {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { "%<{".utf8.contains($0) }) else { return nil }
    if holdsPercents(bytes) || holds("{>>", "<<}", text) || holds("{::comment", "}", text) {
      return .error
    }
    return holds("<!--", "-->", text) ? .warning : nil
  }

  private static func holds(_ opening: String, _ closing: String, _ text: String) -> Bool {
    text.firstRange(of: opening).map { text[$0.upperBound...].contains(closing) } ?? false
  }

  /// After a number, and up to another, two signs are a slip for one: `50%% or 30%%`.
  private static func holdsPercents(_ bytes: [UInt8]) -> Bool {
    var open: Int?
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "%"), bytes[index + 1] == UInt8(ascii: "%") else {
        index += 1
        continue
      }
      if let open, hides(bytes, from: open, to: index) { return true }
      open = index
      index += 2
    }
    return false
  }

  private static func hides(_ bytes: [UInt8], from open: Int, to close: Int) -> Bool {
    let words = bytes[open + 2..<close]
    guard let first = words.first, words.contains(where: { $0 > 0x20 }) else { return false }
    let isAfterNumber = open > 0 && isDigit(bytes[open - 1]) && words.last.map(isDigit) ?? false
    let beginsWord = first >= 0x80 || isDigit(first) || (0x61...0x7A).contains(first | 0x20)
    return !isAfterNumber || beginsWord
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension Diagnostic {
  /// Words that were to be kept from readers stand where nothing is; the message does not show them.
  package static func printedComment(
    _ severity: Severity, at span: SourceSpan, suggestion: String
  ) -> Diagnostic {
    var diagnostic = Diagnostic(
      .privateComment, severity: severity, at: span,
      "this would be published: no mark keeps words of a title, name or label from readers",
      suggestion: suggestion)
    diagnostic.showsSource = false
    return diagnostic
  }
}
