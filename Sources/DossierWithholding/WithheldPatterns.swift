/// All withheld strings as one tree of letters, so that a text is gone through once, however many
/// they are.
struct WithheldPatterns: Sendable {
  let strings: [WithheldString]
  /// Edges by node and letter, in a table with open addressing; a key of 0 is free.
  private var keys: [UInt64]
  private var targets: [Int32]
  /// By node, a string that ends there, or -1; by string, another that ends where it does, or -1. Flat,
  /// since a list for each node would be counted at every letter.
  private var ending: [Int32] = [-1]
  private var alike: [Int32]
  /// The nodes after the first letter, for ASCII.
  private var first = [Int32](repeating: -1, count: 128)
  private let mask: Int

  init(_ strings: [WithheldString]) {
    self.strings = strings
    let letters = strings.reduce(0) { $0 + $1.letters.count }
    var size = 16
    while size < letters * 2 { size *= 2 }
    mask = size - 1
    keys = [UInt64](repeating: 0, count: size)
    targets = [Int32](repeating: 0, count: size)
    alike = [Int32](repeating: -1, count: strings.count)
    for (number, string) in strings.enumerated() {
      var node = 0
      for letter in string.letters { node = add(letter, after: node) }
      alike[number] = ending[node]
      ending[node] = Int32(number)
    }
    for letter in UInt32(0)..<128 { first[Int(letter)] = Int32(next(after: 0, letter) ?? -1) }
  }

  private static func key(_ node: Int, _ letter: UInt32) -> UInt64 {
    UInt64(node + 1) << 21 | UInt64(letter)
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func add(_ letter: UInt32, after node: Int) -> Int {
    let key = Self.key(node, letter)
    let slot = slot(of: key)
    if keys[slot] == key { return Int(targets[slot]) }
    keys[slot] = key
    targets[slot] = Int32(ending.count)
    ending.append(-1)
    return ending.count - 1
  }

  private func next(after node: Int, _ letter: UInt32) -> Int? {
    let key = Self.key(node, letter)
    let slot = slot(of: key)
    return keys[slot] == key ? Int(targets[slot]) : nil
  }

  /// Calls `found` for each string that stands as whole words among letters, with their half-open
  /// range.
  func search(
    _ text: UnsafeBufferPointer<FoldedLetter>, _ found: (_ string: Int, Range<Int>) -> Void
  ) {
    for start in text.indices where Self.mayBegin(text, at: start) {
      let letter = text[start].scalar
      guard var node = letter < 128 ? Int(first[Int(letter)]) : next(after: 0, letter), node >= 0
      else { continue }
      var end = start + 1
      while true {
        var number = Int(ending[node])
        while number >= 0 {
          if Self.mayEnd(text, at: end), strings[number].stands(in: text, at: start) {
            found(number, start..<end)
          }
          number = Int(alike[number])
        }
        guard end < text.count, let following = next(after: node, text[end].scalar) else { break }
        (node, end) = (following, end + 1)
      }
    }
  }

  private static func mayBegin(_ text: UnsafeBufferPointer<FoldedLetter>, at index: Int) -> Bool {
    index == 0 || text[index].gap != .none || FoldedLetter.isUnspaced(text[index].scalar)
      || FoldedLetter.isUnspaced(text[index - 1].scalar)
  }

  /// Whether a word may end before an index. A note's number may stand close to it, of three
  /// figures at the most.
  private static func mayEnd(_ text: UnsafeBufferPointer<FoldedLetter>, at index: Int) -> Bool {
    if mayPart(text, at: index) { return true }
    guard !text[index - 1].isDigit else { return false }
    var end = index
    while end < text.count, end - index < 3, text[end].isDigit {
      end += 1
      if mayPart(text, at: end) { return true }
    }
    return false
  }

  private static func mayPart(_ text: UnsafeBufferPointer<FoldedLetter>, at index: Int) -> Bool {
    guard index < text.count else { return true }
    if text[index].gap != .none { return true }
    if isInnerJamo(text[index].scalar) { return false }
    return FoldedLetter.isUnspaced(text[index].scalar) || isOfUnspaced(text[index - 1].scalar)
  }

  /// A vowel or a last consonant of Hangul, which no syllable begins with.
  private static func isInnerJamo(_ scalar: UInt32) -> Bool { (0x1160...0x11FF).contains(scalar) }

  private static func isOfUnspaced(_ scalar: UInt32) -> Bool {
    FoldedLetter.isUnspaced(scalar) || isInnerJamo(scalar)
  }
}

/// Texts that were cut short, so that they show a part of a string.
extension WithheldPatterns {
  /// A shorter part gives nothing away.
  private static let shortestPart = 3

  /// How many letters at the end of a text are the beginning of a string.
  ///
  /// - Parameter isWhole: whether the text was cut between words.
  func beginning(atEndOf text: UnsafeBufferPointer<FoldedLetter>, isWhole: Bool) -> Int {
    longestPart(in: text) { string, count in
      (!isWhole || string.gaps[count] != .none)
        && Self.mayBegin(text, at: text.count - count)
        && string.letters.prefix(count).elementsEqual(text.suffix(count).lazy.map(\.scalar))
    }
  }

  /// How many letters at the beginning of a text are the end of a string.
  func end(atStartOf text: UnsafeBufferPointer<FoldedLetter>, isWhole: Bool) -> Int {
    longestPart(in: text) { string, count in
      (!isWhole || string.gaps[string.letters.count - count] != .none)
        && Self.mayEnd(text, at: count)
        && string.letters.suffix(count).elementsEqual(text.prefix(count).lazy.map(\.scalar))
    }
  }

  private func longestPart(
    in text: UnsafeBufferPointer<FoldedLetter>, _ fits: (WithheldString, Int) -> Bool
  ) -> Int {
    strings.reduce(0) { longest, string in
      let most = min(string.letters.count - 1, text.count)
      let least = max(longest + 1, Self.shortestPart)
      return stride(from: most, through: least, by: -1).first { fits(string, $0) } ?? longest
    }
  }
}
