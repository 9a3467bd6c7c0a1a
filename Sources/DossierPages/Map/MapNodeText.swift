import DiagramLayout

/// The text of an argument's box, broken into lines, from its upper corner on the side
/// where its lines begin.
struct MapNodeText {
  static let width = 220
  private static let padding = (side: 12, above: 8, below: 11)
  private static let claim = (size: 13, height: 18)
  private static let small = (size: 12, height: 16)
  /// A claim may be long, and all of it is shown; of those who hold it the box names so many lines.
  private static let mostHeld = 4

  let mark: [MapRecord.Line]
  let claim: [MapRecord.Line]
  let held: [MapRecord.Line]
  let height: Int

  init(mark: String?, claim: String, held: String) {
    let width = Self.width - 2 * Self.padding.side
    var y = Self.padding.above
    func lines(_ texts: [String], height: Int) -> [MapRecord.Line] {
      texts.map { text in
        y += height
        return MapRecord.Line(x: Self.padding.side, y: y, text: text)
      }
    }
    self.mark = lines(mark.map { [$0] } ?? [], height: Self.small.height)
    self.claim = lines(
      TextLines.breaking(claim, width: width, size: Self.claim.size), height: Self.claim.height)
    y += 4
    self.held = lines(
      TextLines.breaking(held, width: width, size: Self.small.size, most: Self.mostHeld),
      height: Self.small.height)
    height = y + Self.padding.below
  }

  /// The room that the label of an edge needs, with the line to its left.
  static func labelWidth(_ label: String) -> Int {
    EstimatedWidth.of(label, size: small.size) + 14
  }
}
