import DossierCore

/// Turns references in front matter into keys, and says what is wrong with those that lead nowhere.
package struct ReferenceReader {
  package let index: EntryIndex
  private var found = DiagnosticList()

  package var diagnostics: [Diagnostic] { found.all }

  package init(index: EntryIndex) {
    self.index = index
  }

  package mutating func report(_ diagnostic: Diagnostic?) {
    if let diagnostic { found.append(diagnostic) }
  }

  /// The entry that a reference names, or nil after a diagnostic.
  package mutating func entry(
    _ reference: Reference, kinds: [EntryKind] = EntryKind.linkable
  ) -> EntryIndex.Target? {
    switch index.find(reference.value, kinds: kinds) {
    case .success(let target):
      guard kinds.contains(target.id.kind) else {
        report(.wrongKind(reference, found: [target.id.kind], wanted: kinds))
        return nil
      }
      if target.isByFormerID, let name = index.spelling(of: target.id, among: kinds) {
        report(.formerID(reference, now: name))
      }
      return target
    case .failure(.unknown) where !index.otherKinds(of: reference.value, than: kinds).isEmpty:
      let others = index.otherKinds(of: reference.value, than: kinds)
      report(.wrongKind(reference, found: others, wanted: kinds))
      return nil
    case .failure(let failure):
      report(
        .brokenReference(reference.value, failure, kinds: kinds, in: index, at: reference.span))
      return nil
    }
  }

  /// The expert that a reference names, where readers get to see one; a hidden one is passed over.
  package mutating func shownExpert(_ reference: Reference) -> Key<LinkedExpert>? {
    if case .failure(.hidden) = index.find(reference.value, kinds: [.expert]) { return nil }
    return expert(reference)
  }

  package mutating func article(_ reference: Reference) -> Key<LinkedArticle>? {
    if case .article(let key)? = entry(reference, kinds: [.article])?.key { key } else { nil }
  }

  package mutating func argument(_ reference: Reference) -> Key<LinkedArgument>? {
    if case .argument(let key)? = entry(reference, kinds: [.argument])?.key { key } else { nil }
  }

  package mutating func expert(_ reference: Reference) -> Key<LinkedExpert>? {
    if case .expert(let key)? = entry(reference, kinds: [.expert])?.key { key } else { nil }
  }
}
