import DiagramLayout
import DossierCore
import DossierSite
import EDTF
import TypedTemplates

extension TimelineDrawingRecord {
  /// What the drawing says and where it leads, for one mark.
  struct Source: Sendable {
    let mark: TimelineMark
    let title: String
    let url: SiteURL
    let items: [String]
    let isAdded: Bool
  }

  /// Nil where there is nothing to draw.
  init?(_ sources: [Source], shape: TimelineLayout.Shape, _ model: SiteModel) {
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
    gridTop = hasHappened ? shape.laneTitleHeight : 0
    gridBottom = layout.height - (hasSaid ? shape.laneTitleHeight : 0)
    marks = zip(sources, layout.marks).map { Mark($0, $1, shape) }
    ticks = Tick.apart(
      layout.ticks.map { Tick($0, label: $0.label(model.dates), in: layout) })
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

extension TimelineDrawingRecord.Tick {
  private static let textSize = 12
  /// Between the line of a tick and its label, and around a torn strip's middle.
  private static let gap = 4
  private static let halfStrip = 12

  /// A label stands to the right of its line unless the drawing or its segment ends there.
  init(_ tick: TimeTick, label: String, in layout: TimelineLayout) {
    let end = tick.x + Self.gap + TextWidth.of(label, size: Self.textSize)
    let isCut =
      end > layout.width
      || layout.scale.breaks.contains { tick.x < $0 && end > $0 - Self.halfStrip }
    self.init(
      x: tick.x, label: label, labelX: tick.x + (isCut ? -Self.gap : Self.gap),
      anchor: (isCut ? LanePacking.Anchor.end : .start).rawValue)
  }
}

extension TimelineDrawingRecord.Tick {
  /// Those whose labels touch no earlier one's, as one that stands to the left of its line may.
  fileprivate static func apart(_ ticks: [Self]) -> [Self] {
    var end = Int.min / 2
    return ticks.filter { tick in
      let width = TextWidth.of(tick.label, size: textSize)
      let start =
        tick.anchor == LanePacking.Anchor.start.rawValue ? tick.labelX : tick.labelX - width
      guard start >= end else { return false }
      end = start + width + gap
      return true
    }
  }
}

extension TimelineDrawingRecord.Mark {
  /// A stretch is never drawn shorter.
  private static let shortest = 6

  init(
    _ source: TimelineDrawingRecord.Source, _ placed: TimelineLayout.PlacedMark,
    _ shape: TimelineLayout.Shape
  ) {
    let mark = placed.mark
    let isTick = placed.place.row == nil
    // A dot has its name beside it, anything longer lies beneath its own.
    let isBeneath = shape.isNamed && !mark.isDot
    // Rings are higher than a bar.
    let baseline = mark.isDot ? 16 : mark.otherwise.isEmpty ? 13 : 11
    let middle = isBeneath ? 19 : shape.rowHeight / 2
    let y = placed.y + (isTick ? TimelineLayout.tickHeight / 2 : middle)
    let endX = max(placed.across.upperBound, placed.across.lowerBound + Self.shortest)
    let all = [placed.across] + placed.otherwise
    self.init(
      lane: mark.lane.rawValue, shape: mark.span.shape.rawValue, start: mark.span.start.rawValue,
      end: mark.span.end.rawValue, url: source.url, items: source.items.joined(separator: " "),
      title: source.title, isAdded: source.isAdded, isTick: isTick, x: placed.across.lowerBound,
      endX: endX, startTail: max(0, placed.across.lowerBound - TimelineLayout.fade),
      endTail: endX + TimelineLayout.fade, y: y, top: placed.y + 1,
      bottom: placed.y + TimelineLayout.tickHeight - 1,
      otherwise: zip(mark.otherwise, placed.otherwise).map { .init($0, across: $1, y: y) },
      joinX: all.reduce(endX) { min($0, $1.lowerBound) },
      joinEndX: all.reduce(placed.across.lowerBound) { max($0, $1.upperBound) },
      label: placed.place.label.map {
        .init(
          text: $0.text, x: $0.x, y: placed.y + baseline, anchor: $0.anchor.rawValue)
      })
  }
}

extension TimelineDrawingRecord.Otherwise {
  private static let radius = 4
  private static let leastWidth = 10
  private static let thickness = 6

  init(_ span: TimelineSpan, across: ClosedRange<Int>, y: Int) {
    let isDay = span.shape == .day
    let start = isDay ? across.lowerBound - Self.radius : across.lowerBound
    let height = isDay ? 2 * Self.radius : Self.thickness
    self.init(
      isSure: span.shape != .within && span.start == .firm && span.end == .firm, x: start,
      y: y - height / 2,
      width: isDay ? 2 * Self.radius : max(Self.leastWidth, across.upperBound - start),
      height: height)
  }
}

extension TimeTick {
  /// The year, month or day of a tick, short.
  fileprivate func label(_ dates: DatesInWords) -> String {
    let whole = day.description
    let text =
      switch precision {
      case .day: whole
      case .month: String(whole.dropLast(3))
      default: String(whole.dropLast(6))
      }
    guard let date = try? EDTFDate.parse(text).get() else { return whole }
    return dates.record(date).label
  }
}
