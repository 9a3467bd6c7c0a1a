/// A JSON value as page values and exports build it; members keep their order.
package enum JSONValue: Sendable {
  case text(String)
  case number(Int)
  case boolean(Bool)
  case null
  case list([JSONValue])
  case object([(name: String, value: JSONValue)])

  /// An object of those members that have a value.
  package static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  package static func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }

  package static func text(_ text: String?) -> JSONValue? { text.map { .text($0) } }

  /// Nil where the list is empty.
  package static func nonEmpty(_ list: [JSONValue]) -> JSONValue? {
    list.isEmpty ? nil : .list(list)
  }

  /// The value as a document that is safe inside a script element.
  package var document: JSON {
    var output = OutputBuffer()
    output.append(self)
    return JSON(writtenByPageValues: output.bytes)
  }
}
