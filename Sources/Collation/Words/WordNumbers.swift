import TextAnalysis

/// The words of two texts, numbered so that words alike have equal numbers.
struct WordNumbers: Sendable {
  /// Of each word, its number without regard to case and to signs in and around it.
  let original: [Int]
  let edition: [Int]
  /// Of each word, the number of how it is written, with case and with the signs in and around it.
  let originalStyle: [Int]
  let editionStyle: [Int]
  /// Of each number, how much it tells when two words alike meet: rare words weigh more; 1 to 16.
  let weights: [Int]

  init(_ original: CollatedText, _ edition: CollatedText) {
    var words = Numbering()
    var styles = Numbering()
    // Of the text without broken words first, whose hyphens are known.
    if original.openBreaks.isEmpty {
      (self.original, originalStyle) = Self.numbers(original, &words, &styles)
      (self.edition, editionStyle) = Self.numbers(edition, &words, &styles)
    } else {
      (self.edition, editionStyle) = Self.numbers(edition, &words, &styles)
      (self.original, originalStyle) = Self.numbers(original, &words, &styles)
    }
    var counts = [Int](repeating: 0, count: words.lengths.count)
    for number in self.original { counts[number] += 1 }
    for number in self.edition { counts[number] += 1 }
    weights = zip(words.lengths, counts).map(Self.weight)
  }

  private init(
    original: [Int], edition: [Int], originalStyle: [Int], editionStyle: [Int], weights: [Int]
  ) {
    self.original = original
    self.edition = edition
    self.originalStyle = originalStyle
    self.editionStyle = editionStyle
    self.weights = weights
  }

  /// The same with the two texts in each other's place.
  var mirrored: WordNumbers {
    WordNumbers(
      original: edition, edition: original, originalStyle: editionStyle,
      editionStyle: originalStyle, weights: weights)
  }

  /// A word of four letters that stands once in each text weighs full; each doubling of how often
  /// it stands takes off two.
  private static func weight(length: Int, count: Int) -> Int {
    let doublings = Int.bitWidth - max(1, count / 2).leadingZeroBitCount - 1
    return max(1, min(16, 4 + 3 * length) - 2 * doublings)
  }

  private static func numbers(
    _ text: CollatedText, _ words: inout Numbering, _ styles: inout Numbering
  ) -> (words: [Int], styles: [Int]) {
    var folding = ScalarFolding()
    var numbers: [Int] = []
    var styleNumbers: [Int] = []
    numbers.reserveCapacity(text.words.count)
    styleNumbers.reserveCapacity(text.words.count)
    let notes = Set(text.notes.joined())
    let hyphens = Set(text.openBreaks.map(\.lowerBound))
    for word in text.words {
      folding.read(text.scalars, word.range, besides: notes)
      numbers.append(words.number(of: folding.letters))
      if !hyphens.isEmpty, word.range.contains(where: hyphens.contains),
        !styles.knows(folding.style)
      {
        folding.read(text.scalars, word.range, besides: notes.union(hyphens))
      }
      styleNumbers.append(styles.number(of: folding.style))
    }
    return (numbers, styleNumbers)
  }
}

/// Spellings, numbered in the order in which they first appear.
private struct Numbering {
  private var numbers: [[UInt32]: Int] = [:]

  /// Of each spelling, how many scalars it has.
  private(set) var lengths: [Int] = []

  func knows(_ spelling: [UInt32]) -> Bool { numbers[spelling] != nil }

  mutating func number(of spelling: [UInt32]) -> Int {
    if let known = numbers[spelling] { return known }
    let number = lengths.count
    numbers[spelling] = number
    lengths.append(spelling.count)
    return number
  }
}

/// One word at a time, folded.
private struct ScalarFolding {
  /// Its letters and digits in lower case.
  private(set) var letters: [UInt32] = []
  /// All of it but white space.
  private(set) var style: [UInt32] = []
  private var known: [Unicode.Scalar: FoldedScalar] = [:]

  /// - Parameter passedOver: what is no part of the word.
  mutating func read(
    _ text: [Unicode.Scalar], _ word: Range<Int>, besides passedOver: Set<Int>
  ) {
    letters.removeAll(keepingCapacity: true)
    style.removeAll(keepingCapacity: true)
    for offset in word {
      let scalar = text[offset]
      if !passedOver.isEmpty, passedOver.contains(offset) { continue }
      if scalar.isASCIILetter {
        style.append(scalar.value)
        letters.append(scalar.value | 0x20)
        continue
      }
      switch folded(scalar) {
      case .space, .nothing: continue
      case .same: append(scalar)
      case .one(let other): append(other)
      case .several(let others): others.forEach { append($0) }
      }
    }
  }

  private mutating func folded(_ scalar: Unicode.Scalar) -> FoldedScalar {
    if scalar.isASCII { return FoldedScalar(scalar) }
    if let folded = known[scalar] { return folded }
    let folded = FoldedScalar(scalar)
    known[scalar] = folded
    return folded
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    Self.append(scalar.value, to: &style)
    guard LetterKind(scalar) != .parting else { return }
    Self.append(scalar.inLowerCase.value, to: &letters)
  }

  /// Appends a scalar; a mark in canonical order, however it was typed.
  private static func append(_ value: UInt32, to word: inout [UInt32]) {
    word.append(value)
    guard value >= 0x300 else { return }
    let number = combiningClass(value)
    var place = word.count - 1
    while number > 0, place > 0, combiningClass(word[place - 1]) > number {
      word.swapAt(place, place - 1)
      place -= 1
    }
  }

  private static func combiningClass(_ value: UInt32) -> UInt8 {
    Unicode.Scalar(value).map(Normalization.combiningClass) ?? 0
  }
}
