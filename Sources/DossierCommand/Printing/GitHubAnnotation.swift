import DossierCore

/// Diagnostics as workflow commands, which GitHub shows beside the lines of a change.
enum GitHubAnnotation {
  /// One diagnostic as one line, and a second where more like it are not told of; line feeds are
  /// included.
  ///
  /// - Parameter folder: the root as the repository sees it, with a closing slash, or nothing.
  static func text(_ diagnostic: Diagnostic, below folder: String) -> String {
    var message = diagnostic.message
    if let suggestion = diagnostic.suggestion { message += "\n\(suggestion)" }
    let line = line(diagnostic, place(diagnostic, below: folder), message)
    guard let more = DiagnosticText.more(diagnostic) else { return line }
    let file = diagnostic.path.map { [("file", folder + $0)] } ?? []
    return line + Self.line(diagnostic, file, more)
  }

  private static func line(
    _ diagnostic: Diagnostic, _ place: [(String, String)], _ message: String
  ) -> String {
    let properties = (place + [("title", diagnostic.id.rawValue)])
      .map { "\($0.0)=\(escaped($0.1, isProperty: true))" }
      .joined(separator: ",")
    let command = command(diagnostic.severity)
    return "::\(command) \(properties)::\(escaped(message, isProperty: false))\n"
  }

  private static func command(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .hint: "notice"
    }
  }

  private static func place(
    _ diagnostic: Diagnostic, below folder: String
  ) -> [(String, String)] {
    switch diagnostic.place {
    case .span(let span):
      let (start, end) = (span.start, span.end)
      return [
        ("file", folder + span.file.path), ("line", "\(start.line)"), ("endLine", "\(end.line)"),
        ("col", "\(start.column)"), ("endColumn", "\(end.column)"),
      ]
    case .file(let path): return [("file", folder + path)]
    case .nowhere: return []
    }
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var escaped = ""
    for (scalar, cell) in zip(text.unicodeScalars, VisibleText.cells(text)) {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where isProperty: escaped += "%3A"
      case "," where isProperty: escaped += "%2C"
      default: escaped += cell.text
      }
    }
    return escaped
  }
}
