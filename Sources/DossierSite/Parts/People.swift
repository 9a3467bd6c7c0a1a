import DossierCore
import DossierModel
import DossierTheme
import TypedTemplates

/// Who wrote, spoke or took part, as phrases and as records: authors, roles, editors, and those
/// who are not named.
package final class People: Sendable {
  private let dossier: Dossier
  private let wording: Wording
  private let links: Links
  /// By their ids.
  package let editors: [String: EditorRecord]

  init(_ dossier: Dossier, wording: Wording, links: Links) {
    self.dossier = dossier
    self.wording = wording
    self.links = links
    editors = Dictionary(
      dossier.settings.editors.map { ($0.id, EditorRecord($0)) }, uniquingKeysWith: { $1 })
  }

  /// The editors as one phrase.
  var editorNames: String {
    let names = dossier.settings.editors.map(\.name)
    return names.isEmpty ? wording(.citationEditors) : wording.list(names)
  }

  /// Who wrote a source, with one record for all who are not named.
  func authors(of article: LinkedArticle) -> [AuthorRecord] {
    let named = article.authors.compactMap(author)
    let unnamed = wording.unnamed(
      article.unnamedAuthorCount, after: named.count, alone: .authorsUnnamed)
    return named + (unnamed.map { [AuthorRecord(name: $0, url: nil, isUnnamed: true)] } ?? [])
  }

  private func author(_ author: LinkedArticle.Author) -> AuthorRecord? {
    switch author {
    case .expert(let key): AuthorRecord(name: links[key].title, url: links[key].url)
    case .named(let name): AuthorRecord(name: name.text, url: nil)
    case .unnamed: nil
    }
  }

  /// The authors as one phrase; that they are unknown, where they are.
  package func byline(of article: LinkedArticle) -> String {
    guard !article.authors.isEmpty else { return wording(.authorUnknown) }
    return wording.list(
      article.authors.compactMap { author($0)?.name }, unnamed: article.unnamedAuthorCount,
      alone: .authorsUnnamed)
  }

  /// A name for each author that programs list, with one for all who are not named.
  package func authorNames(of article: LinkedArticle) -> [String] {
    wording.names(
      article.authors.compactMap { author($0)?.name }, unnamed: article.unnamedAuthorCount,
      alone: .authorsUnnamed)
  }

  /// The authors as search shows them: each by name, or all as one phrase where some have none.
  package func authorTexts(of article: LinkedArticle) -> [String] {
    article.unnamedAuthorCount == 0 ? authorNames(of: article) : [byline(of: article)]
  }

  /// How many authors the timeline does not name, which names those alone that have entries; none
  /// where readers may see every author, or where it would name nobody but those who are not.
  package func untoldAuthorCount(of article: LinkedArticle) -> Int {
    let unnamed = article.unnamedAuthorCount
    let entries = article.authors.count { $0.expert != nil }
    let others = article.authors.count - entries
    return unnamed > 0 && (entries > 0 || others == unnamed) ? others : 0
  }

  /// What stands for these after those that have entries; nil for none.
  package func unnamedAuthors(of article: LinkedArticle) -> String? {
    wording.unnamed(
      untoldAuthorCount(of: article), after: article.authors.count { $0.expert != nil },
      alone: .authorsUnnamed)
  }

  /// What stands for those who took part and are not named; nil where all are.
  package func unnamedPeople(of event: LinkedEvent) -> String? {
    wording.unnamed(
      event.event.unnamedPeople, after: event.people.count, alone: .peopleUnnamed)
  }

  /// A role in words: what it is called, and where it is held.
  func role(_ role: Expert.Role) -> String {
    guard let organisation = role.organisation else { return role.title }
    return wording(.roleAt, ["title": role.title, "organisation": organisation])
  }

  /// A role as lists show it, where no date tells which is meant: “former …” of one that has ended.
  func shownRole(of expert: Expert) -> String? {
    expert.shownRole.map { shown in
      shown.isFormer ? wording(.roleFormer, ["role": role(shown.role)]) : role(shown.role)
    }
  }

  /// Some roles as one phrase; nil for none.
  func text(of roles: RolesThen) -> String? {
    let texts = roles.roles.map(role)
    guard let first = texts.first else { return nil }
    return texts.dropFirst().reduce(first) {
      wording(.attributionMore, ["first": $0, "rest": $1])
    }
  }
}

extension EditorRecord {
  init(_ editor: SiteSettings.Editor) {
    self.init(name: editor.name, role: editor.role, url: editor.url.map { .external($0.value) })
  }
}
