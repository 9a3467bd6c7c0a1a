import DossierCore
import Foundation

/// The site's own `Templates/`: what it overrides of the theme, and what it adds.
enum TemplatesFolder {
  /// Its files by their paths below it; none where there is no such folder. Files and folders whose
  /// names begin with a dot are passed over; links that lead outside the root are not followed.
  static func read(root: String) -> (files: [SourceFile], diagnostics: [Diagnostic]) {
    let given = root.hasSuffix("/") ? "\(root)Templates" : "\(root)/Templates"
    guard let folder = realPath(given) else { return ([], []) }
    guard isInside(folder, root) else { return ([], [leadsOutside("Templates")]) }
    guard let paths = FileManager.default.subpaths(atPath: folder) else { return ([], []) }
    var files: [SourceFile] = []
    var diagnostics: [Diagnostic] = []
    for path in paths.sorted()
    where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      switch bytes(of: path, in: folder, root) {
      case nil: continue
      case .failure(let fault): diagnostics.append(fault.diagnostic)
      case .success(let bytes):
        if let problem = problem(with: path, bytes) { diagnostics.append(problem) }
        files.append(SourceFile(path: path, bytes: bytes))
      }
    }
    return (files, diagnostics)
  }

  private struct Fault: Error {
    let diagnostic: Diagnostic
  }

  /// nil for a folder.
  private static func bytes(
    of path: String, in folder: String, _ root: String
  ) -> Result<[UInt8], Fault>? {
    let location = "\(folder)/\(path)"
    var status = stat()
    guard stat(location, &status) == 0 else { return .failure(Fault(diagnostic: unreadable(path))) }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFDIR { return nil }
    guard isInside(location, root) else {
      return .failure(Fault(diagnostic: leadsOutside("Templates/\(path)")))
    }
    guard kind == S_IFREG else { return .failure(Fault(diagnostic: noFile(path))) }
    guard status.st_size <= largestFile || path.hasPrefix("assets/") else {
      return .failure(Fault(diagnostic: tooLarge(path)))
    }
    guard let bytes = FileManager.default.contents(atPath: location) else {
      return .failure(Fault(diagnostic: unreadable(path)))
    }
    return .success(Array(bytes))
  }

  /// The size in bytes beyond which a template or a file of words is refused.
  private static let largestFile = 4 << 20

  /// Whether a path, links followed, lies below the root.
  private static func isInside(_ path: String, _ root: String) -> Bool {
    guard let real = realPath(path), let realRoot = realPath(root) else { return false }
    return real.hasPrefix(realRoot == "/" ? "/" : "\(realRoot)/")
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func problem(with path: String, _ bytes: [UInt8]) -> Diagnostic? {
    if path.hasPrefix("assets/") { return nil }
    let isWords = path.hasPrefix("words/")
    guard path.hasSuffix(isWords ? ".yaml" : ".html") else { return unknownType(path) }
    return String(validating: bytes, as: UTF8.self) == nil ? notUTF8(path) : nil
  }

  private static func leadsOutside(_ path: String) -> Diagnostic {
    Diagnostic(
      .linkOutsideRoot, at: .file(path), "this symbolic link leads outside the dossier's folder",
      suggestion: "put a copy of what it leads to in its place")
  }

  private static func noFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .unknownFileType, at: .file("Templates/\(path)"), "this is neither a file nor a folder",
      suggestion: "remove it from `Templates/`")
  }

  private static func tooLarge(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, at: .file("Templates/\(path)"),
      "this file is larger than \(largestFile >> 20) MB",
      suggestion: "divide it into several templates that include one another")
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
