import DossierCore
import Foundation

/// The site's own `Templates/`: what it overrides of the theme, and what it adds.
enum TemplatesFolder {
  /// Its files by their paths below it; none where there is no such folder. Files and folders whose
  /// names begin with a dot are passed over.
  static func read(root: String) -> (files: [SourceFile], diagnostics: [Diagnostic]) {
    let folder = root.hasSuffix("/") ? "\(root)Templates" : "\(root)/Templates"
    guard let paths = FileManager.default.subpaths(atPath: folder) else { return ([], []) }
    var files: [SourceFile] = []
    var diagnostics: [Diagnostic] = []
    for path in paths.sorted()
    where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      var isFolder: ObjCBool = false
      let location = "\(folder)/\(path)"
      let exists = FileManager.default.fileExists(atPath: location, isDirectory: &isFolder)
      if exists, isFolder.boolValue { continue }
      guard let bytes = FileManager.default.contents(atPath: location) else {
        diagnostics.append(unreadable(path))
        continue
      }
      if let problem = problem(with: path, Array(bytes)) { diagnostics.append(problem) }
      files.append(SourceFile(path: path, bytes: Array(bytes)))
    }
    return (files, diagnostics)
  }

  private static func problem(with path: String, _ bytes: [UInt8]) -> Diagnostic? {
    if path.hasPrefix("assets/") { return nil }
    let isWords = path.hasPrefix("words/")
    guard path.hasSuffix(isWords ? ".yaml" : ".html") else { return unknownType(path) }
    return String(validating: bytes, as: UTF8.self) == nil ? notUTF8(path) : nil
  }

  private static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(.unreadableFile, at: .file("Templates/\(path)"), "the file can't be read")
  }

  private static func unknownType(_ path: String) -> Diagnostic {
    Diagnostic(
      .unknownFileType, at: .file("Templates/\(path)"),
      "a theme has no such file",
      suggestion: "put templates here as `NAME.html`, words as `words/LANGUAGE.yaml`, "
        + "and anything else into `assets/`")
  }

  private static func notUTF8(_ path: String) -> Diagnostic {
    Diagnostic(
      .notUTF8, at: .file("Templates/\(path)"), "the file is not UTF-8",
      suggestion: "save it as UTF-8")
  }
}
