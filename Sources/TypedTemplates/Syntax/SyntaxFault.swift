/// A fault in the writing of one directive; it ends the reading of that directive alone.
struct SyntaxFault: Error {
  let range: Range<Int>
  let message: String
  let suggestion: String?
  /// Whether a string never ends, which also leaves its directive without an end.
  let isUnclosedString: Bool

  init(
    _ range: Range<Int>, _ message: String, suggestion: String? = nil,
    isUnclosedString: Bool = false
  ) {
    self.isUnclosedString = isUnclosedString
    self.range = range
    self.message = message
    self.suggestion = suggestion
  }
}
