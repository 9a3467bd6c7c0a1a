import DossierCore

/// Writes XML 1.0, element by element; what XML cannot hold (most control characters) is left out.
package struct XMLWriter: ~Copyable {
  package private(set) var output = OutputBuffer()

  package init() {
    output.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" as StaticString)
  }

  /// An element with what `content` writes inside it.
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    output.append(UInt8(ascii: ">"))
    content(&self)
    output.append("</" as StaticString)
    output.append(name)
    output.append(">\n" as StaticString)
  }

  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String
  ) {
    element(name, attributes) { $0.append(text) }
  }

  /// An element without content.
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>
  ) {
    open(name, attributes)
    output.append("/>\n" as StaticString)
  }

  private mutating func open(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>
  ) {
    output.append(UInt8(ascii: "<"))
    output.append(name)
    for (name, value) in attributes {
      output.append(UInt8(ascii: " "))
      output.append(name)
      output.append("=\"" as StaticString)
      append(value)
      output.append(UInt8(ascii: "\""))
    }
  }

  mutating func append(_ text: String) {
    if text.unicodeScalars.allSatisfy(Self.isAllowed) {
      output.appendEscaped(text)
    } else {
      var kept = String.UnicodeScalarView()
      kept.append(contentsOf: text.unicodeScalars.lazy.filter(Self.isAllowed))
      output.appendEscaped(String(kept))
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
