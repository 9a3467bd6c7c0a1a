/// Addresses as they are written into attributes: percent-encoded, and of a harmless scheme.
///
/// Whatever these functions write holds none of `"`, `'`, `<` and `>`, and no bare `&`, so it may
/// stand in any quoted attribute.
extension OutputBuffer {
  /// An address of any kind; one whose scheme is not allowed is written as `#`.
  ///
  /// - Parameter root: the path from the page to the site's root, or the site's absolute URL; it
  ///   goes before addresses within the site.
  package mutating func appendURL(_ url: SiteURL, root: String) {
    if case .site = url { appendEscaped(root) }
    appendURLWithoutRoot(url)
  }

  /// The same, but for the way to the root, which an address within the site must have before it.
  package mutating func appendURLWithoutRoot(_ url: SiteURL) {
    switch url {
    case .site(let path, let fragment):
      // A path that began with `//` would name another host.
      appendPercentEncoded(
        Substring(path.utf8.drop { $0 == UInt8(ascii: "/") }), keeping: .path)
      if let fragment { appendFragment(fragment) }
    case .fragment(let fragment):
      appendFragment(fragment)
    case .external(let address):
      appendExternalURL(address)
    }
  }

  /// An address as it was written, where `SiteURL.isSafeExternal` allows it, or else `#`: escapes
  /// that are there are kept, and what may not stand in an address is encoded.
  package mutating func appendExternalURL(_ address: String) {
    var address = address
    if address.withUTF8(\.isPlainWebAddress) {
      return address.withUTF8 { appendPercentEncoded($0, keeping: .address) }
    }
    guard SiteURL.isSafeExternal(address) else { return append("#") }
    var kept = SiteURL.asBrowsersRead(address)[...]
    while let last = kept.last, last <= UInt8(ascii: " ") { kept.removeLast() }
    appendPercentEncoded(kept, keeping: .address)
  }

  /// Text that is one part of a path or query: `/`, `?`, `#`, `&` and `:` are encoded too.
  package mutating func appendURLComponent(_ text: String) {
    appendPercentEncoded(text[...], keeping: .component)
  }

  /// Text that is a fragment, or a part of one, without the `#`.
  package mutating func appendURLFragment(_ text: String) {
    appendPercentEncoded(text[...], keeping: .fragment)
  }

  private mutating func appendFragment(_ fragment: String) {
    append(UInt8(ascii: "#"))
    appendURLFragment(fragment)
  }

  private mutating func appendPercentEncoded(_ text: Substring, keeping kept: ByteSet) {
    var text = text
    text.withUTF8 { appendPercentEncoded($0, keeping: kept) }
  }

  private mutating func appendPercentEncoded(_ bytes: ArraySlice<UInt8>, keeping kept: ByteSet) {
    bytes.withUnsafeBufferPointer { appendPercentEncoded($0, keeping: kept) }
  }

  private mutating func appendPercentEncoded(
    _ source: UnsafeBufferPointer<UInt8>, keeping kept: ByteSet
  ) {
    guard Self.nextMark(in: source, from: 0) == nil else {
      // Encoded, a mark could not be told any more.
      var barred = OutputBuffer(capacity: source.count)
      barred.append(source)
      barred.barMarks()
      return barred.withBytes { appendPercentEncoded($0, keeping: kept) }
    }
    var start = 0
    for index in source.indices where !kept.contains(source[index]) {
      append(UnsafeBufferPointer(rebasing: source[start..<index]))
      start = index + 1
      if source[index] == UInt8(ascii: "&"), kept == .address {
        append("&amp;")
      } else {
        appendPercentEncoded(source[index])
      }
    }
    append(UnsafeBufferPointer(rebasing: source[start...]))
  }

  package mutating func appendPercentEncoded(_ byte: UInt8) {
    append(UInt8(ascii: "%"))
    append(Self.hexadecimal(byte >> 4))
    append(Self.hexadecimal(byte & 15))
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether they begin with `https:` or `http:`, and a browser reads them as they stand.
  fileprivate var isPlainWebAddress: Bool {
    (starts(with: "https:".utf8) || starts(with: "http:".utf8))
      && !contains { $0 <= UInt8(ascii: " ") }
  }
}

extension SiteURL {
  /// Whether an address is relative or of one of the schemes `http`, `https`, `mailto` and `tel`,
  /// as a browser would read it: tabs and line ends anywhere, and controls and spaces at its start,
  /// do not count, nor does case.
  package static func isSafeExternal(_ address: String) -> Bool {
    var scheme: [UInt8] = []
    for byte in asBrowsersRead(address) {
      switch byte {
      case UInt8(ascii: ":"): return isSafeScheme(scheme)
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
      default: scheme.append(byte)
      }
    }
    return true
  }

  /// Whether a scheme, without its colon, is one of those that links may have.
  package static func isSafeScheme(_ scheme: some Sequence<UInt8>) -> Bool {
    let lowercased = scheme.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    return safeSchemes.contains { lowercased.elementsEqual($0.utf8) }
  }

  private static let safeSchemes = ["http", "https", "mailto", "tel"]

  /// The URL standard's first step: what browsers drop before they look for a scheme.
  fileprivate static func asBrowsersRead(_ address: String) -> [UInt8] {
    Array(
      address.utf8.lazy.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        .drop { $0 <= UInt8(ascii: " ") })
  }
}

extension ByteSet {
  private init(_ punctuation: StaticString) {
    self.init()
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      insert(letter)
      insert(letter - 0x20)
    }
    for digit in UInt8(ascii: "0")...UInt8(ascii: "9") { insert(digit) }
    punctuation.withUTF8Buffer { for byte in $0 { insert(byte) } }
  }

  /// A colon is left out, since it would make a scheme of a path's first part.
  fileprivate static let path = ByteSet("-._~!$()*+,;=@/")
  fileprivate static let fragment = ByteSet("-._~!$()*+,;=@/:?")
  fileprivate static let component = ByteSet("-._~@")
  fileprivate static let address = ByteSet("-._~!$()*+,;=@/:?#[]%")
}
