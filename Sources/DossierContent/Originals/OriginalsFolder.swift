import DossierCore
import DossierModel

/// The folder of the originals: files named by the articles whose texts they hold.
///
/// It is `Originals/` below the root, which may be missing, as it is in every clone, and which may be
/// a symbolic link that Git doesn't track; or a folder that is named, which must be there. Links
/// within it lead to what lies in it. Nothing that is published may hold it.
/// Folders in it, and files of other kinds that name no article, are passed over.
struct OriginalsFolder {
  private struct Item {
    let file: String
    let stem: String
    /// nil for a file that isn't read.
    let format: Original.Format?
  }

  /// nil where there is none that may be read.
  private let top: TopFolder?
  private var items: [Item] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter named: the folder that stands for `Originals/`, as it was named; nil where none was.
  init(root: String, named: String? = nil) {
    switch Self.open(root: root, named: named) {
    case .absent: top = nil
    case .refused(let diagnostic):
      top = nil
      diagnostics.append(diagnostic)
    case .open(let folder):
      top = folder
      list(folder)
    }
  }

  private mutating func list(_ top: TopFolder) {
    switch FolderListing.items(of: top.path) {
    case .success(let found):
      for item in found where isFile(item, in: top) { items.append(Self.item(item.name)) }
    case .failure(let error):
      diagnostics.append(error.diagnostic(unreadable: top.name))
    }
  }

  /// Reads the originals of some articles, named by their ids, in parallel.
  mutating func load(
    of articles: Set<String>, options: Library.LoadOptions
  ) async -> [EntryID: Original] {
    guard let top, !items.isEmpty else { return [:] }
    let chosen = choose(articles, in: top.name)
    let loaded = await concurrentMap(chosen) { item in
      let (file, faults) = TextLoading.load(
        path: "\(top.name)/\(item.file)", location: "\(top.path)/\(item.file)", options: options,
        readsMarks: false,
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
  private mutating func choose(_ articles: Set<String>, in folder: String) -> [Item] {
    var chosen: [String: Item] = [:]
    for item in items where item.format != nil {
      if !articles.contains(item.stem) {
        diagnostics.append(Self.unknown(item, articles, in: folder))
      } else if let other = chosen[item.stem] {
        diagnostics.append(Self.duplicate(item, other, in: folder))
      } else {
        chosen[item.stem] = item
      }
    }
    for item in items where item.format == nil && articles.contains(item.stem) {
      if chosen[item.stem] == nil { diagnostics.append(Self.unread(item, in: folder)) }
    }
    return chosen.values.sorted { $0.file < $1.file }
  }

  private mutating func isFile(_ item: FolderItem, in top: TopFolder) -> Bool {
    guard !ContentWalk.isPassedOver(item.name) else { return false }
    switch item.kind {
    case .file: return true
    case .folder, .special: return false
    case .symbolicLink:
      switch top.follow("\(top.path)/\(item.name)") {
      case .success(let target): return target.kind == .file
      case .failure(let fault):
        diagnostics.append(fault.diagnostic("\(top.name)/\(item.name)"))
        return false
      }
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
}

extension OriginalsFolder {
  private static func unknown(
    _ item: Item, _ articles: Set<String>, in folder: String
  ) -> Diagnostic {
    let ending = item.format?.rawValue ?? ""
    return Diagnostic(
      .unknownOriginal, at: .file("\(folder)/\(item.file)"), "there is no article `\(item.stem)`",
      near: NearMissSearch(
        for: item.stem, suggesting: "rename it to `", ".\(ending)`",
        otherwise: "name the file by the id of the article whose text it holds",
        among: { Array(articles) }))
  }

  private static func duplicate(
    _ item: Item, _ other: Item, in folder: String
  ) -> Diagnostic {
    Diagnostic(
      .duplicateOriginal, at: .file("\(folder)/\(item.file)"),
      "`\(folder)/\(other.file)` is the original of `\(item.stem)` too",
      suggestion: "keep one of the two")
  }

  private static func unread(_ item: Item, in folder: String) -> Diagnostic {
    Diagnostic(
      .unknownFileType, severity: .warning, at: .file("\(folder)/\(item.file)"),
      "an original is read from a file that ends in `.txt` or `.md`, so this one verifies nothing",
      suggestion: "save its text as `\(folder)/\(item.stem).txt`")
  }
}
