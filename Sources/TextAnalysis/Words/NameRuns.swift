/// The runs of letters of a text at which one of some names may begin, in order: of most words the
/// hash says that none does. What is not plain (see `Words.Word`) is read scalar by scalar.
package struct NameRuns {
  private let words: Words
  private let filter: WordFilter
  /// The word to look at next, and how far what is not plain was read.
  private var place = 0
  private var offset = 0

  /// - Parameter filter: of the first runs of the names; see `NameWords.hash(ofRun:)`.
  package init(_ words: Words, that filter: WordFilter) {
    self.words = words
    self.filter = filter
  }

  /// A run, half-open, in scalars of the folded text.
  package typealias Run = (range: Range<Int>, hash: UInt64)

  /// The first run, at or after an offset, that may begin a name; offsets are ascending.
  package mutating func next(from start: Int) -> Run? {
    offset = max(offset, start)
    return words.text.scalars.withUnsafeBufferPointer { text in
      words.list.withUnsafeBufferPointer { list in next(from: start, text, list) }
    }
  }

  private mutating func next(
    from start: Int, _ text: UnsafeBufferPointer<Unicode.Scalar>,
    _ list: UnsafeBufferPointer<Words.Word>
  ) -> Run? {
    while place < list.count {
      let word = list[place]
      if word.isPlain {
        if filter.mayHold(word.hash), word.start >= start { return (word.range, word.hash) }
      } else {
        if place > 0 { offset = max(offset, list[place - 1].end) }
        if let run = run(in: text, before: word.end) { return run }
      }
      place += 1
    }
    if let last = list.last { offset = max(offset, last.end) }
    return run(in: text, before: text.count)
  }

  /// Reads on to an offset or to the end of a run that lies across it.
  private mutating func run(in text: UnsafeBufferPointer<Unicode.Scalar>, before end: Int) -> Run? {
    while offset < end {
      let start = offset
      let runEnd = NameWords.runEnd(text, from: start)
      offset = max(runEnd, start + 1)
      guard runEnd > start else { continue }
      let hash = NameWords.hash(ofRun: text[start..<runEnd])
      if filter.mayHold(hash) { return (start..<runEnd, hash) }
    }
    return nil
  }
}
