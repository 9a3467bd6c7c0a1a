/// An expression as it was written, with its place; nothing of it is checked yet.
struct Expression {
  indirect enum Kind {
    case name(String)
    case text(String)
    case number(Int)
    case boolean(Bool)
    case none
    case member(Expression, LocatedName, isOptionalChain: Bool)
    case call(Expression, [Argument])
    /// `asset("brand.css")`: the address of a file in `assets/`.
    case asset(LocatedName)
    case not(Expression)
    case binary(Operator, Expression, Expression)
    case choice(Expression, then: Expression, otherwise: Expression)
  }

  enum Operator: String {
    case or = "||"
    case and = "&&"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="
    case coalesce = "??"
  }

  let kind: Kind
  let range: Range<Int>
}

/// A name and where it was written, as a half-open range of bytes in its template.
struct LocatedName {
  let text: String
  let range: Range<Int>
}

/// `label: value` in a call of a phrase or in an include.
struct Argument {
  let label: LocatedName
  let value: Expression
}

/// One of the conditions of an `if`, which are parted by commas and must all hold.
enum Condition {
  case test(Expression)
  /// `let name = expression`.
  case binding(LocatedName, Expression)
}
