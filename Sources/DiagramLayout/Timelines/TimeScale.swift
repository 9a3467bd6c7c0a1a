/// Where days lie across a drawing: to scale within each segment, with a break between segments
/// where time is left out and the scale may change.
///
/// Whole numbers throughout, so that every machine draws the same.
package struct TimeScale: Sendable {
  struct Segment: Sendable, Hashable {
    /// Day numbers.
    let days: ClosedRange<Int>
    /// Where they lie, in units of the drawing.
    let across: ClosedRange<Int>

    func x(of day: Int) -> Int {
      let span = days.upperBound - days.lowerBound
      guard span > 0 else { return (across.lowerBound + across.upperBound) / 2 }
      let width = across.upperBound - across.lowerBound
      let (high, low) = width.multipliedFullWidth(by: day - days.lowerBound)
      return across.lowerBound + span.dividingFullWidth((high, low)).quotient
    }
  }

  static let breakWidth = 40

  /// In order; none overlaps another.
  let segments: [Segment]

  /// - Parameters:
  ///   - sorted: the days that must be shown, in order, each once.
  ///   - groups: ranges of their places, which together hold them all.
  init(sorted: [Int], groups: [ClosedRange<Int>], across: ClosedRange<Int>) {
    // A segment is as wide as it has days to show, but never a sliver.
    let weights = groups.map { max($0.count, (sorted.count + 11) / 12) }
    let width = across.upperBound - across.lowerBound - (groups.count - 1) * Self.breakWidth
    let total = weights.reduce(0, +)
    var start = across.lowerBound
    var before = 0
    var segments: [Segment] = []
    for (group, weight) in zip(groups, weights) {
      let end = start + width * (before + weight) / total - width * before / total
      segments.append(
        Segment(days: sorted[group.lowerBound]...sorted[group.upperBound], across: start...end))
      before += weight
      start = end + Self.breakWidth
    }
    self.segments = segments
  }

  /// Where a day lies; a day that a break leaves out lies in the middle of the break, one before
  /// or after all others at the edge.
  func x(of day: Int) -> Int {
    guard let place = segments.lastIndex(where: { $0.days.lowerBound <= day }) else {
      return segments[0].across.lowerBound
    }
    let segment = segments[place]
    if day <= segment.days.upperBound { return segment.x(of: day) }
    let isLast = place == segments.count - 1
    return segment.across.upperBound + (isLast ? 0 : Self.breakWidth / 2)
  }

  /// The middle of each break, in order.
  package var breaks: [Int] {
    segments.dropLast().map { $0.across.upperBound + Self.breakWidth / 2 }
  }

  /// The width of the whole, in days of each segment.
  var across: ClosedRange<Int> {
    segments[0].across.lowerBound...segments[segments.count - 1].across.upperBound
  }
}
