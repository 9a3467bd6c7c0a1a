import TextAnalysis

/// The words of a text in short runs, each known by a fingerprint, so that what a text was can be
/// compared with what it is by a few bytes a sentence.
///
/// A run ends after a word whose own hash says so, one in four, and where a block ends; an edit thus
/// changes only the runs that it touches (content-defined chunking: A. Muthitacharoen, B. Chen and
/// D. Mazières, "A low-bandwidth network file system", 2001).
struct WordRuns: Sendable {
  /// Of each run, 24 bits of a hash of its words without regard to case.
  let fingerprints: [UInt32]
  /// Of each run, the end of its words; half-open, ascending.
  let ends: [Int]
  /// Of each run, the end of its last word in the folded text.
  private let edges: [Int]

  init(_ search: PassageSearch) {
    var scan = RunScan()
    var blocks = search.plain.blocks.lazy
      .map { search.folded.range(ofOriginal: $0).upperBound }.makeIterator()
    search.folded.scalars.withUnsafeBufferPointer { text in
      scan.read(text, blockEnds: &blocks)
    }
    fingerprints = scan.fingerprints
    ends = scan.ends
    edges = scan.edges
  }

  var count: Int { ends.count }

  /// The words of a run.
  func words(of run: Int) -> Range<Int> { (run > 0 ? ends[run - 1] : 0)..<ends[run] }

  /// The runs that have some of the words.
  func runs(ofWords words: Range<Int>) -> Range<Int> {
    let first = ends.bisection(where: { $0 > words.lowerBound })
    return first..<max(first, min(count, ends.bisection(where: { $0 >= words.upperBound }) + 1))
  }

  /// The runs of which a part stands in a stretch of the folded text.
  func runs(within range: Range<Int>) -> Range<Int> {
    let first = edges.bisection(where: { $0 > range.lowerBound })
    guard !range.isEmpty, first < count else { return 0..<0 }
    return first..<min(count, edges.bisection(where: { $0 >= range.upperBound }) + 1)
  }
}
