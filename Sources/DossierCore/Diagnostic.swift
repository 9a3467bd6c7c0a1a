import TextAnalysis

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
  /// Further lines that help, such as each place where an anchor could stand.
  package let notes: [String]
  /// Whether it is of something that its editors hide, and so stays what it is under `--strict`.
  package let isOfHidden: Bool
  /// Whether the line of the source may be shown.
  package var showsSource = true
  /// How many more of its kind in its file were found further on, and are not told of one by one.
  package var more = 0

  private var suggested: Suggested

  /// - Parameter near: instead of a suggestion, a near miss to be looked for.
  package init(
    _ id: DiagnosticID, severity: Severity? = nil, at place: Place, _ message: String,
    suggestion: String? = nil, near: NearMissSearch? = nil, notes: [String] = [],
    isOfHidden: Bool = false
  ) {
    self.id = id
    self.isOfHidden = isOfHidden
    self.severity = severity ?? id.severity
    self.place = place
    self.message = message.withoutQuotedMarks.boundedMessage
    self.notes = Self.bounded(notes)
    suggested = near.map(Suggested.near) ?? Self.shown(suggestion)
    if case .span(let span) = place { span.file.keep() }
  }

  package init(
    _ id: DiagnosticID, severity: Severity? = nil, at span: SourceSpan, _ message: String,
    suggestion: String? = nil, near: NearMissSearch? = nil, notes: [String] = []
  ) {
    self.init(
      id, severity: severity, at: .span(span), message, suggestion: suggestion, near: near,
      notes: notes)
  }

  /// The same, taken otherwise.
  ///
  /// - Parameter prefix: what is put before the message, with a colon.
  package init(
    _ diagnostic: Diagnostic, severity: Severity, isOfHidden: Bool? = nil, prefix: String? = nil
  ) {
    id = diagnostic.id
    self.severity = severity
    place = diagnostic.place
    message = prefix.map { "\($0): \(diagnostic.message)" } ?? diagnostic.message
    notes = diagnostic.notes
    self.isOfHidden = isOfHidden ?? diagnostic.isOfHidden
    showsSource = diagnostic.showsSource
    more = diagnostic.more
    suggested = diagnostic.suggested
  }

  /// What to write instead, where that is known: a whole phrase, such as "write `attacks`".
  package var suggestion: String? {
    switch suggested {
    case .none: return nil
    case .text(let text): return text
    case .near(let search):
      var steps = NearMissBudget.ofFile
      return Self.shown(search.suggestion(within: &steps)).text
    }
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

  private enum Suggested: Sendable {
    case none
    case text(String)
    /// Looked for where it is shown.
    case near(NearMissSearch)

    var text: String? { if case .text(let text) = self { text } else { nil } }
  }

  /// A suggestion is left out where a part of it can't be shown, since it must work as it stands.
  private static func shown(_ suggestion: String?) -> Suggested {
    guard let suggestion, !suggestion.holdsWithheldMark,
      suggestion.utf8.count <= 4 * DiagnosticBounds.scalars
    else { return .none }
    return .text(suggestion)
  }

  private static func bounded(_ notes: [String]) -> [String] {
    let shown = notes.prefix(DiagnosticBounds.notes)
      .map { $0.holdsWithheldMark ? notShown : $0.boundedMessage }
    let rest = notes.count - shown.count
    return rest == 0 ? shown : shown + ["and \(rest) more"]
  }

  /// The same with its near miss looked for, as far as the budget goes.
  func settled(_ budget: inout NearMissBudget) -> Diagnostic {
    guard case .near(let search) = suggested else { return self }
    var settled = self
    settled.suggested = Self.shown(budget.suggestion(search, in: path))
    return settled
  }
}

extension Diagnostic {
  /// What tells one diagnostic from another, wherever it was found.
  package var identity: Identity {
    let range = if case .span(let span) = place { span.range } else { Range<Int>?.none }
    return Identity(id: id, path: path, range: range, message: message)
  }

  package struct Identity: Hashable {
    let id: DiagnosticID
    let path: String?
    let range: Range<Int>?
    let message: String
  }
}

extension Sequence<Diagnostic> {
  /// Whether others say the same in the same places, one by one.
  package func sayTheSame(as others: some Sequence<Diagnostic>) -> Bool {
    elementsEqual(others) { $0.identity == $1.identity && $0.severity == $1.severity }
  }

  package var containsErrors: Bool { contains { $0.severity == .error } }

  /// How many there are of a severity, with those that are not told of one by one.
  package func count(of severity: Diagnostic.Severity) -> Int {
    reduce(0) { $1.severity == severity ? $0 + 1 + $1.more : $0 }
  }
}
