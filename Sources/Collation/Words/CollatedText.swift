import TextAnalysis

/// A text made ready for collation: paragraphs, and the words of each.
///
/// Words are those that `WordCount` counts; in scripts without spaces between words each letter is
/// one; so is what is withheld. Words that are struck out have strokes, and are other words than those
/// that are not. Offsets are Unicode scalars of the text, ranges half-open.
package struct CollatedText: Sendable {
  package struct Word: Sendable {
    /// With the signs in it and around it, without white space.
    package let range: Range<Int>
    /// Whether it is a letter of a script without spaces between words.
    package let isLetter: Bool
  }

  package let scalars: [Unicode.Scalar]
  /// In scalars, in order; none without a word.
  package let paragraphs: [Range<Int>]
  package let words: [Word]
  /// Of each paragraph, which words it has.
  package let wordsOfParagraphs: [Range<Int>]
  /// Hyphens at lines' ends within words, with the ends, of which nothing tells what they are.
  let openBreaks: [Range<Int>]
  /// Numbers of notes that stuck to words, which are no wording.
  let notes: [Range<Int>]
  /// The plain text that it shows, where its offsets are others.
  private var shown: StruckText?

  /// - Parameter paragraphs: ranges of scalars, in order; nothing outside them is collated.
  package init(_ scalars: [Unicode.Scalar], paragraphs: [Range<Int>]) {
    self.scalars = scalars
    let copied = CopiedText(scalars)
    (openBreaks, notes) = (copied.openBreaks, copied.notes)
    let ends = Set(openBreaks.map { $0.upperBound - 1 })
    var kept: [Range<Int>] = []
    var words: [Word] = []
    var wordsOfParagraphs: [Range<Int>] = []
    for paragraph in paragraphs {
      let first = words.count
      words += Self.words(in: scalars, paragraph.clamped(to: scalars.indices), ends)
      guard words.count > first else { continue }
      kept.append(paragraph)
      wordsOfParagraphs.append(first..<words.count)
    }
    self.paragraphs = kept
    self.words = words
    self.wordsOfParagraphs = wordsOfParagraphs
  }

  package init(_ plain: PlainText) {
    guard !plain.struck.isEmpty else {
      self.init(plain.scalars, paragraphs: plain.blocks)
      return
    }
    let shown = plain.shown
    self.init(shown.scalars, paragraphs: plain.blocks.map(shown.range))
    self.shown = shown
  }

  /// Where a range of the plain text stands.
  package func range(ofOriginal range: Range<Int>) -> Range<Int> {
    shown?.range(ofOriginal: range) ?? range
  }

  /// The range of the plain text that a range shows.
  package func original(_ range: Range<Int>) -> Range<Int> {
    guard let shown, let last = range.last else { return range }
    return shown.origins[range.lowerBound]..<shown.origins[last] + 1
  }

  /// A text on one line, such as a title.
  package init(line: String) {
    let scalars = Array(line.unicodeScalars)
    self.init(scalars, paragraphs: [scalars.indices])
  }

  /// The scalars that a run of words takes.
  package func scalars(of words: Range<Int>) -> Range<Int> {
    guard let first = words.first, let last = words.last else { return 0..<0 }
    return self.words[first].range.lowerBound..<self.words[last].range.upperBound
  }

  /// A run of words as it is written.
  package func text(_ words: Range<Int>) -> String {
    String(scalars: scalars[scalars(of: words)])
  }

  /// - Parameter ends: the lines' ends within words.
  private static func words(
    in scalars: [Unicode.Scalar], _ paragraph: Range<Int>, _ ends: Set<Int>
  ) -> [Word] {
    var cores = cores(in: scalars, paragraph, ends)
    var start = paragraph.lowerBound
    for index in cores.indices {
      let end =
        index + 1 < cores.count
        ? parting(scalars, cores[index].range.upperBound..<cores[index + 1].range.lowerBound)
        : paragraph.upperBound
      cores[index] = Word(
        range: trimmed(start..<end, in: scalars), isLetter: cores[index].isLetter)
      start = end
    }
    return cores
  }

  /// Where the signs between two words part: after the last white space or, where there is none,
  /// before the second word.
  private static func parting(_ scalars: [Unicode.Scalar], _ gap: Range<Int>) -> Int {
    gap.last { scalars[$0].isWhiteSpace }.map { $0 + 1 } ?? gap.upperBound
  }

  private static func trimmed(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Range<Int> {
    var range = range
    while let first = range.first, scalars[first].isWhiteSpace { range.removeFirst() }
    while let last = range.last, scalars[last].isWhiteSpace { range.removeLast() }
    return range
  }

  /// The words from the first letter or digit of each to its last.
  private static func cores(
    in scalars: [Unicode.Scalar], _ paragraph: Range<Int>, _ ends: Set<Int>
  ) -> [Word] {
    var words: [Word] = []
    var start: Int?
    var end = 0
    func close() {
      if let start { words.append(Word(range: start..<end, isLetter: false)) }
      start = nil
    }
    for offset in paragraph {
      let scalar = scalars[offset]
      // A stroke through a sign, or through a letter that is a word by itself, begins no word.
      if scalar == StruckText.stroke, start == nil { continue }
      if scalar.isInSpacedWord {
        start = start ?? offset
        end = offset + 1
      } else if !ends.isEmpty, ends.contains(offset) {
        continue
      } else if scalar.isWhiteSpace || WordCount.isDash(scalar) {
        close()
      } else if scalar.isLetter {
        close()
        words.append(Word(range: offset..<offset + 1, isLetter: true))
      } else if scalar.isWithheldBar {
        close()
        words.append(Word(range: offset..<offset + 1, isLetter: false))
      }
    }
    close()
    return words
  }
}
