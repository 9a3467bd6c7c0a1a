/// A quotation that was verified, as the lock remembers it: by a hash of its words and figures of
/// where they stand in the original, never by words.
struct LockedQuotation: LockRecord {
  static let kind = LockKind.quotation

  /// The entry in which it stands.
  let entry: String
  /// The id of the article that is quoted.
  let source: String
  /// See `QuotationText.hash`.
  let hash: UInt64
  /// The words of the original that it quotes, counted from 0; half-open, in order.
  let places: [Range<Int>]
  /// How a link leads to it; nil where none can tell it from other words.
  let shape: FragmentShape?

  init(entry: String, source: String, hash: UInt64, places: [Range<Int>], shape: FragmentShape?) {
    self.entry = entry
    self.source = source
    self.hash = hash
    self.places = places
    self.shape = shape
  }

  init?(entry: String, fields: [Substring]) {
    guard fields.count == 4, !fields[0].isEmpty, let hash = UInt64(hexadecimal: fields[1]),
      let places = Self.places(fields[2])
    else { return nil }
    let shape = FragmentShape(spelled: fields[3])
    guard shape != nil || fields[3] == "-" else { return nil }
    self.init(
      entry: entry, source: String(fields[0]), hash: hash, places: places, shape: shape)
  }

  var fields: [String] {
    let places = places.map { "\($0.lowerBound)+\($0.count)" }.joined(separator: ",")
    return [source, hash.hexadecimal, places, shape?.spelling ?? "-"]
  }

  private static func places(_ field: Substring) -> [Range<Int>]? {
    var places: [Range<Int>] = []
    for place in field.split(separator: ",", omittingEmptySubsequences: false) {
      guard let range = Range(figures: place) else { return nil }
      places.append(range)
    }
    return places.isEmpty ? nil : places
  }
}
