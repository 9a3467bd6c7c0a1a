/// One thing wrong, or worth saying, about the content, a template or the machine.
///
/// Bad input is a value: every stage returns its diagnostics beside its result and goes on.
package struct Diagnostic: Sendable {
  package enum Severity: String, Sendable, Comparable, CaseIterable {
    case hint, warning, error

    package static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .hint: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// Where a diagnostic points.
  package enum Place: Sendable {
    case span(SourceSpan)
    /// A file as a whole, by its path relative to the root.
    case file(String)
    case nowhere
  }

  package let severity: Severity
  package let id: DiagnosticID
  package let place: Place
  /// One sentence without a full stop that says what is wrong.
  package let message: String
  /// What to write instead, where that is known: a whole phrase, such as "write `attacks`".
  package let suggestion: String?
  /// Further lines that help, such as each place where an anchor could stand.
  package let notes: [String]
  /// Whether it is of something that its editors hide, and so stays what it is under `--strict`.
  package let isOfHidden: Bool
  /// Whether the line of the source may be shown.
  package var showsSource = true

  package init(
    _ id: DiagnosticID, severity: Severity? = nil, at place: Place, _ message: String,
    suggestion: String? = nil, notes: [String] = [], isOfHidden: Bool = false
  ) {
    self.id = id
    self.isOfHidden = isOfHidden
    self.severity = severity ?? id.severity
    self.place = place
    self.message = message.withoutQuotedMarks
    self.suggestion = suggestion.flatMap { $0.holdsWithheldMark ? nil : $0 }
    self.notes = notes.map { $0.holdsWithheldMark ? Self.notShown : $0 }
    if case .span(let span) = place { span.file.keep() }
  }

  package init(
    _ id: DiagnosticID, severity: Severity? = nil, at span: SourceSpan, _ message: String,
    suggestion: String? = nil, notes: [String] = []
  ) {
    self.init(
      id, severity: severity, at: .span(span), message, suggestion: suggestion, notes: notes)
  }

  /// The path that the diagnostic names, relative to the root.
  package var path: String? {
    switch place {
    case .span(let span): span.file.path
    case .file(let path): path
    case .nowhere: nil
    }
  }
}

extension Diagnostic {
  /// What stands in the place of a text in which something is withheld: beside a mark may stand what
  /// an editor forgot to take out.
  package static let notShown = "(not shown: something is withheld there)"

  /// The order in which diagnostics are printed: path, place, id, message; none depends on the
  /// order in which tasks ended.
  package static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map { ($0.sortKey, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private var sortKey: SortKey {
    let start = if case .span(let span) = place { span.range.lowerBound } else { -1 }
    return SortKey(path: path ?? "", start: start, id: id.rawValue, message: message)
  }

  private struct SortKey: Comparable {
    let path: String
    let start: Int
    let id: String
    let message: String

    static func < (left: SortKey, right: SortKey) -> Bool {
      (left.path, left.start, left.id, left.message)
        < (right.path, right.start, right.id, right.message)
    }
  }
}

extension Sequence<Diagnostic> {
  package var containsErrors: Bool { contains { $0.severity == .error } }
}
