import TextAnalysis

/// Finds the quotations of a body: words between quotation marks of any language.
///
/// Marks within a quotation belong to it. A quotation may go on over paragraphs each of which begins
/// with its opening mark. Marks in code mean nothing, nor do those in the title that a link without a
/// label shows.
struct QuotationScanner {
  private let plain: PlainText
  private let scalars: [Unicode.Scalar]
  /// Where marks mean nothing, in order.
  private let passedOver: [Range<Int>]
  private var quotations: [WrittenQuotation] = []
  /// A quotation that its paragraph didn't close.
  private var open: (opening: Int, parts: [Range<Int>])?

  /// - Parameter titles: the ranges of links that show a title.
  static func quotations(in plain: PlainText, titles: [Range<Int>]) -> [WrittenQuotation] {
    var scanner = QuotationScanner(plain, passedOver: plain.code + titles)
    for block in plain.blocks { scanner.scan(block) }
    scanner.abandon()
    return scanner.quotations
  }

  private init(_ plain: PlainText, passedOver: [Range<Int>]) {
    self.plain = plain
    scalars = plain.scalars
    self.passedOver = passedOver.sorted { $0.lowerBound < $1.lowerBound }
  }

  private mutating func scan(_ block: Range<Int>) {
    var index = resume(block)
    while index < block.upperBound {
      guard let closers = opening(at: index, in: block) else {
        index += 1
        continue
      }
      index = take(index, closers, in: block)
    }
  }

  /// Takes up a quotation that the paragraph before left open; gives where to go on.
  private mutating func resume(_ block: Range<Int>) -> Int {
    guard let (opening, parts) = open, let first = block.first else { return block.lowerBound }
    let sign = scalars[opening]
    guard scalars[first] == sign, let closers = QuotationMark.closers(of: sign) else {
      abandon()
      return block.lowerBound
    }
    open = nil
    let ends = ends(of: sign, closers, from: first + 1, in: block)
    guard let end = ends.first else {
      open = (opening, parts + [first + 1..<block.upperBound])
      return block.upperBound
    }
    add(opening, [parts + [first + 1..<end]])
    return end + 1
  }

  /// A quotation that is never closed is one without readings.
  private mutating func abandon() {
    if let open { add(open.opening, []) }
    open = nil
  }

  private mutating func add(_ opening: Int, _ readings: [[Range<Int>]]) {
    quotations.append(
      WrittenQuotation(
        opening: opening, readings: readings.map { WrittenQuotation.Reading(parts: $0) }))
  }

  /// Takes the quotation that a mark opens; gives where to go on.
  private mutating func take(
    _ opening: Int, _ closers: [Unicode.Scalar], in block: Range<Int>
  ) -> Int {
    let sign = scalars[opening]
    let ends = ends(of: sign, closers, from: opening + 1, in: block)
    guard let last = ends.last else {
      if QuotationMark.isSingle(sign) { return opening + 1 }
      abandon()
      open = (opening, [opening + 1..<block.upperBound])
      // What follows may hold quotations of other signs, but the open one holds them.
      return block.upperBound
    }
    add(opening, ends.reversed().map { [opening + 1..<$0] })
    return QuotationMark.isSingle(sign) ? (ends.first ?? last) + 1 : last + 1
  }

  /// Where a quotation may end, in order: the mark that closes it or, where that may be an apostrophe,
  /// each that could, up to the next that opens.
  private func ends(
    of sign: Unicode.Scalar, _ closers: [Unicode.Scalar], from start: Int, in block: Range<Int>
  ) -> [Int] {
    let isSingle = QuotationMark.isSingle(sign)
    var depth = 0
    var ends: [Int] = []
    for index in start..<max(start, block.upperBound) where !isPassedOver(index) {
      let scalar = scalars[index]
      if scalar == "\t" { break }
      if scalar == sign, !closers.contains(sign) {
        if isSingle { break }
        depth += 1
      } else if closers.contains(scalar), closes(at: index, isSingle: isSingle, in: block) {
        if depth == 0 { ends.append(index) }
        if depth == 0, !isSingle { break }
        depth = max(0, depth - 1)
      }
    }
    return ends
  }

  private func closes(at index: Int, isSingle: Bool, in block: Range<Int>) -> Bool {
    guard isSingle else { return true }
    let before = index > block.lowerBound ? scalars[index - 1] : " "
    return !before.isWhiteSpace && !isWord(at: index + 1, in: block)
  }

  /// What closes the quotation that begins at an offset; nil where none does.
  private func opening(at index: Int, in block: Range<Int>) -> [Unicode.Scalar]? {
    let sign = scalars[index]
    guard let closers = QuotationMark.closers(of: sign), !isPassedOver(index) else { return nil }
    if QuotationMark.alwaysOpens(sign) { return closers }
    guard !isWord(at: index - 1, in: block) else { return nil }
    let follows = index + 1 < block.upperBound ? scalars[index + 1] : " "
    let precedes = index > block.lowerBound ? scalars[index - 1] : " "
    // French sets a space within its marks, so that only what stands before tells.
    if sign == "«" || sign == "‹" { return closers }
    return follows.isWhiteSpace || Self.endsWord(precedes) ? nil : closers
  }

  /// Whether a sign closes what stands before it, so that a mark after it closes too.
  private static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    ".,;:!?…)]".unicodeScalars.contains(scalar)
  }

  private func isWord(at index: Int, in block: Range<Int>) -> Bool {
    guard block.contains(index) else { return false }
    return scalars[index].isLetter || scalars[index].isInSpacedWord
  }

  private func isPassedOver(_ index: Int) -> Bool {
    let next = passedOver.bisection(where: { $0.upperBound > index })
    return next < passedOver.count && passedOver[next].contains(index)
  }
}
