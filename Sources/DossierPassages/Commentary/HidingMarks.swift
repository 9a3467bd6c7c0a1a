import DossierCore

/// Finds `[!kind draft]`, `[!internal]` and the like at the beginnings of lines, whatever Markdown
/// makes of them, and `[kind draft]` in quotations: what is meant to hide must not be taken for text in
/// silence.
package enum HidingMarks {
  /// The brackets, as half-open ranges of bytes.
  ///
  /// - Parameter bytes: those of a whole file; `range` is looked through.
  package static func find(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = range.lowerBound
    while let open = bytes.firstIndex(of: UInt8(ascii: "["), in: index..<range.upperBound) {
      index = open + 1
      guard let line = lineBeginning(before: open, in: bytes, from: range.lowerBound),
        let close = closing(after: open, in: bytes, to: range.upperBound)
      else { continue }
      let content = bytes[index..<close].drop {
        $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
      }
      let isMark =
        content.first == UInt8(ascii: "!")
        ? hides(content.dropFirst())
        : line.contains(UInt8(ascii: ">")) && lacksOnlyItsSign(content)
      guard isMark else { continue }
      found.append(open..<close + 1)
      index = close
    }
    return found
  }

  /// What stands before it on its line; nil where that is anything but signs of quotations, lists and
  /// indentation.
  private static func lineBeginning(
    before offset: Int, in bytes: [UInt8], from start: Int
  ) -> ArraySlice<UInt8>? {
    var index = offset
    while index > start, bytes[index - 1] != UInt8(ascii: "\n") {
      index -= 1
      guard " \t>-*+.)0123456789".utf8.contains(bytes[index]) else { return nil }
    }
    return bytes[index..<offset]
  }

  private static func closing(after offset: Int, in bytes: [UInt8], to end: Int) -> Int? {
    var index = offset
    while index < end, bytes[index] != UInt8(ascii: "\n") {
      if bytes[index] == UInt8(ascii: "]") { return index }
      index += 1
    }
    return nil
  }

  private static func hides(_ content: ArraySlice<UInt8>) -> Bool {
    words(content).prefix(2).contains(where: hiding.contains)
  }

  /// Whether it is a kind and who sees it, for want of an exclamation mark.
  private static func lacksOnlyItsSign(_ content: ArraySlice<UInt8>) -> Bool {
    let words = words(content)
    return words.count > 1 && NoteHead.Kind(name: words[0]) != nil && hiding.contains(words[1])
  }

  private static func words(_ content: ArraySlice<UInt8>) -> [String] {
    String(decoding: content, as: UTF8.self).lowercased()
      .split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
  }

  private static let hiding = ["draft", "internal", "embargo", "embargoed", "private", "hidden"]
}

extension Diagnostic {
  /// A mark that hides nothing, since no note begins there.
  package static func hiddenInVain(_ span: SourceSpan, inCommentary: Bool) -> Diagnostic {
    Diagnostic(
      .hiddenInVain, at: span, "this hides nothing: no note begins here, so it would be published",
      suggestion: inCommentary
        ? "put an empty line before it, close what it stands in, and write it as `> [!…]` at the line’s beginning"
        : "write notes in a file of `Content/commentary/`, or set `status: draft` for the whole entry"
    )
  }
}
