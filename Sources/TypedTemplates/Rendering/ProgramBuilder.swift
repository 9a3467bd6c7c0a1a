import ContextualEscaping

/// Instructions as they are put together, with jumps that are filled in later.
struct ProgramBuilder {
  /// A step that still holds its operations.
  enum Instruction {
    case literal(Range<Int>)
    case writeSlot(SlotPath, Escaping)
    case writeSlotAfter(Range<Int>, SlotPath, Escaping)
    case write(Operation, Escaping)
    case jump(to: Int)
    case jumpUnless(Operation, to: Int)
    case jumpUnlessPlural(Operation, PluralCategory, PluralRules, to: Int)
    case bind(Operation, local: Int, otherwise: Int)
    case begin(Operation, Program.LoopLocals, empty: Int)
    case next(Program.LoopLocals, body: Int)
    case include(program: Int, [Operation])
  }

  private var instructions: [Instruction] = []
  private var literals: [UInt8] = []
  private var localCount: Int
  /// The last place that something jumps to: instructions are not joined across it.
  private var lastTarget = 0

  init(localCount: Int) { self.localCount = localCount }

  var program: Program {
    var terms = TermList(literals: literals)
    let steps = instructions.map { Program.Step($0, &terms) }
    return Program(steps: steps, terms: terms, localCount: localCount)
  }

  mutating func addLocal() -> Int {
    localCount += 1
    return localCount - 1
  }

  mutating func append(literal bytes: some Sequence<UInt8>) {
    let start = literals.count
    literals += bytes
    guard literals.count > start else { return }
    if let last = literalBefore {
      instructions[instructions.count - 1] = .literal(last.lowerBound..<literals.count)
    } else {
      instructions.append(.literal(start..<literals.count))
    }
  }

  mutating func append(writing path: SlotPath, _ escaping: Escaping) {
    if let last = literalBefore {
      instructions[instructions.count - 1] = .writeSlotAfter(last, path, escaping)
    } else {
      instructions.append(.writeSlot(path, escaping))
    }
  }

  /// The literal that is the last instruction, where nothing jumps in behind it.
  private var literalBefore: Range<Int>? {
    guard instructions.count > lastTarget, case .literal(let range) = instructions.last else {
      return nil
    }
    return range
  }

  /// Appends an instruction and returns its place, by which a jump is filled in later.
  @discardableResult
  mutating func append(_ instruction: Instruction) -> Int {
    instructions.append(instruction)
    return instructions.count - 1
  }

  /// The place of the next instruction, to which something will jump.
  mutating func target() -> Int {
    lastTarget = instructions.count
    return instructions.count
  }

  /// Lets instructions jump to the next one.
  mutating func fill(_ places: [Int]) {
    let target = target()
    for place in places { instructions[place].jump(to: target) }
  }
}

extension ProgramBuilder.Instruction {
  fileprivate mutating func jump(to target: Int) {
    switch self {
    case .jump: self = .jump(to: target)
    case .jumpUnless(let condition, _): self = .jumpUnless(condition, to: target)
    case .jumpUnlessPlural(let number, let category, let rules, _):
      self = .jumpUnlessPlural(number, category, rules, to: target)
    case .bind(let value, let local, _): self = .bind(value, local: local, otherwise: target)
    case .begin(let list, let locals, _): self = .begin(list, locals, empty: target)
    default: break
    }
  }
}

extension Program.Step {
  fileprivate init(_ instruction: ProgramBuilder.Instruction, _ terms: inout TermList) {
    self =
      switch instruction {
      case .literal(let range): .literal(range)
      case .writeSlot(let path, let escaping): .writeSlot(path, escaping)
      case .writeSlotAfter(let range, let path, let escaping):
        .writeSlotAfter(range, path, escaping)
      case .write(let operation, let escaping): .write(term: terms.add(operation), escaping)
      case .jump(let target): .jump(to: target)
      case .jumpUnless(.slot(let path), let target): .jumpUnlessSlot(path, to: target)
      case .jumpUnless(let condition, let target):
        .jumpUnless(term: terms.add(condition), to: target)
      case .jumpUnlessPlural(let number, let category, let rules, let target):
        .jumpUnlessPlural(term: terms.add(number), category, rules, to: target)
      case .bind(.slot(let path), let local, let otherwise):
        .bindSlot(path, local: local, otherwise: otherwise)
      case .bind(let operation, let local, let otherwise):
        .bind(term: terms.add(operation), local: local, otherwise: otherwise)
      case .begin(.slot(let path), let locals, let empty): .beginSlot(path, locals, empty: empty)
      case .begin(let list, let locals, let empty):
        .begin(term: terms.add(list), locals, empty: empty)
      case .next(let locals, let body): .next(locals, body: body)
      case .include(let program, let arguments):
        .include(program: program, terms: terms.add(arguments))
      }
  }
}
