import DossierCore

/// How a value is written, decided at load from its type and from where it stands.
package enum Escaping: Equatable {
  /// Text or a number in a double-quoted attribute.
  case text
  /// All that a title holds, or an attribute that is read out.
  case wholeString
  /// Element text beside other text of the page, whose direction it must not turn.
  case element(TextDirection)
  /// All that an element holds which keeps its text from others by itself.
  case wholeElement
  /// Text beside others where no element may stand: in a title, or an attribute that is read out.
  case string(TextDirection)
  /// Text in a single-quoted attribute; with the page's direction where it stands beside others.
  case singleQuoted(TextDirection?)
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
package struct UnsafePlace: Error {
  package let reason: String
  package let suggestion: String
}
