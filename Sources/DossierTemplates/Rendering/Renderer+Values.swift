/// The values of operations.
extension Renderer {
  func value(of operation: Operation, base: Int) -> TemplateValue {
    switch operation {
    case .slot(let path): return value(at: path, base: base)
    case .constant(let value): return value
    case .member(let record, let slot):
      return value(of: record, base: base).member(slot)
    case .first(let list): return elements(of: list, base: base).first ?? .none
    case .last(let list): return elements(of: list, base: base).last ?? .none
    case .count(let operand): return .number(count(of: operand, base: base))
    case .coalesce(let left, let right):
      let value = value(of: left, base: base)
      if case .none = value { return self.value(of: right, base: base) }
      return value
    case .choose(let condition, let left, let right):
      return value(of: isTrue(condition, base: base) ? left : right, base: base)
    case .phrase(let phrase, let arguments):
      return .text(phrase.text(arguments.map { value(of: $0, base: base) }))
    case .isEmpty, .isAbsent, .not, .and, .or, .equal, .less:
      return .boolean(isTrue(operation, base: base))
    }
  }

  @inline(__always)
  func value(at path: SlotPath, base: Int) -> TemplateValue {
    guard path.depth > 0 else { return locals[base + path.local] }
    var value = locals[base + path.local].member(path.slot(at: 0))
    for level in 1..<max(path.depth, 1) { value = value.member(path.slot(at: level)) }
    return value
  }

  func isTrue(_ operation: Operation, base: Int) -> Bool {
    switch operation {
    case .isEmpty(let operand): return isEmpty(operand, base: base)
    case .isAbsent(let operand):
      if case .none = value(of: operand, base: base) { return true }
      return false
    case .not(let operand): return !isTrue(operand, base: base)
    case .and(let left, let right):
      return isTrue(left, base: base) && isTrue(right, base: base)
    case .or(let left, let right):
      return isTrue(left, base: base) || isTrue(right, base: base)
    case .equal(let left, let right):
      return value(of: left, base: base).equals(value(of: right, base: base))
    case .less(let left, let right):
      guard case .number(let left) = value(of: left, base: base),
        case .number(let right) = value(of: right, base: base)
      else { return false }
      return left < right
    default:
      if case .boolean(let isTrue) = value(of: operation, base: base) { return isTrue }
      return false
    }
  }

  private func elements(of operation: Operation, base: Int) -> [TemplateValue] {
    if case .list(let elements) = value(of: operation, base: base) { return elements }
    return []
  }

  private func count(of operation: Operation, base: Int) -> Int {
    switch value(of: operation, base: base) {
    case .list(let elements): elements.count
    case .text(let text): text.count
    default: 0
    }
  }

  private func isEmpty(_ operation: Operation, base: Int) -> Bool {
    switch value(of: operation, base: base) {
    case .list(let elements): elements.isEmpty
    case .text(let text): text.isEmpty
    case .html(let html): html.isEmpty
    default: true
    }
  }
}

extension TemplateValue {
  /// The value in a slot; what is absent has absent members.
  @inline(__always)
  fileprivate func member(_ slot: Int) -> TemplateValue {
    guard case .record(let slots) = self, slot < slots.count else { return .none }
    return slots[slot]
  }

  fileprivate func equals(_ other: TemplateValue) -> Bool {
    switch (self, other) {
    case (.text(let left), .text(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.boolean(let left), .boolean(let right)): left == right
    case (.url(let left), .url(let right)): left == right
    case (.none, .none): true
    default: false
    }
  }
}
