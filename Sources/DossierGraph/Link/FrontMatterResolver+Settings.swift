import DossierCore
import DossierModel

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
    let page = SitePath.fixedPage(named: written)
    if page == .list(.search), library.settings.search == .off {
      reader.report(
        Diagnostic(
          .unknownID, at: to.span, "there is no search, since dossier.yaml says `search: false`",
          suggestion: "delete this link, or that line"))
      return nil
    }
    if let page { return .site(page) }
    if SitePath.isPartOfTimeline(written) {
      pending.optionalPages.append(to)
      return .site(written)
    }
    return reader.entry(to).map { .site(.entry($0.id)) }
  }

  mutating func resolveQuestion(_ reference: Located<String>) -> Key<LinkedQuestion>? {
    let questions = library.settings.questions
    if let offset = questionPlaces[reference.value] { return Key(offset) }
    reader.report(
      Diagnostic(
        .unknownID, at: reference.span,
        "there is no question with the id `\(reference.value)` in dossier.yaml",
        near: NearMissSearch(for: reference.value, among: { questions.map(\.id) })))
    return nil
  }

  private mutating func checkEditors() {
    let known = Set(library.settings.editors.map(\.id))
    let named = library.headers.compactMap(\.addedBy) + library.commentary.compactMap(\.by)
    for editor in named where !known.contains(editor.value) {
      reader.report(.unknownEditor(editor, library.settings))
    }
  }
}

extension Diagnostic {
  static func unknownEditor(_ editor: Located<String>, _ settings: SiteSettings) -> Diagnostic {
    let editors = settings.editors.map(\.id)
    return Diagnostic(
      .unknownID, at: editor.span,
      "there is no editor with the id `\(editor.value)` in dossier.yaml",
      near: NearMissSearch(
        for: editor.value, otherwise: "add it under `editors` there", among: { editors }),
      notes: [
        editors.isEmpty
          ? "dossier.yaml names no editors"
          : "the editors are \(editors.lazy.map { "`\($0)`" }.listed())"
      ])
  }

  static func relationToItself(_ relation: Argument.Relation) -> Diagnostic {
    Diagnostic(
      .relationToItself, at: relation.argument.span,
      "an argument can't stand in the relation `\(relation.kind.rawValue)` to itself",
      suggestion: "name another argument")
  }
}
