import DossierCore
import DossierGraph

/// Two files of the site that would have one path, on some file systems at least.
enum PathClash {
  static func diagnostics(_ files: [SitePage], in dossier: Dossier) -> [Diagnostic] {
    var paths: [String: String] = [:]
    var clashes: [(path: String, other: String)] = []
    for file in files {
      let folded = CaseFolding.folded(file.path)
      if let other = paths[folded] {
        clashes.append((file.path, other))
      } else {
        paths[folded] = file.path
      }
    }
    guard !clashes.isEmpty else { return [] }
    let sources = sources(dossier)
    return clashes.map { diagnostic($0, $1, sources) }
  }

  private static func diagnostic(
    _ path: String, _ other: String, _ sources: [String: String]
  ) -> Diagnostic {
    let source = sources[path] ?? sources[other]
    return Diagnostic(
      .duplicateID, at: source.map { .file($0) } ?? .nowhere,
      path == other
        ? "two files of the site would have the path \(path)"
        : "\(path) and \(other) are one path where letter case doesn't count",
      suggestion: source.map { "rename \($0)" })
  }

  /// The file of the content that makes each path.
  private static func sources(_ dossier: Dossier) -> [String: String] {
    let commons =
      dossier.articles.map(\.common) + dossier.arguments.map(\.common)
      + dossier.experts.map(\.common) + dossier.events.map(\.common) + dossier.pages.map(\.common)
    let entries = commons.flatMap { common in
      ([common.id.name] + common.was).map {
        (SiteAddress.path(of: EntryID(common.id.kind, $0)), common.file.path)
      }
    }
    let comparisons = dossier.articles.filter { $0.collation != nil }.map(\.common).map {
      (SiteAddress.comparison(of: $0.id), $0.file.path)
    }
    let assets = dossier.assets.map { ("assets/\($0.path)", "Content/assets/\($0.path)") }
    return Dictionary(entries + comparisons + assets, uniquingKeysWith: { first, _ in first })
  }
}
