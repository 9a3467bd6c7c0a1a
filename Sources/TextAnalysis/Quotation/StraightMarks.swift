/// Gives the straight quotation marks of a text the form in which a language prints them: which open,
/// which close and which are apostrophes.
package struct StraightMarks {
  /// What is printed for one of the marks.
  package struct Printed {
    /// In scalars of the text.
    package let offset: Int
    package let text: String
  }

  /// In order.
  package private(set) var printed: [Printed]
  /// The number, among these, of a single mark that nothing closes, as where a quotation goes on in the
  /// next paragraph; it is printed as an apostrophe.
  package private(set) var open: Int?
  /// Whether the text begins with a single mark that opens, as such a paragraph does.
  package private(set) var goesOn = false

  /// - Parameters:
  ///   - straight: the offsets of straight marks.
  ///   - boundaries: where mark-up begins and ends, in order.
  package init(
    _ scalars: ArraySlice<Unicode.Scalar>, straight: Set<Int>, passedOver: [Range<Int>] = [],
    boundaries: [MarkBoundary] = [], style: QuotationStyle
  ) {
    let marks = QuotationMarkReader.marks(
      in: scalars, passedOver: passedOver, boundaries: boundaries, wanted: straight)
    let pairs = QuotationPairs(marks: marks, scalars, style)
    var texts = marks.map { Self.unpaired($0, style) }
    for pair in pairs.pairs {
      let form = style.marks(isSingle: marks[pair.opening].isSingle, depth: pair.depth)
      texts[pair.opening] = form.opening
      if let closing = pair.closings.last { texts[closing] = form.closing }
    }
    for mark in pairs.unclosed where !marks[mark].isSingle { texts[mark] = style.outer.opening }
    printed = zip(marks, texts).map { Printed(offset: $0.range.lowerBound, text: $1) }
    open = pairs.unclosed.last { pairs.doubtful.contains($0) }
    if let first = marks.first, first.isSingle, first.range.lowerBound == scalars.startIndex {
      goesOn = pairs.unclosed.first == 0 || pairs.pairs.first?.opening == 0
    }
  }

  private static func unpaired(_ mark: QuotationMark, _ style: QuotationStyle) -> String {
    if mark.isSingle { return "\u{2019}" }
    if mark.isGershayim { return String(HebrewMark.gershayim) }
    // Inches and minutes of arc look the same everywhere.
    if mark.before == .digit, mark.lean != .opens { return "\u{201D}" }
    let opens =
      switch mark.lean {
      case .opens, .neither: true
      case .either: mark.before == .closing
      case .closes, .inWord: false
      }
    return opens ? style.outer.opening : style.outer.closing
  }
}

extension QuotationStyle {
  /// The marks of a quotation that stands within so many others. English keeps double marks within
  /// double ones, as they were typed.
  fileprivate func marks(isSingle: Bool, depth: Int) -> Marks {
    if isSingle { return depth == 0 ? single : inner }
    return depth.isMultiple(of: 2) || self == .english ? outer : inner
  }
}
