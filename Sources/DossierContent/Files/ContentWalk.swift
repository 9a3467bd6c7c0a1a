import DossierCore
import DossierModel

/// Finds what is to be read in `Content/`, in an order that no file system has a say in.
struct ContentWalk {
  /// A file of an entry, not yet read.
  struct EntryFile: Sendable {
    let id: EntryID
    /// Relative to the root.
    let path: String
    /// On disk.
    let location: String
  }

  struct Folder {
    /// Relative to the root.
    let path: String
    /// The paths, without links, of this folder and those it was reached through.
    let chain: [String]
    /// What links in it may lead to.
    let scope: TopFolder
  }

  let root: String
  var entries: [EntryFile] = []
  var assets: [Library.Asset] = []
  private(set) var settings: String?
  var diagnostics: [Diagnostic] = []

  static let contentFolder = "Content"
  static let settingsFile = "dossier.yaml"
  static let assetsFolder = "assets"
  static let lockFile = "passages.lock"

  /// Walks `Content/` below a root; nil where there is no such folder.
  init?(root: String) {
    self.root = root
    switch TopFolder.open(Self.contentFolder, root: root) {
    case .absent: return nil
    case .refused(let diagnostic): diagnostics.append(diagnostic)
    case .open(let content):
      walk(Folder(path: Self.contentFolder, chain: [content.realPath], scope: content))
    }
  }

  private mutating func walk(_ top: Folder) {
    for item in items(of: top) {
      let path = top.path + "/" + item.name
      guard !isRefused(item, at: path), let found = resolve(item, at: path, in: top) else {
        continue
      }
      if let kind = EntryKind(folder: item.name), let folder = found.folder {
        walkFiles(below: folder) { walk, path, name in walk.addEntry(kind, path: path, name: name) }
      } else if item.name == Self.assetsFolder, let folder = found.folder {
        walkAssets(folder)
      } else if item.name == Self.settingsFile, found.folder == nil {
        settings = path
      } else if item.name != Self.lockFile || found.folder != nil {
        diagnostics.append(Self.unknown(item.name, at: path, isFolder: found.folder != nil))
      }
    }
  }

  /// What is copied as it is holds no entry: an asset may lead to assets alone, since a draft, or
  /// the lock, would be published by a link.
  private mutating func walkAssets(_ folder: Folder) {
    do throws(SystemError) {
      let scope = try TopFolder(folder.path, at: root + "/" + folder.path)
      walkFiles(below: Folder(path: folder.path, chain: folder.chain, scope: scope)) {
        walk, path, _ in walk.addAsset(path: path)
      }
    } catch {
      reportUnreadable(folder.path, error)
    }
  }

  /// Calls `add` for every file below a folder, at any depth, with an explicit stack.
  private mutating func walkFiles(
    below top: Folder, add: (inout ContentWalk, _ path: String, _ name: String) -> Void
  ) {
    var open = [top]
    while let folder = open.popLast() {
      var inner: [Folder] = []
      for item in items(of: folder) {
        let path = folder.path + "/" + item.name
        guard let found = resolve(item, at: path, in: folder) else { continue }
        if let deeper = found.folder { inner.append(deeper) } else { add(&self, path, item.name) }
      }
      open.append(contentsOf: inner.reversed())
    }
  }

  /// The items of a folder that are not hidden and not left by an editor.
  private mutating func items(of folder: Folder) -> [FolderItem] {
    switch FolderListing.items(of: root + "/" + folder.path) {
    case .success(let items):
      return items.filter { !Self.isPassedOver($0.name) && isNamedInUTF8($0, in: folder) }
    case .failure(let fault):
      reportUnreadable(folder.path, fault)
      return []
    }
  }

  /// Reports an item whose name is not UTF-8, and so can't be opened by it.
  private mutating func isNamedInUTF8(_ item: FolderItem, in folder: Folder) -> Bool {
    guard item.name.unicodeScalars.contains("\u{FFFD}") else { return true }
    diagnostics.append(
      Diagnostic(
        .badFileName, at: .file(folder.path + "/" + item.name),
        "the name of this file or folder is not UTF-8, or holds U+FFFD", suggestion: "rename it"))
    return false
  }

  enum Found {
    case file
    case folder(Folder)

    var folder: Folder? {
      if case .folder(let folder) = self { folder } else { nil }
    }
  }

  mutating func resolve(_ item: FolderItem, at path: String, in folder: Folder) -> Found? {
    switch item.kind {
    case .file: return .file
    case .folder:
      let real = (folder.chain.last ?? "") + "/" + item.name
      return .folder(Folder(path: path, chain: folder.chain + [real], scope: folder.scope))
    case .symbolicLink: return follow(path, in: folder)
    case .special:
      diagnostics.append(
        Diagnostic(
          .unknownFileType, at: .file(path), "this is neither a file nor a folder",
          suggestion: "remove it from `\(Self.contentFolder)/`"))
      return nil
    }
  }
}
