import DossierCore

/// A quotation that was verified, as the lock remembers it: by a hash of its words and figures of
/// how many they are, never by words.
package struct LockedQuotation: LockRecord {
  package static let kind = LockKind.quotation

  /// The entry in which it stands.
  package let entry: String
  /// The id of the article that is quoted.
  package let source: String
  /// See `QuotationText.hash`.
  package let hash: UInt64
  /// The words of each of its pieces, in order.
  package var words: [PublishedWords]
  /// How a link leads to it; nil where none can tell it from other words.
  package let shape: FragmentShape?

  package init(
    entry: String, source: String, hash: UInt64, words: [PublishedWords], shape: FragmentShape?
  ) {
    self.entry = entry
    self.source = source
    self.hash = hash
    self.words = words
    self.shape = shape
  }

  package init?(entry: String, fields: [Substring]) {
    guard fields.count == 4, !fields[0].isEmpty, let hash = UInt64(hexadecimal: fields[1]) else {
      return nil
    }
    let words = fields[2].split(separator: ",", omittingEmptySubsequences: false)
      .map { PublishedWords(spelled: $0) }
    let known = words.compactMap(\.self)
    let shape = FragmentShape(spelled: fields[3])
    guard known.count == words.count, shape != nil || fields[3] == "-" else { return nil }
    self.init(
      entry: entry, source: String(fields[0]), hash: hash, words: known, shape: shape)
  }

  package var fields: [String] {
    [
      source, hash.hexadecimal, words.map(\.spelling).joined(separator: ","),
      shape?.spelling ?? "-",
    ]
  }
}
