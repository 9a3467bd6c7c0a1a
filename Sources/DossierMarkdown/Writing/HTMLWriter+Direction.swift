import DossierCore

/// Controls of direction in a body's text: what a block opens ends with it, since a browser ends only
/// embeddings there by itself, and a list's or table's marks stand in the same line.
extension HTMLWriter {
  /// Text, escaped, without overrides; notes what it opens.
  mutating func append(text: UnsafeBufferPointer<UInt8>) {
    guard facts.mayTurn, !options.isBare,
      BalancedText.isNeeded(for: text, in: .leftToRight)
    else { return output.appendEscaped(text) }
    var kept = String.UnicodeScalarView()
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if open.keeps(scalar) { kept.append(scalar) }
    }
    output.appendEscaped(String(kept))
  }

  /// Text of an attribute, which ends what it opens.
  mutating func append(wholeText text: UnsafeBufferPointer<UInt8>) {
    guard facts.mayTurn, !options.isBare else { return output.appendEscaped(text) }
    output.appendEscaped(String(decoding: text, as: UTF8.self).balanced)
  }

  /// Ends what the block at hand left open.
  mutating func closeDirections() {
    guard facts.mayTurn, !options.isBare else { return }
    output.append(String(open.closed()))
  }
}
