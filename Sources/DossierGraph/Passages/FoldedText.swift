/// A text made ready for comparison, with the way back to the text it came from.
package struct FoldedText: Sendable {
  package private(set) var scalars: [Unicode.Scalar] = []
  /// For each folded scalar the offset of the scalar it came from; ascending.
  package private(set) var origins: [Int] = []

  /// Folds a text; runs of white space become one space, none at either end.
  package init(_ text: some Sequence<Unicode.Scalar>) {
    var cache: [Unicode.Scalar: FoldedScalar] = [:]
    var pendingSpace: Int?
    scalars.reserveCapacity(text.underestimatedCount)
    origins.reserveCapacity(text.underestimatedCount)
    for (offset, scalar) in text.enumerated() {
      if scalar.isASCIILetter {
        append(scalar, from: offset, after: &pendingSpace)
        continue
      }
      let folded: FoldedScalar
      if scalar.isASCII {
        folded = FoldedScalar(scalar)
      } else if let known = cache[scalar] {
        folded = known
      } else {
        folded = FoldedScalar(scalar)
        cache[scalar] = folded
      }
      switch folded {
      case .nothing: continue
      case .space: pendingSpace = pendingSpace ?? offset
      case .same: append(scalar, from: offset, after: &pendingSpace)
      case .one(let other): append(other, from: offset, after: &pendingSpace)
      case .several(let others):
        for other in others { append(other, from: offset, after: &pendingSpace) }
      }
    }
  }

  @inline(__always)
  private mutating func append(
    _ folded: Unicode.Scalar, from offset: Int, after pendingSpace: inout Int?
  ) {
    if let space = pendingSpace, !scalars.isEmpty, scalars.last != " " {
      scalars.append(" ")
      origins.append(space)
    }
    pendingSpace = nil
    scalars.append(folded)
    origins.append(offset)
  }

  /// The half-open range of the text that a non-empty range of the folded text came from.
  package func original(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.upperBound <= origins.count else { return 0..<0 }
    return origins[range.lowerBound]..<origins[range.upperBound - 1] + 1
  }
}
