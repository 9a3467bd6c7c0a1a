/// A part of a template's tree; ranges are half-open, in bytes of its file.
enum Node {
  case literal(Range<Int>)
  case value(Expression)
  case conditional(Conditional)
  case loop(Loop)
  case include(Include)
  case block(Block)

  /// `if … else if … else … end`.
  struct Conditional {
    struct Branch {
      let conditions: [Condition]
      let body: [Node]
    }

    let branches: [Branch]
    /// What follows `else`; nothing where there is none.
    let otherwise: [Node]
    /// The directive that opens it.
    let range: Range<Int>
  }

  /// `for … empty … end`.
  struct Loop {
    let name: LocatedName
    let list: Expression
    let body: [Node]
    let empty: [Node]
    let range: Range<Int>
  }

  struct Include {
    let template: LocatedName
    let arguments: [Argument]
    let range: Range<Int>
  }

  struct Block {
    let name: LocatedName
    let body: [Node]
    let range: Range<Int>
  }
}
