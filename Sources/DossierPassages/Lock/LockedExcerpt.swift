import DossierCore
import QuoteAnchoring
import TextAnalysis

/// A published passage of a withheld text, or a part of it that nothing is left out of and that lies in
/// one paragraph, as the lock remembers it: the one record that holds words of an original, those that
/// the site shows.
///
/// Where a part stands is told by other parts, never by figures of the original, so that the lock says
/// nothing of the words between.
package struct LockedExcerpt: LockRecord {
  package static let kind = LockKind.excerpt

  package let entry: String
  /// See `Anchor.excerptName`; in lines of earlier versions `Anchor.lockName`.
  package let anchor: String
  /// Which of the passage's parts this is, from 0, and how many there are.
  package let number: Int
  package let count: Int
  /// What the anchor has for the words between the part before and this one; nil where it has none.
  package let gap: Omission?
  package var words: PublishedWords
  /// How sure it is that these are the words that the anchor means, in per cent; 100 where it quotes
  /// them as they are.
  package let certainty: Int
  /// How a link leads to the passage; nil where none can tell it from other words.
  package let shape: FragmentShape?
  package let place: ExcerptPlace
  /// Where the passage stands in the text; half-open, in scalars.
  package let passage: Range<Int>
  /// The words, with the signs that close them and a space where one follows.
  package let text: String

  package init(
    entry: String,
    anchor: String,
    number: Int,
    count: Int,
    gap: Omission?,
    words: PublishedWords,
    certainty: Int,
    shape: FragmentShape?,
    place: ExcerptPlace,
    passage: Range<Int>,
    text: String
  ) {
    self.entry = entry
    self.anchor = anchor
    self.number = number
    self.count = count
    self.gap = gap
    self.words = words
    self.certainty = certainty
    self.shape = shape
    self.place = place
    self.passage = passage
    self.text = text
  }

  package var name: PieceName { PieceName(anchor: anchor, number: number) }

  /// The same where anchors have other names.
  package func renamed(by names: [UInt64: UInt64]) -> LockedExcerpt {
    LockedExcerpt(
      entry: entry, anchor: names[name.hash]?.hexadecimal ?? anchor, number: number, count: count,
      gap: gap, words: words, certainty: certainty, shape: shape, place: place.renamed(by: names),
      passage: passage, text: text)
  }

  package var fields: [String] {
    let passage = "\(passage.lowerBound)+\(passage.count)"
    if case .counted(let place) = place {
      return [anchor, words.spelling, "\(certainty)", shape?.spelling ?? "-"]
        + place.fields + [passage, text]
    }
    return [
      anchor, "\(number)/\(count)", gap?.written ?? "-", words.spelling, "\(certainty)",
      shape?.spelling ?? "-",
    ] + place.fields + [passage, text]
  }
}

extension LockedExcerpt {
  package init?(entry: String, fields: [Substring]) {
    if fields.count == EarlierExcerpt.fieldCount {
      guard let earlier = EarlierExcerpt(fields) else { return nil }
      self.init(entry: entry, earlier)
      return
    }
    guard fields.count == 11, UInt64(hexadecimal: fields[0]) != nil,
      let part = Self.part(fields[1]),
      let words = PublishedWords(spelled: fields[3]),
      let certainty = Int(figure: fields[4], upTo: 100), let place = ExcerptPlace(fields[6...8]),
      let passage = Range(figures: fields[9]), ExcerptText.mayHold(fields[10], passage: passage)
    else { return nil }
    let (gap, shape) = (Omission(written: fields[2]), FragmentShape(spelled: fields[5]))
    guard gap != nil || fields[2] == "-", shape != nil || fields[5] == "-" else { return nil }
    self.init(
      entry: entry, anchor: String(fields[0]), number: part.number, count: part.count, gap: gap,
      words: words, certainty: certainty, shape: shape, place: place, passage: passage,
      text: String(fields[10]))
  }

  private init(entry: String, _ earlier: EarlierExcerpt) {
    self.init(
      entry: entry, anchor: earlier.anchor, number: 0, count: 1, gap: nil, words: earlier.words,
      certainty: earlier.certainty, shape: earlier.shape, place: .counted(earlier.place),
      passage: earlier.passage, text: earlier.text)
  }

  /// `0/2`
  private static func part(_ field: Substring) -> (number: Int, count: Int)? {
    let parts = field.split(separator: "/", omittingEmptySubsequences: false)
      .map { Int(figure: $0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], number < count else {
      return nil
    }
    return (number, count)
  }
}

/// What a line of an excerpt may hold as its text.
package enum ExcerptText {
  /// The signs that may stand beside a passage, which open and close it.
  package static let opens = Set("\"'“‘«‹„‚([¿¡".unicodeScalars)
  package static let closes = Set(".,;:!?…\"'”’»›)]。，！？".unicodeScalars)

  /// Whether a page can hold the text, the passage neither begins nor ends with a space, and no words
  /// stand beside it, which nothing cites. No build writes others: texts that hold them are refused.
  static func mayHold(_ text: Substring, passage: Range<Int>) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return !passage.isEmpty && passage.upperBound <= scalars.count
      && scalars.allSatisfy(mayStand) && !scalars[passage.lowerBound].isWhiteSpace
      && !scalars[passage.upperBound - 1].isWhiteSpace
      && scalars[..<passage.lowerBound].allSatisfy(opens.contains)
      && scalars[passage.upperBound...].allSatisfy { closes.contains($0) || $0.isWhiteSpace }
  }

  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.generalCategory != .control && !properties.isNoncharacterCodePoint
      && !(0xF8F0...0xF8FF).contains(scalar.value) && !scalar.isWithheldMark
  }
}

extension Range<Int> {
  /// Reads `12+3`, a start and a length.
  init?(figures text: Substring) {
    let parts = text.split(separator: "+", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = Int(figure: parts[0]), let count = Int(figure: parts[1])
    else { return nil }
    self = start..<start + count
  }
}
