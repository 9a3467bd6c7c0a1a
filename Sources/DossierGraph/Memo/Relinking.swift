import DossierCore
import DossierModel

extension Dossier {
  /// This dossier with some bodies as they were composed again, where nothing follows from them for other
  /// entries but the words around what leads there; nil where all is to be linked.
  ///
  /// - Parameter found: what was wrong when this dossier was linked.
  package func relinked(_ recomposition: Recomposition, found: [Diagnostic]) -> Dossier? {
    var relinking = Relinking(dossier: self, recomposition: recomposition)
    return relinking.relink(found) ? relinking.dossier : nil
  }
}

/// Puts composed bodies in the place of what they were in a dossier.
///
/// All that a whole pass would make otherwise is told of as a reason for one: it does so where a note
/// or a passage comes or goes, or another entry is led to.
private struct Relinking {
  var dossier: Dossier
  let recomposition: Recomposition

  private var earlier: Composition { recomposition.earlier }
  private var composition: Composition { recomposition.composition }

  /// False where it can't be done; then the dossier is worth nothing.
  mutating func relink(_ found: [Diagnostic]) -> Bool {
    let edited = Set(recomposition.bodies.map { ExactPath($0.file.path) })
    for place in recomposition.places {
      guard earlier.entries[place].leads(asMuchAs: composition.entries[place]) else {
        return false
      }
    }
    if found.contains(where: { $0.path.map { edited.contains(ExactPath($0)) } ?? false }) {
      return false
    }
    for body in recomposition.bodies {
      dossier.withheldMarks += body.file.marks.count - body.earlier.marks.count
    }
    for place in recomposition.places.sorted() {
      guard put(composition.entries[place], before: earlier.entries[place]) else { return false }
    }
    for key in dossier.articles.keys
    where dossier.articles[key].figures != composition.figures[key.index] {
      dossier.articles[key].figures = composition.figures[key.index]
    }
    return true
  }

  private mutating func put(_ entry: ComposedEntry, before: ComposedEntry) -> Bool {
    putBody(of: entry)
    putPassages(of: entry)
    let notes = dossier[entry: entry.key].notes
    for (offset, (key, draft)) in zip(notes, entry.notes).enumerated() {
      dossier.notes[key] = Note(
        draft, about: entry.key, number: offset + 1, passage: dossier.notes[key].passage)
    }
    guard lead(from: entry.key, nil, entry.facts, before.facts) else { return false }
    for (key, (draft, old)) in zip(notes, zip(entry.notes, before.notes)) {
      guard lead(from: entry.key, key, draft.facts, old.facts) else { return false }
    }
    guard case .article(let key) = entry.key else { return true }
    return dossier.articles[key].appearances == dossier.appearances(in: entry)
  }

  private mutating func putBody(of entry: ComposedEntry) {
    let library = composition.library
    var common = dossier[entry: entry.key]
    common.body = entry.body
    common.body.shiftKeys(
      notes: common.notes.first?.index ?? 0, passages: common.passages.first?.index ?? 0)
    switch entry.key {
    case .article(let key):
      let article = library.articles[key.index]
      common.file = article.header.file
      if article.text == .excerpt {
        common.withheldInExcerpt = WithheldCounts(in: entry.body.plainText)
      }
      dossier.articles[key].article = article
    case .argument(let key):
      dossier.arguments[key].argument = library.arguments[key.index]
      common.file = library.arguments[key.index].header.file
    case .expert(let key):
      dossier.experts[key].expert = library.experts[key.index]
      common.file = library.experts[key.index].header.file
    case .event(let key):
      dossier.events[key].event = library.events[key.index]
      common.file = library.events[key.index].header.file
    case .page(let key):
      dossier.pages[key].page = library.pages[key.index]
      common.file = library.pages[key.index].header.file
    }
    dossier[entry: entry.key] = common
  }

  private mutating func putPassages(of entry: ComposedEntry) {
    for (key, placed) in zip(dossier[entry: entry.key].passages, entry.passages) {
      var passage = Passage(placed, of: entry.key, note: dossier.passages[key].note)
      passage.uses = dossier.passages[key].uses
      passage.survivals = dossier.passages[key].survivals
      dossier.passages[key] = passage
    }
  }

  /// Puts the words around what leads to others in the place of what they were; false where other
  /// entries are led to, or a place that they lack.
  private mutating func lead(
    from entry: EntryKey, _ note: Key<Note>?, _ facts: BodyFacts, _ before: BodyFacts
  ) -> Bool {
    let (ways, earlier) = (Ways(facts, from: entry), Ways(before, from: entry))
    guard ways.targets == earlier.targets, ways.experts == earlier.experts,
      facts.links.allSatisfy({ isThere($0) })
    else { return false }
    let body = note == nil ? dossier[entry: entry].body : nil
    let backlink = { (offset: Int, context: Backlink.Context) in
      Backlink(from: entry, note: note, block: body?.block(at: offset)?.id, context: context)
    }
    for (target, link) in zip(ways.targets, ways.links) {
      guard
        dossier[entry: target].backlinks.put(backlink(link.offset, link.context))
      else { return false }
    }
    for (expert, name) in zip(ways.experts, ways.names) {
      guard dossier.experts[expert].mentions.put(backlink(name.offset, name.context)) else {
        return false
      }
    }
    return true
  }

  /// Whether the place in an entry to which a link leads is there.
  private func isThere(_ link: BodyFacts.Link) -> Bool {
    let common = dossier[entry: link.target]
    switch link.fragment {
    case nil: return true
    case .passage(let name): return common.passages.contains { dossier.passages[$0].name == name }
    case .heading(let heading): return common.body.has(heading)
    }
  }
}

/// The entries and people that a body leads to, each once, as the linker counts them.
private struct Ways {
  var targets: [EntryKey] = []
  var links: [BodyFacts.Link] = []
  var experts: [Key<LinkedExpert>] = []
  var names: [BodyFacts.Named] = []

  init(_ facts: BodyFacts, from entry: EntryKey) {
    var linked: Set<EntryKey> = []
    for link in facts.links where link.target != entry && linked.insert(link.target).inserted {
      targets.append(link.target)
      links.append(link)
    }
    for name in facts.names where linked.insert(.expert(name.expert)).inserted {
      experts.append(name.expert)
      names.append(name)
    }
  }
}

extension [Backlink] {
  /// Puts a link in the place of the one from the same body or note; false where there is none.
  fileprivate mutating func put(_ link: Backlink) -> Bool {
    guard let place = firstIndex(where: { $0.from == link.from && $0.note == link.note }) else {
      return false
    }
    self[place] = link
    return true
  }
}

extension ComposedEntry {
  /// Whether another composition of the entry has the same notes, passages and headings, rests on the
  /// same, and asks no more of other pages.
  fileprivate func leads(asMuchAs other: ComposedEntry) -> Bool {
    ground == other.ground && body.headings == other.body.headings
      && notes.elementsEqual(other.notes, by: { $0.isListed(as: $1) })
      && passages.elementsEqual(other.passages) {
        $0.request.name == $1.request.name && $0.note == $1.note && $0.ground == $1.ground
      } && facts.asks(asMuchAs: other.facts)
  }
}

extension NoteDraft {
  /// Whether it stands in all lists of notes where another does.
  fileprivate func isListed(as other: NoteDraft) -> Bool {
    name == other.name && kind == other.kind && label == other.label && editor == other.editor
      && date == other.date && date?.source == other.date?.source && listing == other.listing
      && facts.asks(asMuchAs: other.facts)
  }
}

extension BodyFacts {
  /// Whether it asks nothing of places and pages that only a whole pass knows, and shows the same assets.
  fileprivate func asks(asMuchAs other: BodyFacts) -> Bool {
    [self, other].allSatisfy { $0.ownPlaces.isEmpty && $0.pages.isEmpty } && assets == other.assets
  }
}
