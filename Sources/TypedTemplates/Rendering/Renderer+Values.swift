/// The values of terms.
extension Renderer {
  @inline(__always)
  func value(at path: SlotPath) -> TemplateValue {
    var value = locals[Int(path.local)]
    var level: UInt8 = 0
    while level < path.depth {
      value = page.member(path.slot(at: level), of: value)
      level += 1
    }
    return value
  }

  mutating func value(of term: Int, _ code: Program.Code) -> TemplateValue {
    switch code.terms[term] {
    case .slot(let path): return value(at: path)
    case .none: return .none
    case .boolean(let isTrue): return .boolean(isTrue)
    case .number(let number): return .number(number)
    case .text(let range): return keep(UnsafeBufferPointer(rebasing: code.literals[range]))
    case .address(let range):
      guard case .text(let kept) = keep(UnsafeBufferPointer(rebasing: code.literals[range])) else {
        return .none
      }
      return .url(kept, isWithinSite: true)
    case .member(let record, let slot): return page.member(slot, of: value(of: record, code))
    case .first(let list):
      return elements(of: list, code).first.map { page.values[$0] } ?? .none
    case .last(let list):
      return elements(of: list, code).last.map { page.values[$0] } ?? .none
    case .count(let operand): return .number(count(of: operand, code))
    case .coalesce(let left, let right):
      let value = value(of: left, code)
      if case .none = value { return self.value(of: right, code) }
      return value
    case .choose(let condition, let left, let right):
      return value(of: isTrue(condition, code) ? left : right, code)
    case .phrase(let phrase, let operands): return value(of: phrase, operands, code)
    case .isEmpty, .isAbsent, .not, .and, .or, .equal, .less:
      return .boolean(isTrue(term, code))
    }
  }

  mutating func isTrue(_ term: Int, _ code: Program.Code) -> Bool {
    switch code.terms[term] {
    case .slot(let path): return value(at: path).isTrue
    case .isEmpty(let operand): return isEmpty(operand, code)
    case .isAbsent(let operand):
      if case .none = value(of: operand, code) { return true }
      return false
    case .not(let operand): return !isTrue(operand, code)
    case .and(let left, let right): return isTrue(left, code) && isTrue(right, code)
    case .or(let left, let right): return isTrue(left, code) || isTrue(right, code)
    case .equal(let left, let right):
      let left = value(of: left, code)
      return isEqual(left, value(of: right, code))
    case .less(let left, let right):
      guard case .number(let left) = value(of: left, code),
        case .number(let right) = value(of: right, code)
      else { return false }
      return left < right
    default: return value(of: term, code).isTrue
    }
  }

  mutating func isPlural(
    _ term: Int, _ category: PluralCategory, _ rules: PluralRules, _ code: Program.Code
  ) -> Bool {
    guard case .number(let number) = value(of: term, code) else { return false }
    return rules.category(for: number) == category
  }

  private mutating func value(
    of phrase: Int, _ operands: Range<Int>, _ code: Program.Code
  ) -> TemplateValue {
    var arguments: [PhraseArgument] = []
    for operand in operands { arguments.append(argument(operand, code)) }
    var text = code.phrases[phrase].text(arguments)
    return text.withUTF8 { keep($0) }
  }

  private mutating func argument(_ term: Int, _ code: Program.Code) -> PhraseArgument {
    switch value(of: term, code) {
    case .number(let number): .number(number)
    case .text(let range): .text(text(range))
    default: .text("")
    }
  }

  private mutating func elements(of term: Int, _ code: Program.Code) -> Range<Int> {
    if case .list(let elements) = value(of: term, code) { return elements }
    return 0..<0
  }

  private mutating func count(of term: Int, _ code: Program.Code) -> Int {
    switch value(of: term, code) {
    case .list(let elements): elements.count
    case .text(let range): text(range).count
    default: 0
    }
  }

  private mutating func isEmpty(_ term: Int, _ code: Program.Code) -> Bool {
    switch value(of: term, code) {
    case .list(let elements): elements.isEmpty
    case .text(let range): range.isEmpty
    case .html(let fragment): page.fragments[fragment].bytes.isEmpty
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

extension TemplateValue {
  fileprivate var isTrue: Bool {
    if case .boolean(true) = self { true } else { false }
  }
}
