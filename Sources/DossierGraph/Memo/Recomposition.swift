import DossierCore
import DossierModel
import DossierPassages

/// A composition in which some bodies were composed again, beside what it was before.
package struct Recomposition: Sendable {
  package let earlier: Composition
  package var composition: Composition
  /// The entries that were composed again, by their places among all.
  fileprivate(set) var places: Set<Int> = []
  let bodies: [EditedBody]
}

extension ComposeMemo {
  /// Composes again what follows from edits of bodies; nil where all is to be composed.
  ///
  /// - Parameter publication: the same as before, but for those bodies.
  package mutating func recompose(
    _ bodies: [EditedBody], _ publication: Publication
  ) async -> Recomposition? {
    guard var last else { return nil }
    // Held here alone, so that it is changed in its place; whoever can't go on composes all anew.
    self.last = nil
    last.context.publication = publication
    var recomposition = Recomposition(
      earlier: last.composition, composition: last.composition, bodies: bodies)
    recomposition.composition.publication = publication
    let files = bodies.filter { $0.id.kind == .commentary }
    guard let spokenOf = recompose(files, &last),
      let edited = last.put(bodies.filter { $0.id.kind != .commentary })
    else { return nil }
    recomposition.places = spokenOf.union(edited)
    // Editions are compared with one another.
    guard recomposition.places.allSatisfy({ !last.inputs[$0].isInFamily }) else { return nil }
    if !files.isEmpty {
      let all = commentary(of: publication.library)
      recomposition.composition.faultsOfCommentary = all.flatMap(\.diagnostics)
    }
    await compose(&recomposition, last)
    last.composition = recomposition.composition
    self.last = last
    composedEntries = recomposition.places.count
    composedCommentary = files.count
    return recomposition
  }

  /// What the files of commentary were composed to, in their order.
  private func commentary(of library: Library) -> [Commentary] {
    library.commentary.compactMap { commentary[ExactPath($0.header.file.path)]?.value }
  }

  /// Composes files of commentary; the places of the entries that they are about.
  private mutating func recompose(_ files: [EditedBody], _ last: inout Last) -> Set<Int>? {
    guard !files.isEmpty else { return [] }
    let library = last.context.publication.library
    var about: Set<EntryKey> = []
    for edited in files {
      guard let file = library.commentary.first(where: { $0.header.file === edited.file }) else {
        return nil
      }
      let value = CommentaryComposer.compose(file, last.context)
      commentary[ExactPath(edited.file.path)] = Known(
        fingerprint: last.world.fingerprint(of: file), value: value)
      if let composed = value.composed { about.insert(composed.about) }
    }
    let all = commentary(of: library)
    last.world = last.world.with(library.commentary, about: all.map(\.composed?.about))
    let places = last.inputs.indices.filter { about.contains(last.inputs[$0].key) }
    for place in places { last.speak(of: place, all) }
    return Set(places)
  }

  private mutating func compose(_ recomposition: inout Recomposition, _ last: Last) async {
    let places = recomposition.places.sorted()
    let inputs = places.map { last.inputs[$0] }
    let composed = await concurrentMap(inputs) { EntryComposer.compose($0, last.context) }
    for ((place, input), entry) in zip(zip(places, inputs), composed) {
      entries[ExactPath(input.file.path)] = Known(
        fingerprint: last.world.fingerprint(of: input), value: entry)
      recomposition.put(entry, at: place)
    }
    guard recomposition.changesFigures else { return }
    (recomposition.composition.figures, recomposition.composition.excess) = SourceFigures.count(
      recomposition.composition.library, recomposition.composition.entries, last.context.sources,
      recomposition.composition.editions, lock: last.context.options.lock)
  }
}

extension ComposeMemo.Last {
  /// Puts edited bodies in the place of what they were; their places, nil where one has none.
  fileprivate mutating func put(_ bodies: [EditedBody]) -> Set<Int>? {
    var places: Set<Int> = []
    for edited in bodies {
      guard let place = inputs.firstIndex(where: { $0.file === edited.earlier }) else { return nil }
      inputs[place].file = edited.file
      inputs[place].body = edited.body
      inputs[place].article?.header.file = edited.file
      inputs[place].article?.header.body = edited.body
      places.insert(place)
    }
    return places
  }

  /// Gives an entry what commentary says of it.
  fileprivate mutating func speak(of place: Int, _ files: [ComposeMemo.Commentary]) {
    let key = inputs[place].key
    let (commentary, _) = Composition.gathered(
      files.filter { $0.composed?.about == key }, with: quotations.filter { $0.key == key })
    inputs[place].commentary = (commentary[key] ?? EntryCommentary()).of(inputs[place].article)
  }
}

extension Recomposition {
  /// Whether nothing is, or was, wrong with what was composed again.
  package var saysNothing: Bool {
    let speaks = bodies.contains { $0.id.kind == .commentary }
    let faults =
      (speaks ? earlier.faultsOfCommentary + composition.faultsOfCommentary : [])
      + (changesFigures ? earlier.excess + composition.excess : [])
    return faults.isEmpty && earlier.unremembered == composition.unremembered
      && places.allSatisfy { place in
        [earlier.entries[place], composition.entries[place]].allSatisfy {
          $0.diagnostics.isEmpty && $0.reliances.isEmpty
        }
      }
  }

  fileprivate mutating func put(_ entry: ComposedEntry, at place: Int) {
    composition.entries[place] = entry
    guard case .article(let key) = entry.key else { return }
    composition.figures[key.index].unverified = entry.unverifiedQuotations
    guard composition.library.articles[key.index].text == .full else { return }
    composition.figures[key.index].total = entry.body.wordCount
    composition.figures[key.index].quoted = entry.body.wordCount
  }

  /// Whether the figures of sources may be others for what is quoted of them now.
  fileprivate var changesFigures: Bool {
    places.contains { place in
      let (entry, earlier) = (composition.entries[place], earlier.entries[place])
      if !entry.quotations.isEmpty || !earlier.quotations.isEmpty { return true }
      guard case .article(let key) = entry.key else { return false }
      return composition.library.articles[key.index].quotedAtMost != nil
    }
  }
}
