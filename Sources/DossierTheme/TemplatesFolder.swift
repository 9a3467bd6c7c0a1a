import DossierCore

/// The site's own `Templates/`: what it overrides of the theme, and what it adds.
package enum TemplatesFolder {
  static let name = "Templates"

  /// Its files by their paths from the root, as far as they can be read.
  package static func sources(root: String) -> [SourceFile] {
    read(root: root).files.map { SourceFile(path: "\(name)/\($0.path)", bytes: $0.bytes) }
  }

  /// Its files by their paths below it; none where there is no such folder. Files and folders whose
  /// names begin with a dot are passed over, and folders that are symbolic links; links that lead
  /// outside it are not followed.
  static func read(root: String) -> (files: [SourceFile], diagnostics: [Diagnostic]) {
    switch TopFolder.open(name, root: root) {
    case .absent: ([], [])
    case .refused(let diagnostic): ([], [diagnostic])
    case .open(let top): read(paths(below: top), in: top.path)
    }
  }

  private static func read(
    _ found: (paths: [String], diagnostics: [Diagnostic]), in folder: String
  ) -> (files: [SourceFile], diagnostics: [Diagnostic]) {
    var files: [SourceFile] = []
    var diagnostics = found.diagnostics
    for path in found.paths.sorted() {
      switch FileReading.bytes(of: "\(folder)/\(path)", limit: limit(for: path)) {
      case .success(let bytes):
        diagnostics += problems(with: path, bytes)
        files.append(SourceFile(path: path, bytes: bytes))
      case .failure(let fault):
        diagnostics.append(fault.diagnostic("\(name)/\(path)", tooLarge: tooLarge(path)))
      }
    }
    return (files, diagnostics)
  }

  /// The size in bytes beyond which a file is refused.
  private static func limit(for path: String) -> Int {
    path.hasPrefix("assets/") ? 64 << 20 : 4 << 20
  }

  /// The paths of all files below the folder, in no order that means anything.
  private static func paths(
    below top: TopFolder
  ) -> (paths: [String], diagnostics: [Diagnostic]) {
    var paths: [String] = []
    var diagnostics: [Diagnostic] = []
    var open = [""]
    while let folder = open.popLast() {
      switch FolderListing.items(of: folder.isEmpty ? top.path : "\(top.path)/\(folder)") {
      case .failure(let fault):
        if folder.isEmpty, fault.isAbsence { return ([], []) }
        diagnostics.append(
          fault.diagnostic(unreadable: folder.isEmpty ? name : "\(name)/\(folder)"))
      case .success(let items):
        for item in items where !item.name.isHiddenName {
          let path = folder.isEmpty ? item.name : "\(folder)/\(item.name)"
          switch found(item, at: "\(top.path)/\(path)", in: top) {
          case .file: paths.append(path)
          case .folder: open.append(path)
          case .passedOver: break
          case .noFile: diagnostics.append(noFile(path))
          case .faulty(let fault): diagnostics.append(fault.diagnostic("\(name)/\(path)"))
          }
        }
      }
    }
    return (paths, diagnostics)
  }

  private enum Found {
    case file, folder, passedOver, noFile
    case faulty(LinkFault)
  }

  /// What an item is, or what it leads to; a link to a folder is passed over.
  private static func found(
    _ item: FolderItem, at location: String, in top: TopFolder
  ) -> Found {
    guard item.kind == .symbolicLink else {
      return item.kind == .file ? .file : item.kind == .folder ? .folder : .noFile
    }
    let target: FolderListing.Target
    switch top.follow(location) {
    case .failure(.broken): return .noFile
    case .failure(let fault): return .faulty(fault)
    case .success(let found): target = found
    }
    return target.kind == .file ? .file : target.kind == .folder ? .passedOver : .noFile
  }

  private static func problems(with path: String, _ bytes: [UInt8]) -> [Diagnostic] {
    if path.hasPrefix("assets/") { return [] }
    let isWords = path.hasPrefix("words/")
    guard path.hasSuffix(isWords ? ".yaml" : ".html") else { return [unknownType(path)] }
    guard String(validating: bytes, as: UTF8.self) != nil else { return [notUTF8(path)] }
    let file = SourceFile(path: "\(name)/\(path)", bytes: bytes)
    return TextFault.all(in: bytes).map { $0.diagnostic(in: file) }
  }

  private static func noFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .unknownFileType, at: .file("\(name)/\(path)"), "this is neither a file nor a folder",
      suggestion: "remove it from `Templates/`")
  }

  private static func tooLarge(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, at: .file("\(name)/\(path)"),
      "this file is larger than \(limit(for: path) >> 20) MB",
      suggestion: path.hasPrefix("assets/")
        ? "put it into `Content/assets/`, from where it is copied"
        : "divide it into several templates that include one another")
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
