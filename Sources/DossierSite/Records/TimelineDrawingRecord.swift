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
        .text("lane") { $0.lane },
        .text("shape") { $0.shape },
        .text("start") { $0.start },
        .text("end") { $0.end },
        .url("url") { $0.url },
        .text("items") { $0.items },
        .text("title") { $0.title },
        .boolean("isAdded") { $0.isAdded },
        .boolean("isTick") { $0.isTick },
        .number("x") { $0.x },
        .number("endX") { $0.endX },
        .number("startTail") { $0.startTail },
        .number("endTail") { $0.endTail },
        .number("y") { $0.y },
        .number("top") { $0.top },
        .number("bottom") { $0.bottom },
        .list("otherwise", Otherwise.schema) { $0.otherwise },
        .number("joinX") { $0.joinX },
        .number("joinEndX") { $0.joinEndX },
        .optional("label", Label.schema) { $0.label },
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
        .boolean("isSure") { $0.isSure },
        .number("x") { $0.x },
        .number("y") { $0.y },
        .number("width") { $0.width },
        .number("height") { $0.height },
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
        .text("text") { $0.text },
        .number("x") { $0.x },
        .number("y") { $0.y },
        .text("anchor") { $0.anchor },
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
        .number("x") { $0.x },
        .text("label") { $0.label },
        .number("labelX") { $0.labelX },
        .text("anchor") { $0.anchor },
      ])
  }

  struct Break: Sendable {
    let x: Int
    /// The outline of the torn strip, for `d` of a path.
    let outline: String

    static let schema = Schema<Self>(
      "timelineBreak",
      [
        .number("x") { $0.x },
        .text("outline") { $0.outline },
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
      .number("width") { $0.width },
      .number("height") { $0.height },
      .number("rulerTop") { $0.rulerTop },
      .number("rulerMiddle") { $0.rulerMiddle },
      .number("rulerBottom") { $0.rulerBottom },
      .number("rulerHeight") { $0.rulerHeight },
      .number("gridTop") { $0.gridTop },
      .number("gridBottom") { $0.gridBottom },
      .number("happenedTitle") { $0.happenedTitle },
      .number("saidTitle") { $0.saidTitle },
      .number("tickBaseline") { $0.tickBaseline },
      .boolean("hasHappened") { $0.hasHappened },
      .boolean("hasSaid") { $0.hasSaid },
      .list("marks", Mark.schema) { $0.marks },
      .list("ticks", Tick.schema) { $0.ticks },
      .list("breaks", Break.schema) { $0.breaks },
    ])
}
