import DossierCore

/// A piece of YAML with the place where it was written.
///
/// Scalars are text: nothing is resolved to a number, a truth value or a date, so `-0044` and
/// `yes` stay as they were written.
package enum YAMLNode: Sendable {
  case scalar(YAMLScalar)
  case sequence(YAMLSequence)
  case mapping(YAMLMapping)

  package var span: SourceSpan {
    switch self {
    case .scalar(let scalar): scalar.span
    case .sequence(let sequence): sequence.span
    case .mapping(let mapping): mapping.span
    }
  }
}

/// Text, as a plain word, between quotation marks, or as a block after `|` or `>`.
package struct YAMLScalar: Sendable {
  package enum Style: Sendable {
    case plain, quoted, block
  }

  /// What the text says, escapes and folding undone.
  package let text: String
  package let style: Style
  /// The text as it is written, with its quotation marks, or from the `|` or `>` on; an absent
  /// value has an empty span after its key's colon.
  package let span: SourceSpan

  /// What is to be told of a comment that cuts a text off, where the value is one to be read.
  package let cut: [Diagnostic]

  package init(text: String, style: Style, span: SourceSpan, cut: [Diagnostic] = []) {
    self.text = text
    self.style = style
    self.span = span
    self.cut = cut
  }

  /// Whether nothing is said: an absent value, `~` or `null`.
  package var isNull: Bool {
    style == .plain && (text.isEmpty || text == "~" || text == "null")
  }

  /// Where a half-open range of the text's Unicode scalars is written; the whole span where the
  /// text was folded or escaped, so that its scalars are not those of the file.
  package func span(ofScalars range: Range<Int>) -> SourceSpan {
    let quote = style == .quoted ? 1 : 0
    let start = span.range.lowerBound + quote
    let end = span.range.upperBound - quote
    guard start <= end, span.file.bytes[start..<end].elementsEqual(text.utf8) else { return span }
    let scalars = text.unicodeScalars
    let lower = scalars.prefix(range.lowerBound).reduce(0) { $0 + UTF8.width($1) }
    let upper = scalars.prefix(range.upperBound).reduce(0) { $0 + UTF8.width($1) }
    return span.file.span(start + lower..<start + upper)
  }
}

package struct YAMLSequence: Sendable {
  package let items: [YAMLNode]
  package let span: SourceSpan
}

/// Pairs in the order in which they are written; each key stands once.
package struct YAMLMapping: Sendable {
  package struct Pair: Sendable {
    package let key: YAMLScalar
    package let value: YAMLNode
  }

  package let pairs: [Pair]
  package let span: SourceSpan

  package init(pairs: [Pair], span: SourceSpan) {
    self.pairs = pairs
    self.span = span
  }
}
