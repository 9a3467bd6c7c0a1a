import DossierCore
import Testing

/// A diagnostic that a test waits for.
package struct ExpectedDiagnostic: Sendable {
  let id: DiagnosticID
  let mark: Int?
  let suggestion: String?
  let message: String?

  /// `mark`: the number of the mark at which it points, or nil for a file as a whole.
  /// `suggestion` and `message`: parts of the wording that must be there.
  package init(
    _ id: DiagnosticID, at mark: Int? = nil, suggestion: String? = nil, message: String? = nil
  ) {
    self.id = id
    self.mark = mark
    self.suggestion = suggestion
    self.message = message
  }
}

/// Holds the diagnostics to be those expected and no others, each at its marked place.
package func expectDiagnostics(
  _ found: [Diagnostic], in source: MarkedSource, _ expected: [ExpectedDiagnostic],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var left = found
  for wanted in expected {
    if let index = left.firstIndex(where: { wanted.matches($0, in: source) }) {
      left.remove(at: index)
    } else {
      Issue.record(
        "expected \(wanted.described(in: source)); found \(found.map(\.place).isEmpty ? "nothing" : described(found))",
        sourceLocation: sourceLocation)
    }
  }
  if !left.isEmpty {
    Issue.record("not expected: \(described(left))", sourceLocation: sourceLocation)
  }
}

/// Holds that nothing was found wrong.
package func expectNoDiagnostics(
  _ found: [Diagnostic], sourceLocation: SourceLocation = #_sourceLocation
) {
  expectDiagnostics(found, in: "", [], sourceLocation: sourceLocation)
}

extension ExpectedDiagnostic {
  fileprivate func matches(_ found: Diagnostic, in source: MarkedSource) -> Bool {
    guard found.id == id else { return false }
    if let suggestion, found.suggestion?.contains(suggestion) != true { return false }
    if let message, !found.message.contains(message) { return false }
    switch found.place {
    case .span(let span):
      guard let mark, let offset = source.marks[mark] else { return false }
      return span.start == SourceFile(path: "", text: source.text).position(at: offset)
    case .file, .nowhere:
      return mark == nil
    }
  }

  fileprivate func described(in source: MarkedSource) -> String {
    var text = "[\(id.rawValue)]"
    if let mark, let offset = source.marks[mark] {
      let place = SourceFile(path: "", text: source.text).position(at: offset)
      text += " at \(place.line):\(place.column)"
    }
    if let message { text += ", message with “\(message)”" }
    if let suggestion { text += ", suggestion with “\(suggestion)”" }
    return text
  }
}

/// A diagnostic on one line, as it is printed.
package func described(_ diagnostics: [Diagnostic]) -> String {
  diagnostics.map { diagnostic in
    var text = diagnostic.path ?? ""
    if case .span(let span) = diagnostic.place {
      text += ":\(span.start.line):\(span.start.column)"
    }
    text += " [\(diagnostic.id.rawValue)] \(diagnostic.message)"
    return text + (diagnostic.suggestion.map { " (\($0))" } ?? "")
  }.joined(separator: "\n")
}
