/// A template checked for one set of types: a flat run of steps.
final class Program: Sendable {
  /// What the renderer does next: plain bits, so that going through them counts no references.
  enum Step: Sendable {
    /// A range of `literals`, copied whole.
    case literal(Range<Int>)
    /// By far the most common value; it needs no operation.
    case writeSlot(SlotPath, Escaping)
    case write(operation: Int, Escaping)
    case jump(to: Int)
    case jumpUnless(operation: Int, to: Int)
    /// The same three for a value in a slot.
    case jumpUnlessSlot(SlotPath, to: Int)
    case bindSlot(SlotPath, local: Int, otherwise: Int)
    case beginSlot(SlotPath, LoopLocals, empty: Int)
    /// `if let`: jumps where the value is absent.
    case bind(operation: Int, local: Int, otherwise: Int)
    /// Begins a loop; jumps to `empty` where the list has no elements.
    case begin(operation: Int, LoopLocals, empty: Int)
    /// Takes the next element and jumps back to `body` where there is one.
    case next(LoopLocals, body: Int)
    /// The operations give the arguments.
    case include(program: Int, operations: Range<Int>)
  }

  /// The locals that a loop keeps.
  struct LoopLocals: Sendable {
    let list: Int
    /// A number, from 1.
    let index: Int
    let element: Int
  }

  let steps: [Step]
  let operations: [Operation]
  let literals: [UInt8]
  let localCount: Int

  init(steps: [Step], operations: [Operation], literals: [UInt8], localCount: Int) {
    self.steps = steps
    self.operations = operations
    self.literals = literals
    self.localCount = localCount
  }
}
