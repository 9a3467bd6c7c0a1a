import DossierCore
import TypedTemplates

/// The drawn overview of a timeline: numbers are units of the drawing, y downward.
package struct TimelineDrawingRecord: Sendable {
  package struct Mark: Sendable {
    /// `happened` or `said`.
    let lane: String
    /// `day`, `stretch` or `within`.
    let shape: String
    /// `firm`, `doubtful` or `open`.
    let start: String
    let end: String
    let url: SiteURL
    /// The HTML ids of the items it stands for, parted by spaces.
    let items: String
    /// Date and title in words, whole.
    let title: String
    /// Whether the editors added it.
    let isAdded: Bool
    let isTick: Bool
    /// From its first day to its last; equal where it is a day.
    let x: Int
    let endX: Int
    /// How far a doubtful or open start and end reach beyond them.
    let startTail: Int
    let endTail: Int
    /// The middle of its dot or bar, and the two ends of a tick.
    let y: Int
    let top: Int
    let bottom: Int
    /// The dates that sources give instead; empty where none disagrees.
    let otherwise: [Otherwise]
    /// From the first day of all that are told to the last.
    let joinX: Int
    let joinEndX: Int
    let label: Label?

    package init(
      lane: String,
      shape: String,
      start: String,
      end: String,
      url: SiteURL,
      items: String,
      title: String,
      isAdded: Bool,
      isTick: Bool,
      x: Int,
      endX: Int,
      startTail: Int,
      endTail: Int,
      y: Int,
      top: Int,
      bottom: Int,
      otherwise: [Otherwise],
      joinX: Int,
      joinEndX: Int,
      label: Label?
    ) {
      self.lane = lane
      self.shape = shape
      self.start = start
      self.end = end
      self.url = url
      self.items = items
      self.title = title
      self.isAdded = isAdded
      self.isTick = isTick
      self.x = x
      self.endX = endX
      self.startTail = startTail
      self.endTail = endTail
      self.y = y
      self.top = top
      self.bottom = bottom
      self.otherwise = otherwise
      self.joinX = joinX
      self.joinEndX = joinEndX
      self.label = label
    }

    static let schema = Schema<Self>(
      "timelineMark",
      [
        .text("lane", \.lane),
        .text("shape", \.shape),
        .text("start", \.start),
        .text("end", \.end),
        .url("url", \.url),
        .text("items", \.items),
        .text("title", \.title),
        .boolean("isAdded", \.isAdded),
        .boolean("isTick", \.isTick),
        .number("x", \.x),
        .number("endX", \.endX),
        .number("startTail", \.startTail),
        .number("endTail", \.endTail),
        .number("y", \.y),
        .number("top", \.top),
        .number("bottom", \.bottom),
        .list("otherwise", Otherwise.schema, \.otherwise),
        .number("joinX", \.joinX),
        .number("joinEndX", \.joinEndX),
        .optional("label", Label.schema, \.label),
      ])
  }

  /// An open mark, as round as it is high, for a date that a source gives instead.
  package struct Otherwise: Sendable {
    /// Whether it is told as a day, or as a stretch of time whose ends are known.
    let isSure: Bool
    let x: Int
    let y: Int
    let width: Int
    let height: Int

    package init(isSure: Bool, x: Int, y: Int, width: Int, height: Int) {
      self.isSure = isSure
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }

    static let schema = Schema<Self>(
      "timelineOtherwise",
      [
        .boolean("isSure", \.isSure),
        .number("x", \.x),
        .number("y", \.y),
        .number("width", \.width),
        .number("height", \.height),
      ])
  }

  package struct Label: Sendable {
    package let text: String
    package let x: Int
    package let y: Int
    /// `start` or `end`.
    package let anchor: String

    package init(text: String, x: Int, y: Int, anchor: String) {
      self.text = text
      self.x = x
      self.y = y
      self.anchor = anchor
    }

    static let schema = Schema<Self>(
      "timelineLabel",
      [
        .text("text", \.text),
        .number("x", \.x),
        .number("y", \.y),
        .text("anchor", \.anchor),
      ])
  }

  package struct Tick: Sendable {
    let x: Int
    package let label: String
    /// Where the label starts or, where it has no room to the right, ends.
    package let labelX: Int
    /// `start` or `end`.
    package let anchor: String

    package init(x: Int, label: String, labelX: Int, anchor: String) {
      self.x = x
      self.label = label
      self.labelX = labelX
      self.anchor = anchor
    }

    static let schema = Schema<Self>(
      "timelineTick",
      [
        .number("x", \.x),
        .text("label", \.label),
        .number("labelX", \.labelX),
        .text("anchor", \.anchor),
      ])
  }

  package struct Break: Sendable {
    package let x: Int
    /// The outline of the torn strip, for `d` of a path.
    package let outline: String

    package init(x: Int, outline: String) {
      self.x = x
      self.outline = outline
    }

    static let schema = Schema<Self>(
      "timelineBreak",
      [
        .number("x", \.x),
        .text("outline", \.outline),
      ])
  }

  package let width: Int
  package let height: Int
  /// The ruler's top, the line in its middle where breaks stand, and its bottom.
  package let rulerTop: Int
  package let rulerMiddle: Int
  package let rulerBottom: Int
  package let rulerHeight: Int
  /// Where the lines of the ticks begin and end.
  package let gridTop: Int
  package let gridBottom: Int
  /// The baselines of the lanes' names and of the ruler's labels.
  package let happenedTitle: Int
  package let saidTitle: Int
  package let tickBaseline: Int
  package let hasHappened: Bool
  package let hasSaid: Bool
  package let marks: [Mark]
  package let ticks: [Tick]
  package let breaks: [Break]

  package static let schema = Schema<Self>(
    "timelineDrawing",
    [
      .number("width", \.width),
      .number("height", \.height),
      .number("rulerTop", \.rulerTop),
      .number("rulerMiddle", \.rulerMiddle),
      .number("rulerBottom", \.rulerBottom),
      .number("rulerHeight", \.rulerHeight),
      .number("gridTop", \.gridTop),
      .number("gridBottom", \.gridBottom),
      .number("happenedTitle", \.happenedTitle),
      .number("saidTitle", \.saidTitle),
      .number("tickBaseline", \.tickBaseline),
      .boolean("hasHappened", \.hasHappened),
      .boolean("hasSaid", \.hasSaid),
      .list("marks", Mark.schema, \.marks),
      .list("ticks", Tick.schema, \.ticks),
      .list("breaks", Break.schema, \.breaks),
    ])
}
