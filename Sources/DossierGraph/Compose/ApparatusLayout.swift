import DossierCore
import DossierMarkdown

/// Parts a body into runs of blocks, each followed by the group of notes that speak of it.
///
/// A group follows the block that holds its passages' last words. Where notes would outgrow their
/// block, and so tear a hole into the text beside them, the next noted blocks join the run and
/// their notes the group.
struct ApparatusLayout {
  /// What a body is made of, before it is parted.
  struct Blocks {
    /// The height of each top-level block in lines of text, footnotes left out.
    let heights: [Double]
    let plain: PlainText
  }

  /// Half-open ranges of blocks: those that a group follows, and those after it, up to the next
  /// run, that it may reach down beside.
  private struct Run {
    var lead: Range<Int>
    var tail: Range<Int>
    var group: Group
  }

  private struct Group {
    var notes: [Key<Note>] = []
    var cited: [Key<Passage>] = []
    var height = 0.0

    mutating func join(_ other: Group) {
      notes += other.notes
      cited += other.cited
      height += other.height
    }
  }

  private let blocks: Blocks
  private let groups: [Int: Group]
  private let noted: [Int]

  init(_ blocks: Blocks, placed: PassagePlacing.Placed) {
    self.blocks = blocks
    groups = Self.groups(placed, blocks)
    noted = groups.keys.sorted()
  }

  func segments(of written: WrittenBody) -> [ComposedBody.Segment] {
    var segments: [ComposedBody.Segment] = []
    var start = 0
    func appendHTML(upTo block: Int) {
      let end = block > 0 ? written.blockEnds[block - 1] : 0
      if end > start { segments.append(.html(written.html.slice(start..<end))) }
      start = max(start, end)
    }
    for run in runs() {
      appendHTML(upTo: run.lead.lowerBound)
      appendHTML(upTo: run.lead.upperBound)
      segments.append(
        .apparatus(
          ComposedBody.Apparatus(
            notes: run.group.notes, cited: run.group.cited, rows: run.tail.isEmpty ? 1 : 2)))
    }
    let end = written.html.bytes.count
    appendHTML(upTo: blocks.heights.count)
    if end > start { segments.append(.html(written.html.slice(start..<end))) }
    return segments
  }

  private func runs() -> [Run] {
    var runs: [Run] = []
    var index = 0
    while index < noted.count {
      let candidates = (index..<min(index + 5, noted.count)).map { run(from: index, through: $0) }
      let best =
        candidates.firstIndex { hole(beside: $0) <= ApparatusHeight.tolerance }
        ?? candidates.indices.min { hole(beside: candidates[$0]) < hole(beside: candidates[$1]) }
      let joined = best ?? 0
      runs.append(candidates[joined])
      index += joined + 1
    }
    return runs
  }

  private func run(from first: Int, through last: Int) -> Run {
    let end = last + 1 < noted.count ? noted[last + 1] : blocks.heights.count
    var group = Group()
    for block in noted[first...last] { group.join(groups[block] ?? Group()) }
    return Run(
      lead: noted[first]..<noted[last] + 1, tail: noted[last] + 1..<end, group: group)
  }

  private func hole(beside run: Run) -> Double {
    run.group.height - blocks.heights[run.lead.lowerBound..<run.tail.upperBound].reduce(0, +)
  }

  /// Passages in footnotes count to the last block, so that their notes come before the footnotes.
  private static func groups(_ placed: PassagePlacing.Placed, _ blocks: Blocks) -> [Int: Group] {
    var groups: [Int: Group] = [:]
    guard !blocks.heights.isEmpty else { return groups }
    let cited = Set(placed.cited)
    for (offset, passage) in placed.passages.enumerated() {
      guard let range = passage.range else { continue }
      let holding = blocks.plain.blocks.firstIndex { range.upperBound <= $0.upperBound }
      let block = min(holding ?? .max, blocks.heights.count - 1)
      if let note = passage.note {
        groups[block, default: Group()].join(
          Group(notes: [Key(note)], height: ApparatusHeight.note(placed.notes[note])))
      } else if cited.contains(offset) {
        groups[block, default: Group()].join(
          Group(cited: [Key(offset)], height: ApparatusHeight.citation))
      }
    }
    return groups
  }
}
