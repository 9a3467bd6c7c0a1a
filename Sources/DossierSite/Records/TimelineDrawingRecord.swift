import DossierCore
import DossierTemplates

/// The drawn overview of a timeline: numbers are units of the drawing, y downward.
struct TimelineDrawingRecord: Sendable {
  struct Mark: Sendable {
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
  struct Otherwise: Sendable {
    /// Whether it is told as a day, or as a stretch of time whose ends are known.
    let isSure: Bool
    let x: Int
    let y: Int
    let width: Int
    let height: Int

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

  struct Label: Sendable {
    let text: String
    let x: Int
    let y: Int
    /// `start` or `end`.
    let anchor: String

    static let schema = Schema<Self>(
      "timelineLabel",
      [
        .text("text", \.text),
        .number("x", \.x),
        .number("y", \.y),
        .text("anchor", \.anchor),
      ])
  }

  struct Tick: Sendable {
    let x: Int
    let label: String
    /// Where the label starts or, where it has no room to the right, ends.
    let labelX: Int
    /// `start` or `end`.
    let anchor: String

    static let schema = Schema<Self>(
      "timelineTick",
      [
        .number("x", \.x),
        .text("label", \.label),
        .number("labelX", \.labelX),
        .text("anchor", \.anchor),
      ])
  }

  struct Break: Sendable {
    let x: Int
    /// The outline of the torn strip, for `d` of a path.
    let outline: String

    static let schema = Schema<Self>(
      "timelineBreak",
      [
        .number("x", \.x),
        .text("outline", \.outline),
      ])
  }

  let width: Int
  let height: Int
  /// The ruler's top, the line in its middle where breaks stand, and its bottom.
  let rulerTop: Int
  let rulerMiddle: Int
  let rulerBottom: Int
  let rulerHeight: Int
  /// Where the lines of the ticks begin and end.
  let gridTop: Int
  let gridBottom: Int
  /// The baselines of the lanes' names and of the ruler's labels.
  let happenedTitle: Int
  let saidTitle: Int
  let tickBaseline: Int
  let hasHappened: Bool
  let hasSaid: Bool
  let marks: [Mark]
  let ticks: [Tick]
  let breaks: [Break]

  static let schema = Schema<Self>(
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
