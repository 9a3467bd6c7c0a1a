import DossierCore
import DossierMarkdown
import DossierModel
import TextAnalysis

/// The body of a digest as its quotations are read.
package struct QuotedDigest {
  struct Block {
    /// Half-open, in scalars of the plain text.
    let range: Range<Int>
    /// Whether all of it is quoted.
    let isQuotation: Bool
    /// The articles that it links to, in order.
    var links: [EntryID] = []
    /// Its lines in the file.
    let lines: SourceSpan
  }

  let plain: PlainText
  /// The blocks that have text, in order.
  private(set) var blocks: [Block]
  /// Where links show a title, which is not the digest's own word.
  private(set) var titles: [Range<Int>] = []

  package init(_ document: borrowing MarkdownDocument, _ plain: PlainText, _ index: EntryIndex) {
    self.plain = plain
    let count = document.blockCount
    let lines = document.lines(ofBlocks: 0..<count)
    var blocks: [Block] = []
    for (number, (range, lines)) in zip(plain.blocks, lines).enumerated() where !range.isEmpty {
      let isQuotation = number < count && document.kind(ofBlock: number) == .quotation
      blocks.append(Block(range: range, isQuotation: isQuotation, lines: lines))
    }
    self.blocks = blocks
    for placed in document.links(inBlocks: 0..<count) { add(placed, index) }
  }

  private mutating func add(_ placed: MarkdownDocument.PlacedLink, _ index: EntryIndex) {
    if placed.link.label == nil { titles.append(placed.range) }
    guard let number = number(at: placed.range.lowerBound),
      let target = try? index.find(placed.link.target).get(), target.id.kind == .article
    else { return }
    blocks[number].links.append(target.id)
  }

  func block(at offset: Int) -> Block? { number(at: offset).map { blocks[$0] } }

  private func number(at offset: Int) -> Int? {
    let number = blocks.bisection(where: { $0.range.upperBound > offset })
    return number < blocks.count ? number : nil
  }

  /// Where words of one block were written.
  func span(of range: Range<Int>) -> SourceSpan {
    guard let block = block(at: range.lowerBound) else {
      return SourceSpan(file: SourceFile(path: "", bytes: []), range: 0..<0)
    }
    let inside = range.clamped(to: block.range)
    let start = block.range.lowerBound
    return SourcePlaces(block.lines, text: plain.scalars[block.range])
      .span(of: inside.lowerBound - start..<inside.upperBound - start)
  }
}
