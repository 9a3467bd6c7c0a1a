extension [Collation.Row] {
  /// The same rows with the two texts in each other's place.
  ///
  /// Paragraphs that one text has alone stand before those of the other, so rows change places too.
  var mirrored: [Collation.Row] {
    var order: [Int] = []
    var gap: [Int] = []
    func close() {
      order += gap.filter { self[$0].isOfEditionAlone } + gap.filter { !self[$0].isOfEditionAlone }
      gap = []
    }
    for (offset, row) in enumerated() {
      if case .inPlace = row {
        close()
        order.append(offset)
      } else {
        gap.append(offset)
      }
    }
    close()
    var places = [Int](repeating: 0, count: count)
    for (place, offset) in order.enumerated() { places[offset] = place }
    return turned(order, places)
  }

  private func turned(_ order: [Int], _ places: [Int]) -> [Collation.Row] {
    var departures: [Int: Int] = [:]
    for (offset, row) in enumerated() {
      if case .movedAway(_, let there) = row { departures[there] = offset }
    }
    return order.map { offset in
      switch self[offset] {
      case .inPlace(let original, let edition, let runs):
        .inPlace(original: edition, edition: original, runs.map(\.mirrored).inReadingOrder)
      case .movedHere(_, let edition, _):
        .movedAway(original: edition, row: places[departures[offset] ?? offset])
      case .movedAway(_, let row): movedHere(self[row])
      case .cut(let original, let runs): .added(edition: original, runs.map(\.mirrored))
      case .added(let edition, let runs): .cut(original: edition, runs.map(\.mirrored))
      }
    }
  }

  private func movedHere(_ row: Collation.Row) -> Collation.Row {
    guard case .movedHere(let original, let edition, let runs) = row else { return row }
    return .movedHere(
      original: edition, edition: original, runs.map(\.mirrored).inReadingOrder)
  }
}

extension Collation.Row {
  fileprivate var isOfEditionAlone: Bool {
    switch self {
    case .added, .movedHere: true
    case .inPlace, .movedAway, .cut: false
    }
  }
}

extension Collation.Run {
  fileprivate var mirrored: Collation.Run {
    switch self {
    case .kept(let original, let edition): .kept(original: edition, edition: original)
    case .restyled(let original, let edition): .restyled(original: edition, edition: original)
    case .replaced(let original, let edition): .replaced(original: edition, edition: original)
    case .cut(let words): .added(words)
    case .added(let words): .cut(words)
    case .movedAway(let words, let to): .movedHere(words, from: to)
    case .movedHere(let words, let from): .movedAway(words, to: from)
    }
  }

  fileprivate var isOfOriginalAlone: Bool {
    switch self {
    case .cut, .movedAway: true
    default: false
    }
  }

  fileprivate var isOfBoth: Bool {
    switch self {
    case .kept, .restyled, .replaced: true
    default: false
    }
  }
}

extension [Collation.Run] {
  /// Between words of both texts, those of the original first.
  fileprivate var inReadingOrder: [Collation.Run] {
    var ordered: [Collation.Run] = []
    for part in split(omittingEmptySubsequences: false, whereSeparator: \.isOfBoth) {
      ordered += part.filter(\.isOfOriginalAlone) + part.filter { !$0.isOfOriginalAlone }
      if part.endIndex < endIndex { ordered.append(self[part.endIndex]) }
    }
    return ordered
  }
}
