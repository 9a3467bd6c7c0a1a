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

/// The embeddings and isolates that are open in a block.
struct OpenDirections {
  private enum Kind {
    case embedding, override, isolate
  }

  private var kinds: [Kind] = []
  private var isolates = 0

  /// Whether a scalar is written: all but overrides, and what ends nothing.
  mutating func keeps(_ scalar: Unicode.Scalar) -> Bool {
    switch DirectionControl(scalar) {
    case nil: return true
    case .embedding: kinds.append(.embedding)
    case .override:
      kinds.append(.override)
      return false
    case .isolate:
      kinds.append(.isolate)
      isolates += 1
    case .endOfEmbedding:
      guard let last = kinds.last, last != .isolate else { return false }
      kinds.removeLast()
      return last == .embedding
    case .endOfIsolate:
      guard isolates > 0 else { return false }
      // What stands open within an isolate ends with it (UAX #9, X6a).
      while let last = kinds.popLast(), last != .isolate {}
      isolates -= 1
    }
    return true
  }

  /// What ends all that is open, which then is nothing.
  mutating func closed() -> String.UnicodeScalarView {
    var ends = String.UnicodeScalarView()
    for kind in kinds.reversed() where kind != .override {
      ends.append(kind == .embedding ? "\u{202C}" : "\u{2069}")
    }
    kinds = []
    isolates = 0
    return ends
  }
}
