import DossierPassages

/// Puts the parts of an excerpt in order by what each says of another.
///
/// In the lock of one build each part names the one before it, which leaves no choice. A merge may join
/// what branches say; all of it is true, but it may not tell everything.
struct ExcerptOrder {
  /// That a part follows another in some way; parts by their numbers.
  private struct Fact {
    let before: Int
    let part: Int
    let relation: ExcerptRelation
  }

  /// Of each number its record; none for a part that is only named by others.
  private var records: [LockedExcerpt?] = []
  private var facts: [Fact] = []
  /// Whether what they say leaves no choice.
  private(set) var isSure = true

  init(_ records: [LockedExcerpt]) {
    // By their lines, so that the order of the file decides nothing.
    let sorted = records.map { (line: LockLine($0).text, record: $0) }.sorted { $0.line < $1.line }
      .map(\.record)
    var numbers: [PieceName: Int] = [:]
    for record in sorted where numbers[record.name] == nil {
      numbers[record.name] = self.records.count
      self.records.append(record)
    }
    for record in sorted {
      guard case .among(_, let after?) = record.place, let part = numbers[record.name] else {
        continue
      }
      let before = numbers[after.part] ?? self.records.count
      if before == self.records.count {
        numbers[after.part] = before
        self.records.append(nil)
      }
      facts.append(Fact(before: before, part: part, relation: after.relation))
    }
  }

  mutating func paragraphs() -> [ExcerptLayout.Paragraph] {
    let stretches = stretches()
    let links = facts.map { fact in
      Link(
        before: stretches.group[fact.before], part: stretches.group[fact.part],
        relation: fact.relation)
    }
    let inner = links.filter { $0.relation == .apart }.map { ($0.before, $0.part) }
    let groups = Self.joined(stretches.count, inner.map { ($0.0, $0.1, 0) })
    let outer = links.filter { $0.relation == .next || $0.relation == .later }
      .map {
        Link(
          before: groups.group[$0.before], part: groups.group[$0.part], relation: $0.relation)
      }
    var ordered = [[Int]](repeating: [], count: groups.count)
    for stretch in Self.sorted(stretches.count, inner) {
      ordered[groups.group[stretch]].append(stretch)
    }
    let order = Self.sorted(groups.count, outer.map { ($0.before, $0.part) })
    let known = Set(inner.map { [$0.0, $0.1] })
    let follows = Set(outer.map { [$0.before, $0.part] })
    let direct = Set(outer.filter { $0.relation == .next }.map { [$0.before, $0.part] })
    isSure =
      ordered.allSatisfy { Self.isWhole($0, by: known) } && Self.isWhole(order, by: follows)
    return order.enumerated().map { index, paragraph in
      ExcerptLayout.Paragraph(
        stretches: ordered[paragraph].map { parts(of: $0, stretches) }.filter { !$0.isEmpty },
        isNext: index > 0 && direct.contains([order[index - 1], paragraph]))
    }
    .filter { !$0.stretches.isEmpty }
  }

  private struct Link {
    let before: Int
    let part: Int
    let relation: ExcerptRelation
  }

  /// Whether it is known of each two neighbours that they follow one another.
  private static func isWhole(_ order: [Int], by links: Set<[Int]>) -> Bool {
    zip(order, order.dropFirst()).allSatisfy { links.contains([$0, $1]) }
  }

  private func parts(of stretch: Int, _ stretches: Groups) -> [ExcerptLayout.Part] {
    let members = stretches.members[stretch].compactMap { number in
      records[number].map { ExcerptLayout.Part(record: $0, offset: stretches.offset[number]) }
    }
    let first = members.map(\.offset).min() ?? 0
    return members.map { ExcerptLayout.Part(record: $0.record, offset: $0.offset - first) }
      .sorted {
        ($0.offset, $0.record.length, $0.record.anchor, $0.record.number)
          < ($1.offset, $1.record.length, $1.record.anchor, $1.record.number)
      }
  }
}

extension LockedExcerpt {
  fileprivate var length: Int { text.unicodeScalars.count }
}

extension ExcerptOrder {
  /// Things that belong together, numbered by the first of each group.
  private struct Groups {
    /// Of each thing its group, and how far from that of the group's first it stands.
    var group: [Int]
    var offset: [Int]
    var members: [[Int]]

    var count: Int { members.count }
  }

  private func stretches() -> Groups {
    Self.joined(
      records.count,
      facts.compactMap { fact in
        guard case .within(let offset) = fact.relation else { return nil }
        return (fact.before, fact.part, offset)
      })
  }

  /// - Parameter links: what belongs together, the second so far after the first.
  private static func joined(_ count: Int, _ links: [(Int, Int, Int)]) -> Groups {
    var neighbours = [[(other: Int, offset: Int)]](repeating: [], count: count)
    for (first, second, offset) in links {
      neighbours[first].append((second, offset))
      neighbours[second].append((first, -offset))
    }
    var groups = Groups(
      group: Array(repeating: -1, count: count), offset: Array(repeating: 0, count: count),
      members: [])
    for start in 0..<count where groups.group[start] < 0 {
      var members: [Int] = []
      var waiting = [(start, 0)]
      while let (next, offset) = waiting.popLast() {
        guard groups.group[next] < 0 else { continue }
        groups.group[next] = groups.members.count
        groups.offset[next] = offset
        members.append(next)
        waiting += neighbours[next].map { ($0.other, offset + $0.offset) }
      }
      groups.members.append(members.sorted())
    }
    return groups
  }

  /// Numbers in an order in which each stands after those that come before it, where the links don't
  /// run in a circle.
  private static func sorted(_ count: Int, _ links: [(Int, Int)]) -> [Int] {
    var followers = [[Int]](repeating: [], count: count)
    for (before, part) in links where before != part { followers[before].append(part) }
    var isSeen = [Bool](repeating: false, count: count)
    var order: [Int] = []
    // Each is put down once all that follow it are.
    for start in (0..<count).reversed() where !isSeen[start] {
      isSeen[start] = true
      var path = [(number: start, left: followers[start].sorted())]
      while let last = path.last {
        guard let next = last.left.last else {
          order.append(last.number)
          path.removeLast()
          continue
        }
        path[path.count - 1].left.removeLast()
        guard !isSeen[next] else { continue }
        isSeen[next] = true
        path.append((next, followers[next].sorted()))
      }
    }
    return order.reversed()
  }
}
