/// The chain of candidates, in order in both texts, that shares most: a heaviest common subsequence
/// (Jacobson and Vo, 1992), over trees of prefix maxima (Fenwick, 1994).
///
/// Neighbours of a chain may have one paragraph in common, which was joined or parted, where each
/// is but a part of it.
struct HeaviestChain {
  private struct End {
    let weight: Int
    let offset: Int
  }

  /// Chains that end before the original's paragraph at hand.
  private var earlier: PrefixMaxima
  /// Chains that end with a part of a paragraph.
  private var parts: PrefixMaxima
  private var before: [Int?] = []
  private var best: End?

  /// - Parameter candidates: in order of the original, then of the edition.
  /// - Returns: the offsets of the chain's candidates, ascending.
  static func chain(_ candidates: [ParagraphShingles.Candidate]) -> [Int] {
    var heaviest = HeaviestChain(size: (candidates.map(\.edition).max() ?? -1) + 1)
    var start = 0
    while start < candidates.count {
      let paragraph = candidates[start].original
      let end = candidates[start...].firstIndex { $0.original != paragraph } ?? candidates.count
      heaviest.add(candidates, start..<end)
      start = end
    }
    return heaviest.chain
  }

  private init(size: Int) {
    earlier = PrefixMaxima(size: size)
    parts = earlier
  }

  /// Adds the candidates of one paragraph of the original.
  private mutating func add(_ candidates: [ParagraphShingles.Candidate], _ range: Range<Int>) {
    var ends: [(place: Int, end: End)] = []
    for offset in range {
      let candidate = candidates[offset]
      var previous = earlier.best(upTo: candidate.edition - 1)
      if candidate.isPart, let part = parts.best(upTo: candidate.edition),
        part.weight > previous?.weight ?? 0
      {
        previous = part
      }
      before.append(previous?.offset)
      let end = End(
        weight: (previous?.weight ?? 0) + Self.weight(of: candidate), offset: offset)
      ends.append((candidate.edition, end))
      if candidate.isPart { parts.insert(end, at: candidate.edition) }
      if end.weight > best?.weight ?? 0 { best = end }
    }
    for (place, end) in ends { earlier.insert(end, at: place) }
  }

  /// Paragraphs that are wholly the same count more than their words.
  private static func weight(of candidate: ParagraphShingles.Candidate) -> Int {
    candidate.shared * (candidate.share == 100 ? 5 : 4)
  }

  private var chain: [Int] {
    var chain: [Int] = []
    var next = best?.offset
    while let offset = next {
      chain.append(offset)
      next = before[offset]
    }
    return chain.reversed()
  }

  /// The heaviest chain that ends at or before each paragraph of the edition.
  private struct PrefixMaxima {
    private var tree: [End?]

    init(size: Int) { tree = Array(repeating: nil, count: size + 1) }

    func best(upTo place: Int) -> End? {
      var best: End?
      var index = place + 1
      while index > 0 {
        if let end = tree[index], end.weight > best?.weight ?? 0 { best = end }
        index -= index & -index
      }
      return best
    }

    mutating func insert(_ end: End, at place: Int) {
      var index = place + 1
      while index < tree.count {
        if end.weight > tree[index]?.weight ?? 0 { tree[index] = end }
        index += index & -index
      }
    }
  }
}
