/// What an entry's text was, chunk by chunk, when its passages were found: enough to see which of its
/// words still stand, and none of the words themselves.
package struct TextFingerprints: Sendable, Hashable {
  /// See `TextChunks`.
  package let fingerprints: [UInt32]

  package init(fingerprints: [UInt32]) { self.fingerprints = fingerprints }

  /// Four characters a chunk, in the URL-safe alphabet of RFC 4648.
  package var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * fingerprints.count)
    for fingerprint in fingerprints {
      for shift in [18, 12, 6, 0] as [UInt32] {
        bytes.append(Self.alphabet[Int(fingerprint >> shift & 63)])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// nil for what is not such a text.
  package init?(_ text: Substring) {
    guard text.utf8.count % 4 == 0 else { return nil }
    let values = Self.values
    var fingerprints: [UInt32] = []
    fingerprints.reserveCapacity(text.utf8.count / 4)
    var fingerprint: UInt32 = 0
    var count = 0
    for byte in text.utf8 {
      let value = values[Int(byte)]
      guard value < 64 else { return nil }
      fingerprint = fingerprint << 6 | UInt32(value)
      count += 1
      if count % 4 == 0 {
        fingerprints.append(fingerprint)
        fingerprint = 0
      }
    }
    self.fingerprints = fingerprints
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
  /// Of each byte its place in the alphabet; 64 for one that is not there.
  private static let values: [UInt8] = (0...255).map { (byte: UInt8) in
    UInt8(alphabet.firstIndex(of: byte) ?? alphabet.count)
  }
}
