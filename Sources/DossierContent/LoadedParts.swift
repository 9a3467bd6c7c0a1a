import DossierCore
import DossierModel

/// All that was read of a dossier, before it is put in order.
struct LoadedParts: Sendable {
  let settings: SiteSettings?
  /// In order of path.
  var entries: [LoadedEntry]
  let assets: [Library.Asset]
  let refusedAssets: Set<String>
  let originals: [EntryID: Original]
  /// Of all but entries.
  let diagnostics: [Diagnostic]
}

extension LoadedParts {
  /// The library, nil without settings; and what is wrong, in its printed order.
  var library: (Library?, [Diagnostic]) {
    let diagnostics = Diagnostic.sorted(
      diagnostics + entries.flatMap(\.diagnostics) + IDClashes(entries: entries).diagnostics)
    guard let settings else { return (nil, diagnostics) }
    var library = Library(settings: settings)
    library.add(entries)
    library.assets = assets
    library.refusedAssets = refusedAssets
    library.originals = originals
    return (library, diagnostics)
  }

  /// Puts an entry in the place of the one of its path.
  mutating func replace(_ entry: LoadedEntry) {
    let path = ExactPath(entry.path)
    guard let place = entries.firstIndex(where: { ExactPath($0.path) == path }) else { return }
    entries[place] = entry
  }

  /// The bodies that alone make other parts of these; nil where something else does.
  func edited(into new: LoadedParts) -> [EditedBody]? {
    guard isSameBesideEntries(as: new), entries.count == new.entries.count else { return nil }
    var edited: [EditedBody] = []
    for (old, new) in zip(entries, new.entries) {
      guard let bodies = old.edited(into: new) else { return nil }
      edited += bodies
    }
    return edited
  }

  private func isSameBesideEntries(as new: LoadedParts) -> Bool {
    guard let settings, let newSettings = new.settings else { return false }
    return settings.file.bytes == newSettings.file.bytes
      && assets.elementsEqual(new.assets) {
        ExactPath($0.location) == ExactPath($1.location)
          && $0.isCopiedAsItIs == $1.isCopiedAsItIs && $0.size == $1.size
      }
      && refusedAssets == new.refusedAssets
      && originals.count == new.originals.count
      && originals.allSatisfy { id, original in
        guard let other = new.originals[id] else { return false }
        return original.file.path == other.file.path && original.file.bytes == other.file.bytes
      }
      && diagnostics.sayTheSame(as: new.diagnostics)
  }
}

extension LoadedEntry {
  /// What makes another entry of this: nothing where they are one, or its body; nil where it is more.
  func edited(into new: LoadedEntry) -> [EditedBody]? {
    // A file that was not read again is decoded as it was.
    if let file, file === new.file { return [] }
    guard ExactPath(path) == ExactPath(new.path), id == new.id, utcOffset == new.utcOffset else {
      return nil
    }
    guard let header, let newHeader = new.header else {
      // What is wrong with a file that can't be read says all that is known of it.
      return entry == nil && new.entry == nil && diagnostics.sayTheSame(as: new.diagnostics)
        ? [] : nil
    }
    let (file, newFile) = (header.file, newHeader.file)
    let start = header.body.lowerBound
    guard start == newHeader.body.lowerBound, diagnostics.sayTheSame(as: new.diagnostics),
      file.bytes[..<start] == newFile.bytes[..<start],
      file.marks.prefix(while: { $0.offset < start })
        .elementsEqual(newFile.marks.prefix(while: { $0.offset < start }))
    else { return nil }
    return [EditedBody(id: id, earlier: file, file: newFile, body: newHeader.body)]
  }

  private var header: EntryHeader? { entry?.header }
}

extension Library {
  /// Puts entries into their lists, in order of id, then of path, whatever the folders were.
  fileprivate mutating func add(_ loaded: [LoadedEntry]) {
    for loaded in loaded.sorted(by: { ($0.id.name, $0.path) < ($1.id.name, $1.path) }) {
      if let entry = loaded.entry { add(entry) } else { broken.insert(loaded.id) }
    }
  }
}
