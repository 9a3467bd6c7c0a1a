import DossierCore
import DossierModel

/// What was read from `Content/` and `Originals/`, kept from one update of a session to the next.
///
/// A file of an entry is read again where its stamp has changed, or tells nothing yet, and decoded
/// again where its bytes have.
package struct LoadMemo: Sendable {
  struct Known: Sendable {
    let stamp: FileStamp?
    /// Of the bytes; nil of a file that can't be read: what the machine says of it may change.
    let fingerprint: Int?
    let file: ContentWalk.EntryFile
    let entry: LoadedEntry
  }

  private var entries: [ExactPath: Known] = [:]
  /// What the last whole reading found.
  private var parts: LoadedParts?

  package init() {}
}

/// What has become of a library since it was last read.
package enum Reloading: Sendable {
  /// Of what was told of, these bodies have changed; nothing else was looked at.
  case told([EditedBody])
  /// Of all that stands in the two folders, these bodies alone have changed.
  case found([EditedBody])
  case whole(Library?, [Diagnostic])
}

extension LoadMemo {
  /// Reads all files that may have changed, in the order given.
  mutating func load(
    _ found: [ContentWalk.EntryFile], options: Library.LoadOptions
  ) async -> [LoadedEntry] {
    let known = entries
    let results = await concurrentMap(found, telling: options.progress) { file in
      Self.load(file, known[ExactPath(file.path)], options)
    }
    entries = Dictionary(
      zip(found, results).map { (ExactPath($0.path), $1) }, uniquingKeysWith: { $1 })
    return results.map(\.entry)
  }

  private static func load(
    _ file: ContentWalk.EntryFile, _ known: Known?, _ options: Library.LoadOptions
  ) -> Known {
    // Before the bytes: what is written in between has another.
    let stamp = FileStamp.of(file.location)
    if let known, let stamp, known.stamp == stamp, known.entry.utcOffset == options.utcOffset {
      return known
    }
    let bytes = FileReading.bytes(of: file.location, limit: options.largestFile)
    let fingerprint = fingerprint(of: bytes, options)
    let isSame = fingerprint != nil && known?.fingerprint == fingerprint
    return Known(
      stamp: fingerprint == nil ? nil : stamp, fingerprint: fingerprint, file: file,
      entry: (isSame ? known?.entry : nil) ?? LoadedEntry(file, options: options, reading: bytes))
  }

  private static func fingerprint(
    of bytes: Result<[UInt8], FileReading.Fault>, _ options: Library.LoadOptions
  ) -> Int? {
    guard case .success(let bytes) = bytes else { return nil }
    var hasher = Hasher()
    hasher.combine(options.utcOffset)
    hasher.combine(options.language)
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }

  /// The library as it was last read, with what is wrong; nil where it was never read whole.
  package var library: (Library?, [Diagnostic])? { parts?.library }

  /// Keeps what a whole reading found, and says how it differs from the one before.
  mutating func replace(by new: LoadedParts) -> [EditedBody]? {
    defer { parts = new }
    return parts?.edited(into: new)
  }
}

// MARK: - Where it is known what has changed

extension LoadMemo {
  /// Reads some files alone, by their paths relative to the root; nil where more may follow from them
  /// than that bodies have changed, and for paths that are none of entries that were read before.
  mutating func edited(
    _ paths: [String], options: Library.LoadOptions
  ) -> [EditedBody]? {
    guard let parts else { return nil }
    var options = options
    options.utcOffset = parts.settings?.utcOffset
    var edited: [EditedBody] = []
    var loaded: [Known] = []
    for path in Set(paths.map(ExactPath.init)) where !ContentWalk.isPassedOver(path: path.text) {
      guard let known = entries[path], Self.isPlainFile(known.file.location) else { return nil }
      let file = Self.load(known.file, known, options)
      guard let body = known.entry.edited(into: file.entry) else { return nil }
      edited += body
      loaded.append(file)
    }
    for file in loaded {
      entries[ExactPath(file.file.path)] = file
      self.parts?.replace(file.entry)
    }
    return edited
  }

  /// A link may lead elsewhere by now, and what else stands there is told of.
  private static func isPlainFile(_ path: String) -> Bool {
    (try? FileStatus.of(path))?.kind == .file
  }
}

extension ContentWalk {
  /// Whether a path in `Content/` leads to what is never read.
  static func isPassedOver(path: String) -> Bool {
    let parts = path.split(separator: "/").map(String.init)
    return parts.first == contentFolder && parts.dropFirst().contains { isPassedOver($0) }
  }
}
