import DossierCore

/// The folder `Originals/` below a root: files named by the articles whose texts they hold.
///
/// It may be missing, as it is in every clone, and a symbolic link may lead to it from anywhere; those
/// within it must lead to what lies in it, or below the root.
/// Folders in it, and files of other kinds that name no article, are passed over.
struct OriginalsFolder {
  static let name = "Originals"

  private struct Item {
    let file: String
    let stem: String
    /// nil for a file that isn't read.
    let format: Original.Format?
  }

  private let root: String
  /// The paths without links of this folder and of the root.
  private let places: [String]
  private var items: [Item] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(root: String) {
    self.root = root
    places = [root + "/" + Self.name, root].compactMap {
      try? FolderListing.target(of: $0).get().path
    }
    switch FolderListing.items(of: root + "/" + Self.name) {
    case .success(let found):
      for item in found where isFile(item) { items.append(Self.item(item.name)) }
    case .failure(let fault) where fault.isAbsence: break
    case .failure(let fault):
      diagnostics.append(fault.diagnostic(unreadable: Self.name))
    }
  }

  /// Reads the originals of some articles, named by their ids, in parallel.
  mutating func load(
    of articles: Set<String>, options: Library.LoadOptions
  ) async -> [EntryID: Original] {
    guard !items.isEmpty else { return [:] }
    let chosen = choose(articles)
    let root = root
    let loaded = await concurrentMap(chosen) { item in
      let path = Self.path(item.file)
      let (file, faults) = TextLoading.load(
        path: path, location: root + "/" + path, options: options, readsMarks: false,
        tooLarge: "leave out what is not the article's own text")
      return (item: item, file: file, faults: faults)
    }
    diagnostics += loaded.flatMap(\.faults)
    var originals: [EntryID: Original] = [:]
    for case (let item, let file?, _) in loaded {
      guard let format = item.format else { continue }
      originals[EntryID(.article, item.stem)] = Original(file: file, format: format)
    }
    return originals
  }

  /// One file for each article; what is wrong with the others is told.
  private mutating func choose(_ articles: Set<String>) -> [Item] {
    var chosen: [String: Item] = [:]
    for item in items where item.format != nil {
      if !articles.contains(item.stem) {
        diagnostics.append(Self.unknown(item, articles))
      } else if let other = chosen[item.stem] {
        diagnostics.append(Self.duplicate(item, other))
      } else {
        chosen[item.stem] = item
      }
    }
    for item in items where item.format == nil && articles.contains(item.stem) {
      if chosen[item.stem] == nil { diagnostics.append(Self.unread(item)) }
    }
    return chosen.values.sorted { $0.file < $1.file }
  }

  private mutating func isFile(_ item: FolderItem) -> Bool {
    guard !ContentWalk.isPassedOver(item.name) else { return false }
    switch item.kind {
    case .file: return true
    case .folder, .special: return false
    case .symbolicLink:
      guard
        case .success(let target) = FolderListing.target(of: "\(root)/\(Self.name)/\(item.name)")
      else { return true }
      guard target.kind == .file else { return false }
      if places.contains(where: { LinkFault(target: target.path, root: $0) != .leadsOutside }) {
        return true
      }
      diagnostics.append(LinkFault.leadsOutside.diagnostic(Self.path(item.name)))
      return false
    }
  }

  private static func item(_ name: String) -> Item {
    guard let dot = name.lastIndex(of: ".") else {
      return Item(file: name, stem: name, format: nil)
    }
    return Item(
      file: name, stem: String(name[..<dot]),
      format: Original.Format(rawValue: String(name[dot...].dropFirst())))
  }

  private static func path(_ file: String) -> String { "\(name)/\(file)" }
}

extension OriginalsFolder {
  private static func unknown(_ item: Item, _ articles: Set<String>) -> Diagnostic {
    let ending = item.format?.rawValue ?? ""
    return Diagnostic(
      .unknownOriginal, at: .file(path(item.file)), "there is no article `\(item.stem)`",
      suggestion: NearMiss.best(for: item.stem, among: articles).map {
        "rename it to `\($0).\(ending)`"
      }
        ?? "name the file by the id of the article whose text it holds")
  }

  private static func duplicate(_ item: Item, _ other: Item) -> Diagnostic {
    Diagnostic(
      .duplicateOriginal, at: .file(path(item.file)),
      "`\(path(other.file))` is the original of `\(item.stem)` too",
      suggestion: "keep one of the two")
  }

  private static func unread(_ item: Item) -> Diagnostic {
    Diagnostic(
      .unknownFileType, severity: .warning, at: .file(path(item.file)),
      "an original is read from a file that ends in `.txt` or `.md`, so this one verifies nothing",
      suggestion: "save its text as `\(path(item.stem)).txt`")
  }
}
