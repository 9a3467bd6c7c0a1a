import ContextualEscaping
import DossierCore

/// Values that are written: what is known at load is escaped then, and choices become jumps.
extension ProgramBuilder {
  mutating func append(writing operation: Operation, _ escaping: Escaping) {
    switch operation {
    case .slot(let path): append(writing: path, escaping)
    // The way to the root is known where a page is rendered.
    case .constant(.address): append(.write(operation, escaping))
    case .constant(let constant): append(writing: constant, escaping)
    case .choose(let condition, let left, let right):
      let otherwise = appendJumps(unless: condition)
      append(writing: left, escaping)
      appendOtherwise(otherwise) { $0.append(writing: right, escaping) }
    case .coalesce(let left, let right):
      let local = addLocal()
      let otherwise = append(.bind(left, local: local, otherwise: 0))
      append(writing: SlotPath(local: local), escaping)
      appendOtherwise([otherwise]) { $0.append(writing: right, escaping) }
    // An address is checked as a whole: parts that are harmless can make one that is not.
    case .phrase(let phrase, let arguments) where escaping != .checkedAddress:
      append(writing: phrase, arguments, escaping)
    default: append(.write(operation, escaping))
    }
  }

  /// Jumps that are taken where a condition does not hold; their places.
  mutating func appendJumps(unless condition: Operation) -> [Int] {
    if case .and(let left, let right) = condition {
      return appendJumps(unless: left) + appendJumps(unless: right)
    }
    return [append(.jumpUnless(condition, to: 0))]
  }

  private mutating func append(writing constant: Constant, _ escaping: Escaping) {
    switch constant {
    case .text(let text):
      var output = OutputBuffer()
      output.append(text, escaping.ofWords)
      append(literal: output.bytes)
    case .number(let number): append(literal: String(number).utf8)
    case .none, .boolean, .address: break
    }
  }

  private mutating func append(
    writing phrase: Phrase, _ arguments: [Operation], _ escaping: Escaping
  ) {
    var ends: [Int] = []
    if let selector = phrase.selector {
      for form in phrase.forms.dropLast() {
        let other = append(
          .jumpUnlessPlural(arguments[selector], form.category, phrase.rules, to: 0))
        append(writing: form, of: phrase, arguments, escaping)
        ends.append(append(.jump(to: 0)))
        fill([other])
      }
    }
    if let last = phrase.forms.last { append(writing: last, of: phrase, arguments, escaping) }
    if !ends.isEmpty { fill(ends) }
  }

  private mutating func append(
    writing form: Phrase.Form, of phrase: Phrase, _ arguments: [Operation], _ escaping: Escaping
  ) {
    for part in form.parts {
      switch part {
      case .text(let text): append(writing: .constant(.text(text)), escaping)
      case .parameter(let index):
        append(
          writing: arguments[index],
          form.parts.count > 1 ? escaping.beside(phrase.direction) : escaping)
      }
    }
  }

  private mutating func appendOtherwise(_ jumps: [Int], _ append: (inout Self) -> Void) {
    let end = self.append(.jump(to: 0))
    fill(jumps)
    append(&self)
    fill([end])
  }
}

extension Escaping {
  /// How the words of the page itself are written: they run as it does.
  fileprivate var ofWords: Escaping {
    switch self {
    case .element, .string, .wholeElement, .wholeString: .text
    case .singleQuoted: .singleQuoted(nil)
    default: self
    }
  }

  /// How a text is written within a phrase, whatever stands around that.
  fileprivate func beside(_ direction: TextDirection) -> Escaping {
    switch self {
    case .wholeElement: .element(direction)
    case .wholeString: .string(direction)
    default: self
    }
  }
}
