import DossierCore

/// A checked expression: slots instead of names, and of known types.
enum Operation: Sendable {
  case slot(SlotPath)
  case constant(Constant)
  indirect case member(Operation, slot: Int)
  indirect case count(Operation)
  indirect case isEmpty(Operation)
  indirect case first(Operation)
  indirect case last(Operation)
  indirect case isAbsent(Operation)
  indirect case not(Operation)
  indirect case and(Operation, Operation)
  indirect case or(Operation, Operation)
  indirect case equal(Operation, Operation)
  indirect case less(Operation, Operation)
  indirect case coalesce(Operation, Operation)
  indirect case choose(Operation, Operation, Operation)
  /// A phrase with its arguments in the order of its parameters.
  case phrase(Phrase, [Operation])
}

/// A value that stands in a template.
enum Constant: Sendable {
  case none
  case boolean(Bool)
  case number(Int)
  case text(String)
  case address(SiteURL)
}
