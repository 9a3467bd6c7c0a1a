import DossierCore
import DossierMarkdown

/// Parts a written body into HTML and the groups of notes that follow it.
///
/// A run of blocks whose last holds a passage is one segment, and its notes follow it; blocks before
/// it that hold none are a segment of their own, beside which the notes of the run before may reach
/// down. Where notes would outgrow their blocks, and so tear a hole into the text of a wide page,
/// neighbours are joined into one run.
enum ApparatusLayout {
  struct Group {
    var notes: [Key<Note>] = []
    var cited: [Key<Passage>] = []
    /// Offsets in the entry's list of passages of other editions.
    var survivors: [Int] = []

    mutating func append(_ other: Group) {
      notes += other.notes
      cited += other.cited
      survivors += other.survivors
    }
  }

  /// - Parameter blockCount: how many top-level blocks there are, footnotes left out.
  static func segments(
    of written: WrittenBody, plain: PlainText, blockCount: Int, placed: PassagePlacing.Placed
  ) -> [ComposedBody.Segment] {
    let groups = groups(placed, plain: plain, blockCount: min(blockCount, written.blockEnds.count))
    let runs = ApparatusRun.runs(
      groups, heights: ApparatusHeights(plain: plain, notes: placed.notes), blockCount: blockCount)
    var segments: [ComposedBody.Segment] = []
    var start = 0
    func appendHTML(to end: Int) {
      if end > start { segments.append(.html(written.html.slice(start..<end))) }
      start = max(start, end)
    }
    for (offset, run) in runs.enumerated() {
      if run.first > 0 { appendHTML(to: written.blockEnds[run.first - 1]) }
      appendHTML(to: written.blockEnds[run.last])
      let next = offset + 1 < runs.count ? runs[offset + 1].first : blockCount
      segments.append(
        .apparatus(
          ComposedBody.Apparatus(
            notes: run.group.notes, cited: run.group.cited, survivors: run.group.survivors,
            rows: next > run.last + 1 ? 2 : 1)))
    }
    appendHTML(to: written.html.bytes.count)
    return segments
  }

  /// What follows each block: that which holds a passage's last word. Passages in footnotes come
  /// before the footnotes.
  private static func groups(
    _ placed: PassagePlacing.Placed, plain: PlainText, blockCount: Int
  ) -> [Int: Group] {
    var groups: [Int: Group] = [:]
    guard blockCount > 0 else { return groups }
    let cited = Set(placed.cited)
    func block(endingAt end: Int) -> Int {
      min(plain.blocks.firstIndex { end <= $0.upperBound } ?? blockCount, blockCount - 1)
    }
    for (offset, survivor) in placed.survivors.enumerated() {
      groups[block(endingAt: survivor.range.upperBound), default: Group()].survivors.append(offset)
    }
    for (offset, passage) in placed.passages.enumerated() {
      guard let range = passage.range else { continue }
      let block = block(endingAt: range.upperBound)
      if let note = passage.note {
        groups[block, default: Group()].notes.append(Key(note))
      } else if cited.contains(offset) {
        groups[block, default: Group()].cited.append(Key(offset))
      }
    }
    return groups
  }
}
