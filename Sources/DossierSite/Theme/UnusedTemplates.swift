import DossierCore
import DossierTemplates

/// Templates of the site's own that replace nothing and that nothing uses: most often a misspelt
/// name.
enum UnusedTemplates {
  static func diagnostics(_ files: ThemeFiles, _ sources: [Theme.Source]) -> [Diagnostic] {
    let known = Set(
      ThemeFiles.builtIn.map(\.path).filter { $0.hasSuffix(".html") }.map {
        String($0.dropLast(5))
      } + Theme.Page.all.map(\.template))
    let added = sources.filter { source in
      files.own.contains("\(source.name).html") && !known.contains(source.name)
    }
    let texts = added.isEmpty ? [] : sources.map { $0.file.text(0..<$0.file.bytes.count) }
    return added.filter { source in
      !texts.contains { $0.contains("\"\(source.name)\"") }
    }.map { source in
      let near = NearMiss.best(for: source.name, among: known.sorted())
      return Diagnostic(
        .unknownTemplate, severity: .warning, at: .file(source.file.path),
        "the built-in theme has no template `\(source.name)`, and no other template uses it",
        suggestion: near.map { "rename it to `\($0).html`" })
    }
  }
}
