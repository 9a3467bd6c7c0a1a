import TextAnalysis

/// Words in quotation marks, or a block quotation, as they stand in a body.
struct WrittenQuotation: Sendable {
  /// The words between the marks, half-open, in scalars of the plain text; several parts where a
  /// quotation goes on over paragraphs.
  struct Reading: Sendable {
    let parts: [Range<Int>]
  }

  /// The opening mark or, in a block quotation, its first scalar.
  let opening: Int
  /// The longest first, where a mark that closes may be an apostrophe; none where the quotation is
  /// never closed.
  let readings: [Reading]
  /// The sign that opens it, where that may be an apostrophe.
  var apostrophe: Unicode.Scalar?
}

extension WrittenQuotation {
  /// A block quotation, without a last line that begins with a dash and says whose words these are.
  init(block: Range<Int>, of plain: PlainText) {
    let last = plain.scalars[block].lastIndex(of: "\n").map { $0 + 1 } ?? block.lowerBound
    let isAttribution =
      last > block.lowerBound && last < block.upperBound && Self.isDash(plain.scalars[last])
    let end = isAttribution ? last - 1 : block.upperBound
    self.init(opening: block.lowerBound, readings: [Reading(parts: [block.lowerBound..<end])])
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || ("\u{2010}"..."\u{2015}").contains(scalar)
  }
}
