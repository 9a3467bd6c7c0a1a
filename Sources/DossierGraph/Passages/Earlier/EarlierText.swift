/// What an entry's text was, run by run, when its passages were found: enough to see which of its
/// words still stand, and none of the words themselves.
package struct EarlierText: Sendable, Hashable {
  /// See `WordRuns`.
  let fingerprints: [UInt32]

  init(fingerprints: [UInt32]) { self.fingerprints = fingerprints }

  /// Four characters a run, in the URL-safe alphabet of RFC 4648.
  var text: String {
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
  init?(_ text: Substring) {
    let bytes = Array(text.utf8)
    guard bytes.count % 4 == 0 else { return nil }
    var fingerprints: [UInt32] = []
    fingerprints.reserveCapacity(bytes.count / 4)
    for start in stride(from: 0, to: bytes.count, by: 4) {
      var fingerprint: UInt32 = 0
      for byte in bytes[start..<start + 4] {
        guard let value = Self.values[byte] else { return nil }
        fingerprint = fingerprint << 6 | value
      }
      fingerprints.append(fingerprint)
    }
    self.fingerprints = fingerprints
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
  private static let values = Dictionary(
    uniqueKeysWithValues: zip(alphabet, 0..<UInt32(alphabet.count)))
}
