import TextAnalysis

extension ComparedOriginal {
  /// The part of an address that leads to words of this text, with as many of the words around them
  /// as tell them from others; nil where none do.
  ///
  /// - Parameter range: half-open, in scalars of the plain text.
  func fragment(of range: Range<Int>) -> TextFragment? {
    let words = text.plain.scalars[range]
    let quoted = ComparableText(words)
    guard !quoted.scalars.isEmpty else { return nil }
    if let shape = shape(of: [quoted.scalars.indices], in: quoted) {
      return TextFragment(shape, first: words, last: words)
    }
    let index = text.plain.blocks.bisection(where: { $0.upperBound > range.lowerBound })
    guard index < text.plain.blocks.count, let start = FragmentWords(words).all else { return nil }
    let block = text.plain.blocks[index]
    guard range.upperBound <= block.upperBound else { return nil }
    let before = FragmentWords(text.plain.scalars[block.lowerBound..<range.lowerBound])
    for count in 1...Self.mostContext {
      guard let prefix = before.suffix(count), isOnly("\(prefix) \(start)") else { continue }
      return TextFragment(prefix: prefix, start: start)
    }
    let after = FragmentWords(text.plain.scalars[range.upperBound..<block.upperBound])
    for count in 1...Self.mostContext {
      guard let suffix = after.prefix(count), isOnly("\(start) \(suffix)") else { continue }
      return TextFragment(start: start, suffix: suffix)
    }
    return nil
  }

  private func isOnly(_ words: String) -> Bool {
    let comparable = ComparableText(words.unicodeScalars)
    guard let quoted = QuotedWords(verbatim: comparable.scalars[...]) else { return false }
    return places(of: quoted).count == 1
  }

  private static let mostContext = 8
}
