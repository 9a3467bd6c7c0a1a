/// A place in a file as people count it: both numbers start at 1, columns are Unicode scalars.
package struct SourcePosition: Sendable, Hashable, Comparable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A half-open range of UTF-8 bytes in one file.
package struct SourceSpan: Sendable, Hashable {
  package let file: SourceFile
  package let range: Range<Int>

  package init(file: SourceFile, range: Range<Int>) {
    self.file = file
    self.range = range
  }

  package var text: String { file.text(range) }
  package var start: SourcePosition { file.position(at: range.lowerBound) }
  package var end: SourcePosition { file.position(at: range.upperBound) }

  package static func == (left: SourceSpan, right: SourceSpan) -> Bool {
    left.file === right.file && left.range == right.range
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(file))
    hasher.combine(range)
  }
}

/// A value together with the place where it was written.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  package let span: SourceSpan

  package init(_ value: Value, _ span: SourceSpan) {
    self.value = value
    self.span = span
  }

  package func map<Result: Sendable>(_ transform: (Value) -> Result) -> Located<Result> {
    Located<Result>(transform(value), span)
  }
}
