/// How well an anchor holds to the entry's present words.
public enum Band: String, Sendable, CaseIterable {
  case found, carried, review, lost
}

/// What has become of a passage. Ranges are half-open, in scalars of the entry's plain text, never
/// empty; scores reach from 0 to 1 and say how likely it is that these are the passage's words.
public enum PassageMatch: Sendable, Equatable {
  /// The exact words stand there.
  case found(Range<Int>)
  /// The words were edited and are these now.
  case carried(Range<Int>, score: Double)
  /// The words may be these; a person must say.
  case review(Range<Int>, score: Double)
  /// No words are likely to be these. The score is that of the best place.
  case lost(score: Double)

  public var band: Band {
    switch self {
    case .found: .found
    case .carried: .carried
    case .review: .review
    case .lost: .lost
    }
  }

  public var score: Double {
    switch self {
    case .found: 1
    case .carried(_, let score), .review(_, let score), .lost(let score): score
    }
  }

  /// Nil where the passage is lost.
  public var range: Range<Int>? {
    switch self {
    case .found(let range), .carried(let range, _), .review(let range, _): range
    case .lost: nil
    }
  }
}

extension PassageMatch {
  /// The words that a passage may be shown at: nobody has yet said that those for review are its own.
  public var place: Range<Int>? {
    switch self {
    case .found(let range), .carried(let range, _): range
    case .review, .lost: nil
    }
  }
}
