import DossierModel

extension Linker {
  /// Lists in each article the arguments, people and events that appear in it, in order of their
  /// first appearance, and in each argument the articles it appears in.
  mutating func linkAppearances() {
    for entry in composition.entries where entry.mayShowOthers {
      guard case .article(let article) = entry.key else { continue }
      let appearances = dossier.appearances(in: entry)
      dossier.articles[article].appearances = appearances
      for case .argument(let argument) in appearances {
        dossier.arguments[argument].articles.append(article)
      }
    }
  }
}

extension Dossier {
  /// What appears in an entry besides itself, each once, in order of first appearance.
  func appearances(in entry: ComposedEntry) -> [EntryKey] {
    let common = self[entry: entry.key]
    var placed: [(offset: Int, key: EntryKey)] = facts(entry.facts, at: nil)
    for (key, draft) in zip(common.notes, entry.notes) {
      let passage = notes[key].passage.map { passages[$0] }
      placed += facts(draft.facts, at: passage?.range?.lowerBound ?? 0)
    }
    for key in common.passages {
      let passage = passages[key]
      let offset = passage.range?.lowerBound ?? .max
      placed += passage.uses.flatMap(\.entries).map { (offset, $0) }
    }
    var seen: Set<EntryKey> = [entry.key]
    return placed.enumerated()
      .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map(\.element.key).filter { seen.insert($0).inserted }
  }

  private func facts(_ facts: BodyFacts, at offset: Int?) -> [(offset: Int, key: EntryKey)] {
    facts.links.map { (offset ?? $0.offset, $0.target) }
      + facts.names.map { (offset ?? $0.offset, .expert($0.expert)) }
  }
}

extension ComposedEntry {
  fileprivate var mayShowOthers: Bool {
    !facts.links.isEmpty || !facts.names.isEmpty || !notes.isEmpty || !passages.isEmpty
  }
}

extension Passage.Use {
  /// The entries that lean on the passage.
  var entries: [EntryKey] {
    switch self {
    case .position(let argument, let position): [.argument(argument), .expert(position.expert)]
    case .relation(let relation): [.argument(relation.from), .argument(relation.to)]
    case .event(let event): [.event(event)]
    }
  }
}
