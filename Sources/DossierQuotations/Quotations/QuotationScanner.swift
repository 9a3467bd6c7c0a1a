import TextAnalysis

/// Finds the quotations of a body: words between quotation marks of any language.
///
/// Marks within a quotation belong to it. A quotation may go on over paragraphs each of which begins
/// with its opening mark. Marks in code mean nothing, nor do those in the title that a link without a
/// label shows.
struct QuotationScanner {
  private let plain: PlainText
  private let style: QuotationStyle
  /// Where marks mean nothing, in order.
  private let passedOver: [Range<Int>]
  private var quotations: [WrittenQuotation] = []
  /// A quotation that its paragraph didn't close.
  private var open: Open?

  private struct Open {
    let mark: QuotationMark
    let parts: [Range<Int>]
    /// Whether it is none at all where it does not go on.
    let isDoubtful: Bool
  }

  /// - Parameters:
  ///   - titles: the ranges of links that show a title.
  ///   - language: the tag of the language that the body is written in.
  static func quotations(
    in plain: PlainText, titles: [Range<Int>], language: String = "en"
  ) -> [WrittenQuotation] {
    var scanner = QuotationScanner(
      plain: plain, style: QuotationStyle(language: language),
      passedOver: (plain.code + titles).sorted { $0.lowerBound < $1.lowerBound })
    for block in plain.blocks { scanner.scan(block) }
    scanner.abandon()
    return scanner.quotations
  }

  private init(plain: PlainText, style: QuotationStyle, passedOver: [Range<Int>]) {
    self.plain = plain
    self.style = style
    self.passedOver = passedOver
  }

  /// Each cell of a table by itself.
  private mutating func scan(_ block: Range<Int>) {
    var start = block.lowerBound
    for tab in block where plain.scalars[tab] == "\t" && !passedOver.holds(tab) {
      scan(part: start..<tab)
      start = tab + 1
    }
    scan(part: start..<block.upperBound)
  }

  private mutating func scan(part: Range<Int>) {
    let found = QuotationPairs(plain.scalars[part], passedOver: passedOver, language: style)
    let earlier = takeUp(found, at: part.lowerBound)
    let last = found.unclosed.first { !found.doubtful.contains($0) } ?? found.unclosed.last
    var end = part.lowerBound
    for pair in found.pairs {
      let mark = found.marks[pair.opening]
      if let last, !found.doubtful.contains(last), pair.opening > last { break }
      guard mark.range.lowerBound >= end else { continue }
      let start = mark.range.upperBound
      let ends = pair.closings.map { found.marks[$0].range.lowerBound }
      add(mark, ends.map { (pair.opening == 0 ? earlier : []) + [start..<max(start, $0)] })
      if pair.isCertain, let last = pair.closings.last { end = found.marks[last].range.upperBound }
    }
    guard let last, found.marks[last].range.lowerBound >= end else { return }
    let mark = found.marks[last]
    open = Open(
      mark: mark, parts: (last == 0 ? earlier : []) + [mark.range.upperBound..<part.upperBound],
      isDoubtful: found.doubtful.contains(last))
  }

  /// The parts of an open quotation that goes on in a paragraph, since its first mark says so.
  private mutating func takeUp(_ found: QuotationPairs, at start: Int) -> [Range<Int>] {
    guard let open else { return [] }
    guard let first = found.marks.first, first.range.lowerBound == start,
      goesOn(first.sign, open.mark.sign),
      found.pairs.first?.opening == 0 || found.unclosed.first == 0
    else {
      abandon()
      return []
    }
    self.open = nil
    return open.parts
  }

  /// French repeats either mark.
  private func goesOn(_ sign: Unicode.Scalar, _ opening: Unicode.Scalar) -> Bool {
    sign == opening || opening == "«" && sign == "»"
  }

  /// A quotation that is never closed is one without readings.
  private mutating func abandon() {
    if let open, !open.isDoubtful { add(open.mark, []) }
    open = nil
  }

  private mutating func add(_ mark: QuotationMark, _ readings: [[Range<Int>]]) {
    quotations.append(
      WrittenQuotation(
        opening: mark.range.lowerBound,
        readings: readings.map { WrittenQuotation.Reading(parts: $0) },
        apostrophe: mark.isSingle ? mark.sign : nil))
  }
}
