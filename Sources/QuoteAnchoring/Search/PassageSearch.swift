import TextAnalysis

/// Finds anchors in one entry's plain text, exactly after folding.
package struct PassageSearch: Sendable {
  package enum Outcome: Sendable, Equatable {
    /// Half-open, in scalars of the plain text.
    case found(Range<Int>)
    /// Every place at which the anchor stands, in order; at least two.
    case several([Range<Int>])
    case absent
  }

  package let plain: PlainText
  /// The words of the text, which all that looks into it shares.
  package let words: Words
  /// Where each word may stand, where several anchors are to be found.
  private var buckets: WordBuckets?
  private let others: OtherReadings

  package var folded: FoldedText { words.text }

  package init(_ plain: PlainText) {
    self.init(plain, Words(plain), OtherReadings())
  }

  private init(_ plain: PlainText, _ words: Words, _ others: OtherReadings) {
    self.plain = plain
    self.words = words
    self.others = others
  }

  /// The text as it may be read as well since it was copied (`CopiedText`), in the order in which that is
  /// tried; none where it has but one reading.
  private var otherReadings: [PassageSearch] {
    others.texts(of: plain).map { PassageSearch(plain, Words($0), .none) }
  }

  /// Whether the entry itself has a folded scalar bold.
  private func isBold(_ offset: Int) -> Bool {
    let origin = folded.origins[offset]
    let next = plain.strong.bisection(where: { $0.upperBound > origin })
    return next < plain.strong.count && plain.strong[next].lowerBound <= origin
  }

  /// How many places of one anchor are looked for: words that stand more often name none of them.
  package static let mostPlaces = 1_000

  /// Finds an anchor in the text as it is or, where it does not stand there, as it may be read.
  package func find(_ anchor: Anchor) -> Outcome {
    let outcome = findAsWritten(anchor)
    guard outcome == .absent else { return outcome }
    return otherReadings.lazy.map { $0.findAsWritten(anchor) }.first { $0 != .absent } ?? .absent
  }

  private func findAsWritten(_ anchor: Anchor) -> Outcome {
    let places = places(of: anchor)
    switch places.count {
    case 0: return .absent
    case 1: return .found(passage(of: anchor, at: places[0]))
    default: return .several(places.map { passage(of: anchor, at: $0) })
    }
  }

  /// The starts of each piece, for every place at which the whole anchor stands. Of places that end
  /// alike only the shortest counts.
  private func places(of anchor: Anchor) -> [[Int]] {
    let pieces = anchor.pieces.map { sought($0.scalars) }
    guard let first = pieces.first else { return [] }
    var places: [[Int]] = []
    var from = 0
    while places.count <= Self.mostPlaces, let start = next(first, from: from) {
      from = start + 1
      guard let place = extend([start], through: pieces) else { break }
      if places.last?.last == place.last, place.count > 1 { places.removeLast() }
      places.append(place)
    }
    return places
  }

  private func extend(_ place: [Int], through pieces: [SoughtWords]) -> [Int]? {
    var place = place
    var end = place[0] + pieces[0].scalars.count
    for piece in pieces.dropFirst() {
      guard let start = next(piece, from: end) else { return nil }
      place.append(start)
      end = start + piece.scalars.count
    }
    return place
  }

  /// The passage of an anchor that stands at a place: from the first bold word to the last where
  /// some are bold here that are not bold in the entry itself, else the whole.
  private func passage(of anchor: Anchor, at place: [Int]) -> Range<Int> {
    folded.original(bounds(of: anchor, at: place))
  }

  /// Where the passage stands in the folded text.
  private func bounds(of anchor: Anchor, at place: [Int]) -> Range<Int> {
    var first: Int?
    var last = 0
    var hasContext = false
    for (piece, start) in zip(anchor.pieces, place) {
      for offset in piece.scalars.indices where piece.scalars[offset] != " " {
        if piece.isBold[offset] && !isBold(start + offset) {
          first = first ?? start + offset
          last = start + offset
        } else {
          hasContext = true
        }
      }
    }
    let whole = place[0]..<place[place.count - 1] + anchor.pieces[place.count - 1].scalars.count
    guard hasContext, let first else { return whole }
    return first..<last + 1
  }

  /// Words of a passage that follow one another.
  package struct Stretch: Sendable {
    /// Half-open, in scalars of the plain text.
    package let range: Range<Int>
    /// What was written for the words before it; nil for the first.
    package let gap: Omission?

    package init(range: Range<Int>, gap: Omission?) {
      self.range = range
      self.gap = gap
    }
  }

  /// The words of the passage that an anchor finds at a range, without those that it leaves out; none
  /// where it does not stand there.
  package func stretches(of anchor: Anchor, at range: Range<Int>) -> [Stretch] {
    let stretches = stretchesAsWritten(of: anchor, at: range)
    guard stretches.isEmpty else { return stretches }
    return otherReadings.lazy.map { $0.stretchesAsWritten(of: anchor, at: range) }
      .first { !$0.isEmpty } ?? []
  }

  private func stretchesAsWritten(of anchor: Anchor, at range: Range<Int>) -> [Stretch] {
    for place in places(of: anchor) {
      let bounds = bounds(of: anchor, at: place)
      guard folded.original(bounds) == range else { continue }
      var stretches: [Stretch] = []
      for (index, start) in place.enumerated() {
        let words = (start..<start + anchor.pieces[index].scalars.count).clamped(to: bounds)
        guard !words.isEmpty else { continue }
        stretches.append(
          Stretch(
            range: folded.original(words), gap: stretches.isEmpty ? nil : anchor.gaps[index - 1]))
      }
      return stretches
    }
    return []
  }

  /// The same search, made fast for several anchors.
  package func prepared(forAnchors count: Int) -> PassageSearch {
    guard count > 2, buckets == nil else { return self }
    var search = self
    search.buckets = WordBuckets(words.list)
    return search
  }

  /// Every place at which folded words stand, as half-open ranges of the folded text, in order.
  package func places(of words: [Unicode.Scalar]) -> [Range<Int>] {
    let sought = sought(words)
    var places: [Range<Int>] = []
    while let start = next(sought, from: places.last.map { $0.lowerBound + 1 } ?? 0) {
      places.append(start..<start + words.count)
    }
    return places
  }

  /// The first occurrence at or after an offset that neither begins nor ends inside a word.
  package func next(_ words: [Unicode.Scalar], from offset: Int) -> Int? {
    next(sought(words), from: offset)
  }

  /// Folded words that are looked for. Where they stand, each is a word of the text, so that one of
  /// them tells where to look: one that stands rarely.
  private struct SoughtWords {
    let scalars: [Unicode.Scalar]
    /// nil where there are only signs.
    let word: Words.Word?
  }

  private func sought(_ scalars: [Unicode.Scalar]) -> SoughtWords {
    let first = Words.list(of: scalars).prefix(Self.mostLookedUp)
    // Where nothing is known of how often words stand, long ones stand most rarely.
    let rarest =
      if let buckets {
        first.min { buckets.places(of: $0.hash).count < buckets.places(of: $1.hash).count }
      } else {
        first.max { $0.range.count < $1.range.count }
      }
    return SoughtWords(scalars: scalars, word: rarest)
  }

  /// Of how many of the words that are looked for the rarest is found.
  private static let mostLookedUp = 8

  private func next(_ sought: SoughtWords, from offset: Int) -> Int? {
    guard let word = sought.word else { return nextSigns(sought.scalars, from: offset) }
    let list = words.list
    let first = list.bisection(where: { $0.start >= offset + word.start })
    let start = { (place: Int) -> Int? in
      guard list[place].hash == word.hash else { return nil }
      let start = list[place].start - word.start
      return stands(sought.scalars, at: start) ? start : nil
    }
    guard let buckets else { return (first..<list.count).lazy.compactMap(start).first }
    let places = buckets.places(of: word.hash)
    return places[places.bisection(where: { $0 >= first })...].lazy.compactMap { start(Int($0)) }
      .first
  }

  /// The same for signs without a word.
  private func nextSigns(_ signs: [Unicode.Scalar], from offset: Int) -> Int? {
    guard !signs.isEmpty, offset >= 0, offset + signs.count <= folded.scalars.count else {
      return nil
    }
    return (offset...folded.scalars.count - signs.count).first { stands(signs, at: $0) }
  }

  private func stands(_ words: [Unicode.Scalar], at start: Int) -> Bool {
    let text = folded.scalars
    let end = start + words.count
    guard let first = words.first, let last = words.last, start >= 0, end <= text.count else {
      return false
    }
    return text[start] == first && text[end - 1] == last && text[start..<end].elementsEqual(words)
      && !LetterKind.splitsWord(text, at: start) && !LetterKind.splitsWord(text, at: end)
  }
}
