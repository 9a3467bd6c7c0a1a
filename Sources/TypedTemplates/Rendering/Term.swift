import DossierCore

/// An operation as the renderer meets it: plain bits, whose operands are places in the program's
/// terms.
enum Term: Sendable {
  case slot(SlotPath)
  case none
  case boolean(Bool)
  case number(Int)
  /// A range of the program's literals.
  case text(Range<Int>)
  /// A range of the program's literals: an address within the site, escaped, without the way to its root.
  case address(Range<Int>)
  case member(Int, slot: Int)
  case count(Int)
  case isEmpty(Int)
  case first(Int)
  case last(Int)
  case isAbsent(Int)
  case not(Int)
  case and(Int, Int)
  case or(Int, Int)
  case equal(Int, Int)
  case less(Int, Int)
  case coalesce(Int, Int)
  case choose(Int, Int, Int)
  /// One of the program's phrases; its arguments lie one after another.
  case phrase(Int, arguments: Range<Int>)
}

/// The terms of a program as they are laid out.
struct TermList {
  private(set) var terms: [Term] = []
  private(set) var phrases: [Phrase] = []
  private(set) var literals: [UInt8]

  init(literals: [UInt8]) { self.literals = literals }

  /// Lays an operation out, its operands before it; its place.
  mutating func add(_ operation: Operation) -> Int {
    let term = term(for: operation)
    terms.append(term)
    return terms.count - 1
  }

  /// Lays operations out one after another; their places.
  mutating func add(_ operations: [Operation]) -> Range<Int> {
    let laid = operations.map { term(for: $0) }
    terms += laid
    return terms.count - laid.count..<terms.count
  }

  private mutating func term(for operation: Operation) -> Term {
    switch operation {
    case .slot(let path): .slot(path)
    case .constant(let constant): term(for: constant)
    case .member(let record, let slot): .member(add(record), slot: slot)
    case .count(let operand): .count(add(operand))
    case .isEmpty(let operand): .isEmpty(add(operand))
    case .first(let list): .first(add(list))
    case .last(let list): .last(add(list))
    case .isAbsent(let operand): .isAbsent(add(operand))
    case .not(let operand): .not(add(operand))
    case .and(let left, let right): .and(add(left), add(right))
    case .or(let left, let right): .or(add(left), add(right))
    case .equal(let left, let right): .equal(add(left), add(right))
    case .less(let left, let right): .less(add(left), add(right))
    case .coalesce(let left, let right): .coalesce(add(left), add(right))
    case .choose(let condition, let left, let right):
      .choose(add(condition), add(left), add(right))
    case .phrase(let phrase, let arguments): term(for: phrase, add(arguments))
    }
  }

  private mutating func term(for constant: Constant) -> Term {
    switch constant {
    case .none: return .none
    case .boolean(let isTrue): return .boolean(isTrue)
    case .number(let number): return .number(number)
    case .text(let text):
      let start = literals.count
      literals += text.utf8
      return .text(start..<literals.count)
    case .address(let url):
      let start = literals.count
      var output = OutputBuffer()
      output.appendURLWithoutRoot(url)
      literals += output.bytes
      return .address(start..<literals.count)
    }
  }

  private mutating func term(for phrase: Phrase, _ arguments: Range<Int>) -> Term {
    phrases.append(phrase)
    return .phrase(phrases.count - 1, arguments: arguments)
  }
}
