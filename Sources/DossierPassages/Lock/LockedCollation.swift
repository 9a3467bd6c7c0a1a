import Collation
import DossierCore
import DossierModel

/// What an edition was found to be beside its original, so that a clone without the originals builds
/// the same site: after the edition the article that it is of, and then of each row what became of
/// it, its paragraphs and its words. No words of either text.
///
/// A row is written `changed 2-3 2 60+4+0+1 60+2+0+9` or `cut 4 - 0+0+0+81`: its fate; the
/// paragraphs of the original and of the edition, from 1; how many words of the original's are kept,
/// changed, moved and cut; and of the edition's how many are kept, changed, moved and added.
package struct LockedCollation: LockRecord {
  package static let kind = LockKind.collation

  package let entry: String
  /// The article that it is of, as `EntryID` spells it.
  package let original: String
  package let outline: CollationOutline

  package init(entry: String, original: String, outline: CollationOutline) {
    self.entry = entry
    self.original = original
    self.outline = outline
  }

  package init?(entry: String, fields: [Substring]) {
    guard fields.count == 2, EntryID(spelled: String(fields[0])) != nil else { return nil }
    var rows: [CollationOutline.Row] = []
    for text in fields[1].split(separator: ", ", omittingEmptySubsequences: false) {
      guard let row = CollationOutline.Row(locked: text) else { return nil }
      rows.append(row)
    }
    self.entry = entry
    original = String(fields[0])
    outline = CollationOutline(rows: rows)
  }

  package var fields: [String] {
    [original, outline.rows.map(\.locked).joined(separator: ", ")]
  }
}

extension CollationOutline.Row {
  fileprivate init?(locked text: Substring) {
    let parts = text.split(separator: " ")
    guard parts.count >= 3, let fate = CollationOutline.Fate(rawValue: String(parts[0])),
      let original = Self.paragraphs(parts[1]), let edition = Self.paragraphs(parts[2]),
      let counts = Self.counts(parts.dropFirst(3), original, edition, fate)
    else { return nil }
    self.init(
      fate: fate, original: original, edition: edition, originalWords: counts.original,
      editionWords: counts.edition)
  }

  fileprivate var locked: String {
    var parts = [fate.rawValue, Self.text(original), Self.text(edition)]
    if !original.isEmpty { parts.append(Self.text(originalWords)) }
    if !edition.isEmpty { parts.append(Self.text(editionWords)) }
    return parts.joined(separator: " ")
  }

  /// From 1, both ends named; `-` for none.
  private static func text(_ paragraphs: Range<Int>) -> String {
    guard let first = paragraphs.first, let last = paragraphs.last else { return "-" }
    return first == last ? "\(first + 1)" : "\(first + 1)-\(last + 1)"
  }

  private static func paragraphs(_ text: Substring) -> Range<Int>? {
    if text == "-" { return 0..<0 }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count <= 2, let first = number(ends[0]), let last = number(ends[ends.count - 1]),
      first >= 1, last >= first
    else { return nil }
    return first - 1..<last
  }

  private static func text(_ shares: CollationFigures.Shares) -> String {
    "\(shares.kept)+\(shares.changed)+\(shares.moved)+\(shares.alone)"
  }

  /// The counts of the texts that have paragraphs in the row.
  private static func counts(
    _ parts: ArraySlice<Substring>, _ original: Range<Int>, _ edition: Range<Int>,
    _ fate: CollationOutline.Fate
  ) -> (original: CollationFigures.Shares, edition: CollationFigures.Shares)? {
    var parts = parts
    var shares = [CollationFigures.Shares(), CollationFigures.Shares()]
    for (place, paragraphs) in [original, edition].enumerated() where !paragraphs.isEmpty {
      guard let part = parts.popFirst() else { return nil }
      let numbers = part.split(separator: "+", omittingEmptySubsequences: false)
        .compactMap(number)
      guard numbers.count == 4 else { return nil }
      shares[place] = .init(
        kept: numbers[0], changed: numbers[1], moved: numbers[2], alone: numbers[3])
    }
    return parts.isEmpty ? (shares[0], shares[1]) : nil
  }

  private static func number(_ text: Substring) -> Int? { Int(figure: text) }
}
