import DossierCore

/// Runs programs: no names, no types, no faults left.
///
/// Includes alone recurse, and the theme's checks bound how deep they go.
struct Renderer: ~Copyable {
  let programs: [Program]
  let page: PageMemory
  /// The way to the site's root.
  let root: UnsafeBufferPointer<UInt8>
  var locals: Locals
  /// Texts that templates make, such as phrases given to an include. Their ranges count on from
  /// the page's bytes.
  private(set) var made: [UInt8] = []

  init(programs: [Program], page: PageMemory, root: UnsafeBufferPointer<UInt8>) {
    self.programs = programs
    self.page = page
    self.root = root
    locals = Locals()
  }

  /// Runs a page's program, whose first local is the page.
  mutating func run(_ index: Int, _ value: TemplateValue, into output: inout OutputBuffer) {
    let code = programs[index].code
    locals.reserve(code.localCount)
    locals.setNext(0, to: value)
    let outer = locals.enter(code.localCount)
    run(code, into: &output)
    locals.leave(to: outer)
  }

  private mutating func run(_ code: Program.Code, into output: inout OutputBuffer) {
    var place = 0
    while place < code.steps.count {
      place += 1
      switch code.steps[place - 1] {
      case .literal(let range):
        output.append(UnsafeBufferPointer(rebasing: code.literals[range]))
      case .writeSlot(let path, let escaping):
        write(value(at: path), escaping, into: &output)
      case .writeSlotAfter(let range, let path, let escaping):
        output.append(UnsafeBufferPointer(rebasing: code.literals[range]))
        write(value(at: path), escaping, into: &output)
      case .write(let term, let escaping):
        write(value(of: term, code), escaping, into: &output)
      case .jump(let target): place = target
      case .jumpUnless(let term, let target): if !isTrue(term, code) { place = target }
      case .jumpUnlessSlot(let path, let target):
        guard case .boolean(true) = value(at: path) else {
          place = target
          continue
        }
      case .jumpUnlessPlural(let term, let category, let rules, let target):
        if !isPlural(term, category, rules, code) { place = target }
      case .bind(let term, let local, let otherwise):
        if !bind(value(of: term, code), to: local) { place = otherwise }
      case .bindSlot(let path, let local, let otherwise):
        if !bind(value(at: path), to: local) { place = otherwise }
      case .begin(let term, let loop, let empty):
        if !begin(value(of: term, code), loop) { place = empty }
      case .beginSlot(let path, let loop, let empty):
        if !begin(value(at: path), loop) { place = empty }
      case .next(let loop, let body): if next(loop) { place = body }
      case .include(let program, let terms):
        include(programs[program].code, terms, code, into: &output)
      }
    }
  }

  private mutating func include(
    _ included: Program.Code, _ arguments: Range<Int>, _ code: Program.Code,
    into output: inout OutputBuffer
  ) {
    locals.reserve(included.localCount)
    for (local, term) in arguments.enumerated() {
      locals.setNext(local, to: value(of: term, code))
    }
    let outer = locals.enter(included.localCount)
    run(included, into: &output)
    locals.leave(to: outer)
  }

  /// Gives a local its value; false where there is none.
  @inline(__always)
  private func bind(_ value: TemplateValue, to local: Int) -> Bool {
    if case .none = value { return false }
    locals[local] = value
    return true
  }

  private func begin(_ value: TemplateValue, _ loop: Program.LoopLocals) -> Bool {
    guard case .list(let elements) = value, !elements.isEmpty else { return false }
    locals[loop.list] = value
    locals[loop.index] = .number(1)
    locals[loop.element] = page.values[elements.lowerBound]
    return true
  }

  private func next(_ loop: Program.LoopLocals) -> Bool {
    guard case .list(let elements) = locals[loop.list],
      case .number(let index) = locals[loop.index], index < elements.count
    else { return false }
    locals[loop.index] = .number(index + 1)
    locals[loop.element] = page.values[elements.lowerBound + index]
    return true
  }

  /// Keeps a text that the template made.
  mutating func keep(_ text: UnsafeBufferPointer<UInt8>) -> TemplateValue {
    let start = page.bytes.count + made.count
    made.append(contentsOf: text)
    return .text(start..<page.bytes.count + made.count)
  }
}
