/// What an address elsewhere may look like.
package enum WebAddress {
  /// Whether a text is a whole address with `http` or `https` and a host, and holds nothing that
  /// would have to be escaped.
  package static func isAbsolute(_ text: String) -> Bool {
    guard let rest = afterScheme(text) else { return false }
    let host = rest.prefix { !"/?#".contains($0) }
    let name = host.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    guard let first = name.first, first != ":", first != "." else { return false }
    return text.unicodeScalars.allSatisfy(mayStand)
  }

  private static func afterScheme(_ text: String) -> Substring? {
    let lowered = text.lowercased()
    for scheme in ["https://", "http://"] where lowered.hasPrefix(scheme) {
      return text.dropFirst(scheme.count)
    }
    return nil
  }

  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && scalar.value > 0x20 && scalar.value != 0x7F
      && !"<>\"\\`{}|^".unicodeScalars.contains(scalar)
  }

  /// The address that was likely meant: without a scheme, or with a misspelt one.
  package static func correction(of text: String) -> String? {
    if let colon = text.range(ofASCII: "://") {
      let scheme = String(text[..<colon.lowerBound])
      guard let near = NearMiss.best(for: scheme, among: ["http", "https"]) else { return nil }
      let corrected = near + text[colon.lowerBound...]
      return isAbsolute(corrected) ? corrected : nil
    }
    let host = text.prefix { $0 != "/" }
    guard host.contains("."), !host.contains(":") else { return nil }
    let corrected = "https://" + text.drop { $0 == "/" }
    return isAbsolute(corrected) ? corrected : nil
  }
}

extension StringProtocol {
  /// The first place of a text of ASCII characters.
  package func range(ofASCII needle: String) -> Range<Index>? {
    let pattern = Array(needle.utf8)
    guard let first = pattern.first else { return nil }
    var start = utf8.startIndex
    while let found = utf8[start...].firstIndex(of: first) {
      if utf8[found...].starts(with: pattern) {
        return found..<utf8.index(found, offsetBy: pattern.count)
      }
      start = utf8.index(after: found)
    }
    return nil
  }
}
