/// Instructions as they are put together, with jumps that are filled in later.
struct ProgramBuilder {
  /// A step that still holds its operations.
  enum Instruction {
    case literal(Range<Int>)
    case writeSlot(SlotPath, Escaping)
    case write(Operation, Escaping)
    case jump(to: Int)
    case jumpUnless(Operation, to: Int)
    case bind(Operation, local: Int, otherwise: Int)
    case begin(Operation, Program.LoopLocals, empty: Int)
    case next(Program.LoopLocals, body: Int)
    case include(program: Int, [Operation])
  }

  private var instructions: [Instruction] = []
  private var literals: [UInt8] = []
  private var localCount: Int
  /// The last place that something jumps to: literals are not joined across it.
  private var lastTarget = 0

  init(localCount: Int) { self.localCount = localCount }

  var program: Program {
    var operations: [Operation] = []
    let steps = instructions.map { step(for: $0, &operations) }
    return Program(
      steps: steps, operations: operations, literals: literals, localCount: localCount)
  }

  private func step(
    for instruction: Instruction, _ operations: inout [Operation]
  ) -> Program.Step {
    func keep(_ operation: Operation) -> Int {
      operations.append(operation)
      return operations.count - 1
    }
    switch instruction {
    case .literal(let range): return .literal(range)
    case .writeSlot(let path, let escaping): return .writeSlot(path, escaping)
    case .write(let operation, let escaping): return .write(operation: keep(operation), escaping)
    case .jump(let target): return .jump(to: target)
    case .jumpUnless(.slot(let path), let target): return .jumpUnlessSlot(path, to: target)
    case .bind(.slot(let path), let local, let otherwise):
      return .bindSlot(path, local: local, otherwise: otherwise)
    case .begin(.slot(let path), let locals, let empty):
      return .beginSlot(path, locals, empty: empty)
    case .jumpUnless(let condition, let target):
      return .jumpUnless(operation: keep(condition), to: target)
    case .bind(let operation, let local, let otherwise):
      return .bind(operation: keep(operation), local: local, otherwise: otherwise)
    case .begin(let list, let locals, let empty):
      return .begin(operation: keep(list), locals, empty: empty)
    case .next(let locals, let body): return .next(locals, body: body)
    case .include(let program, let arguments):
      let first = operations.count
      operations += arguments
      return .include(program: program, operations: first..<operations.count)
    }
  }

  mutating func addLocal() -> Int {
    localCount += 1
    return localCount - 1
  }

  mutating func append(literal bytes: some Sequence<UInt8>) {
    let start = literals.count
    literals += bytes
    guard literals.count > start else { return }
    if instructions.count > lastTarget, case .literal(let range) = instructions.last {
      instructions[instructions.count - 1] = .literal(range.lowerBound..<literals.count)
    } else {
      instructions.append(.literal(start..<literals.count))
    }
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

  /// Fills in where an instruction jumps to.
  mutating func fill(_ place: Int, target: Int) {
    switch instructions[place] {
    case .jump: instructions[place] = .jump(to: target)
    case .jumpUnless(let condition, _): instructions[place] = .jumpUnless(condition, to: target)
    case .bind(let value, let local, _):
      instructions[place] = .bind(value, local: local, otherwise: target)
    case .begin(let list, let locals, _):
      instructions[place] = .begin(list, locals, empty: target)
    default: break
    }
  }
}
