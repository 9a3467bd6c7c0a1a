import DossierCore
import DossierMentions
import DossierModel
import DossierPassages
import DossierPublication
import DossierQuotations

/// A library whose bodies are composed, before its entries are linked to one another.
package struct Composition: Sendable {
  /// What readers get to see, and what is kept from them.
  package internal(set) var publication: Publication
  let pending: PendingFrontMatter
  /// Articles, arguments, experts, events, pages, each in order of id.
  var entries: [ComposedEntry]
  let editions: Editions
  /// Of each article, in order of id.
  var figures: [SourceFigures]
  /// Assets that the theme shows.
  let shownByTheme: Set<String>
  /// What of the lock stays as it is; see `PassageLock.kept`.
  let kept: [LockLine]
  /// What is wrong with front matter, sources and editions.
  let faults: [Diagnostic]
  /// What is wrong with files of commentary.
  var faultsOfCommentary: [Diagnostic]
  /// Where more of a source is quoted than may be.
  var excess: [Diagnostic]
  let listsReliances: Bool

  /// In no order.
  package var diagnostics: [Diagnostic] {
    publication.diagnostics + faults + faultsOfCommentary + excess
      + entries.flatMap(\.diagnostics)
  }

  /// What the site claims of sources on the lock's word alone: hints, where they are asked for.
  package var reliances: [Diagnostic] {
    listsReliances ? entries.flatMap(\.reliances) + editions.reliances(library) : []
  }

  var library: Library { publication.library }
}

extension Composition {
  /// The lock to be written, for a composition that remembers passages.
  package var lock: [UInt8] {
    let published: [LockLine] = entries.flatMap(\.published).lines
    let remembered: [LockLine] = entries.flatMap(\.remembered)
    return PassageLock.bytes(of: remembered + published + editions.remembered + kept)
  }

  /// The assets that hidden entries and notes show, and nothing that readers get to see.
  var withheldAssets: Set<String> {
    guard !publication.assets.isSubset(of: shownByTheme) else { return [] }
    let shown = shownByTheme.union(library.namedPictures)
    return entries.reduce(into: publication.assets.subtracting(shown)) { assets, entry in
      assets.subtract(entry.facts.assets)
      for note in entry.notes { assets.subtract(note.facts.assets) }
    }
  }

  /// How many passages stand exactly of which the lock remembers nothing; 0 where nobody asks.
  package var unremembered: Int { entries.reduce(0) { $0 + $1.unremembered } }

  /// Whether there is anything to remember.
  package var hasLock: Bool {
    !kept.isEmpty || !editions.remembered.isEmpty
      || entries.contains { !$0.remembered.isEmpty || !$0.published.isEmpty }
  }
}

extension Composition {
  /// Composes every body of a library, in parallel: first the commentary, then the entries whose
  /// passages it names.
  ///
  /// - Parameter whole: the same library with nothing hidden, for what the lock is to remember; nil where
  ///   nothing is hidden or remembered.
  package static func compose(
    _ publication: Publication, whole: Publication? = nil,
    options: ComposeOptions = ComposeOptions()
  ) async -> Composition {
    var nothing: ComposeMemo?
    return await compose(publication, whole: whole, options: options, memo: &nothing)
  }

  /// The same, which takes from `memo` what has not changed since, and leaves there what it made; nil
  /// for a run that comes once.
  package static func compose(
    _ publication: Publication, whole: Publication? = nil, options: ComposeOptions,
    memo: inout ComposeMemo?
  ) async -> Composition {
    let index = EntryIndex(publication, wording: options.hiddenWording)
    let library = publication.library
    options.progress?.begin(.composing, total: library.allHeaders.count)
    let sources = await QuotedSources.read(library)
    let context = ComposeContext(
      publication: publication, index: index,
      assets: AssetIndex(library.assets, refused: library.refusedAssets),
      names: NameIndex(library.experts), settings: library.settings, options: options,
      sources: sources, withheld: library.withheld)
    // Before any text is let go of.
    let hidden =
      if let whole { await HiddenPassages.remembered(of: whole, context) } else { HiddenPassages() }
    var pending = FrontMatterResolver.resolve(library, index: index)
    let world = memo.map { _ in WorldFingerprint(context) }
    let files = await composeFiles(library.commentary, context, world, &memo)
    let (commentary, faults) = gathered(files, with: pending.requests)
    let quotations = memo == nil ? [:] : pending.requests
    pending.requests = [:]
    var reader = ReferenceReader(index: index)
    let inputs = ComposeInputs.list(library, commentary, pending, context.names, &reader)
    let told = world?.with(library.commentary, about: files.map(\.composed?.about))
    let composed = await composeEntries(inputs, context, told, &memo)
    let editions = await Editions.collate(composed, inputs, pending, library, options)
    let entries = editions.placed(in: composed, inputs, context)
    let (figures, excess) = SourceFigures.count(
      library, entries, sources, editions, lock: options.lock)
    let composition = Composition(
      publication: publication, pending: pending, entries: entries, editions: editions,
      figures: figures, shownByTheme: options.shownByTheme,
      kept: options.lock.kept(isHidden: { index.isHidden($0) }, besides: hidden.entries)
        + hidden.lines,
      faults: pending.diagnostics + reader.diagnostics + sources.diagnostics
        + editions.passages.faults,
      faultsOfCommentary: faults, excess: excess, listsReliances: options.listsReliances)
    // What the lock remembers of hidden passages is asked of all bodies once more.
    memo?.last =
      told.flatMap { world in
        whole == nil
          ? ComposeMemo.Last(
            context: context, world: world, inputs: inputs, quotations: quotations,
            composition: composition) : nil
      }
    return composition
  }

  /// Decides what of a library is shown, and composes that.
  package static func compose(
    _ library: Library, rules: PublicationRules = PublicationRules(),
    options: ComposeOptions = ComposeOptions()
  ) async -> Composition {
    let publication = await Publication.decide(library, rules: rules)
    let whole = options.remembersPassages ? await publication.unhidden(library) : nil
    return await compose(publication, whole: whole, options: options)
  }

  private static func composeFiles(
    _ files: [CommentaryFile], _ context: ComposeContext, _ world: WorldFingerprint?,
    _ memo: inout ComposeMemo?
  ) async -> [ComposeMemo.Commentary] {
    if let world { return await memo?.compose(files, world, context) ?? [] }
    return await composeFiles(files, context)
  }

  private static func composeEntries(
    _ inputs: [EntryComposer.Input], _ context: ComposeContext, _ world: WorldFingerprint?,
    _ memo: inout ComposeMemo?
  ) async -> [ComposedEntry] {
    if let world { return await memo?.compose(inputs, world, context) ?? [] }
    return await concurrentMap(inputs, telling: context.options.progress) {
      EntryComposer.compose($0, context)
    }
  }

  private static func composeFiles(
    _ files: [CommentaryFile], _ context: ComposeContext
  ) async -> [ComposeMemo.Commentary] {
    await concurrentMap(files, telling: context.options.progress) {
      let composed = CommentaryComposer.compose($0, context)
      if context.options.releasesTexts { $0.header.file.release() }
      return composed
    }
  }

  /// What commentary and citations say of each entry, in order of file.
  static func composeCommentary(
    _ library: Library, _ context: ComposeContext, _ quotations: [EntryKey: [PassageRequest]]
  ) async -> ([EntryKey: EntryCommentary], [Diagnostic]) {
    gathered(await composeFiles(library.commentary, context), with: quotations)
  }

  static func gathered(
    _ files: [ComposeMemo.Commentary], with quotations: [EntryKey: [PassageRequest]]
  ) -> ([EntryKey: EntryCommentary], [Diagnostic]) {
    var commentary: [EntryKey: EntryCommentary] = [:]
    for case let composed? in files.map(\.composed) {
      let base = commentary[composed.about]?.notes.count ?? 0
      commentary[composed.about, default: EntryCommentary()].notes += composed.notes
      commentary[composed.about, default: EntryCommentary()].requests +=
        composed.requests.map { $0.shifted(by: base) }
    }
    for (entry, requests) in quotations {
      commentary[entry, default: EntryCommentary()].requests += requests
    }
    return (commentary, files.flatMap(\.diagnostics))
  }
}

extension Library {
  fileprivate var withheld: Set<EntryKey> {
    let withheld = articles.enumerated().filter(\.element.isWithheld)
    return Set(withheld.map { EntryKey.article(Key($0.offset)) })
  }
}

extension PassageRequest {
  fileprivate func shifted(by base: Int) -> PassageRequest {
    guard case .note(let offset) = source else { return self }
    return PassageRequest(
      name: name, anchor: anchor, source: .note(offset + base), span: span, headSpan: headSpan,
      isNamed: isNamed, repeats: repeats)
  }
}
