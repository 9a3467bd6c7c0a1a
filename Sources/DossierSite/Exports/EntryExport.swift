import DossierContent
import DossierCore
import DossierGraph

/// Entries as `data/*.json` gives them: ids and relations as they are in the content, addresses
/// from the site's root, dates in EDTF, what is not known left out.
extension SiteContext {
  func export(_ key: Key<LinkedArticle>) -> JSONValue {
    let linked = dossier.articles[key]
    let article = linked.article
    return .object(
      header(.article(key), linked.common) + members([
        (article.heading.isLabel ? "label" : "title", .text(article.heading.text)),
        ("subtitle", .text(article.subtitle)),
        ("text", .text(article.text.rawValue)),
        ("whoseWords", .text(link(key).whoseWords)),
        ("authors", .nonEmpty(linked.authors.map(export))),
        ("publisher", .text(article.publisher)),
        ("published", .text(article.published?.value.iso8601)),
        ("source", .text(article.url?.value)),
        ("archived", .text(article.archived?.value)),
        ("accessed", .text(article.accessed?.value.iso8601)),
        ("language", .text(article.language?.value)),
        ("rights", .text(article.rights)),
        ("genre", .text(article.genre)),
        ("editionOf", .text(linked.editionOf.map { link($0).id })),
        ("edition", .text(article.edition?.rawValue)),
        ("words", .number(linked.common.body.wordCount)),
        ("passages", .nonEmpty(linked.common.passages.map { exportPassage($0) })),
        ("body", .text(linked.common.body.plainText)),
      ]))
  }

  private func export(_ author: LinkedArticle.Author) -> JSONValue {
    switch author {
    case .expert(let key): .members(["expert": .text(link(key).id), "name": .text(link(key).title)])
    case .named(let name): .members(["name": .text(name)])
    }
  }

  func export(_ key: Key<LinkedArgument>) -> JSONValue {
    let linked = dossier.arguments[key]
    return .object(
      header(.argument(key), linked.common) + members([
        ("claim", .text(linked.argument.claim.value)),
        ("short", .text(linked.argument.short)),
        ("attribution", .text(attributions[key.index].text)),
        ("question", .text(linked.question.map { dossier.questions[$0].id })),
        ("positions", .list(linked.positions.map(export))),
        ("relations", .list(linked.relations.map(export))),
        ("body", .text(linked.common.body.plainText)),
      ]))
  }

  private func export(_ position: Position) -> JSONValue {
    .members([
      "expert": .text(link(position.expert).id), "stance": .text(position.stance.rawValue),
      "said": .text(position.said?.iso8601), "via": .text(position.via.map { link($0).id }),
      "basis": .text(position.basis.rawValue), "cite": .nonEmpty(position.passages.map(export)),
    ])
  }

  private func export(_ relation: Relation) -> JSONValue {
    .members([
      "kind": .text(relation.kind.rawValue), "argument": .text(link(relation.to).id),
      "because": .text(relation.because), "inferred": .boolean(relation.isInferred),
      "cite": .nonEmpty(relation.passages.map(export)),
    ])
  }

  func export(_ key: Key<LinkedExpert>) -> JSONValue {
    let linked = dossier.experts[key]
    let expert = linked.expert
    return .object(
      header(.expert(key), linked.common) + members([
        ("name", .text(expert.name.value)),
        ("honorific", .text(expert.honorific)),
        ("aliases", .nonEmpty(expert.aliases.map { .text($0.value) })),
        ("type", .text(expert.kind.rawValue)),
        ("roles", .nonEmpty(expert.roles.map(export))),
        (
          "links",
          .nonEmpty(
            expert.links.map {
              .members(["label": .text($0.label), "url": .text($0.url.value)])
            })
        ),
        ("body", .text(linked.common.body.plainText)),
      ]))
  }

  private func export(_ role: Expert.Role) -> JSONValue {
    .members([
      "title": .text(role.title), "organisation": .text(role.organisation),
      "from": .text(role.from?.value.iso8601), "to": .text(role.to?.value.iso8601),
    ])
  }

  func export(_ key: Key<LinkedEvent>) -> JSONValue {
    let linked = dossier.events[key]
    return .object(
      header(.event(key), linked.common) + members([
        ("title", .text(linked.event.title.value)),
        ("date", .text(linked.event.date.value.iso8601)),
        ("place", .text(linked.event.place)),
        ("people", .nonEmpty(linked.people.map { .text(link($0).id) })),
        ("bearsOn", .nonEmpty(linked.bearsOn.map { .text(link($0).id) })),
        (
          "sources",
          .nonEmpty(
            linked.sources.map { source in
              .members([
                "date": .text(source.date?.iso8601),
                "cite": .nonEmpty(source.passages.map(export)),
              ])
            })
        ),
        ("body", .text(linked.common.body.plainText)),
      ]))
  }

  func export(_ key: Key<Note>) -> JSONValue {
    let note = dossier.notes[key]
    let about = link(note.about)
    return .members([
      "about": .text("\(about.kind)/\(about.id)"), "number": .number(note.number),
      "url": .text(address(of: note.about, fragment: note.fragment)),
      "kind": .text(note.kind.rawValue), "title": .text(note.title),
      "editor": .text(note.editor), "date": .text(note.date?.iso8601),
      "passage": note.passage.map { exportPassage($0) }, "body": .text(note.body.plainText),
    ])
  }

  private func export(_ cited: CitedPassage) -> JSONValue {
    let passage = dossier.passages[cited.passage]
    let entry = link(passage.entry)
    return .members([
      "in": .text("\(entry.kind)/\(entry.id)"), "passage": .text(passage.name),
      "quote": .text(passage.exact), "whoseWords": .text(entry.whoseWords),
      "locator": .text(cited.locator),
    ])
  }

  private func exportPassage(_ key: Key<Passage>) -> JSONValue {
    let passage = dossier.passages[key]
    return .members([
      "name": .text(passage.name),
      "url": .text(address(of: passage.entry, fragment: passage.fragment)),
      "quote": .text(passage.exact), "band": .text(passage.band.rawValue),
      "start": passage.range.map { .number($0.lowerBound) },
      "end": passage.range.map { .number($0.upperBound) },
    ])
  }

  private func header(_ key: EntryKey, _ common: EntryCommon) -> [(String, JSONValue)] {
    members([
      ("id", .text(common.id.name)),
      ("url", .text(address(of: key, fragment: nil))),
      ("topics", .nonEmpty(common.topics.map { .text(dossier.topics[$0].name) })),
      ("was", .nonEmpty(common.was.map { .text($0) })),
      ("addedBy", .text(common.addedBy?.id)),
    ])
  }

  private func members(_ members: [(String, JSONValue?)]) -> [(String, JSONValue)] {
    members.compactMap { name, value in value.map { (name, $0) } }
  }

  /// From the site's root.
  private func address(of entry: EntryKey, fragment: String?) -> String {
    link(entry).url.path + (fragment.map { "#\($0)" } ?? "")
  }
}
