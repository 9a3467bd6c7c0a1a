import DossierCore

/// An ordinary link or an image as it is written: `[label](address "title")`.
package struct WrittenLink {
  package let isImage: Bool
  package let label: String
  /// What stands after the address: nothing, or a space and a title.
  private let title: String

  /// nil where the span holds another form of link.
  package init?(_ span: SourceSpan) {
    let text = span.file.text(span.range).utf8
    isImage = text.starts(with: "![".utf8)
    guard isImage || text.first == UInt8(ascii: "["), text.last == UInt8(ascii: ")"),
      let close = Self.lastJoint(in: text)
    else { return nil }
    label = String(text[text.index(text.startIndex, offsetBy: isImage ? 2 : 1)..<close]) ?? ""
    let inner = text[text.index(close, offsetBy: 2)...].dropLast()
    let address = inner.drop { $0 == UInt8(ascii: " ") }
    let end =
      address.first == UInt8(ascii: "<")
      ? address.firstIndex(of: UInt8(ascii: ">")).map { address.index(after: $0) }
      : address.firstIndex { $0 <= UInt8(ascii: " ") }
    title = end.flatMap { String(address[$0...]) } ?? ""
  }

  /// The last `](`.
  private static func lastJoint(in text: String.UTF8View) -> String.Index? {
    var found: String.Index?
    var index = text.startIndex
    while let next = text[index...].firstIndex(of: UInt8(ascii: "]")) {
      index = text.index(after: next)
      if index < text.endIndex, text[index] == UInt8(ascii: "(") { found = next }
    }
    return found
  }

  /// The same with another address, which must be written as Markdown takes it.
  package func leading(to address: String, asImage: Bool? = nil) -> String {
    "\(asImage ?? isImage ? "!" : "")[\(label)](\(address)\(title))"
  }

  /// A link to an entry with the same label, where that may be one.
  package func leading(toEntry target: String) -> String {
    let isPlain = !label.utf8.contains { "[]|`\n".utf8.contains($0) } && !label.isEmpty
    return isPlain && !isImage ? "[[\(target)|\(label)]]" : "[[\(target)]]"
  }
}
