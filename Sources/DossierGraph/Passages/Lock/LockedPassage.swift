import DossierCore

/// One passage as the lock remembers it: after its entry the anchor, the words before, the words,
/// the words after and the paragraph's hash.
struct LockedPassage: LockRecord {
  static let kind = LockKind.passage

  let entry: String
  /// See `Anchor.lockName`.
  let anchor: String
  let quote: TextQuote

  init(entry: String, anchor: String, quote: TextQuote) {
    self.entry = entry
    self.anchor = anchor
    self.quote = quote
  }

  init?(entry: String, fields: [Substring]) {
    guard fields.count == 5, !fields[0].isEmpty, !fields[2].isEmpty,
      let hash = Self.hash(fields[4])
    else { return nil }
    self.entry = entry
    anchor = String(fields[0])
    quote = TextQuote(
      exact: String(fields[2]), prefix: String(fields[1]), suffix: String(fields[3]),
      paragraph: hash.value)
  }

  var fields: [String] {
    [anchor, quote.prefix, quote.exact, quote.suffix, quote.paragraph?.hexadecimal ?? "-"]
  }

  /// Sixteen digits, or `-` where no paragraph is known.
  private static func hash(_ field: Substring) -> (value: UInt64?, Void)? {
    if field == "-" { return (nil, ()) }
    return UInt64(hexadecimal: field).map { ($0, ()) }
  }
}

extension UInt64 {
  /// Sixteen digits.
  var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// nil for what is not sixteen digits.
  init?(hexadecimal text: Substring) {
    guard text.utf8.count == 16, let value = UInt64(text, radix: 16) else { return nil }
    self = value
  }
}

extension Anchor {
  /// The anchor as the lock names it: on one line and folded, so that another kind of quotation
  /// mark makes no other anchor; bold as `**…**`, skipped words as `[…]`.
  var lockName: String {
    var name = String.UnicodeScalarView()
    for (number, piece) in pieces.enumerated() {
      if number > 0 { name.append(contentsOf: " […] ".unicodeScalars) }
      var wasBold = false
      for (scalar, isBold) in zip(piece.scalars, piece.isBold) {
        if isBold != wasBold { name.append(contentsOf: "**".unicodeScalars) }
        name.append(scalar)
        wasBold = isBold
      }
      if wasBold { name.append(contentsOf: "**".unicodeScalars) }
    }
    return String(name)
  }
}
