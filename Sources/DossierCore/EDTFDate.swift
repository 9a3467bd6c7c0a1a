/// A date as ISO 8601-2 (EDTF) writes it; the whole of it is the dates' own piece of work.
package struct EDTFDate: Sendable, Hashable {
  /// As it was written.
  package let source: String
}
