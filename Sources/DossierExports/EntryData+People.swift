import DossierCore
import DossierModel
import DossierSite
import EDTF
import TypedTemplates

extension EntryData {
  func export(_ key: Key<LinkedExpert>) -> JSONValue {
    let linked = dossier.experts[key]
    let expert = linked.expert
    return .object(
      header(.expert(key), linked.common)
        + members([
          ("name", .text(expert.name.value)),
          ("family", .text(expert.family?.value)),
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
      header(.event(key), linked.common)
        + members([
          ("title", .text(linked.event.title.value)),
          ("date", .text(linked.event.date.value.iso8601)),
          ("place", .text(linked.event.place)),
          ("people", .nonEmpty(linked.people.map { .text(links[$0].id) })),
          (
            "unnamedPeople",
            linked.event.unnamedPeople == 0 ? nil : .number(linked.event.unnamedPeople)
          ),
          ("bearsOn", .nonEmpty(linked.bearsOn.map { .text(links[$0].id) })),
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
}
