import DossierCore
import DossierTheme

/// Where `Static/` would put a file that the site, or itself, has already, by names as the most forgiving
/// file system compares them: a site is built on one disk and served from another.
struct StaticClashes {
  /// The site's files and folders, by their folded paths.
  private var files: [String: String] = [:]
  private var folders: [String: String] = [:]

  /// - Parameter paths: those of the site's own files.
  init(_ paths: [String]) {
    for path in paths + [OutputMarker.name] { add(path) }
  }

  private mutating func add(_ path: String) {
    files[Self.folded(path)] = path
    for folder in Self.folders(of: path) where folders[Self.folded(folder)] == nil {
      folders[Self.folded(folder)] = folder
    }
  }

  /// What is wrong with the files of `Static/`, by their paths in it.
  mutating func diagnostics(of pages: [SitePage]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for page in pages {
      if let taken = taken(by: page.path) {
        found.append(Self.diagnostic(page.path, taken))
      } else {
        add(page.path)
      }
    }
    return found
  }

  /// What the site has in a file's place, or in the place of a folder that it lies in.
  private func taken(by path: String) -> String? {
    let own = Self.folded(path)
    if let taken = files[own] ?? folders[own] { return taken }
    for folder in Self.folders(of: path) {
      let own = Self.folded(folder)
      if let file = files[own] { return file }
      if let present = folders[own], !present.utf8.elementsEqual(folder.utf8) { return present }
    }
    return nil
  }

  private static func diagnostic(_ path: String, _ taken: String) -> Diagnostic {
    Diagnostic(
      .staticClash, at: .file(StaticFolder.path(path)),
      "the site has `\(taken)` in its place",
      suggestion: "rename it, or take it out of `Static/`")
  }

  /// The folders that lead to a path.
  private static func folders(of path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
  }

  private static func folded(_ path: String) -> String { CaseFolding.folded(path) }
}
