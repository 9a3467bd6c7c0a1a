import EDTF

/// The days of a date as they are drawn, and how sure its two ends are.
package struct TimelineSpan: Sendable, Hashable {
  package enum Shape: String, Sendable, CaseIterable {
    /// One day that is known.
    case day
    /// A stretch of time from its first day to its last.
    case stretch
    /// Some time between two days: a month, a year, one of several.
    case within
  }

  package enum End: String, Sendable, CaseIterable {
    case firm
    /// About or perhaps then, or nobody knows how far it reaches.
    case doubtful
    /// It has no end on this side.
    case open
  }

  package let shape: Shape
  /// Day numbers; nil where it reaches as far as the drawing does.
  let first: Int?
  let last: Int?
  package let start: End
  package let end: End

  /// The days that the scale must show.
  var days: [Int] { [first, last].compactMap { $0 } }
}

extension TimelineSpan {
  init(_ date: EDTFDate) {
    let ends = date.ends
    self.init(
      shape: date.shape,
      first: date.earliest?.dayNumber ?? (ends.start == .open ? nil : date.latest?.dayNumber),
      last: date.latest?.dayNumber ?? (ends.end == .open ? nil : date.earliest?.dayNumber),
      start: ends.start, end: ends.end)
  }
}

extension EDTFDate {
  fileprivate var shape: TimelineSpan.Shape {
    switch value {
    case .single: earliest == latest ? .day : .within
    case .interval, .set(.allOf, _): .stretch
    case .set(.oneOf, _): .within
    }
  }

  fileprivate var ends: (start: TimelineSpan.End, end: TimelineSpan.End) {
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

extension TimelineSpan.End {
  fileprivate init(_ date: SingleDate) { self = date.qualifier == nil ? .firm : .doubtful }
  fileprivate init(_ missing: EDTFDate.MissingEnd) { self = missing == .open ? .open : .doubtful }
}
