import DossierCore

/// One passage as `Content/passages.lock` remembers it, on a line that needs no other: entry,
/// anchor, the words before, the words, the words after and the paragraph's hash, parted by tabs.
struct LockLine: Sendable, Hashable {
  /// As `EntryID` spells it.
  let entry: String
  /// See `Anchor.lockName`.
  let anchor: String
  let quote: TextQuote

  init(entry: String, anchor: String, quote: TextQuote) {
    self.entry = entry
    self.anchor = anchor
    self.quote = quote
  }

  /// nil where the line is damaged.
  init?(_ line: ArraySlice<UInt8>) {
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard fields.count == 6, Self.isEntry(fields[0]), !fields[1].isEmpty, !fields[3].isEmpty,
      let hash = Self.hash(fields[5])
    else { return nil }
    let texts = fields.prefix(5).compactMap { String(validating: $0, as: UTF8.self) }
    guard texts.count == 5 else { return nil }
    entry = texts[0]
    anchor = texts[1]
    quote = TextQuote(
      exact: texts[3], prefix: texts[2], suffix: texts[4], paragraph: hash.value)
  }

  /// Without a line feed.
  var text: String {
    [entry, anchor, quote.prefix, quote.exact, quote.suffix, Self.text(quote.paragraph)]
      .joined(separator: "\t")
  }

  private static func isEntry(_ field: ArraySlice<UInt8>) -> Bool {
    EntryID(spelled: String(decoding: field, as: UTF8.self)) != nil
  }

  /// Sixteen digits, or `-` where no paragraph is known.
  private static func text(_ hash: UInt64?) -> String {
    guard let hash else { return "-" }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func hash(_ field: ArraySlice<UInt8>) -> (value: UInt64?, Void)? {
    if field.elementsEqual("-".utf8) { return (nil, ()) }
    guard field.count == 16, let hash = UInt64(String(decoding: field, as: UTF8.self), radix: 16)
    else { return nil }
    return (hash, ())
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
