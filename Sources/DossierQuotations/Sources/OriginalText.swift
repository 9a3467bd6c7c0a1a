import DossierCore
import DossierMarkdown
import DossierModel
import QuoteAnchoring
import TextAnalysis

/// The words of an original without mark-up, made ready for comparison.
///
/// A file of plain text is divided at blank lines. Where lines between them are too long to have
/// been broken by hand, as in text copied from a page, each line is a paragraph. Two or three hyphens
/// in a row are dashes, as they are in Markdown.
package struct OriginalText: Sendable {
  /// Of the file, relative to the root.
  package let path: String
  package let search: PassageSearch
  /// What keeps a file of Markdown from being read.
  package let diagnostics: [Diagnostic]

  package var plain: PlainText { search.plain }
  package var folded: FoldedText { search.folded }

  package init(_ original: Original) {
    path = original.file.path
    switch original.format {
    case .plain:
      search = PassageSearch(PlainText(paragraphs: OriginalParagraphs(original).paragraphs))
      diagnostics = []
    case .markdown:
      let document = MarkdownDocument(quoting: original.file, range: original.body)
      search = PassageSearch(document.plainText().asOthersWrote)
      diagnostics = document.diagnostics.filter { $0.id == .tooExpensive }
    }
  }
}

extension OriginalText {
  /// A text that was read already.
  init(_ search: PassageSearch, path: String) {
    self.path = path
    self.search = search
    diagnostics = []
  }
}

extension PlainText {
  /// Paragraphs without mark-up, parted by one blank line.
  fileprivate init(paragraphs: [OriginalParagraphs.Paragraph]) {
    self.init()
    for paragraph in paragraphs {
      if !scalars.isEmpty { scalars += ["\n", "\n"] }
      let start = scalars.count
      scalars += paragraph.scalars
      joints += paragraph.joints.map { start + $0 }
      blocks.append(start..<scalars.count)
    }
  }
}

extension PlainText {
  /// The text as readers of the source see it, of which words may be published: what is struck out keeps
  /// its strokes (U+0336), raised and lowered figures are such characters. Without what references stand
  /// for that no text may hold: overrides count as nothing, and so does what ends them.
  fileprivate var asOthersWrote: PlainText {
    var text = self
    for offset in scalars.indices {
      switch RefusedCharacter(scalars[offset]) {
      case nil, .override?: break
      case .null?, .control?, .privateUse?, .unassigned?: text.scalars[offset] = "\u{FFFD}"
      }
    }
    for block in blocks {
      var open = OpenDirections()
      for offset in block where !open.keeps(scalars[offset]) { text.scalars[offset] = "\u{2060}" }
    }
    for range in raised {
      for offset in range { text.scalars[offset] = scalars[offset].asRaised }
    }
    for range in lowered {
      for offset in range { text.scalars[offset] = scalars[offset].asLowered }
    }
    return struck.isEmpty ? text : text.withStrokes
  }

  private var withStrokes: PlainText {
    let shown = shown
    var text = PlainText()
    text.scalars = shown.scalars
    text.blocks = blocks.map(shown.range)
    text.strong = strong.map(shown.range)
    text.linkable = linkable.map(shown.range)
    text.code = code.map(shown.range)
    text.joints = joints.map { shown.range(ofOriginal: $0..<$0).lowerBound }
    return text
  }
}
