extension RandomAccessCollection {
  /// By bisection, the first index of an element of which something is true that is true of all
  /// that follow; the end where it is true of none.
  package func bisection(where isTrue: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = self.count
    while count > 0 {
      let middle = index(low, offsetBy: count / 2)
      if isTrue(self[middle]) {
        count /= 2
      } else {
        low = index(after: middle)
        count -= count / 2 + 1
      }
    }
    return low
  }
}

/// Ranges in order, none of which overlaps another.
extension [Range<Int>] {
  package func holds(_ offset: Int) -> Bool {
    let place = bisection(where: { $0.upperBound > offset })
    return place < endIndex && self[place].lowerBound <= offset
  }

  package func overlap(_ range: Range<Int>) -> Bool {
    let place = bisection(where: { $0.upperBound > range.lowerBound })
    return place < endIndex && self[place].lowerBound < range.upperBound
  }
}
