import DossierMarkdown

/// Neighbouring blocks beside which one group of notes stands.
struct ApparatusRun {
  /// More blocks with passages of their own are never joined, so that a note keeps near its words
  /// where notes follow the text.
  private static let mostJoined = 5
  /// How far notes may reach beyond their blocks before neighbours are joined: a line.
  private static let slack = 29

  /// The first block and the last, which holds a passage.
  let first: Int
  private(set) var last: Int
  private(set) var group: ApparatusLayout.Group

  static func runs(
    _ groups: [Int: ApparatusLayout.Group], heights: ApparatusHeights, blockCount: Int
  ) -> [ApparatusRun] {
    let noted = groups.sorted { $0.key < $1.key }
    var runs: [ApparatusRun] = []
    var index = 0
    while index < noted.count {
      var run = ApparatusRun(
        first: noted[index].key, last: noted[index].key, group: noted[index].value)
      let end = min(noted.count, index + mostJoined)
      index += 1
      while index < end,
        heights.height(of: run.group) > heights.height(of: run.first..<noted[index].key) + slack
      {
        run.last = noted[index].key
        run.group.append(noted[index].value)
        index += 1
      }
      runs.append(run)
    }
    return runs
  }
}

/// How high text and notes come to stand on a wide page: CSS pixels at the theme's usual sizes, of
/// which only the proportion matters.
struct ApparatusHeights {
  let plain: PlainText
  let notes: [NoteDraft]

  func height(of blocks: Range<Int>) -> Int {
    blocks.clamped(to: plain.blocks.indices).reduce(0) { sum, block in
      sum + 19 + 29 * lines(plain.blocks[block].count, width: 67)
    }
  }

  func height(of group: ApparatusLayout.Group) -> Int {
    let texts = group.notes.map { key in
      notes.indices.contains(key.index) ? height(of: notes[key.index]) : 0
    }
    return texts.reduce(0, +) + 23 * group.cited.count + 90 * group.survivors.count
  }

  /// A long note shows its first lines.
  private func height(of note: NoteDraft) -> Int {
    let title = lines(10 + (note.title?.unicodeScalars.count ?? 0), width: 44)
    let text = lines(note.body.plainText.unicodeScalars.count, width: 51)
    return 13 + 19 * (title + min(7, text))
  }

  private func lines(_ scalars: Int, width: Int) -> Int { (scalars + width - 1) / width }
}
