/// The embeddings and isolates that are open in a block.
package struct OpenDirections {
  private enum Kind {
    case embedding, override, isolate
  }

  private var kinds: [Kind] = []
  private var isolates = 0

  package init() {}

  /// Whether a scalar is written: all but overrides, and what ends nothing.
  package mutating func keeps(_ scalar: Unicode.Scalar) -> Bool {
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
  @discardableResult
  package mutating func closed() -> String.UnicodeScalarView {
    var ends = String.UnicodeScalarView()
    for kind in kinds.reversed() where kind != .override {
      ends.append(kind == .embedding ? "\u{202C}" : "\u{2069}")
    }
    kinds = []
    isolates = 0
    return ends
  }
}
