import DossierCore
import DossierMentions
import DossierModel
import DossierPassages
import DossierQuotations

/// What the lock is to remember of passages that only hidden notes, commentary and entries name: an
/// embargo would else end with notes that have lost their words.
///
/// It is asked of texts that stand in `Content/` whole, so that the lock holds nothing that the folder
/// doesn't; of an original nothing is remembered for what readers don't get to see.
struct HiddenPassages: Sendable {
  private(set) var lines: [LockLine] = []
  /// The hidden entries whose own passages were looked for.
  private(set) var entries: Set<EntryID> = []

  /// - Parameters:
  ///   - whole: the same library with nothing hidden.
  ///   - context: that of what is shown.
  static func remembered(of whole: Publication, _ context: ComposeContext) async -> HiddenPassages {
    let wholeContext = ComposeContext(
      whole, index: EntryIndex(whole, wording: context.options.hiddenWording), context)
    let finder = Finder(
      shown: context.rememberingAlone, whole: wholeContext.rememberingAlone)
    return await finder.find()
  }
}

extension HiddenPassages {
  private struct Finder {
    let shown: ComposeContext
    let whole: ComposeContext

    func find() async -> HiddenPassages {
      let cited = citations
      let named = entriesOfHiddenNotes.union(cited.of)
      let withheld = Set(
        whole.publication.library.articles.filter { $0.text != .full }.map(\.header.id))
      let hidden = Set(shown.publication.entries.filter { !$0.value.isWithdrawn }.keys)
        .subtracting(withheld)
      var passages = HiddenPassages()
      passages.entries = hidden
      // Of a shown entry the text is what readers see, with what stands there for hidden entries.
      for (context, entries) in [(shown, named.subtracting(withheld)), (whole, hidden)]
      where !entries.isEmpty {
        passages.lines += await lines(of: entries, context, cited.requests)
      }
      return passages
    }

    /// Shown entries that hidden commentary or notes speak of.
    private var entriesOfHiddenNotes: Set<EntryID> {
      let files = whole.publication.library.commentary.filter {
        shown.publication.places[$0.header.file.path]?.isEmpty == false
      }
      return Set(
        files.compactMap { try? shown.index.find($0.about.value).get().id })
    }

    /// What front matter quotes of each entry, and the shown ones of which only hidden front matter
    /// quotes something.
    private var citations: (requests: [EntryID: [PassageRequest]], of: Set<EntryID>) {
      let (all, known) = (requests(whole), requests(shown))
      let quoting = all.filter { id, requests in
        let names = Set((known[id] ?? []).map(\.anchor.lockName))
        return requests.contains { !names.contains($0.anchor.lockName) }
      }
      return (all, Set(quoting.keys))
    }

    private func requests(_ context: ComposeContext) -> [EntryID: [PassageRequest]] {
      let library = context.publication.library
      let pending = FrontMatterResolver.resolve(library, index: context.index)
      let ids = Dictionary(
        library.headersWithKeys.map { ($0.0, $0.1.id) }, uniquingKeysWith: { first, _ in first })
      return Dictionary(
        pending.requests.compactMap { key, requests in ids[key].map { ($0, requests) } },
        uniquingKeysWith: { $0 + $1 })
    }

    /// - Parameter cited: what front matter quotes, hidden or not.
    private func lines(
      of entries: Set<EntryID>, _ context: ComposeContext, _ cited: [EntryID: [PassageRequest]]
    ) async -> [LockLine] {
      let library = context.publication.library
      let asked = library.headersWithKeys.filter { entries.contains($0.1.id) }
      let quotations = asked.map { ($0.0, cited[$0.1.id] ?? []) }
      var speaking = library
      speaking.commentary = whole.publication.library.commentary.filter { file in
        (try? context.index.find(file.about.value).get()).map { entries.contains($0.id) } ?? false
      }
      let (commentary, _) = await Composition.composeCommentary(
        speaking, context, Dictionary(quotations, uniquingKeysWith: { first, _ in first }))
      var reader = ReferenceReader(index: context.index)
      let pending = FrontMatterResolver.resolve(library, index: context.index)
      let inputs = ComposeInputs.list(library, commentary, pending, context.names, &reader)
        .filter { entries.contains($0.id) }
      return await concurrentMap(inputs) { EntryComposer.remembered($0, context) }.flatMap(\.self)
    }
  }
}

extension ComposeContext {
  /// The same of another publication of one dossier.
  fileprivate init(_ publication: Publication, index: EntryIndex, _ other: ComposeContext) {
    self.init(
      publication: publication, index: index, assets: other.assets,
      names: NameIndex(publication.library.experts), settings: other.settings,
      options: other.options, sources: QuotedSources(), withheld: [])
  }

  /// The same, in which no text is let go of and nothing is told, since all is composed once more.
  fileprivate var rememberingAlone: ComposeContext {
    var options = options
    options.releasesTexts = false
    options.shelf = nil
    options.progress = nil
    options.missesMemories = false
    return ComposeContext(
      publication: publication, index: index, assets: assets, names: names, settings: settings,
      options: options, sources: sources, withheld: withheld)
  }
}

extension Publication.HiddenEntry {
  /// Whether it was taken down: then nothing more is to be kept of it.
  fileprivate var isWithdrawn: Bool {
    if case .withdrawn = visibility { true } else { false }
  }
}
