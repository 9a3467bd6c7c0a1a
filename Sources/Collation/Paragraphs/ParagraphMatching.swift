/// Which paragraphs of an original and of an edition are the same ones, edited or not.
struct ParagraphMatching {
  /// Neighbouring paragraphs of each text that are the same ones; more than one where they were
  /// joined or parted.
  struct Link: Sendable, Equatable {
    var original: Range<Int>
    var edition: Range<Int>
  }

  /// In order in both texts, none overlapping another.
  private(set) var inPlace: [Link] = []
  /// In order of the edition; they overlap neither one another nor those in their place.
  private(set) var moved: [Link] = []

  /// Of the shorter paragraph's runs so many per cent must be shared.
  private static let leastShare = 20
  /// So many where the paragraph stands elsewhere.
  private static let leastMovedShare = 50
  /// So few words say nothing of where they come from.
  private static let fewestMovedWords = 4

  init(_ numbers: WordNumbers, _ original: CollatedText, _ edition: CollatedText) {
    let likeness = ParagraphLikeness(numbers: numbers, original: original, edition: edition)
    let candidates = ParagraphShingles.candidates(numbers, original, edition)
      .filter { $0.share >= Self.leastShare }
    let chain = HeaviestChain.chain(candidates)
    inPlace = Self.joined(chain.map { candidates[$0] })
    fillGaps(likeness)
    addMoved(candidates, likeness)
  }

  /// Pairs that share a paragraph become one link.
  private static func joined(_ pairs: [ParagraphShingles.Candidate]) -> [Link] {
    var links: [Link] = []
    for pair in pairs {
      let (original, edition) = (pair.original..<pair.original + 1, pair.edition..<pair.edition + 1)
      if let last = links.last,
        last.original.upperBound > pair.original || last.edition.upperBound > pair.edition
      {
        links[links.count - 1].original =
          last.original.lowerBound..<max(last.original.upperBound, original.upperBound)
        links[links.count - 1].edition =
          last.edition.lowerBound..<max(last.edition.upperBound, edition.upperBound)
      } else {
        links.append(Link(original: original, edition: edition))
      }
    }
    return links
  }

  /// Links what is alike between the links: headings, paragraphs written anew.
  private mutating func fillGaps(_ likeness: ParagraphLikeness) {
    var filled: [Link] = []
    var (first, second) = (0, 0)
    let end = Link(
      original: likeness.original.paragraphs.count..<likeness.original.paragraphs.count,
      edition: likeness.edition.paragraphs.count..<likeness.edition.paragraphs.count)
    for link in inPlace + [end] {
      let gap = Gap(
        original: first..<link.original.lowerBound, edition: second..<link.edition.lowerBound)
      filled += likeness.links(in: gap)
      filled.append(link)
      (first, second) = (link.original.upperBound, link.edition.upperBound)
    }
    filled.removeLast()
    inPlace = filled
  }

  private mutating func addMoved(
    _ candidates: [ParagraphShingles.Candidate], _ likeness: ParagraphLikeness
  ) {
    var linked = (
      original: Set(inPlace.flatMap(\.original)), edition: Set(inPlace.flatMap(\.edition))
    )
    let likely = candidates.filter { candidate in
      candidate.share >= Self.leastMovedShare
        && min(
          likeness.original.wordsOfParagraphs[candidate.original].count,
          likeness.edition.wordsOfParagraphs[candidate.edition].count) >= Self.fewestMovedWords
    }
    .sorted { ($1.shared, $0.original, $0.edition) < ($0.shared, $1.original, $1.edition) }
    for candidate in likely
    where !linked.original.contains(candidate.original)
      && !linked.edition.contains(candidate.edition)
    {
      linked.original.insert(candidate.original)
      linked.edition.insert(candidate.edition)
      moved.append(
        Link(
          original: candidate.original..<candidate.original + 1,
          edition: candidate.edition..<candidate.edition + 1))
    }
    moved.sort { $0.edition.lowerBound < $1.edition.lowerBound }
  }
}
