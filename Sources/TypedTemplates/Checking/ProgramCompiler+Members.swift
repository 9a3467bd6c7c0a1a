import ContextualEscaping
import DossierCore

/// Members of records, lists, text and `loop`.
extension ProgramCompiler {
  mutating func check(
    member name: LocatedName, of base: Expression, isOptionalChain: Bool
  ) -> Checked? {
    if case .name("words") = base.kind { return check(phrase: name, [], name.range) }
    if case .name("loop") = base.kind, case .loop(let locals) = scope["loop"] {
      return check(loopMember: name, locals)
    }
    guard let value = check(base) else { return nil }
    guard let type = accessible(value, base, isOptionalChain: isOptionalChain, name) else {
      return nil
    }
    guard let member = member(name, of: type, value.operation) else { return nil }
    guard value.type.isOptional else { return member }
    return Checked(
      absentAware(member.operation, value.operation), member.type.madeOptional,
      chained: member.type)
  }

  /// Members of records pass absence on by themselves; the others are asked only of what is there.
  private func absentAware(_ operation: Operation, _ base: Operation) -> Operation {
    switch operation {
    case .slot, .member, .first, .last: operation
    default: .choose(.isAbsent(base), .constant(.none), operation)
    }
  }

  /// The type whose members may be asked for, after `.` or `?.`.
  private mutating func accessible(
    _ value: Checked, _ base: Expression, isOptionalChain: Bool, _ name: LocatedName
  ) -> TemplateType? {
    let type = value.chained ?? value.type
    switch (type.isOptional, isOptionalChain) {
    case (true, true): return type.wrapped
    case (false, false): return type
    case (true, false):
      report(
        .templateType, base.range, "this is \(type.phrase), which may be absent",
        suggestion: "write `?.\(name.text)`, or put it inside `if let`")
    case (false, true):
      report(
        .templateType, base.range, "this is \(type.phrase), which is never absent",
        suggestion: "write `.\(name.text)`")
    }
    return nil
  }

  private mutating func member(
    _ name: LocatedName, of type: TemplateType, _ base: Operation
  ) -> Checked? {
    switch (type.withoutChoices, name.text) {
    case (.record(let record), _):
      guard let slot = record.members.firstIndex(where: { $0.name == name.text }) else {
        reportUnknown(
          name, "`\(record.name)` has no member", record.members.map(\.name),
          notes: [Self.members(of: record)])
        return nil
      }
      uses.insert(slot, of: record.name)
      return Checked(Self.operation(slot, of: base), record.members[slot].type)
    case (.list, "count"), (.text, "count"): return Checked(.count(base), .number)
    case (.list, "isEmpty"), (.text, "isEmpty"), (.html, "isEmpty"):
      return Checked(.isEmpty(base), .boolean)
    case (.list(let element), "first"): return Checked(.first(base), element.madeOptional)
    case (.list(let element), "last"): return Checked(.last(base), element.madeOptional)
    default:
      let known = type.memberNames
      reportUnknown(
        name, "\(type.phrase) has no member", known,
        notes: known.isEmpty ? [] : ["its members: " + known.joined(separator: ", ")])
      return nil
    }
  }

  private static func operation(_ slot: Int, of base: Operation) -> Operation {
    if case .slot(let path) = base, let longer = path.appending(slot) { return .slot(longer) }
    return .member(base, slot: slot)
  }

  private mutating func check(
    loopMember name: LocatedName, _ locals: Program.LoopLocals
  ) -> Checked? {
    let index = Operation.slot(SlotPath(local: locals.index))
    let count = Operation.count(.slot(SlotPath(local: locals.list)))
    switch name.text {
    case "index": return Checked(index, .number)
    case "count": return Checked(count, .number)
    case "isFirst": return Checked(.equal(index, .constant(.number(1))), .boolean)
    case "isLast": return Checked(.equal(index, count), .boolean)
    default:
      let known = ["index", "count", "isFirst", "isLast"]
      reportUnknown(
        name, "`loop` has no member", known,
        notes: ["its members: " + known.joined(separator: ", ")])
      return nil
    }
  }

  private mutating func reportUnknown(
    _ name: LocatedName, _ message: String, _ known: [String], notes: [String]
  ) {
    report(
      .unknownMember, name.range, "\(message) `\(name.text)`",
      near: NearMissSearch(for: name.text, among: { known }), notes: notes)
  }
}

extension TemplateType {
  fileprivate var memberNames: [String] {
    switch withoutChoices {
    case .list: ["count", "isEmpty", "first", "last"]
    case .text: ["count", "isEmpty"]
    case .html: ["isEmpty"]
    default: []
    }
  }
}
