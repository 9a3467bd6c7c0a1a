/// A piece of what is published of a source, with all that is known of its place among the others; a
/// merge of locks may leave several places, each of them true.
struct PublishedPiece: Sendable, Hashable {
  let name: PieceName
  let words: [PublishedWords]
}

extension [PublishedPiece] {
  /// How many words they are together, those that several have counted once.
  var wordCount: Int {
    var pieces: [PieceName: Set<PublishedWords>] = [:]
    for piece in self { pieces[piece.name, default: []].formUnion(piece.words) }
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
