import DossierCore
import TypedTemplates

/// Templates of the site's own that replace nothing and that nothing uses: most often a misspelt
/// name.
enum UnusedTemplates {
  static func diagnostics(
    _ files: ThemeFiles, _ sources: [Theme.Source], _ pages: [Theme.Page]
  ) -> [Diagnostic] {
    let known = Set(
      ThemeFiles.builtIn.map(\.path).filter { $0.hasSuffix(".html") }.map {
        String($0.dropLast(5))
      } + pages.map(\.template))
    let added = sources.filter { source in
      files.own.contains("\(source.name).html") && !known.contains(source.name)
    }
    let named = added.isEmpty ? [] : names(in: sources)
    return added.filter { !named.contains($0.name) }.map { source in
      let near = NearMiss.best(for: source.name, among: known.sorted())
      return Diagnostic(
        .unknownTemplate, severity: .warning, at: .file(source.file.path),
        "the built-in theme has no template `\(source.name)`, and no other template uses it",
        suggestion: near.map { "rename it to `\($0).html`" })
    }
  }

  /// All that stands between quotation marks.
  private static func names(in sources: [Theme.Source]) -> Set<String> {
    sources.reduce(into: []) { names, source in
      let text = source.file.bytes
      for part in text.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false) {
        if part.count <= longest { names.insert(String(decoding: part, as: UTF8.self)) }
      }
    }
  }

  /// Bytes of a template's name: more than a file's may have.
  private static let longest = 1_000
}
