/// The distinct words of a text, numbered in the order in which they first appear.
@usableFromInline package struct Vocabulary: Sendable {
  /// Of each word, its first place in the letters of the text.
  package private(set) var spellings: [Range<Int>] = []
  private var hashes: [UInt64] = []
  /// An open hash table of numbers; -1 where free. Its count is a power of two.
  private var slots: [Int]

  /// - Parameter capacity: at least the number of words that will be numbered.
  package init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [Int](repeating: -1, count: size)
  }

  package var count: Int { spellings.count }

  /// Numbers all words of a text in lower case; to be called once.
  package mutating func number(_ words: [Words.Word], of letters: [Unicode.Scalar]) -> [Int] {
    letters.withUnsafeBufferPointer { letters in
      words.map { word in
        let spelling = UnsafeBufferPointer(rebasing: letters[word.range])
        let slot = slot(of: spelling, word.hash, in: letters)
        if slots[slot] < 0 {
          slots[slot] = spellings.count
          spellings.append(word.range)
          hashes.append(word.hash)
        }
        return slots[slot]
      }
    }
  }

  /// The number of a word, or nil where the text doesn't hold it.
  ///
  /// - Parameters:
  ///   - word: in lower case; `hash` is its hash.
  ///   - letters: those of the text.
  package func number(
    of word: ArraySlice<Unicode.Scalar>, _ hash: UInt64, in letters: [Unicode.Scalar]
  ) -> Int? {
    letters.withUnsafeBufferPointer { letters in
      word.withUnsafeBufferPointer { word in
        let number = slots[slot(of: word, hash, in: letters)]
        return number < 0 ? nil : number
      }
    }
  }

  private func slot(
    of word: UnsafeBufferPointer<Unicode.Scalar>, _ hash: UInt64,
    in letters: UnsafeBufferPointer<Unicode.Scalar>
  ) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = slots[slot]
      if hashes[number] == hash, letters[spellings[number]].elementsEqual(word) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  /// FNV-1a, letter by letter, its upper half folded into the lower.
  @usableFromInline package struct Hash {
    @usableFromInline var sum: UInt64 = 0xcbf2_9ce4_8422_2325

    @inlinable package init() {}

    @inlinable @inline(__always)
    package mutating func add(_ letter: Unicode.Scalar) {
      sum = (sum ^ UInt64(letter.value)) &* 0x100_0000_01b3
    }

    @inlinable package var value: UInt64 { sum ^ (sum >> 32) }
  }
}
