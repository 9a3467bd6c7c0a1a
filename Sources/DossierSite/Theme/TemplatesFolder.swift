import DossierContent
import DossierCore

/// The site's own `Templates/`: what it overrides of the theme, and what it adds.
enum TemplatesFolder {
  static let name = "Templates"

  /// Its files by their paths below it; none where there is no such folder. Files and folders whose
  /// names begin with a dot are passed over, and folders that are symbolic links.
  static func read(root: String) -> (files: [SourceFile], diagnostics: [Diagnostic]) {
    var files: [SourceFile] = []
    var (paths, diagnostics) = paths(below: "\(root)/\(name)")
    paths.sort()
    for path in paths {
      switch FileReading.bytes(of: "\(root)/\(name)/\(path)", limit: largestFile) {
      case .success(let bytes):
        if let problem = problem(with: path, bytes) { diagnostics.append(problem) }
        files.append(SourceFile(path: path, bytes: bytes))
      case .failure(let fault):
        diagnostics.append(fault.diagnostic("\(name)/\(path)", tooLarge: tooLarge(path)))
      }
    }
    return (files, diagnostics)
  }

  private static let largestFile = 64 << 20

  /// The paths of all files below the folder, in no order that means anything.
  private static func paths(below top: String) -> (paths: [String], diagnostics: [Diagnostic]) {
    var paths: [String] = []
    var diagnostics: [Diagnostic] = []
    var open = [""]
    while let folder = open.popLast() {
      switch FolderListing.items(of: folder.isEmpty ? top : "\(top)/\(folder)") {
      case .failure(let fault):
        if folder.isEmpty, fault.isAbsence { return ([], []) }
        diagnostics.append(fault.diagnostic(folder.isEmpty ? name : "\(name)/\(folder)"))
      case .success(let items):
        for item in items where !item.name.hasPrefix(".") {
          let path = folder.isEmpty ? item.name : "\(folder)/\(item.name)"
          switch kind(of: item, at: "\(top)/\(path)") {
          case .file: paths.append(path)
          case .folder where item.kind == .folder: open.append(path)
          case .folder: break
          case .symbolicLink, .special: diagnostics.append(noFile(path))
          }
        }
      }
    }
    return (paths, diagnostics)
  }

  /// What an item is, or what it leads to.
  private static func kind(of item: FolderItem, at location: String) -> FolderItem.Kind {
    guard item.kind == .symbolicLink else { return item.kind }
    guard case .success(let target) = FolderListing.target(of: location) else {
      return .symbolicLink
    }
    return target.kind
  }

  private static func problem(with path: String, _ bytes: [UInt8]) -> Diagnostic? {
    if path.hasPrefix("assets/") { return nil }
    let isWords = path.hasPrefix("words/")
    guard path.hasSuffix(isWords ? ".yaml" : ".html") else { return unknownType(path) }
    return String(validating: bytes, as: UTF8.self) == nil ? notUTF8(path) : nil
  }

  private static func noFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadableFile, at: .file("\(name)/\(path)"), "this is neither a file nor a folder",
      suggestion: "remove it, or put a file in its place")
  }

  private static func tooLarge(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, at: .file("\(name)/\(path)"), "this file is larger than 64 MB",
      suggestion: "put it into `Content/assets/`, from where it is copied")
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
