import DossierCore
import DossierModel
import DossierPassages

/// A hash of all that every body sees of the rest of the dossier, and what is needed to hash the
/// inputs of one.
///
/// It is made from sources: the front matter of all entries in their order (of which names, titles,
/// references, citations and keys are made), what is hidden, assets, settings, words, originals. Of
/// another entry's body no composer sees anything; what editions say of each other comes after.
struct WorldFingerprint: Sendable {
  private let world: Int
  /// The commentary about each entry, by its name, in order: path and text of each file.
  private let commentary: [EntryKey: Int]
  private let footnotes: [String: HiddenFootnotes]
  private let lock: PassageLock
  /// Of what the lock records of sources, which a digest compares with wherever it stands.
  private let sources: Int

  init(_ context: ComposeContext) {
    var hasher = Hasher()
    hasher.combine(context.publication)
    hasher.combine(context.options)
    world = hasher.finalize()
    footnotes = context.publication.footnotes
    lock = context.options.lock
    sources = lock.fingerprintOfSources
    commentary = [:]
  }

  private init(_ other: WorldFingerprint, commentary: [EntryKey: Int]) {
    world = other.world
    footnotes = other.footnotes
    lock = other.lock
    sources = other.sources
    self.commentary = commentary
  }

  /// The same, with the files of commentary that are about each entry.
  func with(_ files: [CommentaryFile], about entries: [EntryKey?]) -> WorldFingerprint {
    var hashers: [EntryKey: Hasher] = [:]
    for case (let file, let entry?) in zip(files, entries) {
      hashers[entry, default: Hasher()].combine(fingerprint(of: file))
    }
    return WorldFingerprint(self, commentary: hashers.mapValues { $0.finalize() })
  }

  func fingerprint(of file: CommentaryFile) -> Int {
    var hasher = Hasher()
    hasher.combine(world)
    hasher.combine(file.header.file)
    hasher.combine(footnotes[file.header.file.path])
    return hasher.finalize()
  }

  func fingerprint(of input: EntryComposer.Input) -> Int {
    var hasher = Hasher()
    hasher.combine(world)
    hasher.combine(input.file)
    hasher.combine(commentary[input.key])
    hasher.combine(lock.fingerprint(of: input.id))
    if let article = input.article, article.text != .full { hasher.combine(sources) }
    return hasher.finalize()
  }
}

extension Hasher {
  fileprivate mutating func combine(_ file: SourceFile) {
    combine(file.path)
    file.bytes.withUnsafeBytes { combine(bytes: $0) }
  }

  fileprivate mutating func combine(_ header: EntryHeader) {
    combine(header.id)
    combine(header.file.path)
    let bytes = header.file.bytes
    bytes[..<min(header.body.lowerBound, bytes.count)].withUnsafeBytes { combine(bytes: $0) }
  }

  fileprivate mutating func combine(_ options: ComposeOptions) {
    combine(options.wordsFingerprint)
    combine(options.remembersPassages)
    combine(options.missesMemories)
    combine(options.listsReliances)
    combine(options.shownByTheme)
  }

  fileprivate mutating func combine(_ publication: Publication) {
    let library = publication.library
    for (_, header) in library.headersWithKeys { combine(header) }
    for file in library.commentary { combine(file.header) }
    combine(library.settings.title.span.file)
    for asset in library.assets {
      combine(asset.path)
      combine(asset.isCopiedAsItIs)
      combine(asset.size)
    }
    combine(library.refusedAssets)
    combine(library.broken)
    for (id, original) in library.originals.sorted(by: { $0.key < $1.key }) {
      combine(id)
      combine(original.file)
    }
    combine(publication.entries)
    combine(publication.labels)
    combine(publication.passages)
    combine(publication.hidden.map(\.name))
    combine(publication.hidden.map(\.why))
    combine(publication.assets)
    combine(publication.asOf)
    combine(publication.named)
    combine(publication.isPreview)
    // Of what waits, whether it waits still; never the clock itself.
    for (path, places) in publication.places.sorted(by: { $0.key < $1.key }) {
      combine(path)
      combine(places.map(\.visibility))
    }
  }
}
