/// Which annotations cover the place the writer is at, and what is open because of them.
struct Highlighting {
  let annotations: Annotations
  /// The highlights that cover the place, by index, in order.
  var active: [Int] = []
  var name: Int?
  /// The first that has not begun.
  var nextHighlight = 0
  var nextName = 0
  /// Whether a highlight's id has been written.
  var isAnchored: [Bool]
  /// What is open: the marks' highlights, and a name's link around them.
  var openMarks: [Int] = []
  var openName: Int?
  /// Elements that may not hold a marker: links and code.
  var barriers = 0
  var pending: [Annotations.Marker] = []

  init(_ annotations: Annotations) {
    self.annotations = annotations
    isAnchored = Array(repeating: false, count: annotations.highlights.count)
  }

  var isIdle: Bool { active.isEmpty && name == nil && openMarks.isEmpty && openName == nil }

  /// Whether nothing covers the place, or will before an offset.
  func isIdle(before end: Int) -> Bool { isIdle && nextStart >= end }

  /// Names link only where there is no other link, and no code.
  var wantedName: Int? { barriers == 0 || openName != nil ? name : nil }

  var isOpenAsWanted: Bool { openMarks == active && openName == wantedName }

  /// Where the next annotation begins.
  private var nextStart: Int {
    let highlight = annotations.highlights[safe: nextHighlight]?.range.lowerBound ?? Int.max
    return min(highlight, annotations.names[safe: nextName]?.range.lowerBound ?? Int.max)
  }

  /// The next offset after one at which what covers the text changes.
  func boundary(after offset: Int) -> Int {
    var end = nextStart
    for index in active { end = min(end, annotations.highlights[index].range.upperBound) }
    if let name { end = min(end, annotations.names[name].range.upperBound) }
    return max(end, offset + 1)
  }
}
