/// A value as a template meets it: plain bits, so that going from value to value counts no
/// references. What is longer lies in the `PageValues` that made it.
@usableFromInline package enum TemplateValue: Sendable {
  /// An optional that is absent.
  case none
  case boolean(Bool)
  case number(Int)
  /// A half-open range of bytes of UTF-8.
  case text(Range<Int>)
  /// An address as it is written, a half-open range of bytes; one within the site without the way
  /// to its root.
  case url(Range<Int>, isWithinSite: Bool)
  /// The place of a fragment in the list of them.
  case html(Int)
  /// A half-open range of bytes.
  case json(Range<Int>)
  /// The elements, a half-open range of values.
  case list(Range<Int>)
  /// The slots in the order of the type's members, a half-open range of values.
  case record(Range<Int>)
}
