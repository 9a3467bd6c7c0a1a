import DossierCore
import DossierModel
import QuoteAnchoring
import TextAnalysis

/// Writes the Markdown of an anchor for words that an entry holds.
///
/// It keeps the form of the anchor that was there before: words skipped stay skipped, context stays
/// context. What it writes is read back, and counts only where it finds just the words meant.
package struct AnchorWriter {
  package let search: PassageSearch
  package let words: WordIndex
  package let entries: EntryIndex

  package init(search: PassageSearch, words: WordIndex, entries: EntryIndex) {
    self.search = search
    self.words = words
    self.entries = entries
  }

  /// Nil where no anchor of any form finds just these words.
  ///
  /// - Parameters:
  ///   - range: half-open, in scalars of the plain text.
  ///   - old: the anchor whose form is kept.
  package func anchor(for range: Range<Int>, like old: Anchor) -> String? {
    let passage = words.words(within: search.folded.range(ofOriginal: range))
    guard !passage.isEmpty else { return nil }
    let context = old.context(words)
    let forms =
      [skipping(passage, like: old), Form(passage: [range], context: context)]
      + [2, 4, 8, 16].map { Form(passage: [range], context: (before: $0, after: $0)) }
    for form in forms.compactMap(\.self) {
      for style in Style.allCases {
        let text = write(form, around: passage, style)
        if finds(text, range) { return text }
      }
    }
    return nil
  }

  /// How words are written, best first.
  private enum Style: CaseIterable {
    /// With `~~` around what is struck out.
    case marked
    /// With strokes through it, as the text itself may have them.
    case escaped
    case bare

    func write(_ text: String) -> String {
      switch self {
      case .marked:
        StruckRuns.runs(of: text).map { run in
          let words = MarkdownEscaping.escaped(run.text)
          return run.isStruck ? "~~\(words)~~" : words
        }.joined()
      case .escaped: MarkdownEscaping.escaped(text)
      case .bare: text
      }
    }
  }

  /// What stands in an anchor: the stretches of its passage, and how many words are context.
  private struct Form {
    let passage: [Range<Int>]
    let context: (before: Int, after: Int)
  }

  /// As many words at each end as the old anchor quoted there, the rest skipped.
  private func skipping(_ passage: Range<Int>, like old: Anchor) -> Form? {
    guard let first = old.pieces.first, let last = old.pieces.last, old.pieces.count > 1,
      old.context(words) == (0, 0)
    else { return nil }
    let start = words.words(of: first.scalars).count
    let end = words.words(of: last.scalars).count
    guard start > 0, end > 0, start + end < passage.count else { return nil }
    return Form(
      passage: [
        original(passage.prefix(start)), original(passage.suffix(end)),
      ], context: (before: 0, after: 0))
  }

  private func original(_ range: Range<Int>) -> Range<Int> {
    search.folded.original(words.scalars(of: range))
  }

  private func write(_ form: Form, around passage: Range<Int>, _ style: Style) -> String {
    let text = { (range: Range<Int>) in style.write(search.plain.text(range).onOneLine()) }
    let exact = form.passage.map { text($0) }.joined(separator: " […] ")
    guard form.context != (0, 0), let first = form.passage.first, let last = form.passage.last
    else { return MarkdownEscaping.escapedStart(exact) }
    let start = max(0, passage.lowerBound - form.context.before)
    let end = min(words.count, passage.upperBound + form.context.after)
    let before =
      start < passage.lowerBound
      ? original(start..<passage.lowerBound).lowerBound : first.lowerBound
    let after =
      end > passage.upperBound ? original(passage.upperBound..<end).upperBound : last.upperBound
    return MarkdownEscaping.escapedStart(
      "\(text(before..<first.lowerBound))**\(exact)**\(text(last.upperBound..<after))")
  }

  private func finds(_ markdown: String, _ range: Range<Int>) -> Bool {
    let anchor = Anchor.read(SourceFile(path: "", text: markdown), index: entries)
    return !anchor.hasLooseBold && search.find(anchor) == .found(range)
  }
}

extension Anchor {
  /// How many words stand before the first bold one and after the last; none where nothing is bold
  /// or all of it.
  fileprivate func context(_ index: WordIndex) -> (before: Int, after: Int) {
    let quote = TextQuote(self)
    let count = { (text: String) in
      index.words(of: FoldedText(text.unicodeScalars).scalars).count
    }
    return (count(quote.prefix), count(quote.suffix))
  }
}
