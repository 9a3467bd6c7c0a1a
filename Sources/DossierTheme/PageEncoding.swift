import DossierCore

/// Every page says that it is UTF-8 among its first 1,024 bytes, which is as far as a browser looks
/// (HTML, 13.2.3.2): it would take others for text in an encoding in which harmless bytes are mark-up.
///
/// Whatever a theme's own templates write: where theirs says nothing, or says it behind a title that
/// may be long, the page says it first.
package enum PageEncoding {
  private static let reach = 1_024
  private static let declaration = Array("<meta charset=\"utf-8\">".utf8)

  /// - Parameter start: where the page begins in the buffer.
  package static func declare(in output: inout OutputBuffer, from start: Int) {
    guard output.count > start else { return }
    let place = output.withBytes { bytes -> (offset: Int, isAfterLine: Bool)? in
      let page = bytes[start...].prefix(reach)
      guard !isDeclared(in: page) else { return nil }
      return beginning(of: page)
    }
    guard let place else { return }
    let line = [UInt8(ascii: "\n")]
    output.insert(place.isAfterLine ? declaration + line : line + declaration, at: place.offset)
  }

  /// Whether a whole tag stands there, however it is spelt, before any other that names an encoding.
  private static func isDeclared(in page: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = page
    while let start = rest.firstRange(ofTag: "meta") {
      let end = rest[start.upperBound...].firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
      let written = rest[start.upperBound..<end].filter { !$0.isQuoteOrSpace }
      let inside = String(decoding: written.map(\.lowerCase), as: UTF8.self)
      if inside.hasPrefix("charset=") || inside.contains("content-type") {
        return end < rest.endIndex && ["charset=utf-8", "charset=utf-8/"].contains(inside)
      }
      rest = rest[end...]
    }
    return false
  }

  /// After the tag `head`; else after the document type, or at the beginning.
  private static func beginning(
    of page: Slice<UnsafeBufferPointer<UInt8>>
  ) -> (offset: Int, isAfterLine: Bool) {
    for tag in ["head", "!doctype"] {
      if let start = page.firstRange(ofTag: tag),
        let end = page[start.upperBound...].firstIndex(of: UInt8(ascii: ">")),
        end - page.startIndex < reach - declaration.count
      {
        return (end + 1, false)
      }
    }
    return (page.startIndex, true)
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// `<` and a tag's name, whatever its case, which ends there.
  fileprivate func firstRange(ofTag name: String) -> Range<Int>? {
    let name = Array(name.utf8)
    for start in indices where self[start] == UInt8(ascii: "<") {
      let end = start + 1 + name.count
      guard end < endIndex, self[start + 1..<end].lazy.map(\.lowerCase).elementsEqual(name),
        self[end].isQuoteOrSpace || self[end] == UInt8(ascii: ">") || self[end] == UInt8(ascii: "/")
      else { continue }
      return start..<end
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var lowerCase: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

  fileprivate var isQuoteOrSpace: Bool {
    self == UInt8(ascii: " ") || (0x09...0x0D).contains(self) || self == UInt8(ascii: "\"")
      || self == UInt8(ascii: "'")
  }
}
