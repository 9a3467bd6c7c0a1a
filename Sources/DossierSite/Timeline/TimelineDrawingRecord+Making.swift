import DossierCore

extension TimelineDrawingRecord {
  /// What the drawing says and where it leads, for one mark.
  struct Source: Sendable {
    let mark: TimelineMark
    let title: String
    let url: SiteURL
    let items: [String]
  }

  /// Nil where there is nothing to draw.
  init?(_ sources: [Source], shape: TimelineLayout.Shape, _ context: SiteContext) {
    guard let layout = TimelineLayout(sources.map(\.mark), shape: shape) else { return nil }
    let bottom = layout.ruler + TimelineLayout.rulerHeight
    width = layout.width
    height = layout.height
    rulerTop = layout.ruler
    rulerMiddle = layout.ruler + TimelineLayout.rulerHeight / 2
    rulerBottom = bottom
    rulerHeight = TimelineLayout.rulerHeight
    happenedTitle = 14
    saidTitle = layout.height - 6
    tickBaseline = layout.ruler + 17
    hasHappened = layout.marks.contains { $0.mark.lane == .happened }
    hasSaid = layout.marks.contains { $0.mark.lane == .said }
    gridTop = hasHappened ? TimelineLayout.laneTitleHeight : 0
    gridBottom = layout.height - (hasSaid ? TimelineLayout.laneTitleHeight : 0)
    marks = zip(sources, layout.marks).map { Mark($0, $1) }
    ticks = layout.ticks.map { Tick(x: $0.x, label: context.label(of: $0)) }
    breaks = layout.scale.breaks.map {
      Break(x: $0, outline: Self.tornStrip(at: $0, height: layout.height))
    }
  }

  /// Two zigzag lines from top to bottom, and what lies between them.
  private static func tornStrip(at x: Int, height: Int) -> String {
    let steps = Array(stride(from: 0, through: height + 11, by: 12))
    let points = { (offset: Int) in
      steps.enumerated().map { place, y in
        "\(x + offset + (place.isMultiple(of: 2) ? 3 : -3)) \(y)"
      }
    }
    return "M" + (points(-5) + points(5).reversed()).joined(separator: "L") + "Z"
  }
}

extension TimelineDrawingRecord.Mark {
  init(_ source: TimelineDrawingRecord.Source, _ placed: TimelineLayout.PlacedMark) {
    let mark = placed.mark
    let isTick = placed.place.row == nil
    let isBar = mark.shape != .day
    let y = placed.y + (isTick ? TimelineLayout.tickHeight / 2 : isBar ? 19 : 12)
    self.init(
      lane: mark.lane.rawValue, shape: mark.shape.rawValue, start: mark.start.rawValue,
      end: mark.end.rawValue, url: source.url, items: source.items.joined(separator: " "),
      title: source.title, isTick: isTick, x: placed.across.lowerBound,
      endX: max(placed.across.upperBound, placed.across.lowerBound + 6),
      startTail: max(0, placed.across.lowerBound - TimelineLayout.fade),
      endTail: max(placed.across.upperBound, placed.across.lowerBound + 6) + TimelineLayout.fade,
      y: y, top: placed.y + 1,
      bottom: placed.y + TimelineLayout.tickHeight - 1,
      label: placed.place.label.map {
        .init(
          text: $0.text, x: $0.x, y: placed.y + (isBar ? 13 : 16), anchor: $0.anchor.rawValue)
      })
  }
}

extension SiteContext {
  /// The year, month or day of a tick, short.
  fileprivate func label(of tick: TimeTick) -> String {
    let whole = tick.day.description
    let text =
      switch tick.precision {
      case .day: whole
      case .month: String(whole.dropLast(3))
      default: String(whole.dropLast(6))
      }
    guard let date = try? EDTFDate.parse(text).get() else { return whole }
    return self.date(date).label
  }
}
