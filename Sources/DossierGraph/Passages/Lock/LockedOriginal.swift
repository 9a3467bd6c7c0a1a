/// An original as the lock remembers it: how many words and paragraphs it has.
struct LockedOriginal: LockRecord {
  static let kind = LockKind.original

  let entry: String
  let words: Int
  let paragraphs: Int

  init(entry: String, words: Int, paragraphs: Int) {
    self.entry = entry
    self.words = words
    self.paragraphs = paragraphs
  }

  init?(entry: String, fields: [Substring]) {
    guard fields.count == 2, let words = Int(figure: fields[0]),
      let paragraphs = Int(figure: fields[1])
    else { return nil }
    self.init(entry: entry, words: words, paragraphs: paragraphs)
  }

  var fields: [String] { [String(words), String(paragraphs)] }
}

extension Int {
  /// Reads digits alone; nil for anything else.
  init?(figure text: Substring) {
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 &- 0x30 < 10 }), let value = Int(text) else {
      return nil
    }
    self = value
  }
}
