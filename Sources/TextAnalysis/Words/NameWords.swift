/// Words as names are compared: folded, so that ’ and ' or ﬁ and fi are the same.
@usableFromInline package enum NameWords {
  package static func split(_ text: String) -> [[Unicode.Scalar]] {
    FoldedText(text.unicodeScalars).scalars.split(separator: " ").map(Array.init)
  }

  /// The first run of letters of a name, and how many scalars of its first word stand before it; nil
  /// where the first word has none.
  package static func firstRun(
    of words: [[Unicode.Scalar]]
  ) -> (lead: Int, run: ArraySlice<Unicode.Scalar>)? {
    guard let first = words.first,
      let lead = first.firstIndex(where: { $0.isInSpacedWord || $0.isLetter })
    else { return nil }
    return (lead, first[lead..<runEnd(first, from: lead)])
  }

  /// The end of the run of letters and digits that begins at an offset: in scripts without spaces
  /// one scalar; the offset itself where none begins.
  package static func runEnd(_ text: [Unicode.Scalar], from offset: Int) -> Int {
    text.withUnsafeBufferPointer { runEnd($0, from: offset) }
  }

  @inlinable @inline(__always)
  package static func runEnd(_ text: UnsafeBufferPointer<Unicode.Scalar>, from offset: Int) -> Int {
    var end = offset
    while end < text.count, text[end].isInSpacedWord { end += 1 }
    return end == offset && text[offset].isLetter ? offset + 1 : end
  }

  /// Of a run of letters the hash that it has as a word; see `Words`.
  package static func hash(ofRun run: some Sequence<Unicode.Scalar>) -> UInt64 {
    var hash = Vocabulary.Hash()
    for scalar in run { hash.add(scalar.inLowerCase) }
    return hash.value
  }

  /// FNV-1a over the scalars.
  package static func hash(_ word: some Sequence<Unicode.Scalar>) -> UInt64 {
    word.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1.value)) &* 0x100_0000_01b3 }
  }
}

extension NameWords {
  package static func lowercased(_ word: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    word.flatMap { Array($0.properties.lowercaseMapping.unicodeScalars) }
  }

  package static func withoutStop(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    word.last == "." ? word.dropLast() : word
  }
}
