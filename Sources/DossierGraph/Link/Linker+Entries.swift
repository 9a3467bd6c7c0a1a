import DossierCore
import DossierModel
import DossierQuotations

extension Linker {
  /// Puts every entry into its list, with its body.
  mutating func addEntries() {
    let library = composition.library
    reserveRoom()
    for (composed, (_, header)) in zip(composition.entries, library.headersWithKeys) {
      var common = EntryCommon(
        id: header.id, file: header.file, body: composed.body,
        label: composition.publication.labels[header.id], listing: header.listing,
        was: header.was.map(\.value), addresses: header.addresses,
        addedBy: header.addedBy.flatMap { library.settings.editor($0.value) })
      switch composed.key {
      case .article(let key):
        if library.articles[key.index].text == .excerpt {
          common.withheldInExcerpt = WithheldCounts(in: composed.body.plainText)
        }
        dossier.articles.append(
          LinkedArticle(
            common: common, article: library.articles[key.index],
            figures: composition.figures[key.index], ground: composed.ground))
      case .argument(let key):
        dossier.arguments.append(
          LinkedArgument(common: common, argument: library.arguments[key.index]))
      case .expert(let key):
        dossier.experts.append(LinkedExpert(common: common, expert: library.experts[key.index]))
      case .event(let key):
        dossier.events.append(LinkedEvent(common: common, event: library.events[key.index]))
      case .page(let key):
        dossier.pages.append(LinkedPage(common: common, page: library.pages[key.index]))
      }
    }
  }

  /// Lists that grow by doubling would hold up to twice what they need, as long as pages are made.
  private mutating func reserveRoom() {
    let library = composition.library
    dossier.articles.reserveCapacity(library.articles.count)
    dossier.arguments.reserveCapacity(library.arguments.count)
    dossier.experts.reserveCapacity(library.experts.count)
    dossier.events.reserveCapacity(library.events.count)
    dossier.pages.reserveCapacity(library.pages.count)
    dossier.notes.reserveCapacity(composition.entries.reduce(0) { $0 + $1.notes.count })
    dossier.passages.reserveCapacity(composition.entries.reduce(0) { $0 + $1.passages.count })
  }

  /// Numbers all notes and passages, and gives bodies the keys that hold for the whole dossier.
  mutating func addNotesAndPassages() {
    for entry in composition.entries where !entry.notes.isEmpty || !entry.passages.isEmpty {
      let noteBase = dossier.notes.count
      let passageBase = dossier.passages.count
      for (offset, placed) in entry.passages.enumerated() {
        add(
          placed, of: entry.key, note: placed.note.map { Key($0 + noteBase) },
          base: passageBase + offset)
      }
      for (offset, draft) in entry.notes.enumerated() {
        let passage = entry.passages.firstIndex { $0.note == offset }
        dossier.notes.append(
          Note(
            draft, about: entry.key, number: offset + 1,
            passage: passage.map { Key($0 + passageBase) }))
      }
      var common = dossier[entry: entry.key]
      common.notes = (noteBase..<dossier.notes.count).map { Key($0) }
      common.passages = (passageBase..<dossier.passages.count).map { Key($0) }
      common.body.shiftKeys(notes: noteBase, passages: passageBase)
      dossier[entry: entry.key] = common
    }
  }

  private mutating func add(
    _ placed: PlacedPassage, of entry: EntryKey, note: Key<Note>?, base: Int
  ) {
    let name = placed.request.name
    dossier.passages.append(Passage(placed, of: entry, note: note))
    let id = PassageID(entry: entry, name: name)
    if passageKeys[id] == nil { passageKeys[id] = Key(base) }
    passageNames[entry, default: []].append(name)
  }
}

extension SiteSettings {
  func editor(_ id: String) -> Editor? { editors.first { $0.id == id } }
}

extension Passage {
  init(_ placed: PlacedPassage, of entry: EntryKey, note: Key<Note>?) {
    let name = placed.request.name
    self.init(
      entry: entry, origin: placed.request.headSpan, name: name,
      fragment: PageFragment.passage(name),
      exact: placed.range == nil ? placed.sought : placed.matched ?? placed.sought,
      range: placed.range, match: placed.match, matched: placed.matched, sought: placed.sought,
      repeats: placed.request.repeats, change: placed.change, isSourcesWords: placed.words != nil,
      ground: placed.ground, atSource: placed.words?.address, note: note)
  }
}

extension Note {
  init(_ draft: NoteDraft, about entry: EntryKey, number: Int, passage: Key<Passage>?) {
    self.init(
      about: entry, fragment: PageFragment.note(draft.name), number: number, kind: draft.kind,
      label: draft.label, title: draft.title, editor: draft.editor, date: draft.date,
      listing: draft.listing, passage: passage, said: draft.said, body: draft.body)
  }
}

extension ComposedBody {
  /// Turns keys that count within one entry into keys of the whole dossier.
  mutating func shiftKeys(notes: Int, passages: Int) {
    for index in segments.indices {
      guard case .apparatus(let apparatus) = segments[index] else { continue }
      segments[index] = .apparatus(
        Apparatus(
          notes: apparatus.notes.map { Key($0.index + notes) },
          cited: apparatus.cited.map { Key($0.index + passages) }, survivors: apparatus.survivors,
          beside: apparatus.beside, beneath: apparatus.beneath))
    }
  }
}
