extension OutputBuffer {
  /// An address as cmark-gfm writes one: all but the characters of addresses is percent-encoded,
  /// `&` and `'` are escaped for HTML.
  package mutating func appendHref(_ url: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in url.indices where !Self.safeInHref.contains(url[index]) {
      append(UnsafeBufferPointer(rebasing: url[start..<index]))
      start = index + 1
      switch url[index] {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      default: appendPercentEncoded(url[index])
      }
    }
    append(UnsafeBufferPointer(rebasing: url[start...]))
  }

  package mutating func appendHref(_ url: String) {
    var url = url
    url.withUTF8 { appendHref($0) }
  }

  private static let safeInHref = ByteSet(
    of: "!#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~")
}
