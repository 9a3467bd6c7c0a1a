/// Texts that stand beside others, whose directions must not turn one another.
extension OutputBuffer {
  /// Text of an element, escaped: in `<bdi>` where it would turn what stands beside it on a line that
  /// runs one way. Isolates within it become elements too, since a browser takes the end of an element
  /// for the end of an isolate that a character has begun.
  package mutating func appendIsolated(_ text: String, in base: TextDirection) {
    var text = text
    text.withUTF8 { appendIsolated($0, in: base) }
  }

  @inline(__always)
  package mutating func appendIsolated(
    _ bytes: UnsafeBufferPointer<UInt8>, in base: TextDirection
  ) {
    guard BalancedText.isNeeded(for: bytes, in: base) else { return appendEscaped(bytes) }
    let text = BalancedText(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    append(text, isApart: text.turns(base))
  }

  /// Text that is all that an element with a direction of its own holds.
  package mutating func appendBalanced(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard BalancedText.isNeeded(for: bytes, in: .leftToRight) else { return appendEscaped(bytes) }
    append(BalancedText(String(decoding: bytes, as: UTF8.self).unicodeScalars), isApart: false)
  }

  /// The same where no element may stand.
  package mutating func appendBalancedString(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard BalancedText.isNeeded(for: bytes, in: .leftToRight) else { return appendEscaped(bytes) }
    appendEscaped(String(decoding: bytes, as: UTF8.self).balanced)
  }

  private mutating func append(_ text: BalancedText, isApart: Bool) {
    if isApart { append("<bdi>") }
    var run = String.UnicodeScalarView()
    for piece in text.pieces {
      if case .scalar(let scalar) = piece {
        run.append(scalar)
        continue
      }
      appendEscaped(String(run))
      run = String.UnicodeScalarView()
      append(piece.tag)
    }
    appendEscaped(String(run))
    if isApart { append("</bdi>") }
  }
}

extension BalancedText.Piece {
  fileprivate var tag: StaticString {
    switch self {
    case .scalar: ""
    case .begin(.firstStrong): "<bdi>"
    case .begin(.leftToRight): "<bdi dir=\"ltr\">"
    case .begin(.rightToLeft): "<bdi dir=\"rtl\">"
    case .end: "</bdi>"
    }
  }
}
