import ContextualEscaping

/// A template checked for one set of types: a flat run of steps.
final class Program: Sendable {
  /// What the renderer does next: plain bits, so that going through them counts no references.
  enum Step: Sendable {
    /// A range of the literals, copied whole.
    case literal(Range<Int>)
    /// The value in a slot, the most common one; and the same after a literal.
    case writeSlot(SlotPath, Escaping)
    case writeSlotAfter(Range<Int>, SlotPath, Escaping)
    case write(term: Int, Escaping)
    case jump(to: Int)
    case jumpUnless(term: Int, to: Int)
    /// The same three for a value in a slot.
    case jumpUnlessSlot(SlotPath, to: Int)
    case bindSlot(SlotPath, local: Int, otherwise: Int)
    case beginSlot(SlotPath, LoopLocals, empty: Int)
    /// Jumps where the number asks for another plural form.
    case jumpUnlessPlural(term: Int, PluralCategory, PluralRules, to: Int)
    /// `if let`: jumps where the value is absent.
    case bind(term: Int, local: Int, otherwise: Int)
    /// Begins a loop; jumps to `empty` where the list has no elements.
    case begin(term: Int, LoopLocals, empty: Int)
    /// Takes the next element and jumps back to `body` where there is one.
    case next(LoopLocals, body: Int)
    /// The terms give the arguments.
    case include(program: Int, terms: Range<Int>)
  }

  /// The locals that a loop keeps.
  struct LoopLocals: Sendable {
    let list: Int
    /// A number, from 1.
    let index: Int
    let element: Int
  }

  /// What runs, in memory that stays where it is as long as its program lives.
  struct Code: @unchecked Sendable {
    let steps: UnsafeBufferPointer<Step>
    let terms: UnsafeBufferPointer<Term>
    let literals: UnsafeBufferPointer<UInt8>
    let phrases: UnsafeBufferPointer<Phrase>
    let localCount: Int
  }

  let code: Code

  init(steps: [Step], terms: TermList, localCount: Int) {
    code = Code(
      steps: Self.kept(steps), terms: Self.kept(terms.terms), literals: Self.kept(terms.literals),
      phrases: Self.kept(terms.phrases), localCount: localCount)
  }

  deinit {
    code.steps.deallocate()
    code.terms.deallocate()
    code.literals.deallocate()
    UnsafeMutableBufferPointer(mutating: code.phrases).deinitialize().deallocate()
  }

  /// A copy in memory of its own.
  private static func kept<Element>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = memory.initialize(fromContentsOf: elements)
    return UnsafeBufferPointer(memory)
  }
}
