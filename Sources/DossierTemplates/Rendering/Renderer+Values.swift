import DossierCore

/// The values of operations.
extension Renderer {
  mutating func value(of operation: Operation, base: Int) -> TemplateValue {
    switch operation {
    case .slot(let path): return value(at: path, base: base)
    case .constant(let constant): return value(of: constant)
    case .member(let record, let slot):
      return values.member(slot, of: value(of: record, base: base))
    case .first(let list):
      return elements(of: list, base: base).first.map { values.values[$0] } ?? .none
    case .last(let list):
      return elements(of: list, base: base).last.map { values.values[$0] } ?? .none
    case .count(let operand): return .number(count(of: operand, base: base))
    case .coalesce(let left, let right):
      let value = value(of: left, base: base)
      if case .none = value { return self.value(of: right, base: base) }
      return value
    case .choose(let condition, let left, let right):
      return value(of: isTrue(condition, base: base) ? left : right, base: base)
    case .phrase(let phrase, let operands):
      return keep(phrase.text(operands.map { argument($0, base: base) }))
    case .isEmpty, .isAbsent, .not, .and, .or, .equal, .less:
      return .boolean(isTrue(operation, base: base))
    }
  }

  @inline(__always)
  func value(at path: SlotPath, base: Int) -> TemplateValue {
    guard path.depth > 0 else { return locals[base + path.local] }
    var value = values.member(path.slot(at: 0), of: locals[base + path.local])
    for level in 1..<max(path.depth, 1) { value = values.member(path.slot(at: level), of: value) }
    return value
  }

  mutating func isTrue(_ operation: Operation, base: Int) -> Bool {
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
      let left = value(of: left, base: base)
      let right = value(of: right, base: base)
      return isEqual(left, right)
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

  private mutating func value(of constant: Constant) -> TemplateValue {
    switch constant {
    case .none: .none
    case .boolean(let isTrue): .boolean(isTrue)
    case .number(let number): .number(number)
    case .text(let text): keep(text)
    }
  }

  private mutating func argument(_ operation: Operation, base: Int) -> PhraseArgument {
    switch value(of: operation, base: base) {
    case .number(let number): .number(number)
    case .text(let range): .text(text(range))
    default: .text("")
    }
  }

  private mutating func elements(of operation: Operation, base: Int) -> Range<Int> {
    if case .list(let elements) = value(of: operation, base: base) { return elements }
    return 0..<0
  }

  private mutating func count(of operation: Operation, base: Int) -> Int {
    switch value(of: operation, base: base) {
    case .list(let elements): elements.count
    case .text(let range): text(range).count
    default: 0
    }
  }

  private mutating func isEmpty(_ operation: Operation, base: Int) -> Bool {
    switch value(of: operation, base: base) {
    case .list(let elements): elements.isEmpty
    case .text(let range): range.isEmpty
    case .html(let fragment): values.fragments[fragment].bytes.isEmpty
    default: true
    }
  }

  private func isEqual(_ left: TemplateValue, _ right: TemplateValue) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)):
      hasSameBytes(left, right) || (!isASCII(left) && text(left) == text(right))
    case (.number(let left), .number(let right)): left == right
    case (.boolean(let left), .boolean(let right)): left == right
    case (.url(let left, let isLeftWithin), .url(let right, let isRightWithin)):
      isLeftWithin == isRightWithin && hasSameBytes(left, right)
    case (.none, .none): true
    default: false
    }
  }

  private func isASCII(_ range: Range<Int>) -> Bool {
    withBytes(range) { $0.allSatisfy { $0 < 0x80 } }
  }

  private func hasSameBytes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    return withBytes(left) { left in withBytes(right) { left.elementsEqual($0) } }
  }
}
