/// The drawn overview: every mark placed in its lane, above or below the ruler between them.
package struct TimelineLayout: Sendable {
  package struct Shape: Sendable, Hashable {
    package var width: Int
    /// The most rows of each lane.
    package var happenedRows = 9
    package var saidRows = 6
    /// The most that a label may take of the width.
    package var labelWidth = 250
    package var rowHeight = 24
    /// Whether marks have their names beside them, and lanes theirs.
    package var isNamed = true

    package init(
      width: Int,
      happenedRows: Int = 9,
      saidRows: Int = 6,
      labelWidth: Int = 250,
      rowHeight: Int = 24,
      isNamed: Bool = true
    ) {
      self.width = width
      self.happenedRows = happenedRows
      self.saidRows = saidRows
      self.labelWidth = labelWidth
      self.rowHeight = rowHeight
      self.isNamed = isNamed
    }

    package var laneTitleHeight: Int { isNamed ? 24 : 2 }
  }

  package struct PlacedMark: Sendable {
    package let mark: TimelineMark
    /// Its place among the marks that were given.
    let index: Int
    /// From its first day to its last; the two are equal where it is a day.
    package let across: ClosedRange<Int>
    /// The same of each date that sources give instead.
    package let otherwise: [ClosedRange<Int>]
    package let place: LanePacking.Place
    /// The top of its row, or of the ticks beside the ruler.
    package let y: Int
  }

  package static let tickHeight = 14
  package static let rulerHeight = 26
  static let textSize = 13
  /// What dots, and ends that fade, take beside the days themselves.
  private static let dot = 5
  package static let fade = 26
  private static let edge = 30

  package let width: Int
  package let height: Int
  /// The top of the ruler.
  package let ruler: Int
  package let scale: TimeScale
  package let ticks: [TimeTick]
  /// In the order given.
  package let marks: [PlacedMark]

  /// How many marks have their names beside them.
  var labelCount: Int { marks.count { $0.place.label != nil } }

  /// The drawing with as few breaks as can be: another only where it gives room to one name more, or
  /// where many marks that lay on one another come to lie apart. Nil where there is nothing to draw.
  package init?(_ marks: [TimelineMark], shape: Shape) {
    let days = Array(Set(marks.flatMap(\.days))).sorted()
    guard !days.isEmpty else { return nil }
    let segmentation = TimeSegmentation(days)
    let labels = marks.map { Label(of: $0, in: shape) }
    let layout = { (breaks: Int) in
      let scale = TimeScale(
        sorted: days, groups: segmentation.groups(breaks: breaks),
        across: Self.edge...shape.width - Self.edge)
      return Self(marks, labels, scale, shape: shape)
    }
    var best = layout(0)
    var (named, plain) = (best.labelCount, best.plainCount)
    for breaks in 0..<segmentation.mostBreaks {
      let more = breaks + 1 - best.scale.breaks.count
      // No drawing names more than all, and none shows more marks than there are.
      guard named + more <= marks.count || plain + Self.manyOf(marks) <= marks.count else { break }
      let next = layout(breaks + 1)
      let (nextNamed, nextPlain) = (next.labelCount, next.plainCount)
      let showsMany = nextNamed >= named && nextPlain >= plain + Self.manyOf(marks)
      if nextNamed >= named + more || showsMany {
        (best, named, plain) = (next, nextNamed, nextPlain)
      }
    }
    self = best
  }

  /// How many marks more a break must show apart to be worth it by itself.
  private static func manyOf(_ marks: [TimelineMark]) -> Int { max(3, (marks.count + 2) / 3) }

  /// How many marks show their place in time: a day apart from every other day, a longer span by its
  /// length.
  private var plainCount: Int {
    let days = marks.filter(\.mark.isDot).map(\.across.lowerBound)
    var marksAt: [Int: Int] = [:]
    for day in days { marksAt[day, default: 0] += 1 }
    let places = marksAt.keys.sorted()
    let leastApart = 3
    var plain = 0
    for (index, place) in places.enumerated() {
      let isApart =
        (index == 0 || place - places[index - 1] >= leastApart)
        && (index + 1 == places.count || places[index + 1] - place >= leastApart)
      // Marks of one day lie on one another in every drawing.
      if isApart { plain += 1 }
    }
    return plain
      + marks.count { !$0.mark.isDot && $0.across.upperBound - $0.across.lowerBound >= leastApart }
  }

  /// A mark's name as far as there is room for it; the same wherever the mark is placed.
  private struct Label {
    let text: String
    let width: Int

    init(of mark: TimelineMark, in shape: Shape) {
      text =
        shape.isNamed ? TextWidth.fitted(mark.label, size: textSize, into: shape.labelWidth) : ""
      width = TextWidth.of(text, size: textSize)
    }
  }

  private init(
    _ marks: [TimelineMark], _ labels: [Label], _ scale: TimeScale, shape: Shape
  ) {
    var happened = LanePacking(rowCount: shape.happenedRows, width: shape.width)
    var said = LanePacking(rowCount: shape.saidRows, width: shape.width)
    let places = zip(marks, labels).map { mark, label in
      let across = mark.spans.map { Self.across($0, scale) }
      let place =
        mark.lane == .happened
        ? Self.place(mark, label, across, in: &happened)
        : Self.place(mark, label, across, in: &said)
      return (across, place)
    }
    let hasSaid = marks.contains { $0.lane == .said }
    let hasHappened = marks.contains { $0.lane == .happened }
    let above = hasHappened ? shape.laneTitleHeight + happened.used * shape.rowHeight : 0
    let ruler = above + (hasHappened ? Self.tickHeight : 0)
    let below = ruler + Self.rulerHeight
    width = shape.width
    self.ruler = ruler
    height =
      below
      + (hasSaid ? Self.tickHeight + said.used * shape.rowHeight + shape.laneTitleHeight : 0)
    self.scale = scale
    ticks = Self.apart(scale.ticks, width: shape.width)
    self.marks = zip(marks, places).enumerated().map { index, placed in
      let (mark, (across, place)) = placed
      return PlacedMark(
        mark: mark, index: index, across: across[0], otherwise: Array(across.dropFirst()),
        place: place,
        y: Self.top(of: place, mark.lane, above: above, below: below, shape.rowHeight))
    }
  }

  private static func top(
    of place: LanePacking.Place, _ lane: TimelineMark.Lane, above: Int, below: Int,
    _ rowHeight: Int
  ) -> Int {
    switch (lane, place.row) {
    case (.happened, let row?): above - (row + 1) * rowHeight
    case (.happened, nil): above
    case (.said, let row?): below + tickHeight + row * rowHeight
    case (.said, nil): below
    }
  }

  private static func across(_ span: TimelineSpan, _ scale: TimeScale) -> ClosedRange<Int> {
    let first = span.first.map { scale.x(of: $0) } ?? scale.across.lowerBound
    let last = span.last.map { scale.x(of: $0) } ?? scale.across.upperBound
    return first...max(first, last)
  }

  /// - Parameter across: where each of the mark's spans lies.
  private static func place(
    _ mark: TimelineMark, _ label: Label, _ across: [ClosedRange<Int>], in lane: inout LanePacking
  ) -> LanePacking.Place {
    let taken = zip(mark.spans, across).map { span, across in
      let isDay = span.shape == .day
      let before = isDay ? dot : span.start == .firm ? 0 : fade
      let after = isDay ? dot : span.end == .firm ? 0 : fade
      return across.lowerBound - before..<across.upperBound + max(1, after)
    }
    let whole = taken.dropFirst().reduce(taken[0]) {
      min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound)
    }
    return lane.place(whole, label: label.text, width: label.width, isOver: !mark.isDot)
  }

  /// Ticks whose labels would touch an earlier one's are left out.
  private static func apart(_ ticks: [TimeTick], width: Int) -> [TimeTick] {
    var end = Int.min / 2
    return ticks.filter { tick in
      guard tick.x >= end else { return false }
      end = tick.x + TimeScale.leastBetweenTicks - 8
      return true
    }
  }
}
