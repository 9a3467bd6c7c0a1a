/// A directive whose `end` has not come yet.
struct OpenBlock {
  enum Kind {
    /// The branches that are whole, and the conditions of the one being read.
    case conditional([Node.Conditional.Branch], [Condition])
    case otherwise([Node.Conditional.Branch])
    case loop(LocatedName, Expression)
    case empty(LocatedName, Expression, body: [Node])
    case block(LocatedName)
    case broken
  }

  var kind: Kind
  let range: Range<Int>
  /// The nodes that stand before it at its own level.
  let before: [Node]

  var isBroken: Bool { if case .broken = kind { true } else { false } }

  /// The word that opened it, as a message names it.
  var word: String {
    switch kind {
    case .conditional, .otherwise: "if"
    case .loop, .empty: "for"
    case .block: "block"
    case .broken: "directive"
    }
  }

  /// The node it makes, given what was read last; nil for a broken one.
  func closed(with body: [Node]) -> Node? {
    switch kind {
    case .conditional(let branches, let conditions):
      .conditional(
        .init(
          branches: branches + [.init(conditions: conditions, body: body)], otherwise: [],
          range: range))
    case .otherwise(let branches):
      .conditional(.init(branches: branches, otherwise: body, range: range))
    case .loop(let name, let list):
      .loop(.init(name: name, list: list, body: body, empty: [], range: range))
    case .empty(let name, let list, let loopBody):
      .loop(.init(name: name, list: list, body: loopBody, empty: body, range: range))
    case .block(let name): .block(.init(name: name, body: body, range: range))
    case .broken: nil
    }
  }
}
