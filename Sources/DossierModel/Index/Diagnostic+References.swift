import DossierCore

extension Diagnostic {
  /// A reference or a link that leads to no published entry; nil where loading has said why.
  ///
  /// - Parameter naming: what is written at the place to name an entry.
  package static func brokenReference(
    _ written: String, _ failure: EntryIndex.Failure, kinds: [EntryKind], in index: EntryIndex,
    at span: SourceSpan, naming: @escaping @Sendable (String) -> String = { $0 }
  ) -> Diagnostic? {
    switch failure {
    case .broken: nil
    case .empty:
      Diagnostic(
        .emptyLink, at: span, "this link names no entry", suggestion: "write an entry's id")
    case .unknown:
      Diagnostic(
        .unknownID, at: span, "there is no \(kinds.named) with the id `\(written)`",
        near: NearMissSearch { budget in
          let near = index.nearest(to: written, kinds: kinds, &budget)
          return Suggestion.write(near.map(naming)) { _ in true }
        })
    case .ambiguous(let found):
      Diagnostic(
        .ambiguousID, at: span,
        "`\(written)` names \(found.map { "an \($0.rawValue)".articled }.joined(separator: " and "))",
        suggestion:
          "write \(found.map { "`\(naming("\($0.rawValue)/\(written)"))`" }.joined(separator: " or "))"
      )
    case .hidden(_, let visibility):
      Diagnostic(
        .draftReferenced, at: span,
        "`\(written)` is \(visibility.described), so this leads nowhere for readers",
        suggestion: visibility.reason == "withdrawn" ? nil : "build with --drafts to see it")
    }
  }

  /// A reference by an id that its entry had before.
  static func formerID(_ reference: Reference, now name: String) -> Diagnostic {
    Diagnostic(
      .formerID, at: reference.span, "`\(reference.value)` is what `\(name)` was called before",
      suggestion: Suggestion.write(name) { _ in true })
  }

  /// A form under `not` that is never taken for the expert.
  package static func noSuchForm(
    _ form: Located<String>, of expert: Reference, _ known: [String]
  ) -> Diagnostic {
    Diagnostic(
      .unknownValue, at: form.span,
      "`\(form.value)` is no name by which \(expert.value) is linked",
      near: NearMissSearch { budget in
        let near = NearMiss.best(for: form.value, among: known, steps: &budget)
        return "write \((near.map { [$0] } ?? known).map { "`\($0)`" }.joined(separator: " or "))"
      })
  }

  /// A reference to an entry of a kind that cannot stand there.
  static func wrongKind(
    _ reference: Reference, found: [EntryKind], wanted: [EntryKind]
  ) -> Diagnostic {
    let kinds = found.map { "an \($0.rawValue)".articled }.joined(separator: " and ")
    return Diagnostic(
      .wrongKind, at: reference.span,
      "`\(reference.value)` is \(kinds); here the id of \(wanted.namedWithArticle) belongs")
  }
}

extension [EntryKind] {
  /// "argument", "article or event"; "entry" for all kinds that have pages.
  var named: String {
    self == EntryKind.linkable ? "entry" : map(\.rawValue).joined(separator: " or ")
  }

  var namedWithArticle: String { "an \(named)".articled }
}

extension String {
  /// The phrase with the indefinite article that its noun takes.
  fileprivate var articled: String {
    hasPrefix("an page") || hasPrefix("an commentary") ? "a" + dropFirst(2) : self
  }
}
