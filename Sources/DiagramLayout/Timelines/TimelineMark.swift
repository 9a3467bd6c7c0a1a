import EDTF

/// What the drawn overview shows of one item, or of several with one date: when, and how surely.
package struct TimelineMark: Sendable, Hashable {
  package enum Lane: String, Sendable, CaseIterable {
    case happened, said
  }

  package let lane: Lane
  package let span: TimelineSpan
  /// What sources give instead; each once, and none that is `span`.
  package let otherwise: [TimelineSpan]
  let label: String

  package init(_ date: EDTFDate, otherwise: [EDTFDate] = [], lane: Lane, label: String) {
    let span = TimelineSpan(date)
    var told: [TimelineSpan] = []
    for other in otherwise.map({ TimelineSpan($0) }) where other != span && !told.contains(other) {
      told.append(other)
    }
    self.lane = lane
    self.span = span
    self.otherwise = told
    self.label = label
  }

  /// All that are told, its own first.
  var spans: [TimelineSpan] { [span] + otherwise }

  /// The days that the scale must show.
  var days: [Int] { spans.flatMap(\.days) }

  /// Whether it is one dot, which has its name beside it; a name stands over anything longer.
  package var isDot: Bool { span.shape == .day && otherwise.isEmpty }
}
