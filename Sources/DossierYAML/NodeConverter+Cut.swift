import DossierCore

/// Values that end where their writer did not mean them to: ` #` begins a comment.
extension NodeConverter {
  /// Warns of a plain value after which ` #` stands directly before a word, as in `The US is #1`; a
  /// comment has a space after its sign.
  ///
  /// - Returns: the warning of a value that is one word of small letters. It is for those to whom it is a
  ///   text to be read: an id, a date, one of a few words is whole before its comment.
  mutating func noteCut(_ text: String, _ start: Int, _ end: Int) -> [Diagnostic] {
    guard let warning = cut(text, start, end) else { return [] }
    if !text.isEmpty, isKeyword(text) { return [warning] }
    diagnostics.append(warning)
    return []
  }

  private func cut(_ text: String, _ start: Int, _ end: Int) -> Diagnostic? {
    var sign = end
    while sign < extent.limit, isBlank(sign) { sign += 1 }
    guard sign > end || text.isEmpty && sign > 0 && isBlank(sign - 1), sign + 1 < extent.limit,
      file.bytes[sign] == UInt8(ascii: "#"), beginsWord(sign + 1)
    else { return nil }
    var last = file.lineRange(at: sign).upperBound
    while last > sign, file.bytes[last - 1] <= 0x20 { last -= 1 }
    let first = text.isEmpty ? sign : start
    let whole = file.text(first..<last)
    guard !whole.utf8.contains(UInt8(ascii: "\n")) else { return nil }
    return Diagnostic(
      .cutValue, at: file.span(first..<last),
      "`#` after a space begins a comment, so \(text.isEmpty ? "this says nothing" : "the value ends before it")",
      suggestion: Suggestion.write(YAMLWriting.quoted(whole)) {
        YAMLWriting.reads($0, as: whole)
      }.map { "\($0), or put a space after the `#` of a comment" })
  }

  private func isBlank(_ offset: Int) -> Bool {
    file.bytes[offset] == UInt8(ascii: " ") || file.bytes[offset] == UInt8(ascii: "\t")
  }

  private func beginsWord(_ offset: Int) -> Bool {
    let byte = file.bytes[offset]
    return byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Whether a value is one word of small letters and figures: an id, a date, one of a few words.
  private func isKeyword(_ text: String) -> Bool {
    text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "-_.:/^~".utf8.contains($0)
    }
  }
}
