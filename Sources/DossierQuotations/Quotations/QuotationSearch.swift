import TextAnalysis

/// Looks for quoted words in a comparable text.
struct QuotationSearch: Sendable {
  /// One place at which all pieces stand: half-open ranges of the comparable text, in order.
  typealias Place = [Range<Int>]

  let text: ComparableText
  /// The words of the text, by which gaps are measured.
  let words: WordPlaces
  private let index: ScalarIndex?
  /// The text as it may be read as well, where words do not stand in it as it is.
  private let others: [QuotationSearch]

  /// - Parameter others: the same text in other readings.
  init(_ text: ComparableText, others: [ComparableText] = []) {
    self.text = text
    self.others = others.map { QuotationSearch($0) }
    words = WordPlaces(text.scalars, partedAt: text.spaces)
    index = ScalarIndex(text.scalars)
  }

  /// Every place at which the words stand, in order, each end of them at the end of a word.
  func places(of quoted: QuotedWords) -> [Place] {
    let places = placesAsWritten(of: quoted)
    guard places.isEmpty else { return places }
    return others.lazy.map { other in
      other.placesAsWritten(of: quoted).map { place in
        place.map { text.range(ofOriginal: other.text.original($0)) }
      }
    }
    .first { !$0.isEmpty } ?? []
  }

  private func placesAsWritten(of quoted: QuotedWords) -> [Place] {
    guard let first = quoted.pieces.first else { return [] }
    var places: [Place] = []
    var from = 0
    while let start = next(first, from: from, isFirst: true) {
      from = start + 1
      let range = start..<start + first.scalars.count
      guard let place = extend([range], quoted) else { continue }
      // Of places that end alike only the shortest counts.
      if places.last?.last == place.last, place.count > 1 { places.removeLast() }
      places.append(place)
    }
    return places
  }

  private func extend(_ place: Place, _ quoted: QuotedWords) -> Place? {
    var place = place
    for (piece, gap) in zip(quoted.pieces.dropFirst(), quoted.gaps) {
      guard let end = place.last?.upperBound, let start = next(piece, from: end, isFirst: false)
      else { return nil }
      let between = words.words(within: end..<start)
      guard between.count <= gap + 1 else { return nil }
      place.append(start..<start + piece.scalars.count)
    }
    return place
  }

  private func next(_ piece: QuotedWords.Piece, from offset: Int, isFirst: Bool) -> Int? {
    let count = piece.scalars.count
    let last = text.scalars.count - count
    guard count > 0, offset <= last else { return nil }
    let firsts = isFirst ? piece.scalars[0].inEitherCase : [piece.scalars[0]]
    return text.scalars.withUnsafeBufferPointer { scalars in
      piece.scalars.withUnsafeBufferPointer { wanted in
        func stands(_ start: Int) -> Bool {
          firsts.contains(scalars[start])
            && (1..<count).allSatisfy { scalars[start + $0] == wanted[$0] }
            && (piece.beginsInWord || !text.splitsWord(at: start))
            && (piece.endsInWord || !text.splitsWord(at: start + count))
        }
        guard let rarest = index?.rarest(of: piece.scalars) else {
          return (offset...last).first(where: stands)
        }
        let first = rarest.offsets.bisection(where: { Int($0) - rarest.place >= offset })
        return rarest.offsets[first...].lazy.map { Int($0) - rarest.place }
          .first { $0 <= last && stands($0) }
      }
    }
  }
}

extension Unicode.Scalar {
  /// The letter as a capital and as none; itself alone where it has no case.
  fileprivate var inEitherCase: [Unicode.Scalar] {
    let upper = properties.uppercaseMapping.unicodeScalars
    let others = [inLowerCase, upper.count == 1 ? upper.first : nil].compactMap(\.self)
    return others.contains(self) ? others : others + [self]
  }
}
