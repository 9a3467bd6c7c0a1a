/// Instructions as they are put together, with jumps that are filled in later.
struct ProgramBuilder {
  private var instructions: [Program.Instruction] = []
  private var literals: [UInt8] = []
  private var localCount: Int
  /// The last place that something jumps to: literals are not joined across it.
  private var lastTarget = 0

  init(localCount: Int) { self.localCount = localCount }

  var program: Program {
    Program(instructions: instructions, literals: literals, localCount: localCount)
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
  mutating func append(_ instruction: Program.Instruction) -> Int {
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
