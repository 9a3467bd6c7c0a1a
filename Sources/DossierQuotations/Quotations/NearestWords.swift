import QuoteAnchoring
import TextAnalysis

/// The words of an original that a faulty quotation comes nearest to, for whoever mends it.
struct NearestWords {
  /// What stands there, as the original has it, with what stands around it.
  let surroundings: Surroundings
  /// The first words of the quotation that are other than the original's; half-open, in scalars of
  /// its comparable text, not empty.
  let difference: Range<Int>
  /// Whether so little is other that these words must be meant.
  let isNear: Bool

  /// nil where nothing comes near.
  ///
  /// - Parameter leftOut: words that are not to be told; half-open, in scalars of the plain text.
  init?(_ text: QuotationText, in original: ComparedOriginal, leftOut: [Range<Int>]) {
    guard let piece = Self.faulty(text, in: original.search) else { return nil }
    let wanted = text.comparable.scalars[piece]
    let scalars = original.search.text.scalars
    guard wanted.count <= Self.longest,
      let (range, distance) = Self.nearest(to: wanted, in: scalars),
      distance <= max(1, wanted.count * 2 / 5)
    else { return nil }
    let words = original.search.words.words(within: range)
    guard let first = words.first, let last = words.last else { return nil }
    let places = original.search.words.ranges
    let place = min(range.lowerBound, places[first].lowerBound)..<places[last].upperBound
    surroundings = Surroundings(
      of: original.search.text.original(place), in: original.text.plain.veiling(leftOut), reach: 48)
    let common = zip(wanted, scalars[place.lowerBound...]).prefix { $0.0 == $0.1 }.count
    let start = min(wanted.startIndex + common, wanted.endIndex - 1)
    let word = wanted[start...].prefix { $0 != " " }.count
    difference = start..<start + max(1, word)
    isNear = distance <= max(1, wanted.count / 4)
  }

  /// The first piece of the words that doesn't stand after those before it.
  private static func faulty(_ text: QuotationText, in search: QuotationSearch) -> Range<Int>? {
    guard let edited = QuotedWords(edited: text.comparable.scalars[...]) else { return nil }
    let count = (1...edited.pieces.count).first { search.places(of: edited.prefix($0)).isEmpty }
    return count.map { edited.pieces[$0 - 1].range }
  }

  /// The stretch of a text at the least edit distance (Myers 1999); the first of equals.
  private static func nearest(
    to wanted: ArraySlice<Unicode.Scalar>, in scalars: [Unicode.Scalar]
  ) -> (range: Range<Int>, distance: Int)? {
    var best = (end: 0, distance: Int.max)
    BitParallelPattern(wanted).search(scalars) { end, distance in
      // Of equals nearby the last has the word that stands in the place of another.
      let isNearby = distance == best.distance && end - best.end <= wanted.count / 2
      if distance < best.distance || isNearby { best = (end, distance) }
    }
    var start = (length: 0, distance: Int.max)
    let reach = scalars[max(0, best.end - 2 * wanted.count)..<best.end]
    BitParallelPattern(wanted.reversed()).search(reach.reversed()) { length, distance in
      if distance < start.distance { start = (length, distance) }
    }
    let range = best.end - start.length..<best.end
    return range.isEmpty ? nil : (range, best.distance)
  }

  /// What it costs to look for a quotation, in words of the machine: each compares 64 scalars.
  static func steps(_ text: QuotationText, in original: ComparedOriginal) -> Int {
    original.search.text.scalars.count * (1 + text.comparable.scalars.count / 64)
  }

  /// How much of that may be spent on one digest: the words of a hundred quotations in a long text.
  static let mostSteps = 50_000_000

  /// Nobody could read a comparison of more.
  private static let longest = 4_000
}
