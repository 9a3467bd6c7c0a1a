import DossierCore

/// Diagnostics as people read them.
///
/// ```
/// Content/arguments/a.md:4:9: error: no argument has the id `peice` [unknown-id]
///     | attacks: peice
///     |          ^~~~~
///     suggestion: write `peace`
/// ```
struct DiagnosticText {
  let style: TextStyle

  /// One diagnostic, with a line feed after each of its lines.
  func text(_ diagnostic: Diagnostic) -> String {
    let message = VisibleText.of(diagnostic.message)
    let severity = style.severity(diagnostic.severity)
    var lines = [
      "\(place(diagnostic.place))\(severity): \(style.bold(message)) "
        + style.faint("[\(diagnostic.id.rawValue)]")
    ]
    if diagnostic.showsSource, diagnostic.id != .badWithheldMark,
      case .span(let span) = diagnostic.place,
      span.file.maySafelyShow(lineAt: span.range.lowerBound)
    {
      let excerpt = SourceExcerpt(span)
      // The sign keeps what stands in the content from beginning a line of output.
      lines += ["    | \(excerpt.line)", "    | \(style.mark(excerpt.marks))"]
    }
    for note in diagnostic.notes {
      lines += note.unicodeScalars.split(separator: "\n").map {
        "    note: \(VisibleText.of(String($0)))"
      }
    }
    if let suggestion = diagnostic.suggestion {
      lines.append("    suggestion: \(VisibleText.of(suggestion))")
    }
    if let more = Self.more(diagnostic) { lines.append("    \(more)") }
    return lines.map { "\($0)\n" }.joined()
  }

  private func place(_ place: Diagnostic.Place) -> String {
    switch place {
    case .span(let span):
      let start = span.start
      return style.bold("\(VisibleText.atLineStart(span.file.path)):\(start.line):\(start.column):")
        + " "
    case .file(let path): return style.bold("\(VisibleText.atLineStart(path)):") + " "
    case .nowhere: return ""
    }
  }

  /// `and 3,912 more like it`; nil where all are told of.
  static func more(_ diagnostic: Diagnostic) -> String? {
    guard diagnostic.more > 0 else { return nil }
    var digits = Array("\(diagnostic.more)")
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
    return "and \(String(digits)) more like it"
  }

  /// `1 error, 2 warnings`; nil where there is nothing to count.
  static func count(_ diagnostics: [Diagnostic]) -> String? {
    let parts = Diagnostic.Severity.allCases.reversed().compactMap { severity -> String? in
      let count = diagnostics.count(of: severity)
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
