/// What stands in the place of a link's address, and holds a space that ends it.
package struct SpacedAddress {
  /// What was meant for the address.
  package let address: Substring
  /// The link's title after it, with its marks; nil where there is none.
  package let title: Substring?

  /// - Parameter written: what stands between the parentheses of a link, or after the colon of a
  ///   definition.
  package init(_ written: String) {
    let text = written.withoutSpaces
    let title = Self.title(of: text)
    self.title = title
    address = title.map { text[..<$0.startIndex].withoutSpaces } ?? text
  }

  /// Whether it was meant for one address: a path or an address of the web, and no words beside one.
  package var isOne: Bool {
    let text = address.utf8
    guard text.first != UInt8(ascii: "<"), text.contains(where: { $0 <= 0x20 }) else {
      return false
    }
    return isFile || Self.starts.contains { text.starts(with: $0.utf8) }
  }

  private static let starts = [
    "assets/", "./", "../", "/", "http://", "https://", "Content/", "file:", "articles/",
    "arguments/", "experts/", "events/", "pages/",
  ]

  private var isFile: Bool {
    let parts = address.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count > 1, let ending = parts.last else { return false }
    return (2...5).contains(ending.count)
      && ending.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
      } && ending.contains { (0x61...0x7A).contains($0 | 0x20) }
  }

  /// A title closes with the last sign, and a space stands before it.
  private static func title(of text: Substring) -> Substring? {
    let bytes = text.utf8
    guard let last = bytes.last, let open = openings[last] else { return nil }
    var start = bytes.index(before: bytes.endIndex)
    while start > bytes.startIndex {
      start = bytes.index(before: start)
      guard bytes[start] == open else { continue }
      guard start > bytes.startIndex else { return nil }
      if bytes[bytes.index(before: start)] == UInt8(ascii: "\\") { continue }
      return bytes[bytes.index(before: start)] <= 0x20 ? text[start...] : nil
    }
    return nil
  }

  private static let openings: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "'"): UInt8(ascii: "'"),
    UInt8(ascii: ")"): UInt8(ascii: "("),
  ]
}

extension StringProtocol where SubSequence == Substring {
  fileprivate var withoutSpaces: Substring {
    var text = self[...]
    while let first = text.utf8.first, first <= 0x20 { text = text.dropFirst() }
    while let last = text.utf8.last, last <= 0x20 { text = text.dropLast() }
    return text
  }
}
