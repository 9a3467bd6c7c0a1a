import DossierCore

extension EntryLink {
  /// The link that a span holds from its first bracket to its last; nil where it holds none.
  package init?(in span: SourceSpan) {
    let bytes = span.file.bytes[span.range]
    guard bytes.count >= 4, bytes.starts(with: "[[".utf8), bytes.suffix(2).elementsEqual("]]".utf8)
    else { return nil }
    self.init(parsing: span.file, range: span.range)
  }

  /// The link as it is written with another target, or another fragment, and its own label.
  package func rewritten(target: String? = nil, fragment: Fragment? = nil) -> String {
    let fragmentText =
      switch fragment ?? self.fragment {
      case nil: ""
      case .heading(let text): "#\(text)"
      case .passage(let name): "^\(name)"
      }
    let bar = span.file.bytes[span.range].holdsEscapedBar ? "\\|" : "|"
    return "[[\(target ?? self.target)\(fragmentText)\(label.map { bar + $0 } ?? "")]]"
  }

  /// Whether a `!` stands before it, with which other programs show the target in its place.
  package var isEmbedding: Bool {
    let (bytes, start) = (span.file.bytes, span.range.lowerBound)
    guard start > 0, bytes[start - 1] == UInt8(ascii: "!") else { return false }
    guard start > 1 else { return true }
    // An exclamation mark that ends a word, or is escaped, is one.
    let before = bytes[start - 2]
    return before <= 0x20 || "([{>|*_~-:".utf8.contains(before)
  }
}

extension ArraySlice<UInt8> {
  /// Whether the first bar has a backslash before it, as it must in a table.
  fileprivate var holdsEscapedBar: Bool {
    guard let bar = firstIndex(of: UInt8(ascii: "|")), bar > startIndex else { return false }
    return self[bar - 1] == UInt8(ascii: "\\")
  }
}
