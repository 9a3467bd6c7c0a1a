import DossierCore
import DossierMarkdown

extension Linker {
  /// Turns the links and names of all bodies round, and checks the fragments that they lead to.
  mutating func linkBodies() {
    for entry in composition.entries {
      link(entry.facts, from: entry.key, note: nil)
      for (note, draft) in zip(dossier[entry: entry.key].notes, entry.notes) {
        link(draft.facts, from: entry.key, note: note)
      }
    }
  }

  private mutating func link(_ facts: BodyFacts, from entry: EntryKey, note: Key<Note>?) {
    var linked: Set<EntryKey> = []
    dossier.optionalPages += facts.pages
    for link in facts.links {
      check(link)
      guard link.target != entry, linked.insert(link.target).inserted else { continue }
      dossier[entry: link.target].backlinks.append(
        backlink(from: entry, note: note, at: link.offset, link.context))
    }
    for name in facts.names {
      guard linked.insert(.expert(name.expert)).inserted else { continue }
      dossier.experts[name.expert].mentions.append(
        backlink(from: entry, note: note, at: name.offset, name.context))
    }
  }

  private func backlink(
    from entry: EntryKey, note: Key<Note>?, at offset: Int, _ context: Backlink.Context
  ) -> Backlink {
    let block = note == nil ? dossier[entry: entry].body.block(at: offset) : nil
    return Backlink(from: entry, note: note, block: block?.id, context: context)
  }

  private mutating func check(_ link: BodyFacts.Link) {
    switch link.fragment {
    case nil: return
    case .passage(let name):
      let passage = PassageID(entry: link.target, name: name)
      if passageKeys[passage] == nil { found.append(unknownPassage(passage, at: link.span)) }
    case .heading(let heading):
      guard !hasHeading(MarkdownDocument.headingID(for: heading), in: link.target) else { return }
      let headings = dossier[entry: link.target].body.headings
      found.append(
        Diagnostic(
          .unknownHeading, at: link.span,
          "\(dossier[entry: link.target].id) has no heading “\(heading)”",
          near: NearMissSearch(
            for: heading, suggesting: "write `#",
            among: { headings.map(\.text) }, { headings.map(\.id) }),
          notes: headings.isEmpty
            ? [] : ["its headings are \(headings.lazy.map { "“\($0.text)”" }.listed())"]))
    }
  }
}

extension Linker {
  fileprivate mutating func hasHeading(_ id: String, in entry: EntryKey) -> Bool {
    if headingIDs[entry] == nil {
      headingIDs[entry] = Set(dossier[entry: entry].body.headings.map(\.id))
    }
    return headingIDs[entry]?.contains(id) == true
  }
}

extension ComposedBody {
  /// The block in which a scalar of the plain text stands.
  fileprivate func block(at offset: Int) -> Block? {
    let place = blocks.bisection { offset < $0.range.upperBound }
    guard place < blocks.count, blocks[place].range.contains(offset) else { return nil }
    return blocks[place]
  }
}
