/// The words of one paragraph as they come out of a parser that has curled their straight quotation
/// marks, piece by piece, made ready to set these marks anew.
package struct MarkedRun {
  /// A text as the parser gives it, and where it stands in the run.
  private struct Piece {
    let number: Int
    let range: Range<Int>
  }

  private var scalars: [Unicode.Scalar] = []
  /// What the parser made of the marks that were straight, by their offsets.
  private var curled: [Int: Unicode.Scalar] = [:]
  private var passedOver: [Range<Int>] = []
  private var boundaries: [MarkBoundary] = []
  private var pieces: [Piece] = []
  private var printed: [StraightMarks.Printed] = []
  /// Of what is printed, a single mark that nothing closes here.
  private var open: Int?
  /// Whether the quotation of the paragraph before may go on here.
  package private(set) var goesOn = false

  package init() {}

  /// Whether curly marks stand in UTF-8.
  package static func holdsMarks(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index + 2 < text.count {
      if text[index] == 0xE2, text[index + 1] == 0x80,
        [0x98, 0x99, 0x9C, 0x9D].contains(text[index + 2])
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// - Parameters:
  ///   - text: UTF-8 with curly marks.
  ///   - plain: the same as it was written, where some of its curly marks were.
  ///   - number: by which the text is known afterwards.
  package mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, plain: UnsafeBufferPointer<UInt8>?, number: Int
  ) {
    let start = scalars.count
    scalars.append(utf8: text)
    pieces.append(Piece(number: number, range: start..<scalars.count))
    let written = plain.map { plain in
      var written: [Unicode.Scalar] = []
      written.append(utf8: plain)
      return written
    }
    for offset in Self.straight(in: scalars[start...], written: written) {
      let mark = scalars[offset]
      curled[offset] = mark
      scalars[offset] = mark == "\u{2018}" || mark == "\u{2019}" ? "'" : "\""
    }
  }

  /// Whether curly marks may be written in a source of Markdown, as such or by references.
  package static func mayBeWritten(in source: UnsafeBufferPointer<UInt8>) -> Bool {
    if holdsMarks(source) { return true }
    for index in source.indices.dropLast() where source[index] == UInt8(ascii: "&") {
      if "#lrCO".utf8.contains(source[index + 1]) { return true }
    }
    return false
  }

  /// Appends what is a word and no text, such as code.
  package mutating func appendWord() {
    passedOver.append(scalars.count..<scalars.count + 1)
    scalars.append("\u{FFFC}")
  }

  package mutating func appendSpace() { scalars.append("\n") }

  package mutating func appendBoundary(isEnd: Bool) {
    boundaries.append(MarkBoundary(offset: scalars.count, isEnd: isEnd))
  }

  /// Decides what is printed for the marks.
  package mutating func decide(_ style: QuotationStyle) {
    let marks = StraightMarks(
      scalars[...], straight: Set(curled.keys), passedOver: passedOver, boundaries: boundaries,
      style: style)
    (printed, open, goesOn) = (marks.printed, marks.open, marks.goesOn)
  }

  /// Opens the single mark that nothing closes, since the next paragraph goes on with its words.
  package mutating func open(_ style: QuotationStyle) {
    guard let open else { return }
    printed[open] = StraightMarks.Printed(
      offset: printed[open].offset, text: style.single.opening)
  }

  /// The texts that are others now, by their numbers.
  package var changed: [(number: Int, text: [UInt8], scalars: Int)] {
    var changed: [(number: Int, text: [UInt8], scalars: Int)] = []
    var rest = printed[...]
    for piece in pieces {
      let marks = rest.prefix { $0.offset < piece.range.upperBound }
      rest = rest.dropFirst(marks.count)
      let isChanged = marks.contains { mark in
        curled[mark.offset].map { !mark.text.unicodeScalars.elementsEqual([$0]) } ?? false
      }
      if isChanged { changed.append(text(of: piece, marks)) }
    }
    return changed
  }

  private func text(
    of piece: Piece, _ marks: ArraySlice<StraightMarks.Printed>
  ) -> (number: Int, text: [UInt8], scalars: Int) {
    var text = String.UnicodeScalarView()
    var start = piece.range.lowerBound
    for mark in marks {
      text.append(contentsOf: scalars[start..<mark.offset])
      text.append(contentsOf: mark.text.unicodeScalars)
      start = mark.offset + 1
    }
    text.append(contentsOf: scalars[start..<piece.range.upperBound])
    return (piece.number, Array(String(text).utf8), text.count)
  }

  /// Which curly marks of a text were straight.
  private static func straight(
    in text: ArraySlice<Unicode.Scalar>, written: [Unicode.Scalar]?
  ) -> [Int] {
    guard let written else { return text.indices.filter { isCurly(text[$0]) } }
    var straight: [Int] = []
    var place = 0
    var offset = text.startIndex
    while offset < text.endIndex, place < written.count {
      switch (text[offset], written[place]) {
      case (let mark, "\""), (let mark, "'"):
        if isCurly(mark) { straight.append(offset) }
        place += 1
        offset += 1
      case ("\u{2026}", "."):
        place += 3
        offset += 1
      case ("\u{2013}", "-"), ("\u{2014}", "-"):
        let hyphens = written[place...].prefix { $0 == "-" }.count
        place += hyphens
        offset += dashes(hyphens)
      default:
        place += 1
        offset += 1
      }
    }
    return straight
  }

  private static func isCurly(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}": true
    default: false
    }
  }

  /// How many dashes cmark-gfm makes of so many hyphens.
  private static func dashes(_ hyphens: Int) -> Int {
    if hyphens.isMultiple(of: 3) { return hyphens / 3 }
    if hyphens.isMultiple(of: 2) { return hyphens / 2 }
    return hyphens % 3 == 2 ? (hyphens - 2) / 3 + 1 : (hyphens - 4) / 3 + 2
  }
}
