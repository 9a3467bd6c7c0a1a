/// The scheme of an address, as a browser would read it.
package enum LinkScheme: Equatable {
  case allowed
  case other(String)

  package var isAllowed: Bool { self == .allowed }

  /// White space and control characters are passed over and case is folded, as browsers do; an
  /// address without a scheme is a relative one.
  package init(of url: some Sequence<UInt8>) {
    var name: [UInt8] = []
    for byte in url where byte > 0x20 && byte != 0x7F {
      if byte == UInt8(ascii: ":") {
        let text = String(decoding: name, as: UTF8.self).lowercased()
        self = ["http", "https", "mailto", "tel"].contains(text) ? .allowed : .other(text)
        return
      }
      if "/?#".utf8.contains(byte) { break }
      name.append(byte)
    }
    self = .allowed
  }
}
