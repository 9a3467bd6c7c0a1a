/// The pictures that an SVG holds within itself, in `data:` addresses.
struct EmbeddedPictures {
  private(set) var list: [[UInt8]] = []

  private static let marker = Array(";base64,".utf8)

  /// - Parameter svg: an SVG that is mark-up; what is none from some place on is read up to there.
  init(in svg: [UInt8]) {
    var tokens = MarkupTokens(bytes: svg)
    while let token = tokens.next() {
      switch token.kind {
      case .open(let element):
        for attribute in element.attributes { add(from: Array(attribute.value.utf8)) }
      // Within a style.
      case .text(let text): add(from: Array(text.utf8))
      case .close, .declaration, .malformed: break
      }
    }
  }

  private mutating func add(from text: [UInt8]) {
    var rest = text[...]
    while let colon = rest.firstIndex(of: Self.marker[0]) {
      rest = rest[colon...]
      if rest.starts(with: Self.marker) {
        let picture = Self.decoded(rest.dropFirst(Self.marker.count))
        if PictureFormat(head: Array(picture.prefix(PictureFormat.headLength))) != nil {
          list.append(picture)
        }
      }
      rest = rest.dropFirst()
    }
  }

  /// What stands in base 64 (RFC 4648, 4) up to the first letter that is none of it; white space and the
  /// percent signs of addresses are undone.
  private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var (bits, count) = (0, 0)
    var rest = text
    while var letter = rest.popFirst() {
      if letter == UInt8(ascii: "%"),
        let escaped = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        letter = escaped
        rest = rest.dropFirst(2)
      }
      if letter <= 0x20 { continue }
      guard let value = value(of: letter) else { break }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> count))
    }
    return bytes
  }

  private static func value(of letter: UInt8) -> Int? {
    switch letter {
    case 0x41...0x5A: Int(letter) - 0x41
    case 0x61...0x7A: Int(letter) - 0x61 + 26
    case 0x30...0x39: Int(letter) - 0x30 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
