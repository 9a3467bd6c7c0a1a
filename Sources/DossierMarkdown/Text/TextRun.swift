/// Some top-level blocks with the footnotes they refer to, each with where it stands in the plain
/// text of these alone.
struct TextRun {
  struct Piece {
    let steps: Range<Int>
    /// Where its text begins, and how long it is, in scalars.
    let start: Int
    let scalars: Int
    /// The index of its definition, where it is a footnote.
    let definition: Int?
  }

  struct Footnote {
    /// From 1, in the order of the first references.
    let number: Int
    /// How many references there are to it.
    var references = 0
  }

  private(set) var pieces: [Piece] = []
  /// By the index of a definition.
  private(set) var footnotes: [Int: Footnote] = [:]
  /// How many scalars there are.
  private(set) var count = 0

  init(_ blocks: Range<Int>, of facts: DocumentFacts) {
    var order: [Int] = []
    for block in facts.blocks[blocks.clamped(to: facts.blocks.indices)] {
      place(block, definition: nil)
      note(block.references, of: facts, &order)
    }
    var next = 0
    while next < order.count {
      let definition = order[next]
      next += 1
      place(facts.definitions[definition], definition: definition)
      note(facts.definitions[definition].references, of: facts, &order)
    }
  }

  /// Numbers footnotes as they are met.
  private mutating func note(_ references: [Int], of facts: DocumentFacts, _ order: inout [Int]) {
    for definition in references where facts.definitions.indices.contains(definition) {
      if footnotes[definition] == nil {
        order.append(definition)
        footnotes[definition] = Footnote(number: order.count)
      }
      footnotes[definition]?.references += 1
    }
  }

  /// A blank line parts what has text; what has none takes no room.
  private mutating func place(_ section: Section, definition: Int?) {
    if section.scalars > 0, count > 0 { count += 2 }
    pieces.append(
      Piece(steps: section.steps, start: count, scalars: section.scalars, definition: definition))
    count += section.scalars
  }
}
