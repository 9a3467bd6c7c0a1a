import ContextualEscaping
import DossierCore

/// Choices and loops.
extension ProgramCompiler {
  mutating func compile(_ conditional: Node.Conditional) {
    let start = enterDirective(conditional.range, "if")
    var ends: [HTMLContext] = []
    var jumpsToEnd: [Int] = []
    for branch in conditional.branches {
      let depth = scope.depth
      context = start
      let failures = compile(branch.conditions)
      compile(branch.body)
      ends.append(context)
      scope.leave(to: depth)
      jumpsToEnd.append(builder.append(.jump(to: 0)))
      builder.fill(failures)
    }
    context = start
    compile(conditional.otherwise)
    ends.append(context)
    builder.fill(jumpsToEnd)
    meet(ends, conditional.range)
  }

  /// The places of the jumps that are taken where a condition does not hold.
  private mutating func compile(_ conditions: [Condition]) -> [Int] {
    conditions.flatMap { condition in
      switch condition {
      case .test(let expression):
        let test = checkCondition(expression) ?? .constant(.boolean(true))
        return builder.appendJumps(unless: test)
      case .binding(let name, let expression):
        return [bind(name, expression)]
      }
    }
  }

  private mutating func bind(_ name: LocatedName, _ expression: Expression) -> Int {
    let checked = check(expression)
    if let checked, !checked.type.isOptional {
      report(
        .templateType, expression.range, "this is \(checked.type.phrase), which is never absent",
        suggestion: "remove `let`, or write the value itself")
    }
    let local = builder.addLocal()
    requireFreeName(name)
    let type = checked?.type.wrapped
    scope.add(
      name.text, type.map { .value(.slot(SlotPath(local: local)), $0) } ?? .unknown)
    return builder.append(
      .bind(checked?.operation ?? .constant(.none), local: local, otherwise: 0))
  }

  mutating func compile(_ loop: Node.Loop) {
    let start = enterDirective(loop.range, "for")
    let (list, element) = checkList(loop.list)
    let locals = Program.LoopLocals(
      list: builder.addLocal(), index: builder.addLocal(), element: builder.addLocal())
    let begin = builder.append(.begin(list, locals, empty: 0))
    let body = builder.target()
    let depth = scope.depth
    requireFreeName(loop.name)
    scope.add(
      loop.name.text,
      element.map { .value(.slot(SlotPath(local: locals.element)), $0) } ?? .unknown)
    scope.add("loop", .loop(locals))
    context = start
    compile(loop.body)
    scope.leave(to: depth)
    let bodyEnd = context
    builder.append(.next(locals, body: body))
    let jumpToEnd = builder.append(.jump(to: 0))
    builder.fill([begin])
    context = start
    compile(loop.empty)
    builder.fill([jumpToEnd])
    meet([start, bodyEnd, context], loop.range)
    requireRepeatable(from: start, to: bodyEnd, loop.range)
  }

  /// A body that runs again was checked from where it first began, so it must end just there: an
  /// address must not come twice, nor a name go on where another ended.
  private mutating func requireRepeatable(
    from start: HTMLContext, to end: HTMLContext, _ range: Range<Int>
  ) {
    guard var joined = end.atDirective.flatMap({ start.joined(with: $0) }) else { return }
    joined.barred = start.barred
    guard joined != start else { return }
    report(
      .unsafeInterpolation, range, "what this `for` writes can't be repeated in \(start.place)",
      suggestion: "let it hold whole attributes, each with a space before it")
  }

  private mutating func requireFreeName(_ name: LocatedName) {
    if !ReservedName.all.contains(name.text) { return }
    report(
      .templateSyntax, name.range, "`\(name.text)` has a meaning of its own",
      suggestion: "choose another name")
  }

  /// The context with which the ways inside a directive begin.
  private mutating func enterDirective(_ range: Range<Int>, _ word: String) -> HTMLContext {
    if let start = context.atDirective { return start }
    report(
      .unsafeInterpolation, range, "`\(word)` can't stand in \(context.place) like this",
      suggestion: "let it hold whole elements, whole attributes, or parts of a quoted value")
    return .text
  }

  /// Goes on where all ways meet; a fault where they end in different places.
  private mutating func meet(_ ends: [HTMLContext], _ range: Range<Int>) {
    let start = ends[0].atDirective
    var joined = start
    for end in ends.dropFirst() {
      guard let left = joined, let right = end.atDirective, let both = left.joined(with: right)
      else {
        report(
          .unsafeInterpolation, range,
          "the ways through this directive end in different places: "
            + "\(ends[0].place) and \(end.place)",
          suggestion: "let each hold whole elements, whole attributes, or parts of one value")
        joined = nil
        isContextLost = true
        break
      }
      joined = both
    }
    context = joined ?? start ?? .text
  }
}
