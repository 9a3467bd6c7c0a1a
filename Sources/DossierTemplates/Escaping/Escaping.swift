/// How a value is written, decided at load from its type and from where it stands.
enum Escaping: Equatable {
  /// Text or a number in element text, a title or a double-quoted attribute.
  case text
  /// The same in a single-quoted attribute.
  case singleQuoted
  case html
  case json
  /// A `SiteURL`, percent-encoded.
  case address
  /// Text as a whole address; one whose scheme is not allowed is written as `#`.
  case checkedAddress
  /// Text in the path or query of an address.
  case component
  case fragment
}

/// Why a value can't stand where it stands.
struct UnsafePlace: Error {
  let reason: String
  let suggestion: String
}
