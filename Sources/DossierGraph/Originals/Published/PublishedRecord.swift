import DossierContent
import DossierCore

/// A line of the lock that says which words of a source are published.
enum PublishedRecord: Sendable {
  case quotation(LockedQuotation)
  case excerpt(LockedExcerpt)

  /// The article whose words they are, by its id.
  fileprivate var source: String {
    switch self {
    case .quotation(let record): record.source
    case .excerpt(let record): EntryID(spelled: record.entry)?.name ?? ""
    }
  }

  fileprivate var pieces: [(name: PieceName, words: PublishedWords)] {
    switch self {
    case .quotation(let record):
      record.words.enumerated().map { (PieceName(hash: record.hash, number: $0), $1) }
    case .excerpt(let record): [(record.name, record.words)]
    }
  }

  fileprivate func line(_ words: (PieceName, PublishedWords) -> PublishedWords) -> LockLine {
    switch self {
    case .quotation(var record):
      record.words = pieces.map { words($0.name, $0.words) }
      return LockLine(record)
    case .excerpt(var record):
      record.words = words(record.name, record.words)
      return LockLine(record)
    }
  }
}

extension [PublishedRecord] {
  /// The lines of the lock: what the originals count is told by clusters.
  var lines: [LockLine] {
    Dictionary(grouping: self, by: \.source).flatMap { _, records in
      let clusters = PublishedClusters(records.flatMap(\.pieces))
      return records.map { $0.line(clusters.words) }
    }
  }
}

/// The published words of one source, those that overlap put together.
private struct PublishedClusters {
  private struct Piece: Hashable {
    let name: PieceName
    let range: Range<Int>
  }

  private var places: [Piece: PublishedWords.Place] = [:]

  init(_ pieces: [(name: PieceName, words: PublishedWords)]) {
    let counted = Set(
      pieces.compactMap { piece in
        piece.words.range.map { Piece(name: piece.name, range: $0) }
      }
    )
    .sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.name)
        < ($1.range.lowerBound, $1.range.upperBound, $1.name)
    }
    var cluster: [Piece] = []
    var end = 0
    for piece in counted {
      if piece.range.lowerBound >= end {
        add(cluster)
        cluster = []
      }
      cluster.append(piece)
      end = Swift.max(end, piece.range.upperBound)
    }
    add(cluster)
  }

  private mutating func add(_ cluster: [Piece]) {
    guard let first = cluster.first, cluster.contains(where: { $0.name != first.name }) else {
      return
    }
    // A name that no other cluster of these words has, and that says nothing of where it stands.
    let name = first.name.hash ^ UInt64(first.name.number) &* 0x9E37_79B9_7F4A_7C15
    for piece in cluster {
      places[piece] = PublishedWords.Place(
        scale: .cluster(name), start: piece.range.lowerBound - first.range.lowerBound)
    }
  }

  /// What the lock is to say of a piece.
  func words(_ name: PieceName, _ words: PublishedWords) -> PublishedWords {
    guard let range = words.range else { return words }
    return PublishedWords(count: words.count, place: places[Piece(name: name, range: range)])
  }
}

extension PublishedWords {
  /// Where they stand among the original's words; nil where that isn't known.
  fileprivate var range: Range<Int>? {
    guard let place, place.scale == .original else { return nil }
    return place.start..<place.start + count
  }
}
