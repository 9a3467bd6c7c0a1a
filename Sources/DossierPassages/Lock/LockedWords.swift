import QuoteAnchoring

/// The words of an entry as they were when passages were found in it, by fingerprints.
///
/// An entry has two where branches found passages in different states of it, and where a passage that
/// is not found now was found in an earlier one.
struct LockedWords: LockRecord {
  static let kind = LockKind.words

  let entry: String
  let text: TextFingerprints

  init(entry: String, text: TextFingerprints) {
    self.entry = entry
    self.text = text
  }

  init?(entry: String, fields: [Substring]) {
    guard fields.count == 1, let text = TextFingerprints(fields[0]) else { return nil }
    self.init(entry: entry, text: text)
  }

  var fields: [String] { [text.text] }
}
