import DossierCore
import DossierYAML

extension YAMLMapping {
  /// Reads a range of a file that must hold keys and values; nothing at all is an empty mapping.
  static func read(_ file: SourceFile, range: Range<Int>) -> (YAMLMapping?, [Diagnostic]) {
    let (node, faults) = parseYAML(file: file, range: range)
    switch node {
    case .mapping(let mapping):
      return (mapping, faults)
    case nil:
      let start = range.lowerBound
      let empty = YAMLMapping(pairs: [], span: file.span(start..<start))
      return (faults.isEmpty ? empty : nil, faults)
    case .scalar(let scalar):
      return (nil, faults + [noKeys(at: scalar.span)])
    case .sequence(let sequence):
      return (nil, faults + [noKeys(at: sequence.span)])
    }
  }

  private static func noKeys(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .wrongType, at: span, "keys and values must stand here",
      suggestion: "write lines of `key: value`")
  }
}
