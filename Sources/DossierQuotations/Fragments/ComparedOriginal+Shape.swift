import DossierPassages
import TextAnalysis

extension ComparedOriginal {
  /// The same of stretches of the plain text, half-open, with others left out between.
  func shape(of stretches: [Range<Int>]) -> FragmentShape? {
    var scalars: [Unicode.Scalar] = []
    var ranges: [Range<Int>] = []
    for stretch in stretches {
      if !scalars.isEmpty { scalars.append(" ") }
      let start = scalars.count
      scalars += text.plain.scalars[stretch]
      ranges.append(start..<scalars.count)
    }
    let quoted = ComparableText(scalars)
    let pieces = ranges.map { quoted.range(ofOriginal: $0) }
    guard !pieces.isEmpty, pieces.allSatisfy({ !$0.isEmpty }) else { return nil }
    return shape(of: pieces, in: quoted)
  }

  /// How a link leads to words that stand here once: by all of them where they are few and in one
  /// paragraph, else by as many at each end as no other place has; nil where too few are left.
  ///
  /// Of a text that is not published, other places are those of published words alone.
  ///
  /// - Parameters:
  ///   - pieces: stretches of the comparable text, in order, with others left out between.
  func shape(of pieces: [Range<Int>], in quoted: ComparableText) -> FragmentShape? {
    guard let first = pieces.first, let last = pieces.last else { return nil }
    if pieces.count == 1, first.count <= FragmentShape.longestWhole,
      let place = only(quoted, first),
      isInOneParagraph(place)
    {
      return .whole
    }
    let starts = FragmentWords(quoted.scalars[first])
    let ends = FragmentWords(quoted.scalars[last])
    let most = pieces.count == 1 ? starts.count / 2 : .max
    guard let head = least(starts, most, { $0.prefix($1) }),
      let tail = least(ends, most, { $0.suffix($1) })
    else { return nil }
    return .ends(head, tail)
  }

  /// The least number of words at an end that stand here only once and in one paragraph.
  private func least(
    _ words: FragmentWords, _ most: Int, _ end: (FragmentWords, Int) -> String?
  ) -> Int? {
    let most = min(words.count, most)
    guard most > 0 else { return nil }
    return (min(FragmentShape.least(ofWhole: published == nil), most)...most).first { count in
      guard let text = end(words, count) else { return false }
      let wanted = Array(text.unicodeScalars)
      guard let place = only(wanted[...]) else { return false }
      return isInOneParagraph(place)
    }
  }

  private func only(_ quoted: ComparableText, _ range: Range<Int>) -> Range<Int>? {
    only(quoted.scalars[range])
  }

  private func only(_ scalars: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    guard let words = QuotedWords(verbatim: scalars) else { return nil }
    let places = places(of: words)
    return places.count == 1 ? places[0].first : nil
  }

  private func isInOneParagraph(_ place: Range<Int>) -> Bool {
    let range = search.text.original(place)
    let block = text.plain.blocks.bisection(where: { $0.upperBound > range.lowerBound })
    guard block < text.plain.blocks.count else { return false }
    return range.upperBound <= text.plain.blocks[block].upperBound
  }
}

extension FragmentShape {
  /// Words with more scalars than this are named by their ends.
  static let longestWhole = 90

  /// How many words at an end are named at least: more where nobody may ask how often they stand in the
  /// whole text.
  static func least(ofWhole isWhole: Bool) -> Int { isWhole ? 3 : 6 }
}
