/// A published passage of a withheld text, or the part of one that lies in one paragraph, as the lock
/// remembers it: the one record that holds words of an original, those that the site shows.
struct LockedExcerpt: LockRecord, Comparable {
  static let kind = LockKind.excerpt

  let entry: String
  /// See `Anchor.lockName`.
  let anchor: String
  /// The words of the original that the passage has, counted from 0; half-open.
  let words: Range<Int>
  /// How sure it is that these are the words that the anchor means, in per cent; 100 where it quotes
  /// them as they are.
  let certainty: Int
  /// How a link leads to the passage; nil where none can tell it from other words.
  let shape: FragmentShape?
  /// The paragraph of the original, counted from 0, and how many scalars it has.
  let paragraph: Int
  let length: Int
  /// Where the text stands in the paragraph.
  let start: Int
  /// Where the passage stands in the text; half-open, in scalars.
  let passage: Range<Int>
  /// The words, with the signs that close them and a space where one follows.
  let text: String

  var end: Int { start + text.unicodeScalars.count }

  static func < (left: LockedExcerpt, right: LockedExcerpt) -> Bool {
    (left.paragraph, left.start, left.text) < (right.paragraph, right.start, right.text)
  }

  var fields: [String] {
    [
      anchor, "\(words.lowerBound)+\(words.count)", "\(certainty)", shape?.spelling ?? "-",
      "\(paragraph)", "\(length)", "\(start)", "\(passage.lowerBound)+\(passage.count)", text,
    ]
  }
}

extension LockedExcerpt {
  init?(entry: String, fields: [Substring]) {
    guard fields.count == 9, !fields[0].isEmpty, let words = Range(figures: fields[1]),
      let certainty = Int(figure: fields[2]), certainty <= 100,
      let paragraph = Int(figure: fields[4]), let length = Int(figure: fields[5]),
      let start = Int(figure: fields[6]), let passage = Range(figures: fields[7])
    else { return nil }
    let shape = FragmentShape(spelled: fields[3])
    let scalars = Array(fields[8].unicodeScalars)
    let count = scalars.count
    guard shape != nil || fields[3] == "-", !passage.isEmpty, passage.upperBound <= count,
      length < 1 << 40, start + count <= length,
      scalars.allSatisfy(Self.mayStand), !scalars[passage.lowerBound].isWhiteSpace,
      !scalars[passage.upperBound - 1].isWhiteSpace
    else { return nil }
    self.init(
      entry: entry, anchor: String(fields[0]), words: words, certainty: certainty, shape: shape,
      paragraph: paragraph, length: length, start: start, passage: passage,
      text: String(fields[8]))
  }
}

extension LockedExcerpt {
  /// Whether a page can hold a character. No build writes others: texts that hold them are refused.
  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.generalCategory != .control && !properties.isNoncharacterCodePoint
      && !(0xF8F0...0xF8FF).contains(scalar.value)
  }
}

extension Range<Int> {
  /// Reads `12+3`, a start and a length.
  init?(figures text: Substring) {
    let parts = text.split(separator: "+", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = Int(figure: parts[0]), let count = Int(figure: parts[1]),
      start < 1 << 40, count < 1 << 40
    else { return nil }
    self = start..<start + count
  }
}
