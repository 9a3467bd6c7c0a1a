/// A date as ISO 8601-2 (EDTF) writes it; the whole of it is the dates' own piece of work.
package struct EDTFDate: Sendable, Hashable {
  /// As it was written.
  package let source: String
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
