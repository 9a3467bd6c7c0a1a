import DossierPassages

/// The parts of an excerpt in the order of the original: paragraphs of stretches of words that nothing
/// is left out of, as far as all that was ever published is shown.
package struct ExcerptLayout {
  struct Part {
    let record: LockedExcerpt
    /// How many scalars after the first of its stretch it begins.
    let offset: Int
  }

  struct Paragraph {
    /// In order; the parts of each by where they begin.
    var stretches: [[Part]]
    /// Whether it follows the one before it with no paragraph between.
    var isNext: Bool
  }

  private(set) var paragraphs: [Paragraph] = []
  /// Whether the lock tells the whole order: after a merge it may not tell how parts stand that two
  /// branches added.
  package let isSure: Bool

  /// - Parameter records: all that are known of one entry, so that each can be placed.
  package init(_ records: [LockedExcerpt]) {
    var order = ExcerptOrder(records)
    paragraphs = order.paragraphs()
    isSure = order.isSure
  }

  /// The same without parts of other passages than these.
  package func restricted(to anchors: Set<String>) -> ExcerptLayout {
    var layout = self
    layout.paragraphs = []
    var follows = true
    for paragraph in paragraphs {
      let stretches = paragraph.stretches
        .map { $0.filter { anchors.contains($0.record.anchor) } }
        .filter { !$0.isEmpty }
      guard !stretches.isEmpty else {
        follows = false
        continue
      }
      layout.paragraphs.append(
        Paragraph(stretches: stretches, isNext: paragraph.isNext && follows))
      follows = true
    }
    return layout
  }

  /// The records of the parts, each beside the one before it.
  package var records: [LockedExcerpt] {
    var records: [LockedExcerpt] = []
    for paragraph in paragraphs {
      var relation: ExcerptRelation = paragraph.isNext ? .next : .later
      for stretch in paragraph.stretches {
        for (index, part) in stretch.enumerated() {
          if index > 0 { relation = .within(part.offset - stretch[index - 1].offset) }
          records.append(part.record.placed(after: records.last, relation))
        }
        relation = .apart
      }
    }
    return records
  }
}

extension LockedExcerpt {
  fileprivate func placed(after other: LockedExcerpt?, _ relation: ExcerptRelation) -> LockedExcerpt
  {
    let after = other.map { ExcerptPlace.After(part: $0.name, relation: relation) }
    return LockedExcerpt(
      entry: entry, anchor: anchor, number: number, count: count, gap: gap, words: words,
      certainty: certainty, shape: shape, place: .among(edges, after: after), passage: passage,
      text: text)
  }

  var edges: ExcerptEdges {
    if case .among(let edges, _) = place { edges } else { [] }
  }
}
