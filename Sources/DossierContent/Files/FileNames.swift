import DossierCore
import DossierModel

/// What the name of a file or folder says, and what is wrong with it.
extension ContentWalk {
  /// Whether a file is hidden, or a copy that an editor, a merge or a system leaves beside the files
  /// that people make: it may hold what was taken out of them, and is never read or published.
  static func isPassedOver(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.isHiddenName || name.hasPrefix("~$") || name.hasSuffix("~")
      || name.hasPrefix("#") && name.hasSuffix("#") || leftOverNames.contains(name)
      || leftOverEndings.contains { name.hasSuffix($0) }
  }

  private static let leftOverNames = ["4913", "thumbs.db", "desktop.ini", "icon\r"]
  private static let leftOverEndings = [
    ".swp", ".swo", ".swx", ".orig", ".rej", ".bak", ".bck", ".tmp", ".temp", ".part",
    ".crdownload",
  ]

  /// An item at the top of `Content/` that belongs nowhere.
  static func unknown(_ name: String, at path: String, isFolder: Bool) -> Diagnostic {
    let folders = EntryKind.allCases.map(\.folder) + ["assets"]
    guard isFolder else {
      let settings = NearMiss.best(for: name, among: [settingsFile])
      return Diagnostic(
        .unknownFolder, at: .file(path), "this file stands in no folder that Dossier knows",
        suggestion: settings.map { "rename it to `\($0)`" }
          ?? "move it to one of \(folders.map { "`\($0)/`" }.joined(separator: ", "))")
    }
    let singular = EntryKind.allCases.first { $0.rawValue == name.lowercased() }?.folder
    let near = singular ?? NearMiss.best(for: name, among: folders)
    return Diagnostic(
      .unknownFolder, at: .file(path), "Dossier knows no folder `\(name)/` in `Content/`",
      suggestion: near.map { "rename it to `\($0)/`" }
        ?? "move its files to one of \(folders.map { "`\($0)/`" }.joined(separator: ", "))")
  }

  static func notMarkdown(_ name: String, kind: EntryKind, at path: String) -> Diagnostic {
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    let isMarkdown = ["md", "markdown", "mdown", "mkd", "txt"].contains(ending)
    return Diagnostic(
      .unknownFileType, at: .file(path),
      "only files that end in `.md` can stand in `\(kind.folder)/`",
      suggestion: isMarkdown
        ? "rename it to `\(stem).md`" : "move it to `Content/assets/`, or remove it")
  }

  static func badName(_ name: String, _ fault: IDFault, at path: String) -> Diagnostic {
    let stem = fault.correction.map { "rename it to `\($0).md`" }
    return Diagnostic(
      .badFileName, at: .file(path),
      "`\(name)` cannot be the name of an entry: \(fault.reason)",
      suggestion: stem
        ?? "use letters, digits, `-` and `_`, and `.` inside")
  }
}
