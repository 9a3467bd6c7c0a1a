/// A date as ISO 8601-2 (EDTF) writes it; the whole of it is the dates' own piece of work.
package struct EDTFDate: Sendable, Hashable {
  /// As it was written.
  package let source: String

  /// A stand-in: whatever holds a digit and no small letter is taken for a date.
  package static func parse(_ text: String) -> Result<EDTFDate, EDTFProblem> {
    if let offset = text.unicodeScalars.enumerated().first(where: { $1.properties.isLowercase })?.offset {
      return .failure(
        EDTFProblem(
          message: "`\(text)` is not a date", suggestion: "write it as `2016-11-09`",
          offset: offset))
    }
    return .success(EDTFDate(source: text))
  }
}

/// Why a text is not a date.
package struct EDTFProblem: Error, Sendable {
  package let message: String
  package let suggestion: String?
  /// Where in the text, in Unicode scalars.
  package let offset: Int
}
package struct EDTFProblem: Error, Sendable {
  package let message: String
  package let suggestion: String?
  package let offset: Int
}
extension EDTFDate {
  package static func parse(_ text: String) -> Result<EDTFDate, EDTFProblem> { .success(.init(source: text)) }
}
extension EDTFDate: Comparable {
  package static func < (left: EDTFDate, right: EDTFDate) -> Bool { left.source < right.source }
}
