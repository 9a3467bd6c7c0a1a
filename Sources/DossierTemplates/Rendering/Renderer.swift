import DossierCore

/// Runs programs: no names, no types, no faults left.
///
/// Includes alone recurse, and the theme's checks bound how deep they go.
struct Renderer {
  let programs: [Program]
  let values: PageMemory
  let root: String
  /// The locals of every program that runs, one frame after another.
  var locals: [TemplateValue] = []
  /// Texts that templates make, such as phrases given to an include. Their ranges count on from
  /// the page's bytes.
  private(set) var made: [UInt8] = []

  init(programs: [Program], values: PageMemory, root: String) {
    self.programs = programs
    self.values = values
    self.root = root
  }

  mutating func run(_ index: Int, page: TemplateValue, into output: inout OutputBuffer) {
    locals = [page]
    run(programs[index], base: 0, into: &output)
  }

  /// Runs a program whose arguments are the locals from `base` on, and takes its locals away.
  private mutating func run(_ program: Program, base: Int, into output: inout OutputBuffer) {
    while locals.count < base + program.localCount { locals.append(.none) }
    program.literals.withUnsafeBufferPointer { literals in
      program.steps.withUnsafeBufferPointer { steps in
        run(steps, of: program, literals, base: base, into: &output)
      }
    }
    locals.removeLast(locals.count - base)
  }

  private mutating func run(
    _ steps: UnsafeBufferPointer<Program.Step>, of program: Program,
    _ literals: UnsafeBufferPointer<UInt8>, base: Int, into output: inout OutputBuffer
  ) {
    var place = 0
    while place < steps.count {
      place += 1
      switch steps[place - 1] {
      case .literal(let range): output.append(UnsafeBufferPointer(rebasing: literals[range]))
      case .writeSlot(let path, let escaping):
        write(value(at: path, base: base), escaping, into: &output)
      case .write(let operation, let escaping):
        write(program.operations[operation], escaping, base: base, into: &output)
      case .jump(let target): place = target
      case .jumpUnless(let condition, let target):
        if !isTrue(program.operations[condition], base: base) { place = target }
      case .jumpUnlessSlot(let path, let target):
        guard case .boolean(true) = value(at: path, base: base) else {
          place = target
          continue
        }
      case .bind(let operation, let local, let otherwise):
        let value = value(of: program.operations[operation], base: base)
        if !bind(value, to: base + local) { place = otherwise }
      case .bindSlot(let path, let local, let otherwise):
        if !bind(value(at: path, base: base), to: base + local) { place = otherwise }
      case .begin(let list, let loop, let empty):
        let value = value(of: program.operations[list], base: base)
        if !begin(value, loop, base: base) { place = empty }
      case .beginSlot(let path, let loop, let empty):
        if !begin(value(at: path, base: base), loop, base: base) { place = empty }
      case .next(let loop, let body):
        if next(loop, base: base) { place = body }
      case .include(let included, let arguments):
        let next = locals.count
        for argument in arguments {
          locals.append(value(of: program.operations[argument], base: base))
        }
        run(programs[included], base: next, into: &output)
      }
    }
  }

  /// Gives a local its value; false where there is none.
  private mutating func bind(_ value: TemplateValue, to local: Int) -> Bool {
    if case .none = value { return false }
    locals[local] = value
    return true
  }

  private mutating func begin(
    _ value: TemplateValue, _ loop: Program.LoopLocals, base: Int
  ) -> Bool {
    guard case .list(let elements) = value, !elements.isEmpty else { return false }
    locals[base + loop.list] = value
    locals[base + loop.index] = .number(1)
    locals[base + loop.element] = values.values[elements.lowerBound]
    return true
  }

  private mutating func next(_ loop: Program.LoopLocals, base: Int) -> Bool {
    guard case .list(let elements) = locals[base + loop.list],
      case .number(let index) = locals[base + loop.index], index < elements.count
    else { return false }
    locals[base + loop.index] = .number(index + 1)
    locals[base + loop.element] = values.values[elements.lowerBound + index]
    return true
  }

  /// Keeps a text that the template made.
  mutating func keep(_ text: String) -> TemplateValue {
    var text = text
    let start = values.bytes.count + made.count
    text.withUTF8 { made.append(contentsOf: $0) }
    return .text(start..<values.bytes.count + made.count)
  }
}
