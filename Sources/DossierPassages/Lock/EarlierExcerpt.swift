import DossierCore

/// A line of an excerpt as earlier versions wrote it, with figures of the original.
struct EarlierExcerpt: Sendable {
  static let fieldCount = 9

  let anchor: String
  let words: PublishedWords
  let certainty: Int
  let shape: FragmentShape?
  let place: CountedPlace
  let passage: Range<Int>
  let text: String

  init?(_ fields: [Substring]) {
    guard fields.count == Self.fieldCount, !fields[0].isEmpty,
      let words = Range(figures: fields[1]),
      let certainty = Int(figure: fields[2], upTo: 100),
      let place = CountedPlace(fields[4...6]), let passage = Range(figures: fields[7]),
      ExcerptText.mayHold(fields[8], passage: passage),
      fields[8].unicodeScalars.count <= place.length - place.start
    else { return nil }
    shape = FragmentShape(spelled: fields[3])
    guard shape != nil || fields[3] == "-" else { return nil }
    anchor = String(fields[0])
    self.words = PublishedWords(words)
    self.certainty = certainty
    self.place = place
    self.passage = passage
    text = String(fields[8])
  }
}

/// The place of a text in an original that was counted.
package struct CountedPlace: Sendable, Hashable {
  /// From 0.
  package let paragraph: Int
  /// How many scalars the paragraph has.
  package let length: Int
  /// Where in it the text begins.
  package let start: Int

  var fields: [String] { ["\(paragraph)", "\(length)", "\(start)"] }

  init(paragraph: Int, length: Int, start: Int) {
    self.paragraph = paragraph
    self.length = length
    self.start = start
  }

  init?(_ fields: ArraySlice<Substring>) {
    let figures = fields.compactMap { Int(figure: $0) }
    guard fields.count == 3, figures.count == 3, figures[2] <= figures[1] else { return nil }
    self.init(paragraph: figures[0], length: figures[1], start: figures[2])
  }
}
