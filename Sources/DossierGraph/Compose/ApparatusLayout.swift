import DossierCore
import DossierMarkdown

/// Parts a written body into HTML and the groups of notes that follow its blocks.
enum ApparatusLayout {
  /// - Parameter blockCount: how many top-level blocks there are, footnotes left out.
  static func segments(
    of written: WrittenBody, plain: PlainText, blockCount: Int, placed: PassagePlacing.Placed
  ) -> [ComposedBody.Segment] {
    let groups = groups(placed, plain: plain, blockCount: blockCount)
    let blocks = groups.keys.sorted()
    var segments: [ComposedBody.Segment] = []
    var start = 0
    for (offset, block) in blocks.enumerated() {
      guard let group = groups[block], block < written.blockEnds.count else { continue }
      let end = written.blockEnds[block]
      if end > start { segments.append(.html(written.html.slice(start..<end))) }
      let next = offset + 1 < blocks.count ? blocks[offset + 1] : blockCount
      segments.append(
        .apparatus(
          ComposedBody.Apparatus(
            notes: group.notes, cited: group.cited, rows: max(1, next - block))))
      start = end
    }
    if start < written.html.bytes.count {
      segments.append(.html(written.html.slice(start..<written.html.bytes.count)))
    }
    return segments
  }

  private struct Group {
    var notes: [Key<Note>] = []
    var cited: [Key<Passage>] = []
  }

  /// What follows each block: that which holds a passage's last word. Passages in footnotes come
  /// before the footnotes.
  private static func groups(
    _ placed: PassagePlacing.Placed, plain: PlainText, blockCount: Int
  ) -> [Int: Group] {
    var groups: [Int: Group] = [:]
    guard blockCount > 0 else { return groups }
    let cited = Set(placed.cited)
    for (offset, passage) in placed.passages.enumerated() {
      guard let range = passage.range else { continue }
      let last = plain.blocks.firstIndex { range.upperBound <= $0.upperBound } ?? blockCount
      let block = min(last, blockCount - 1)
      if let note = passage.note {
        groups[block, default: Group()].notes.append(Key(note))
      } else if cited.contains(offset) {
        groups[block, default: Group()].cited.append(Key(offset))
      }
    }
    return groups
  }
}
