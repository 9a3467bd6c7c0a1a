extension TextQuote {
  /// What an anchor itself says of its passage, where nothing is remembered of it: from the first
  /// bold word to the last, where some are bold, and the rest as context. Words skipped are left out.
  package init(_ anchor: Anchor) {
    let scalars = Array(anchor.pieces.map(\.scalars).joined(separator: [" "]))
    let isBold = Array(anchor.pieces.map(\.isBold).joined(separator: [false]))
    let first = isBold.firstIndex(of: true) ?? 0
    let end = isBold.lastIndex(of: true).map { $0 + 1 } ?? scalars.count
    let text = { (range: Range<Int>) in String(String.UnicodeScalarView(scalars[range])) }
    self.init(
      exact: text(first..<end), prefix: text(0..<first), suffix: text(end..<scalars.count))
  }
}
