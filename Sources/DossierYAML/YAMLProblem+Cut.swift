import DossierCore

/// Brackets that are never closed because ` #` begins a comment before the closing one.
extension YAMLProblem {
  /// Says so of the first comment after an opening bracket that a closing one follows in its line.
  ///
  /// - Parameter problem: where libyaml missed the bracket.
  func cutBracket(from began: Int, to problem: Int) -> Diagnostic? {
    let file = source.file
    guard began < file.bytes.count, "[{".utf8.contains(file.bytes[began]), problem > began else {
      return nil
    }
    let end = min(problem, source.range.upperBound, file.bytes.count)
    var quote: UInt8?
    var offset = began
    while offset < end {
      let byte = file.bytes[offset]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), opensQuotation(offset) {
        quote = byte
      } else if byte == UInt8(ascii: "#"), file.bytes[offset - 1] <= UInt8(ascii: " ") {
        if let cut = cutBracket(at: offset) { return cut }
        offset = max(offset, file.lineRange(at: offset).upperBound)
      }
      offset += 1
    }
    return nil
  }

  private func opensQuotation(_ offset: Int) -> Bool {
    " [{,:\n\t".utf8.contains(source.file.bytes[offset - 1])
  }

  private func cutBracket(at sign: Int) -> Diagnostic? {
    let file = source.file
    let line = sign..<max(sign, file.lineRange(at: sign).upperBound)
    guard let close = file.bytes[line].lastIndex(where: { "]}".utf8.contains($0) }) else {
      return nil
    }
    return Diagnostic(
      .invalidYAML, at: file.span(sign..<close + 1),
      "`#` after a space begins a comment, so the `\(file.text(close..<close + 1))` after it is not read",
      suggestion: "put quotes around a text that holds ` #`")
  }
}
