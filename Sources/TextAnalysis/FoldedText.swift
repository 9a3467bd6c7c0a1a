/// A text made ready for comparison, with the way back to the text it came from.
package struct FoldedText: Sendable {
  package let scalars: [Unicode.Scalar]
  /// Of each folded scalar the offset of the scalar it came from.
  package let origins: ScalarOrigins
  /// Where what follows a scalar and counts for nothing belongs to it, as vowel marks do.
  package let marks: PassedMarks

  /// Folds a text; runs of white space become one space, none at either end.
  package init(_ text: some Sequence<Unicode.Scalar>) {
    let folding =
      text.withContiguousStorageIfAvailable(Folding.init)
      ?? Array(text).withUnsafeBufferPointer(Folding.init)
    scalars = folding.scalars
    origins = folding.origins
    marks = folding.marks
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
    self.init(
      scalars: folded.scalars,
      origins: ScalarOrigins(folded.origins.lazy.map { shown.origins[$0] }),
      marks: folded.marks.moved { shown.origins[$0] })
  }

  /// Folds a text that was made of another.
  ///
  /// - Parameters:
  ///   - places: of each scalar where in the other it came from, ascending.
  ///   - struck: what is struck out, in scalars of the other, in order.
  init(_ text: [Unicode.Scalar], from places: [Int], struck: [Range<Int>]) {
    let moved = struck.map { range in
      let start = places.bisection(where: { $0 >= range.lowerBound })
      return start..<max(start, places.bisection(where: { $0 >= range.upperBound }))
    }
    let folded = FoldedText(text, struck: moved.filter { !$0.isEmpty })
    self.init(
      scalars: folded.scalars, origins: ScalarOrigins(folded.origins.lazy.map { places[$0] }),
      marks: folded.marks.moved { places[$0] })
  }

  init(
    scalars: [Unicode.Scalar], origins: ScalarOrigins, marks: PassedMarks = PassedMarks()
  ) {
    self.scalars = scalars
    self.origins = origins
    self.marks = marks
  }

  /// The half-open range of the text that a non-empty range of the folded text came from, with the
  /// marks on its last letter.
  package func original(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.upperBound <= origins.count else { return 0..<0 }
    return origins[range.lowerBound]..<marks.end(of: origins[range.upperBound - 1])
  }

  /// The range of folded scalars that came from a range of the text.
  package func range(ofOriginal range: Range<Int>) -> Range<Int> {
    let start = origins.first(atOrAfter: range.lowerBound)
    return start..<max(start, origins.first(atOrAfter: range.upperBound))
  }
}

/// The work of folding: every text of a dossier goes through it, so that it writes into room that
/// is taken once, and asks little of what is ASCII.
private struct Folding {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var origins = ScalarOrigins()
  private(set) var marks = PassedMarks()

  init(_ text: UnsafeBufferPointer<Unicode.Scalar>) {
    let others = Self.othersFolded(in: text)
    let room = text.count + others.reduce(0) { $0 + $1.length }
    scalars = Array(unsafeUninitializedCapacity: room) { scalars, count in
      var writer = Writer(scalars: scalars)
      writer.write(text, others)
      count = writer.count
      origins = writer.origins
      marks = writer.marks
    }
  }

  /// What becomes of the scalars beyond ASCII, in their order.
  private static func othersFolded(in text: UnsafeBufferPointer<Unicode.Scalar>) -> [FoldedScalar] {
    var bits: UInt32 = 0
    for scalar in text { bits |= scalar.value }
    guard bits >= 0x80 else { return [] }
    var known = ScalarMemo<FoldedScalar>()
    var others: [FoldedScalar] = []
    for scalar in text where !scalar.isASCII {
      others.append(known.value(of: scalar, FoldedScalar.init))
    }
    return others
  }

  private struct Writer {
    let scalars: UnsafeMutableBufferPointer<Unicode.Scalar>
    var origins = ScalarOrigins()
    var marks = PassedMarks()
    var count = 0
    /// Whether the last scalar stands for white space, of which none is kept at the end.
    private var endsWithSpace = false

    init(scalars: UnsafeMutableBufferPointer<Unicode.Scalar>) { self.scalars = scalars }

    mutating func write(_ text: UnsafeBufferPointer<Unicode.Scalar>, _ others: [FoldedScalar]) {
      var next = 0
      var offset = 0
      while offset < text.count {
        let scalar = text[offset]
        guard scalar.isASCII else {
          if !Self.isPartOfMark(text, offset) { write(others[next], scalar, from: offset) }
          next += 1
          offset += 1
          continue
        }
        if scalar.isWhiteSpace {
          writeSpace(from: offset)
          offset += 1
        } else if scalar == "-" {
          writeDash(from: offset)
          offset += 1
        } else {
          offset = writePlain(text, from: offset)
        }
      }
      if endsWithSpace { count -= 1 }
      origins.end(at: count)
    }

    /// Writes a scalar of ASCII that is no white space, and those that follow and stay as they are;
    /// answers with the offset after them.
    private mutating func writePlain(
      _ text: UnsafeBufferPointer<Unicode.Scalar>, from first: Int
    ) -> Int {
      origins.note(first, at: count)
      endsWithSpace = false
      let end = Self.endOfPlain(text, from: first)
      for offset in first..<end {
        scalars.initializeElement(
          at: count &+ offset &- first, to: text[offset] == "`" ? "'" : text[offset])
      }
      count += end - first
      return end
    }

    private static func endOfPlain(
      _ text: UnsafeBufferPointer<Unicode.Scalar>, from first: Int
    ) -> Int {
      var end = first + 1
      while end < text.count {
        if isPlain(text[end]) {
          end &+= 1
        } else if text[end] == " ", end + 1 < text.count, isPlain(text[end + 1]) {
          // A space between words stays too; one that more follow, or that ends the text, does not.
          end &+= 2
        } else {
          break
        }
      }
      return end
    }

    /// Whether a scalar is one of ASCII that stays as it is, whatever stands beside it.
    @inline(__always)
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCIIInk && scalar != "-"
    }

    private mutating func write(
      _ folded: FoldedScalar, _ scalar: Unicode.Scalar, from offset: Int
    ) {
      switch folded {
      case .nothing: pass(scalar, at: offset)
      case .space: writeSpace(from: offset)
      case .same: write(scalar, from: offset)
      case .one("-"): writeDash(from: offset)
      case .one(let other): write(other, from: offset)
      case .several(let several):
        for other in several {
          if other == " " { writeSpace(from: offset) } else { write(other, from: offset) }
        }
      }
    }

    /// Of what counts for nothing, marks belong to the letter before, where what is never seen does not.
    private mutating func pass(_ scalar: Unicode.Scalar, at offset: Int) {
      guard count > 0, !scalar.properties.isDefaultIgnorableCodePoint else { return }
      marks.note(offset, on: origins.last(before: count))
    }

    private mutating func writeSpace(from offset: Int) {
      guard count > 0, scalars[count - 1] != " ", scalars[count - 1] != "-" else { return }
      write(" ", from: offset)
      endsWithSpace = true
    }

    /// Houses set dashes with spaces or without, and as one sign or as hyphens: spaces beside them count
    /// for nothing, and a row of them is one.
    private mutating func writeDash(from offset: Int) {
      dropSpace()
      guard count == 0 || scalars[count - 1] != "-" else { return }
      write("-", from: offset)
    }

    /// Takes back a space that was written last.
    private mutating func dropSpace() {
      guard endsWithSpace else { return }
      count -= 1
      endsWithSpace = false
      origins.takeBack(to: count)
    }

    /// Whether a narrow no-break space stands just within French marks, which sets them apart.
    private static func isPartOfMark(
      _ text: UnsafeBufferPointer<Unicode.Scalar>, _ offset: Int
    ) -> Bool {
      guard text[offset] == "\u{202F}" else { return false }
      let before = offset > 0 ? text[offset - 1] : " "
      let after = offset + 1 < text.count ? text[offset + 1] : " "
      return before == "«" || before == "‹" || after == "»" || after == "›"
    }

    @inline(__always)
    private mutating func write(_ scalar: Unicode.Scalar, from offset: Int) {
      // Between letters of Chinese and Japanese a space is where a line was broken.
      if endsWithSpace, scalar.isChineseOrJapanese, scalars[count - 2].isChineseOrJapanese {
        dropSpace()
      }
      origins.note(offset, at: count)
      endsWithSpace = false
      scalars.initializeElement(at: count, to: scalar)
      count += 1
      if scalar.value >= 0x300 { order() }
    }

    /// Puts a mark that was written last before those on the same letter that it comes before in
    /// canonical order, however they were typed. The places they came from stay as they are.
    private mutating func order() {
      let number = Normalization.combiningClass(of: scalars[count - 1])
      guard number > 0 else { return }
      var place = count - 1
      while place > 0, Normalization.combiningClass(of: scalars[place - 1]) > number {
        scalars.swapAt(place, place - 1)
        place -= 1
      }
    }
  }
}
