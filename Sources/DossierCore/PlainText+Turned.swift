import TextAnalysis

extension PlainText {
  /// Notes what of a block stands in an embedding or isolate from right to left.
  package mutating func noteTurned(in block: Range<Int>) {
    var open: [Bool] = []
    var turns = 0
    var start = block.lowerBound
    for offset in block {
      let scalar = scalars[offset]
      switch DirectionControl(scalar) {
      case nil: break
      case .embedding, .isolate, .override:
        let isTurned = scalar == "\u{202B}" || scalar == "\u{2067}" || scalar == "\u{202E}"
        if isTurned, turns == 0 { start = offset }
        if isTurned { turns += 1 }
        open.append(isTurned)
      case .endOfEmbedding, .endOfIsolate:
        guard let isTurned = open.popLast(), isTurned else { break }
        turns -= 1
        if turns == 0 { turned.append(start..<offset) }
      }
    }
    if turns > 0 { turned.append(start..<block.upperBound) }
  }
}
