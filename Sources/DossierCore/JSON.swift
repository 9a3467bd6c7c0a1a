/// A JSON document, written by the page values alone; safe inside a script element, since `<`,
/// `>` and `&` are escaped in it.
@usableFromInline package struct JSON: Sendable, Equatable {
  package let bytes: [UInt8]

  /// Only the writer of page values may call this; a test over the sources holds it.
  package init(writtenByPageValues bytes: [UInt8]) {
    self.bytes = bytes
  }
}
