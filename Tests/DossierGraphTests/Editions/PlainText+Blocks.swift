import TextAnalysis

extension PlainText {
  /// A plain text of some blocks, parted by blank lines.
  init(blocks texts: [String]) {
    self.init()
    for text in texts {
      if !scalars.isEmpty { scalars += ["\n", "\n"] }
      let start = scalars.count
      scalars += text.unicodeScalars
      blocks.append(start..<scalars.count)
    }
  }
}
