import DossierCore
import DossierPassages
import TextAnalysis

/// A piece of what is published of a source, with all that is known of its place among the others; a
/// merge of locks may leave several places, each of them true.
package struct PublishedPiece: Sendable, Hashable {
  let name: PieceName
  var words: [PublishedWords]
  /// The next places at which they stand too, in order, where the original is at hand.
  var elsewhere: [PublishedWords] = []
}

/// Pieces of one source.
extension [PublishedPiece] {
  /// The same, with each piece that stands several times where nobody leaves words out: else how many of
  /// its words are also others' would depend on the words that are left out.
  var keptOutOfGaps: [PublishedPiece] {
    let gaps = gaps
    guard !gaps.isEmpty else { return self }
    return map { piece in
      guard !piece.elsewhere.isEmpty else { return piece }
      var piece = piece
      let shown = (piece.words.prefix(1) + piece.elsewhere).first {
        $0.range.map { !gaps.overlap($0) } ?? true
      }
      if let shown { piece.words = [shown] }
      return piece
    }
  }

  /// The words that quotations and passages leave out, as the original counts them; half-open, in order.
  private var gaps: [Range<Int>] {
    let gaps = Dictionary(grouping: self, by: \.name.hash).values.flatMap { pieces in
      let ranges = pieces.sorted { $0.name < $1.name }.compactMap { $0.words.first?.range }
      return zip(ranges, ranges.dropFirst()).compactMap { before, after in
        before.upperBound < after.lowerBound ? before.upperBound..<after.lowerBound : nil
      }
    }
    return gaps.joined
  }

  /// How many words they are together, those that several have counted once.
  package var wordCount: Int {
    var pieces: [PieceName: Set<PublishedWords>] = [:]
    for piece in keptOutOfGaps { pieces[piece.name, default: []].formUnion(piece.words) }
    var count = 0
    var intervals: [Int: [Range<Int>]] = [:]
    var lines = PublishedLines()
    for (_, words) in pieces.sorted(by: { $0.key < $1.key }) {
      let places = words.compactMap(\.place)
      guard let first = places.min(by: { $0.spelling < $1.spelling }) else {
        count += words.map(\.count).max() ?? 0
        continue
      }
      for place in places { lines.tie(first, to: place) }
    }
    for (_, words) in pieces {
      let known = words.compactMap { words in words.place.map { (words, $0) } }
      guard let (words, place) = known.min(by: { $0.1.spelling < $1.1.spelling }) else { continue }
      let (line, start) = lines.place(of: place)
      intervals[line, default: []].append(start..<start + words.count)
    }
    return count + intervals.values.reduce(0) { $0 + $1.covered }
  }
}

extension PublishedWords {
  /// Where they stand among the original's words; nil where that isn't known.
  var range: Range<Int>? {
    guard let place, place.scale == .original else { return nil }
    return place.start..<place.start + count
  }
}

extension PublishedWords.Place {
  /// In which order places are taken, so that the order of a file decides nothing.
  fileprivate var spelling: String {
    switch scale {
    case .original: "+\(start)"
    case .cluster(let name): "\(name.hexadecimal)+\(start)"
    }
  }
}

extension [Range<Int>] {
  /// How many numbers some ranges hold together.
  fileprivate var covered: Int {
    var count = 0
    var end = Int.min
    for range in sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > end {
      count += range.upperBound - Swift.max(end, range.lowerBound)
      end = range.upperBound
    }
    return count
  }
}

/// Scales of which some are known to be stretches of one line, since a piece stands on both.
private struct PublishedLines {
  /// Of each scale, the number of its line and where on it the scale begins.
  private var lines: [PublishedWords.Scale: (line: Int, start: Int)] = [:]
  private var members: [[PublishedWords.Scale]] = []

  func place(of place: PublishedWords.Place) -> (line: Int, start: Int) {
    let known = lines[place.scale] ?? (-1, 0)
    return (known.line, known.start + place.start)
  }

  /// Says that two places are one.
  mutating func tie(_ one: PublishedWords.Place, to other: PublishedWords.Place) {
    add(one.scale)
    add(other.scale)
    let (first, second) = (place(of: one), place(of: other))
    guard first.line != second.line else { return }
    let shift = first.start - second.start
    let moving = members[second.line]
    members[second.line] = []
    for scale in moving {
      lines[scale] = (first.line, (lines[scale]?.start ?? 0) + shift)
    }
    members[first.line] += moving
  }

  private mutating func add(_ scale: PublishedWords.Scale) {
    guard lines[scale] == nil else { return }
    lines[scale] = (members.count, 0)
    members.append([scale])
  }
}
