import DossierModel
import DossierPassages

/// A line of the lock that says which words of a source are published.
package enum PublishedRecord: Sendable {
  /// - elsewhere: the next places at which the words stand too, where they are one piece.
  case quotation(LockedQuotation, elsewhere: [PublishedWords] = [])
  case excerpt(LockedExcerpt)

  /// The article whose words they are, by its id.
  fileprivate var source: String {
    switch self {
    case .quotation(let record, _): record.source
    case .excerpt(let record): EntryID(spelled: record.entry)?.name ?? ""
    }
  }

  fileprivate var pieces: [PublishedPiece] {
    switch self {
    case .quotation(let record, let elsewhere):
      record.words.enumerated().map { number, words in
        PublishedPiece(
          name: PieceName(hash: record.hash, number: number), words: [words],
          elsewhere: record.words.count == 1 ? elsewhere : [])
      }
    case .excerpt(let record): [PublishedPiece(name: record.name, words: [record.words])]
    }
  }

  /// - Parameter words: of each of its pieces.
  fileprivate func line(_ words: [PublishedWords]) -> LockLine {
    switch self {
    case .quotation(var record, _):
      record.words = words
      return LockLine(record)
    case .excerpt(var record):
      record.words = words.first ?? record.words
      return LockLine(record)
    }
  }
}

extension [PublishedRecord] {
  /// The lines of the lock: what the originals count is told by clusters.
  package var lines: [LockLine] {
    Dictionary(grouping: self, by: \.source).flatMap { _, records in
      let pieces = records.flatMap(\.pieces).keptOutOfGaps
      let clusters = PublishedClusters(pieces)
      var rest = pieces[...]
      return records.map { record in
        let own = rest.prefix(record.pieces.count)
        rest = rest.dropFirst(own.count)
        return record.line(
          own.flatMap { piece in piece.words.map { clusters.words(piece.name, $0) } })
      }
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

  init(_ pieces: [PublishedPiece]) {
    let counted = Set(
      pieces.flatMap { piece in
        piece.words.compactMap(\.range).map { Piece(name: piece.name, range: $0) }
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
