import DiagramLayout
import DossierCore
import TypedTemplates

/// The drawn overview of a timeline: numbers are units of the drawing, y downward.
package struct TimelineDrawingRecord: TemplateRecord {
  package struct Mark: TemplateRecord {
    let lane: String
    let shape: String
    let start: String
    let end: String
    let url: SiteURL
    let items: String
    let title: String
    let isAdded: Bool
    let isTick: Bool
    let x: Int
    let endX: Int
    let startTail: Int
    let endTail: Int
    let y: Int
    let top: Int
    let bottom: Int
    let otherwise: [Otherwise]
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

    package static let schema = Schema<Self>(
      "timelineMark",
      [
        .choice("lane", \.lane, TimelineMark.Lane.self, "The lane in which it is drawn."),
        .choice(
          "shape", \.shape, TimelineSpan.Shape.self,
          "Whether it is a day, a stretch of time, or a day within one."),
        .choice("start", \.start, TimelineSpan.End.self, "How certain its beginning is."),
        .choice("end", \.end, TimelineSpan.End.self, "How certain its end is."),
        .url("url", \.url, "The item of the page that it stands for."),
        .text(
          "items", \.items,
          "The HTML ids of the items that it stands for, with spaces between them."),
        .text("title", \.title, "Date and title in words, whole."),
        .boolean("isAdded", \.isAdded, "Whether the editors added it."),
        .boolean("isTick", \.isTick, "Whether it is drawn as a tick."),
        .number("x", \.x, "Where its first day is, in units from the left."),
        .number("endX", \.endX, "Where its last day is; the same for a single day."),
        .number("startTail", \.startTail, "How far a doubtful or open start reaches before it."),
        .number("endTail", \.endTail, "How far a doubtful or open end reaches beyond it."),
        .number("y", \.y, "The middle of its dot or bar, in units from the top."),
        .number("top", \.top, "The upper end of its tick."),
        .number("bottom", \.bottom, "The lower end of its tick."),
        .list(
          "otherwise", \.otherwise,
          "The dates that sources give instead; empty where none disagrees."),
        .number("joinX", \.joinX, "Where the first day lies of all that sources tell."),
        .number("joinEndX", \.joinEndX, "Where the last day lies of all that sources tell."),
        .optional("label", \.label, "Its label; absent where there is no room for one."),
      ])
  }

  /// An open mark, as round as it is high, for a date that a source gives instead.
  package struct Otherwise: TemplateRecord {
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

    package static let schema = Schema<Self>(
      "timelineOtherwise",
      [
        .boolean(
          "isSure", \.isSure,
          "Whether it is told as a day, or as a stretch of time whose ends are known."),
        .number("x", \.x, "Where the mark is, in units from the left."),
        .number("y", \.y, "Where the mark is, in units from the top."),
        .number("width", \.width, "The width of the mark."),
        .number("height", \.height, "The height of the mark."),
      ])
  }

  package struct Label: TemplateRecord {
    package let text: String
    package let x: Int
    package let y: Int
    package let anchor: String

    package init(text: String, x: Int, y: Int, anchor: String) {
      self.text = text
      self.x = x
      self.y = y
      self.anchor = anchor
    }

    package static let schema = Schema<Self>(
      "timelineLabel",
      [
        .text("text", \.text, "The words of the label."),
        .number("x", \.x, "Where it is, in units from the left."),
        .number("y", \.y, "The line on which its letters stand, in units from the top."),
        .choice(
          "anchor", \.anchor, LanePacking.Anchor.self, "Whether the label starts or ends there."),
      ])
  }

  package struct Tick: TemplateRecord {
    let x: Int
    package let label: String
    package let labelX: Int
    package let anchor: String

    package init(x: Int, label: String, labelX: Int, anchor: String) {
      self.x = x
      self.label = label
      self.labelX = labelX
      self.anchor = anchor
    }

    package static let schema = Schema<Self>(
      "timelineTick",
      [
        .number("x", \.x, "Where the tick is, in units from the left."),
        .text("label", \.label, "The date beside the tick."),
        .number(
          "labelX", \.labelX,
          "Where the label starts or, where it has no room to the right, ends."),
        .choice(
          "anchor", \.anchor, LanePacking.Anchor.self, "Whether the label starts or ends there."),
      ])
  }

  package struct Break: TemplateRecord {
    package let x: Int
    package let outline: String

    package init(x: Int, outline: String) {
      self.x = x
      self.outline = outline
    }

    package static let schema = Schema<Self>(
      "timelineBreak",
      [
        .number("x", \.x, "The middle of the break, in units from the left."),
        .text("outline", \.outline, "The outline of the torn strip, for `d` of a path."),
      ])
  }

  package let width: Int
  package let height: Int
  package let rulerTop: Int
  package let rulerMiddle: Int
  package let rulerBottom: Int
  package let rulerHeight: Int
  package let gridTop: Int
  package let gridBottom: Int
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
      .number("width", \.width, "The width of the drawing in units."),
      .number("height", \.height, "The height of the drawing in units."),
      .number("rulerTop", \.rulerTop, "The top of the ruler."),
      .number("rulerMiddle", \.rulerMiddle, "The line in the ruler's middle, where breaks stand."),
      .number("rulerBottom", \.rulerBottom, "The bottom of the ruler."),
      .number("rulerHeight", \.rulerHeight, "The height of the ruler."),
      .number("gridTop", \.gridTop, "Where the lines of the ticks begin."),
      .number("gridBottom", \.gridBottom, "Where the lines of the ticks end."),
      .number(
        "happenedTitle", \.happenedTitle,
        "The line on which the name of the lane of events stands."),
      .number(
        "saidTitle", \.saidTitle, "The line on which the name of the lane of statements stands."),
      .number("tickBaseline", \.tickBaseline, "The line on which the labels of the ticks stand."),
      .boolean("hasHappened", \.hasHappened, "Whether there is a lane of events."),
      .boolean("hasSaid", \.hasSaid, "Whether there is a lane of statements and publications."),
      .list("marks", \.marks, "The marks, in order of time."),
      .list("ticks", \.ticks, "The ticks of the ruler."),
      .list("breaks", \.breaks, "The places where the ruler leaves time out; may be empty."),
    ])
}
