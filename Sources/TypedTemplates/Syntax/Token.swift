/// The smallest parts of an expression.
struct Token {
  enum Kind: Equatable {
    case name(String)
    case text(String)
    case number(Int)
    case symbol(Symbol)
    case end
  }

  enum Symbol: String {
    case dot = "."
    case optionalDot = "?."
    case comma = ","
    case colon = ":"
    case open = "("
    case close = ")"
    case equal = "=="
    case notEqual = "!="
    case atMost = "<="
    case atLeast = ">="
    case less = "<"
    case greater = ">"
    case not = "!"
    case and = "&&"
    case or = "||"
    case coalesce = "??"
    case question = "?"
    case assign = "="

    /// The longest first, so that `?.` is not read as `?`.
    static let byLength: [Symbol] = [
      .optionalDot, .equal, .notEqual, .atMost, .atLeast, .and, .or, .coalesce,
      .dot, .comma, .colon, .open, .close, .less, .greater, .not, .question, .assign,
    ]
  }

  let kind: Kind
  let range: Range<Int>
}
