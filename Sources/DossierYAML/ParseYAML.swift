import DossierCore
import Yams

/// Reads one YAML document out of a half-open range of a file's bytes, which must be UTF-8.
///
/// The node is nil where the range says nothing, or so little of YAML that nothing can be read; in
/// the second case a diagnostic says why. Anchors, aliases and tags are refused, so that no input
/// grows when it is read; so are keys that are not text, and nesting beyond 64 levels.
package func parseYAML(file: SourceFile, range: Range<Int>) -> (YAMLNode?, [Diagnostic]) {
  var source = InertSource(file: file, range: range)
  while true {
    do {
      guard let root = try compose(source) else { return (nil, []) }
      var converter = NodeConverter(file: file, range: range)
      return converter.convert(root)
    } catch YamlError.duplicatedKeysInMapping(let names, let context) {
      if source.renameKey(at: context.mark) { continue }
      let place = file.span(source.original(context.mark)..<source.original(context.mark))
      let name = names.first.map(InertSource.restored) ?? ""
      return (nil, [Diagnostic(.duplicateKey, at: place, "`\(name)` stands more than once")])
    } catch {
      return (nil, [YAMLProblem(source: source).diagnostic(for: error)])
    }
  }
}

/// Yams' own tree; `Resolver.basic` holds no rules, so that no regular expression runs.
private func compose(_ source: InertSource) throws -> Node? {
  try Parser(yaml: source.text, resolver: .basic, encoding: .utf8).singleRoot()
}
