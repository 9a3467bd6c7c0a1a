import DossierCore
import DossierMarkdown
import DossierModel
import QuoteAnchoring
import TextAnalysis

/// A commentary file cut at its openers: what stands before the first, and each note after.
package struct CommentaryBlocks {
  /// A block quotation that opens a note or names a passage.
  package struct Opener {
    package let head: NoteHead
    /// The head's line, for diagnostics.
    package let headSpan: SourceSpan
    package let anchor: Anchor
    /// The lines of the anchor; the head's where there are none.
    package let anchorSpan: SourceSpan
    /// The top-level blocks that follow, up to the next opener.
    package let body: Range<Int>
  }

  package let preamble: Range<Int>
  package let openers: [Opener]
}

extension CommentaryBlocks {
  package static func cut(
    _ document: borrowing MarkdownDocument, of commentary: EntryHeader,
    index entries: EntryIndex, utcOffset: Int?, marks: QuotationStyle
  ) -> (blocks: CommentaryBlocks, diagnostics: [Diagnostic]) {
    let file = commentary.file
    var diagnostics = DiagnosticList()
    var starts: [(block: Int, span: SourceSpan)] = []
    for block in 0..<document.blockCount where document.kind(ofBlock: block) == .quotation {
      guard let span = document.span(ofBlock: block), QuotationLines.opensNote(span) else {
        continue
      }
      starts.append((block, span))
    }
    var openers: [Opener] = []
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].block : document.blockCount
      let lines = QuotationLines(start.span)
      diagnostics += lines.diagnostics
      let (head, faults) = NoteHead.read(
        lines.head, in: file, utcOffset: utcOffset, marks: marks)
      diagnostics += faults
      let anchor = Anchor.read(lines, index: entries)
      if !head.mayQuoteNothing || !anchor.isEmpty { diagnostics += anchor.faults(at: lines) }
      openers.append(
        Opener(
          head: head, headSpan: file.span(lines.head), anchor: anchor,
          anchorSpan: lines.anchorSpan, body: start.block + 1..<end))
    }
    let heads = Set(openers.map(\.headSpan.range.lowerBound))
    for mark in HidingMarks.find(in: file.bytes, commentary.body)
    where !heads.contains(mark.lowerBound) {
      diagnostics.append(.hiddenInVain(file.span(mark), inCommentary: true))
    }
    let preamble = 0..<(starts.first?.block ?? document.blockCount)
    return (CommentaryBlocks(preamble: preamble, openers: openers), diagnostics.all)
  }
}
