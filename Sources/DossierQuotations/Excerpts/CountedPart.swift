import DossierCore
import DossierPassages
import QuoteAnchoring
import TextAnalysis

/// A part of an excerpt as it lies in its original, before that is told by the other parts.
struct CountedPart {
  /// The record but for its place.
  let anchor: String
  let number: Int
  let count: Int
  let gap: Omission?
  let words: PublishedWords
  let certainty: Int
  let shape: FragmentShape?
  let edges: ExcerptEdges
  /// Counted from 0.
  let paragraph: Int
  /// Where the text begins in the paragraph.
  let start: Int
  let passage: Range<Int>
  var text: [Unicode.Scalar]

  var end: Int { start + text.count }

  fileprivate func record(of entry: String, after: ExcerptPlace.After?) -> LockedExcerpt {
    LockedExcerpt(
      entry: entry, anchor: anchor, number: number, count: count, gap: gap, words: words,
      certainty: certainty, shape: shape, place: .among(edges, after: after), passage: passage,
      text: String(scalars: text[...]))
  }

  /// Whether it is the part of the same passage that the anchor leaves words out before.
  fileprivate func leavesOut(after other: CountedPart) -> Bool {
    gap != nil && anchor == other.anchor && number == other.number + 1
  }
}

extension [CountedPart] {
  /// The records of the parts, each beside the one before it.
  ///
  /// - Parameter isBlank: whether nothing but white space stands in a half-open range of a paragraph.
  func records(
    of entry: String, isBlank: (_ paragraph: Int, Range<Int>) -> Bool
  ) -> [LockedExcerpt] {
    var parts = sorted {
      ($0.paragraph, $0.start, $0.end, $0.anchor, $0.number)
        < ($1.paragraph, $1.start, $1.end, $1.anchor, $1.number)
    }
    var relations: [ExcerptRelation] = []
    // Of the words that nothing is left out of, the part that reaches furthest.
    var last = 0
    for index in parts.indices.dropFirst() {
      let (part, before, furthest) = (parts[index], parts[index - 1], parts[last])
      if part.paragraph != before.paragraph {
        let isNext = part.paragraph == before.paragraph + 1
        relations.append(part.leavesOut(after: before) ? .apart : isNext ? .next : .later)
        last = index
        continue
      }
      let isBeside =
        part.start > furthest.end && !part.leavesOut(after: before)
        && isBlank(part.paragraph, furthest.end..<part.start)
      if isBeside {
        parts[last].text += [Unicode.Scalar](repeating: " ", count: part.start - furthest.end)
      }
      let isWithin = part.start <= furthest.end && !part.leavesOut(after: before) || isBeside
      relations.append(isWithin ? .within(part.start - before.start) : .apart)
      if !isWithin || part.end > furthest.end { last = index }
    }
    return parts.enumerated().map { index, part in
      part.record(
        of: entry,
        after: index == 0
          ? nil
          : ExcerptPlace.After(
            part: PieceName(anchor: parts[index - 1].anchor, number: parts[index - 1].number),
            relation: relations[index - 1]))
    }
  }
}

extension [LockedExcerpt] {
  /// The same where no place is counted: those of earlier versions are told by one another. What they
  /// hold of a passage that leaves words out can't be used, since they hold those words too.
  func told(paragraphs: Int?) -> [LockedExcerpt] {
    guard let entry = first?.entry else { return [] }
    var parts: [String: [(place: CountedPlace, record: LockedExcerpt)]] = [:]
    var told: [LockedExcerpt] = []
    for record in self {
      switch record.place {
      case .among: told.append(record)
      case .counted(let place): parts[record.anchor, default: []].append((place, record))
      }
    }
    let names = Set(told.map(\.name.hash))
    parts = parts.filter { !names.contains(PieceName(anchor: $0.key, number: 0).hash) }
    let usable = parts.filter { !Self.leavesWordsOut($0.key) }
    let counted = usable.flatMap { _, group in
      group.sorted { ($0.place.paragraph, $0.place.start) < ($1.place.paragraph, $1.place.start) }
        .enumerated().map { number, part in
          CountedPart(
            part.record, at: part.place, number: number, of: group.count, paragraphs: paragraphs)
        }
    }
    return told + counted.records(of: entry) { _, _ in false }
  }

  private static func leavesWordsOut(_ anchor: String) -> Bool {
    let name = [Unicode.Scalar](anchor.unicodeScalars)
    return Omission.Sign.allCases.contains {
      name.holds([Unicode.Scalar](" \($0.inName) ".unicodeScalars))
    }
  }
}

extension CountedPart {
  fileprivate init(
    _ record: LockedExcerpt, at place: CountedPlace, number: Int, of count: Int, paragraphs: Int?
  ) {
    let text = Array(record.text.unicodeScalars)
    var edges: ExcerptEdges = []
    if place.start == 0 { edges.insert(.starts) }
    if place.start + text.count == place.length { edges.insert(.ends) }
    if place.paragraph == 0 { edges.insert(.first) }
    if place.paragraph + 1 == paragraphs { edges.insert(.last) }
    self.init(
      anchor: record.name.hash.hexadecimal, number: number, count: count, gap: nil,
      words: record.words, certainty: record.certainty, shape: record.shape, edges: edges,
      paragraph: place.paragraph,
      start: place.start, passage: record.passage, text: text)
  }
}
