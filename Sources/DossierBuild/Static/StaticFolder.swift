import DossierCore
import DossierTheme

/// `Static/` beside `Templates/`: files that are copied to the top of the site as they are.
///
/// It is trusted as templates are; what is in `Content/` is not. It holds no links, so that what is
/// published is what lies there.
struct StaticFolder {
  static let name = "Static"

  /// In order of their paths' bytes.
  private(set) var pages: [SitePage] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Lists all files below it, hidden ones too; nothing where there is no such folder.
  init(root: String) {
    let top = FolderPath.joined(root, Self.name)
    do throws(SystemError) {
      guard let status = try FileStatus.of(top) else { return }
      switch status.kind {
      case .folder: walk(top)
      case .symbolicLink: diagnostics.append(Self.link(Self.name))
      case .file, .special: diagnostics.append(Self.noFile(Self.name))
      }
    } catch {
      diagnostics.append(error.diagnostic(unreadable: Self.name))
    }
    pages.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Whether another look found the same files, whatever is in them.
  func isSame(as other: StaticFolder) -> Bool {
    pages.map { ExactPath($0.path) } == other.pages.map { ExactPath($0.path) }
      && diagnostics.sayTheSame(as: other.diagnostics)
  }

  private mutating func walk(_ top: String) {
    var open = [""]
    while let folder = open.popLast() {
      switch FolderListing.items(of: folder.isEmpty ? top : "\(top)/\(folder)") {
      case .failure(let error):
        diagnostics.append(error.diagnostic(unreadable: Self.path(folder)))
      case .success(let items):
        for item in items where !HandPutNames.isLitter(item.name) {
          let path = folder.isEmpty ? item.name : "\(folder)/\(item.name)"
          if let inner = add(item, path, top) { open.append(inner) }
        }
      }
    }
  }

  /// The path of a folder that is to be looked through; nil for all else.
  private mutating func add(_ item: FolderItem, _ path: String, _ top: String) -> String? {
    if let refusal = Self.refusal(item, path) {
      diagnostics.append(refusal)
    } else if item.kind == .folder {
      return path
    } else {
      pages.append(
        SitePage(
          path: path, content: .copy(from: "\(top)/\(path)"), isStatic: true,
          source: Self.path(path)))
    }
    return nil
  }

  private static func refusal(_ item: FolderItem, _ path: String) -> Diagnostic? {
    switch item.kind {
    case .symbolicLink: return link(Self.path(path))
    case .special: return noFile(Self.path(path))
    case .file, .folder: break
    }
    if item.name.lowercased() == ".git" {
      return Diagnostic(
        .staticClash, at: .file(Self.path(path)),
        "a repository would be published with all its history",
        suggestion: "take `.git` out of `Static/`")
    }
    let isPrintable = item.name.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value != 0x7F && $0 != "\u{FFFD}"
    }
    if isPrintable { return nil }
    return Diagnostic(
      .badFileName, at: .file(Self.path(path)),
      "the name of this file or folder holds a character that no address can",
      suggestion: "rename it")
  }

  private static func link(_ path: String) -> Diagnostic {
    Diagnostic(
      .staticLink, at: .file(path),
      "this is a symbolic link, and what `Static/` holds is published as it is",
      suggestion: "put a copy of what it leads to in its place, if readers may see it")
  }

  private static func noFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .unknownFileType, at: .file(path), "this is no file that can be published",
      suggestion: "remove it")
  }

  static func path(_ path: String) -> String { path.isEmpty ? name : "\(name)/\(path)" }
}
