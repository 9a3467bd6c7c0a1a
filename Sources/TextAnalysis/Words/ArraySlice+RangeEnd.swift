extension ArraySlice<Range<Int>> {
  /// The end of the range, of some in order of place, in which an offset lies; those that end before it
  /// are dropped, so that asking for one place after the other takes no more time than there are ranges.
  package mutating func end(at offset: Int) -> Int? {
    while let first, first.upperBound <= offset { removeFirst() }
    guard let first, first.contains(offset) else { return nil }
    return first.upperBound
  }
}
