extension HTML {
  /// The same fragment, in which links to some pages of the site are their labels alone.
  ///
  /// - Parameter pages: their paths from the site's root.
  package func withoutLinks(to pages: Set<String>) -> HTML {
    let addresses = Set(pages.map(Self.address))
    let bytes = bytes
    var parts: [HTML] = []
    var start = 0
    for slot in rootSlots {
      guard let link = Self.link(at: slot, in: bytes), link.whole.lowerBound >= start,
        addresses.contains(Array(bytes[slot..<link.addressEnd]))
      else { continue }
      parts += [slice(start..<link.whole.lowerBound), slice(link.label)]
      start = link.whole.upperBound
    }
    return parts.isEmpty ? self : .joined(parts + [slice(start..<bytes.count)])
  }

  /// A page's address as the writer puts it into a link.
  private static func address(of page: String) -> [UInt8] {
    var output = OutputBuffer()
    output.appendURL(.site(page), root: "")
    return output.bytes
  }

  /// A link whose address begins at an offset, as the writer writes it; nil for an image. Links hold no
  /// links, and no attribute holds `">`.
  private static func link(
    at slot: Int, in bytes: [UInt8]
  ) -> (whole: Range<Int>, addressEnd: Int, label: Range<Int>)? {
    let opening = Array("<a href=\"".utf8)
    let start = slot - opening.count
    guard start >= 0, bytes[start..<slot].elementsEqual(opening),
      let addressEnd = bytes[slot...].firstIndex(of: UInt8(ascii: "\"")),
      let tagEnd = first("\">", in: bytes, from: addressEnd),
      let closing = first("</a>", in: bytes, from: tagEnd + 2)
    else { return nil }
    return (start..<closing + 4, addressEnd, tagEnd + 2..<closing)
  }

  private static func first(_ text: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return (start..<max(start, bytes.count - wanted.count + 1)).first {
      bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }
}
