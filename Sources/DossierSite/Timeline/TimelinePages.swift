import EDTF

/// How a timeline is parted over pages: at the ends of decades, of which small ones share a page.
package enum TimelinePages {
  /// The most moments on a page.
  package static let most = 150

  /// Where the pages begin among moments, by their dates in order; never empty.
  ///
  /// A decade that is more than a page is parted at the ends of years, and such a year wherever a page
  /// is full.
  package static func starts(_ dates: some Sequence<EDTFDate>) -> [Int] {
    let years = dates.map(year(of:))
    var pages = Starts()
    for decade in runs(0..<years.count, by: { years[$0].map(decade(of:)) }) {
      guard decade.count > most else {
        pages.add(decade)
        continue
      }
      pages.begin(at: decade.lowerBound)
      for year in runs(decade, by: { years[$0] }) { pages.add(year) }
      if decade.upperBound < years.count { pages.begin(at: decade.upperBound) }
    }
    return pages.list
  }

  /// The year under which a date stands, by its first possible day; nil where none is known.
  package static func year(of date: EDTFDate) -> Int? { (date.earliest ?? date.latest)?.year }

  /// The first year of the decade in which a year lies.
  package static func decade(of year: Int) -> Int { year - ((year % 10) + 10) % 10 }

  private struct Starts {
    private(set) var list = [0]

    mutating func begin(at start: Int) {
      if let last = list.last, last < start { list.append(start) }
    }

    /// Puts what belongs together on the last page, or on one of its own where that would be too much.
    mutating func add(_ run: Range<Int>) {
      if run.upperBound - (list.last ?? 0) > most { begin(at: run.lowerBound) }
      while let last = list.last, run.upperBound - last > most { list.append(last + most) }
    }
  }

  /// Neighbours of one key together.
  private static func runs(_ range: Range<Int>, by key: (Int) -> Int?) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in range {
      if let last = runs.last, key(last.lowerBound) == key(index) {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs
  }
}
