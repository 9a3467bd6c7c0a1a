import DossierCore
import DossierMarkdown
import DossierModel
import TextAnalysis

/// Parts a written body into HTML and the groups of notes that follow its blocks.
///
/// A block that holds a passage's last word is a segment, and its notes follow it; neighbours that
/// hold none are one segment.
enum ApparatusLayout {
  struct Group {
    var notes: [Key<Note>] = []
    var cited: [Key<Passage>] = []
    /// Offsets in the entry's list of passages of other editions.
    var survivors: [Int] = []
  }

  /// - Parameter blockCount: how many top-level blocks there are, footnotes left out.
  static func segments(
    of written: WrittenBody, plain: PlainText, blockCount: Int, placed: PassagePlacing.Placed
  ) -> [ComposedBody.Segment] {
    let groups = groups(placed, plain: plain, blockCount: min(blockCount, written.blockEnds.count))
      .sorted { $0.key < $1.key }
    let densities = ApparatusDensities.choose(
      for: groups.map { (block: $0.key, group: $0.value) }, plain: plain, notes: placed.notes)
    var segments: [ComposedBody.Segment] = []
    var start = 0
    func appendHTML(to end: Int) {
      if end > start { segments.append(.html(written.html.slice(start..<end))) }
      start = max(start, end)
    }
    for ((block, group), density) in zip(groups, densities) {
      if block > 0 { appendHTML(to: written.blockEnds[block - 1]) }
      appendHTML(to: written.blockEnds[block])
      segments.append(
        .apparatus(
          ComposedBody.Apparatus(
            notes: group.notes, cited: group.cited, survivors: group.survivors,
            beside: density.beside, beneath: density.beneath)))
    }
    appendHTML(to: written.html.count)
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
      let place = plain.blocks.bisection(where: { end <= $0.upperBound })
      return place < plain.blocks.count ? min(place, blockCount - 1) : blockCount - 1
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
    return groups.mapValues {
      Group(notes: $0.notes.sorted(), cited: $0.cited, survivors: $0.survivors)
    }
  }
}
