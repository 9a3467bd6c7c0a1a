import DossierCore
import QuoteAnchoring

/// One passage as the lock remembers it: after its entry the anchor, the words before, the words,
/// the words after, the paragraph's hash and where among the entry's words they stood; the last field
/// is missing where that is unknown.
package struct LockedPassage: LockRecord {
  package static let kind = LockKind.passage

  package let entry: String
  /// See `Anchor.lockName`.
  let anchor: String
  let quote: TextQuote

  package init(entry: String, anchor: String, quote: TextQuote) {
    self.entry = entry
    self.anchor = anchor
    self.quote = quote
  }

  package init?(entry: String, fields: [Substring]) {
    guard fields.count == 5 || fields.count == 6, !fields[0].isEmpty, !fields[2].isEmpty,
      let hash = Self.hash(fields[4])
    else { return nil }
    let chunks = fields.dropFirst(5).first.map { ChunkReference($0) }
    if case .some(nil) = chunks { return nil }
    self.entry = entry
    anchor = String(fields[0])
    quote = TextQuote(
      exact: String(fields[2]), prefix: String(fields[1]), suffix: String(fields[3]),
      paragraph: hash.value, chunks: chunks ?? nil)
  }

  package var fields: [String] {
    [anchor, quote.prefix, quote.exact, quote.suffix, quote.paragraph?.hexadecimal ?? "-"]
      + (quote.chunks.map { [$0.text] } ?? [])
  }

  /// Sixteen digits, or `-` where no paragraph is known.
  private static func hash(_ field: Substring) -> (value: UInt64?, Void)? {
    if field == "-" { return (nil, ()) }
    return UInt64(hexadecimal: field).map { ($0, ()) }
  }
}

extension Anchor {
  /// The anchor as the lock names it: on one line and folded, so that another kind of quotation
  /// mark makes no other anchor; bold as `**…**`, skipped words as `[…]`.
  package var lockName: String {
    var name = String.UnicodeScalarView()
    if let before = edges.before { name.append(contentsOf: "\(before.inName) ".unicodeScalars) }
    for (number, piece) in pieces.enumerated() {
      if number > 0 { name.append(contentsOf: " \(gaps[number - 1].inName) ".unicodeScalars) }
      var wasBold = false
      for (scalar, isBold) in zip(piece.scalars, piece.isBold) {
        if isBold != wasBold { name.append(contentsOf: "**".unicodeScalars) }
        name.append(scalar)
        wasBold = isBold
      }
      if wasBold { name.append(contentsOf: "**".unicodeScalars) }
    }
    if let after = edges.after { name.append(contentsOf: " \(after.inName)".unicodeScalars) }
    return String(name)
  }

  /// A hash of that name: as the lock names an anchor whose words are not all published.
  package var excerptName: String {
    Paragraph.hash(Array(lockName.unicodeScalars)[...]).hexadecimal
  }
}
