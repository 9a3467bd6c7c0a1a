import Testing

@testable import DiagramLayout
@testable import EDTF

@Suite("The drawn timeline")
struct TimelineLayoutTests {
  /// Spans from a week to five centuries and beyond, some even, some in clumps.
  static let spans: [[String]] = [
    ["2016-11-09"],
    ["2016-11-07", "2016-11-08", "2016-11-09", "2016-11-10", "2016-11-13"],
    (1...30).map { "2017-04-\($0 < 10 ? "0" : "")\($0)" },
    ["1500", "1517-10-31", "1600/1610", "1648-10-24", "1789-07-14", "1848", "1999-12-31"],
    ["-0500", "-0044-03-15", "0000", "0001", "0476", "0800-12-25"],
    ["-0753-04-21", "2016-11-08", "2016-11-09", "2016-11-10", "2016-11"],
    [
      "1947~/1991", "196X", "199X", "1991-12-26", "200X", "2011/2013", "2011-12", "2014-03-18",
      "2014-04/..", "2015-07-14", "2016~", "2016-07-08/2016-07-09", "2016-11-08", "2016-11-09",
      "[2016-11-09..2017-01-20]", "2016-11-14", "2017-01-20", "2017-03-26", "2017-04-04",
      "2017-04-07", "2017-05-10", "2017-05-16", "2017-05-16",
    ],
    ["Y-170000002", "Y999999999999", "../2016", "2016/", "/2017"],
    (0..<120).map { "\(1900 + $0 % 60)-0\($0 % 9 + 1)" },
  ]

  private static let shapes = [
    TimelineLayout.Shape(width: 1200),
    TimelineLayout.Shape(width: 720, happenedRows: 9, saidRows: 6, labelWidth: 190),
  ]

  @Test("covers no label with another, nor with a mark of its row", arguments: spans)
  func labelsApart(dates: [String]) throws {
    for shape in Self.shapes {
      let layout = try #require(try Self.layout(dates, shape))
      let placed = layout.marks.filter { $0.place.row != nil }
      for (index, mark) in placed.enumerated() {
        let label = mark.place.label?.across ?? 0..<0
        #expect(label.lowerBound >= 0 && label.upperBound <= shape.width)
        for other in placed[(index + 1)...]
        where other.mark.lane == mark.mark.lane && other.place.row == mark.place.row {
          #expect(!Self.whole(mark).overlaps(Self.whole(other)))
        }
      }
    }
  }

  @Test("holds every item once, in the order of time", arguments: spans)
  func allInOrder(dates: [String]) throws {
    for shape in Self.shapes {
      let marks = try Self.marks(dates)
      let layout = try #require(TimelineLayout(marks, shape: shape))
      #expect(layout.marks.map(\.mark) == marks)
      #expect(layout.marks.map(\.index) == Array(marks.indices))
      let ordered = layout.marks.sorted {
        ($0.mark.span.first ?? .min) < ($1.mark.span.first ?? .min)
      }
      for (before, after) in zip(ordered, ordered.dropFirst()) {
        #expect(before.across.lowerBound <= after.across.lowerBound)
      }
      for mark in layout.marks {
        #expect(0 <= mark.across.lowerBound && mark.across.upperBound <= shape.width)
        #expect(0 <= mark.y && mark.y < layout.height)
      }
    }
  }

  @Test("runs one way across breaks, which part what it shows", arguments: spans)
  func monotone(dates: [String]) throws {
    let days = Array(Set(try Self.marks(dates).flatMap(\.days))).sorted()
    let segmentation = TimeSegmentation(days)
    for breaks in 0...segmentation.mostBreaks {
      let groups = segmentation.groups(breaks: breaks)
      #expect(groups.count == breaks + 1)
      #expect(groups.flatMap { Array($0) } == Array(days.indices))
      let scale = TimeScale(sorted: days, groups: groups, across: 30...1170)
      let places = days.map(scale.x)
      #expect(places == places.sorted())
      #expect(scale.breaks == scale.breaks.sorted())
      for place in scale.breaks {
        #expect(!places.contains { abs($0 - place) < TimeScale.breakWidth / 2 })
      }
      #expect(scale.ticks.count >= scale.segments.count)
      #expect(scale.ticks.map(\.x) == scale.ticks.map(\.x).sorted())
    }
  }

  @Test("breaks only where that gives room")
  func breaks() throws {
    let even = try #require(try Self.layout((0..<12).map { "\(1900 + $0 * 10)" }, Self.shapes[0]))
    #expect(even.scale.breaks.isEmpty)
    let clumped = try #require(try Self.layout(Self.spans[6], Self.shapes[0]))
    #expect(!clumped.scale.breaks.isEmpty)
    #expect(clumped.labelCount > clumped.marks.count * 3 / 4)
  }

  @Test(
    "breaks where many marks would lie on one another far from a few",
    arguments: [
      ["-0043-03-15", "0014-08-19"] + (1...8).map { "1860-0\($0)-03" },
      ["-0043", "0014"] + (1...8).map { "1860-0\($0)" },
      ["-0043", "0014"] + (1...8).map { _ in "1860" },
      ["-0043-03-15", "0014-08-19"] + (1...8).map { "1860-06-0\($0)" },
      (1...8).map { "1860-06-0\($0)" } + ["2016-11-08", "2016-11-09"],
    ])
  func antiquity(dates: [String]) throws {
    for shape in Self.shapes {
      let layout = try #require(try Self.layout(dates, shape))
      #expect(!layout.scale.breaks.isEmpty)
      let years = layout.marks.filter {
        $0.mark.span.first.map { $0 > -40_543 && $0 < -39_000 } ?? false
      }
      #expect(years.count == 8)
      let across = years.map(\.across)
      let reach = (across.map(\.upperBound).max() ?? 0) - (across.map(\.lowerBound).min() ?? 0)
      #expect(reach > shape.width / 4)
    }
  }

  @Test(
    "has a ruler that people read",
    arguments: [
      (["2016-11-07", "2016-11-13"], "2016-11-07"), (["1500", "1999-12-31"], "1500-01-01"),
      (["-0500", "0476"], "-0499-01-01"), (["2016-02-03", "2016-12-09"], "2016-03-01"),
    ])
  func ruler(dates: [String], first: String) throws {
    let layout = try #require(try Self.layout(dates, Self.shapes[0]))
    #expect(layout.ticks.first?.day.description == first)
    #expect(layout.ticks.count > 4)
    for (before, after) in zip(layout.ticks, layout.ticks.dropFirst()) {
      #expect(after.x - before.x >= TimeScale.leastBetweenTicks - 8)
    }
  }

  @Test("draws how sure a date is")
  func certainty() throws {
    let dates = ["2016-11-09", "1947~/1991", "2014-04/..", "../1990", "2016", "2001/"]
    let marks = try dates.map {
      TimelineSpan(try EDTFDate.parse($0).get())
    }
    #expect(marks.map(\.shape) == [.day, .stretch, .stretch, .stretch, .within, .stretch])
    #expect(marks.map(\.start) == [.firm, .doubtful, .firm, .open, .firm, .firm])
    #expect(marks.map(\.end) == [.firm, .firm, .open, .firm, .firm, .doubtful])
  }

  @Test("joins what sources disagree on, within its lane's room", arguments: Self.shapes)
  func disputed(shape: TimelineLayout.Shape) throws {
    let date = { (text: String) in try EDTFDate.parse(text).get() }
    let mark = TimelineMark(
      try date("2016-11-09"),
      otherwise: [
        try date("2016-11-20"), try date("2016-11-09"), try date("2016-10"), try date("2016-11-20"),
      ], lane: .happened, label: "The vote")
    #expect(mark.otherwise.map(\.shape) == [.day, .within])
    let others = try Self.marks((10...28).map { "2016-11-\($0)" })
    let layout = try #require(TimelineLayout([mark] + others, shape: shape))
    let placed = layout.marks[0]
    #expect(placed.otherwise.count == 2)
    #expect(placed.otherwise[0].lowerBound > placed.across.upperBound)
    #expect(placed.otherwise[1].upperBound < placed.across.lowerBound)
    let whole = placed.otherwise[1].lowerBound...placed.otherwise[0].upperBound
    for other in layout.marks.dropFirst() where other.place.row == placed.place.row {
      guard placed.place.row != nil, other.mark.lane == .happened else { continue }
      #expect(!whole.overlaps(other.across))
    }
  }

  @Test("keeps names within their room, by whole words")
  func fitted() {
    let text = "Trump is declared president-elect, and Putin congratulates him"
    let fitted = TextWidth.fitted(text, size: 13, into: 190)
    #expect(fitted.hasSuffix("…") && text.hasPrefix(fitted.dropLast()))
    #expect(TextWidth.of(fitted, size: 13) <= 190)
    #expect(TextWidth.fitted("short", size: 13, into: 190) == "short")
    let unspaced = TextWidth.fitted(String(repeating: "長", count: 99), size: 13, into: 190)
    #expect(TextWidth.of(unspaced, size: 13) <= 190)
  }

  private static func whole(_ placed: TimelineLayout.PlacedMark) -> Range<Int> {
    let mark = placed.across.lowerBound..<placed.across.upperBound + 1
    guard let label = placed.place.label?.across else { return mark }
    return min(mark.lowerBound, label.lowerBound)..<max(mark.upperBound, label.upperBound)
  }

  private static func marks(_ dates: [String]) throws -> [TimelineMark] {
    try dates.map { try EDTFDate.parse($0).get() }.sorted().enumerated().map { index, date in
      TimelineMark(
        date, lane: index.isMultiple(of: 3) ? .said : .happened,
        label: "What came of it in the end, \(index)")
    }
  }

  private static func layout(
    _ dates: [String], _ shape: TimelineLayout.Shape
  ) throws -> TimelineLayout? {
    TimelineLayout(try marks(dates), shape: shape)
  }
}
