import DossierContent
import DossierCore

extension FrontMatterResolver {
  mutating func resolveSettings() {
    let settings = library.settings
    for question in settings.questions {
      pending.questions.append(
        LinkedQuestion(
          id: question.id, text: question.text,
          groups: question.groups.map { group in
            LinkedQuestion.Group(
              label: group.label, arguments: group.arguments.compactMap { reader.argument($0) })
          }))
    }
    pending.start = settings.start.compactMap { reader.entry($0)?.key }
    for item in settings.navigation {
      guard let url = navigationURL(item.to) else { continue }
      pending.navigation.append(NavigationLink(label: item.label, url: url))
    }
    checkEditors()
  }

  private mutating func navigationURL(_ to: Reference) -> SiteURL? {
    let written = to.value.composed
    if written.contains("://") { return .external(written) }
    if ["search", SiteAddress.search].contains(written), library.settings.search == .off {
      reader.report(
        Diagnostic(
          .unknownID, at: to.span, "there is no search, since dossier.yaml says `search: false`",
          suggestion: "delete this link, or that line"))
      return nil
    }
    let pages = SiteAddress.fixedPages
    if let page = pages.first(where: { $0 == written || $0 == "\(written).html" }) {
      return .site(page)
    }
    if SiteAddress.isPartOfTimeline(written) {
      pending.optionalPages.append(to)
      return .site(written)
    }
    if pages.contains("\(written)/index.html") { return .site("\(written)/index.html") }
    return reader.entry(to).map { .site(SiteAddress.path(of: $0.id)) }
  }

  mutating func resolveQuestion(_ reference: Located<String>) -> Key<LinkedQuestion>? {
    let questions = library.settings.questions
    if let offset = questions.firstIndex(where: { $0.id == reference.value }) { return Key(offset) }
    let near = Suggestion.nearest(to: reference.value, among: questions.map(\.id))
    reader.report(
      Diagnostic(
        .unknownID, at: reference.span,
        "there is no question with the id `\(reference.value)` in dossier.yaml",
        suggestion: near))
    return nil
  }

  private mutating func checkEditors() {
    for header in library.headers {
      if let editor = header.addedBy { reader.checkEditor(editor, library.settings) }
    }
    for file in library.commentary {
      if let editor = file.by { reader.checkEditor(editor, library.settings) }
    }
  }
}

extension ReferenceReader {
  /// Says where an editor is not one of `dossier.yaml`.
  mutating func checkEditor(_ editor: Located<String>, _ settings: SiteSettings) {
    guard !settings.editors.contains(where: { $0.id == editor.value }) else { return }
    report(.unknownEditor(editor, settings))
  }
}

extension Diagnostic {
  static func unknownEditor(_ editor: Located<String>, _ settings: SiteSettings) -> Diagnostic {
    let editors = settings.editors.map(\.id)
    return Diagnostic(
      .unknownID, at: editor.span,
      "there is no editor with the id `\(editor.value)` in dossier.yaml",
      suggestion: Suggestion.nearest(to: editor.value, among: editors)
        ?? "add it under `editors` there",
      notes: [
        editors.isEmpty
          ? "dossier.yaml names no editors"
          : "the editors are \(editors.map { "`\($0)`" }.joined(separator: ", "))"
      ])
  }

  static func relationToItself(_ relation: Argument.Relation) -> Diagnostic {
    Diagnostic(
      .relationToItself, at: relation.argument.span,
      "an argument can't stand in the relation `\(relation.kind.rawValue)` to itself",
      suggestion: "name another argument")
  }
}
