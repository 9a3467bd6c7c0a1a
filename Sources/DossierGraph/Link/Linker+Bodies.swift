import DossierCore
import DossierMarkdown
import DossierModel
import TextAnalysis

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
    keep(facts.pages, of: entry, note)
    for place in facts.ownPlaces { check(place, on: entry) }
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

  /// Keeps the pages to which a body links and of which only the whole site tells whether it has them.
  private mutating func keep(_ pages: [Located<String>], of entry: EntryKey, _ note: Key<Note>?) {
    guard !pages.isEmpty else { return }
    dossier.optionalPages += pages
    let paths = Set(pages.map(\.value))
    if let note {
      dossier.notes[note].body.optionalPages = paths
    } else {
      dossier[entry: entry].body.optionalPages = paths
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
          near: NearMissSearch { budget in
            Self.link(at: link.span, toHeadingNear: heading, among: headings, &budget)
          },
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

  /// The link at a place with the nearest heading of its target, by its words or else by its id.
  static func link(
    at span: SourceSpan, toHeadingNear heading: String, among headings: [ComposedBody.Heading],
    _ budget: inout Int
  ) -> String? {
    guard
      let text = NearMiss.best(for: heading, among: headings.lazy.map(\.text), steps: &budget)
        ?? NearMiss.best(for: heading, among: headings.lazy.map(\.id), steps: &budget),
      let near = headings.first(where: { $0.text == text || $0.id == text })
    else { return nil }
    let isRight = { (name: String) in MarkdownDocument.headingID(for: name) == near.id }
    if let link = EntryLink(in: span) {
      let name = [near.text, near.id].first { name in
        isRight(name) && !name.utf8.contains { "[]|\n".utf8.contains($0) }
      }
      return Suggestion.write(name.map { link.rewritten(fragment: .heading($0)) }) { _ in true }
    }
    guard isRight(near.id) else { return nil }
    return Suggestion.write(WrittenLink(span)?.leading(to: "#\(near.id)")) { _ in true }
  }
}

extension ComposedBody {
  /// Whether a link that names a heading finds it.
  func has(_ heading: String) -> Bool {
    let id = MarkdownDocument.headingID(for: heading)
    return headings.contains { $0.id == id }
  }

  /// The block in which a scalar of the plain text stands.
  func block(at offset: Int) -> Block? {
    let place = blocks.bisection { offset < $0.range.upperBound }
    guard place < blocks.count, blocks[place].range.contains(offset) else { return nil }
    return blocks[place]
  }
}
