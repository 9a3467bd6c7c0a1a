/// A text made ready for comparison, with the way back to the text it came from.
package struct FoldedText: Sendable {
  package let scalars: [Unicode.Scalar]
  /// For each folded scalar the offset of the scalar it came from; ascending.
  package let origins: [Int]

  /// Folds a text; runs of white space become one space, none at either end.
  package init(_ text: some Sequence<Unicode.Scalar>) {
    let folding =
      text.withContiguousStorageIfAvailable(Folding.init)
      ?? Array(text).withUnsafeBufferPointer(Folding.init)
    scalars = folding.scalars
    origins = folding.origins
  }

  /// Folds a text as readers see it: words that are struck out are other words.
  package init(_ plain: PlainText) { self.init(plain.scalars, struck: plain.struck) }

  /// - Parameter struck: what is struck out, in scalars of the text, in order.
  package init(_ text: [Unicode.Scalar], struck: [Range<Int>]) {
    guard !struck.isEmpty else {
      self.init(text)
      return
    }
    let shown = StruckText(text, struck: struck)
    let folded = FoldedText(shown.scalars)
    self.init(scalars: folded.scalars, origins: folded.origins.map { shown.origins[$0] })
  }

  private init(scalars: [Unicode.Scalar], origins: [Int]) {
    self.scalars = scalars
    self.origins = origins
  }

  /// The half-open range of the text that a non-empty range of the folded text came from.
  package func original(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.upperBound <= origins.count else { return 0..<0 }
    return origins[range.lowerBound]..<origins[range.upperBound - 1] + 1
  }

  /// The range of folded scalars that came from a range of the text.
  package func range(ofOriginal range: Range<Int>) -> Range<Int> {
    let start = origins.bisection(where: { $0 >= range.lowerBound })
    return start..<max(start, origins.bisection(where: { $0 >= range.upperBound }))
  }
}

/// The work of folding: every text of a dossier goes through it, so that it writes into room that
/// is taken once.
private struct Folding {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var origins: [Int] = []

  init(_ text: UnsafeBufferPointer<Unicode.Scalar>) {
    let others = Self.othersFolded(in: text)
    let room = text.count + others.reduce(0) { $0 + $1.length }
    scalars = Array(unsafeUninitializedCapacity: room) { scalars, count in
      origins = Array(unsafeUninitializedCapacity: room) { origins, originCount in
        var writer = Writer(scalars: scalars, origins: origins)
        writer.write(text, others)
        count = writer.count
        originCount = writer.count
      }
    }
  }

  /// What becomes of the scalars beyond ASCII, in their order.
  private static func othersFolded(in text: UnsafeBufferPointer<Unicode.Scalar>) -> [FoldedScalar] {
    var known: [Unicode.Scalar: FoldedScalar] = [:]
    var others: [FoldedScalar] = []
    for scalar in text where !scalar.isASCII {
      let folded = known[scalar] ?? FoldedScalar(scalar)
      known[scalar] = folded
      others.append(folded)
    }
    return others
  }

  private struct Writer {
    let scalars: UnsafeMutableBufferPointer<Unicode.Scalar>
    let origins: UnsafeMutableBufferPointer<Int>
    var count = 0
    /// Where the white space begins that stands before the next scalar.
    var space: Int?

    mutating func write(_ text: UnsafeBufferPointer<Unicode.Scalar>, _ others: [FoldedScalar]) {
      var next = 0
      for offset in 0..<text.count {
        let scalar = text[offset]
        guard !scalar.isASCII else {
          if scalar.isWhiteSpace {
            space = space ?? offset
          } else {
            append(scalar == "`" ? "'" : scalar, from: offset)
          }
          continue
        }
        switch others[next] {
        case .nothing: break
        case .space: space = space ?? offset
        case .same: append(scalar, from: offset)
        case .one(let other): append(other, from: offset)
        case .several(let several): for other in several { append(other, from: offset) }
        }
        next += 1
      }
    }

    @inline(__always)
    private mutating func append(_ folded: Unicode.Scalar, from offset: Int) {
      if let space {
        if count > 0, scalars[count - 1] != " " { put(" ", space) }
        self.space = nil
      }
      put(folded, offset)
    }

    @inline(__always)
    private mutating func put(_ scalar: Unicode.Scalar, _ origin: Int) {
      scalars.initializeElement(at: count, to: scalar)
      origins.initializeElement(at: count, to: origin)
      count += 1
    }
  }
}
