import DossierCore
import DossierModel
import DossierYAML

extension Publication {
  /// The hidden entry that a reference names; nil where it names a shown one, or none.
  func hiddenEntry(
    _ reference: Reference, kinds: [EntryKind] = EntryKind.linkable, in index: EntryIndex
  ) -> EntryID? {
    switch index.find(reference.value, kinds: kinds) {
    case .success(let target): entries[target.id] == nil ? nil : target.id
    case .failure(.hidden(let id, _)): id
    case .failure: nil
    }
  }

  /// The article whose hiding takes a citation with it: that itself is hidden, or what names the
  /// passage is.
  func hiddenSource(of citation: Citation, in index: EntryIndex) -> EntryID? {
    if let hidden = hiddenEntry(citation.article, kinds: [.article], in: index) { return hidden }
    guard case .named(let article, let passage) = citation,
      let id = try? index.find(article.value, kinds: [.article]).get().id,
      passages[id]?[passage.value] != nil
    else { return nil }
    return id
  }
}

/// Takes what is hidden out of the front matter of what is shown, so that what remains says nothing
/// that was not written: an author is not named, and a statement without its evidence is not made.
package struct HiddenReferences {
  private let publication: Publication
  private let index: EntryIndex
  private(set) var library: Library
  private(set) var hidden: [Publication.Hidden] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ publication: Publication, index: EntryIndex) {
    self.publication = publication
    self.index = index
    library = publication.library
  }

  mutating func remove() {
    guard !publication.entries.isEmpty || !publication.passages.isEmpty else { return }
    removeFromSettings()
    for offset in library.articles.indices { removeFromArticle(offset) }
    for offset in library.arguments.indices { removeFromArgument(offset) }
    for offset in library.events.indices { removeFromEvent(offset) }
  }

  // MARK: What is asked of one reference

  private func visibility(_ id: EntryID) -> Visibility? { publication.entries[id]?.visibility }

  /// Whether a reference leads to a hidden entry, with a warning if so.
  private mutating func isHidden(
    _ reference: Reference, kinds: [EntryKind], _ outcome: String, suggestion: String? = nil
  ) -> Bool {
    guard let id = publication.hiddenEntry(reference, kinds: kinds, in: index) else { return false }
    report(id, reference.span, outcome, suggestion: suggestion)
    return true
  }

  private mutating func report(
    _ id: EntryID, _ span: SourceSpan, _ outcome: String, suggestion: String? = nil
  ) {
    let visibility = visibility(id)
    let isShown = visibility.map(index.isShownInPreviews) ?? true
    diagnostics.append(
      Diagnostic(
        .draftReferenced, at: span,
        "`\(id.name)` is \(visibility?.described ?? "hidden"), so \(outcome)",
        suggestion: suggestion
          ?? (isShown
            ? "build with --drafts to see it"
            : "take the reference out: what was withdrawn is shown to nobody")))
  }

  /// The citations that readers can follow; what was lost is warned of.
  private mutating func shown(_ citations: [Citation], _ outcome: String) -> [Citation] {
    citations.filter { citation in
      guard let id = publication.hiddenSource(of: citation, in: index) else { return true }
      if case .named(_, let passage) = citation, visibility(id) == nil {
        let why = publication.passages[id]?[passage.value]?.described ?? "hidden"
        diagnostics.append(
          Diagnostic(
            .draftReferenced, at: passage.span,
            "`\(passage.value)` is named by commentary that is \(why), so \(outcome)",
            suggestion: Self.namingForReaders(passage.value)))
      } else {
        report(id, citation.article.span, outcome)
      }
      return false
    }
  }

  /// What to do about a passage that hidden commentary alone names.
  package static func namingForReaders(_ passage: String) -> String {
    "name it in published commentary instead, with `> [!passage] ^\(passage)`"
  }

  /// The first article whose hiding takes one of some citations with it.
  private func hiddenSource(of citations: [Citation]) -> EntryID? {
    for citation in citations {
      if let id = publication.hiddenSource(of: citation, in: index) { return id }
    }
    return nil
  }

  // MARK: Kinds of entry

  private mutating func removeFromSettings() {
    var settings = library.settings
    settings.start.removeAll { isHidden($0, kinds: EntryKind.linkable, Self.notListed) }
    settings.navigation.removeAll { leadsToHidden($0.to) }
    settings.questions = settings.questions.map { question in
      SiteSettings.Question(
        id: question.id, text: question.text,
        groups: question.groups.map { group in
          SiteSettings.Group(
            label: group.label,
            arguments: group.arguments.filter { !isHidden($0, kinds: [.argument], Self.notListed) })
        })
    }
    library.settings = settings
  }

  /// Whether an item of the navigation leads to a hidden entry, or to its part of the timeline.
  private mutating func leadsToHidden(_ to: Reference) -> Bool {
    if let id = SitePath.subject(ofTimelinePart: to.value) {
      guard visibility(id) != nil else { return false }
      report(id, to.span, Self.notListed)
      return true
    }
    return !to.value.contains(".") && isHidden(to, kinds: EntryKind.linkable, Self.notListed)
  }

  private static let notListed = "it is not listed for readers"

  /// Authors who are not named come last: an order would tell who is first.
  private mutating func removeFromArticle(_ offset: Int) {
    var named: [Article.Author] = []
    var unnamed = 0
    for author in library.articles[offset].authors {
      if case .expert(let reference) = author,
        let id = publication.hiddenEntry(reference, kinds: [.expert], in: index)
      {
        let name = publication.entries[id]?.title ?? id.name
        report(
          id, reference.span, "readers are told of an author whom the page does not name",
          suggestion: YAMLWriting.scalar(name).map {
            "write `{name: \($0)}` if the name may be told already"
          })
        unnamed += 1
      } else {
        named.append(author)
      }
    }
    if unnamed > 0 {
      library.articles[offset].authors = named + Array(repeating: .unnamed, count: unnamed)
    }
    if let original = library.articles[offset].editionOf,
      isHidden(original, kinds: [.article], "readers are told of an original, and not of which")
    {
      library.articles[offset].withdrawnOriginal = withdrawn(original)
      library.articles[offset].editionOf = nil
    }
  }

  /// The notice that a reference to an article leads to; nil where it was not taken down.
  private func withdrawn(_ reference: Reference) -> Article.WithdrawnOriginal? {
    guard let id = publication.hiddenEntry(reference, kinds: [.article], in: index),
      case .withdrawn(let withdrawal)? = visibility(id)
    else { return nil }
    return Article.WithdrawnOriginal(id: id, withdrawal: withdrawal)
  }

  private mutating func removeFromArgument(_ offset: Int) {
    let name = library.arguments[offset].header.id.description
    library.arguments[offset].relations = library.arguments[offset].relations.compactMap {
      shown($0, of: name)
    }
    let positions = library.arguments[offset].positions
    library.arguments[offset].positions = positions.compactMap { shown($0, of: name) }
    library.arguments[offset].hidesPositions =
      library.arguments[offset].positions.count < positions.count
  }

  private mutating func shown(
    _ relation: Argument.Relation, of name: String
  ) -> Argument.Relation? {
    let outcome = "this relation is not shown"
    if let id = publication.hiddenEntry(relation.argument, kinds: [.argument], in: index) {
      report(id, relation.argument.span, outcome)
      hide(name, id, relation.argument.span)
      return nil
    }
    var relation = relation
    let source = hiddenSource(of: relation.cite)
    guard let source else { return relation }
    relation.cite = shown(relation.cite, outcome)
    guard relation.cite.isEmpty else { return relation }
    hide(name, source, relation.argument.span)
    return nil
  }

  private mutating func shown(
    _ position: Argument.Position, of name: String
  ) -> Argument.Position? {
    let outcome = "this position is not shown"
    let people = [position.expert] + (position.via.map { [$0] } ?? [])
    for person in people {
      guard let id = publication.hiddenEntry(person, kinds: [.expert], in: index) else { continue }
      report(id, person.span, outcome)
      hide(name, id, position.span)
      return nil
    }
    var position = position
    let source = hiddenSource(of: position.cite)
    guard let source else { return position }
    position.cite = shown(position.cite, outcome)
    guard position.cite.isEmpty else { return position }
    hide(name, source, position.span)
    return nil
  }

  private mutating func hide(_ name: String, _ id: EntryID, _ span: SourceSpan) {
    hidden.append(Publication.Hidden(name: name, why: .dependent(on: id), span: span))
  }

  private mutating func removeFromEvent(_ offset: Int) {
    var event = library.events[offset]
    let people = event.people
    event.people = people.filter {
      !isHidden($0, kinds: [.expert], "readers are told of a person whom the page does not name")
    }
    event.unnamedPeople = people.count - event.people.count
    event.bearsOn.removeAll { isHidden($0, kinds: [.argument], Self.notListed) }
    event.sources = event.sources.compactMap { source in
      var source = source
      source.cite = shown(source.cite, "this source is not shown")
      return source.cite.isEmpty ? nil : source
    }
    library.events[offset] = event
  }
}
