/// A template checked for one set of types: a flat run of instructions.
struct Program: Sendable {
  enum Instruction: Sendable {
    /// A range of `literals`, copied whole.
    case literal(Range<Int>)
    /// By far the most common value; it needs no operation, whose copies would cost more than it.
    case writeSlot(SlotPath, Escaping)
    case write(Operation, Escaping)
    case jump(to: Int)
    case jumpUnless(Operation, to: Int)
    /// `if let`: jumps where the value is absent.
    case bind(Operation, local: Int, otherwise: Int)
    /// Begins a loop; jumps to `empty` where the list has no elements.
    case begin(Operation, LoopLocals, empty: Int)
    /// Takes the next element and jumps back to `body` where there is one.
    case next(LoopLocals, body: Int)
    case include(program: Int, [Operation])
  }

  /// The locals that a loop keeps.
  struct LoopLocals: Sendable {
    let list: Int
    /// A number, from 1.
    let index: Int
    let element: Int
  }

  let instructions: [Instruction]
  let literals: [UInt8]
  let localCount: Int
}
