import DossierCore

/// What the drawn overview shows of one item, or of several with one date: when, and how surely.
struct TimelineMark: Sendable, Hashable {
  enum Lane: String, Sendable, CaseIterable {
    case happened, said
  }

  enum Shape: String, Sendable {
    /// One day that is known.
    case day
    /// A stretch of time from its first day to its last.
    case stretch
    /// Some time between two days: a month, a year, one of several.
    case within
  }

  enum End: String, Sendable {
    case firm
    /// About or perhaps then, or nobody knows how far it reaches.
    case doubtful
    /// It has no end on this side.
    case open
  }

  let lane: Lane
  let shape: Shape
  /// Day numbers; nil where it reaches as far as the drawing does.
  let first: Int?
  let last: Int?
  let start: End
  let end: End
  let label: String

  /// The days that the scale must show.
  var days: [Int] { [first, last].compactMap { $0 } }
}

extension TimelineMark {
  init(_ date: EDTFDate, lane: Lane, label: String) {
    let ends = date.ends
    self.init(
      lane: lane, shape: date.shape,
      first: date.earliest?.dayNumber ?? (ends.start == .open ? nil : date.latest?.dayNumber),
      last: date.latest?.dayNumber ?? (ends.end == .open ? nil : date.earliest?.dayNumber),
      start: ends.start, end: ends.end, label: label)
  }
}

extension EDTFDate {
  fileprivate var shape: TimelineMark.Shape {
    switch value {
    case .single: earliest == latest ? .day : .within
    case .interval, .set(.allOf, _): .stretch
    case .set(.oneOf, _): .within
    }
  }

  fileprivate var ends: (start: TimelineMark.End, end: TimelineMark.End) {
    switch value {
    case .single(let date): (.init(date), .init(date))
    case .interval(.closed(let first, let last)): (.init(first), .init(last))
    case .interval(.from(let first, let end)): (.init(first), .init(end))
    case .interval(.until(let last, let start)): (.init(start), .init(last))
    case .set:
      (
        earliest == nil ? .open : dates.first.map { .init($0) } ?? .firm,
        latest == nil ? .open : dates.last.map { .init($0) } ?? .firm
      )
    }
  }
}

extension TimelineMark.End {
  fileprivate init(_ date: SingleDate) { self = date.qualifier == nil ? .firm : .doubtful }
  fileprivate init(_ missing: EDTFDate.MissingEnd) { self = missing == .open ? .open : .doubtful }
}
