import DossierCore
import DossierModel
import DossierSite
import EDTF
import TypedTemplates

extension EntryData {
  func export(_ key: Key<LinkedArgument>) -> JSONValue {
    let linked = dossier.arguments[key]
    return .object(
      header(.argument(key), linked.common)
        + members([
          ("claim", .text(linked.argument.claim.value)),
          ("short", .text(linked.argument.short)),
          ("attribution", .text(links.attributions[key.index].text)),
          ("question", .text(linked.question.map { dossier.questions[$0].id })),
          ("positions", .list(linked.positions.map(export))),
          ("relations", .list(linked.relations.map(export))),
          ("body", .text(linked.common.body.plainText)),
        ]))
  }

  private func export(_ position: Position) -> JSONValue {
    .members([
      "expert": .text(links[position.expert].id), "stance": .text(position.stance.rawValue),
      "said": .text(position.said?.iso8601), "via": .text(position.via.map { links[$0].id }),
      "basis": .text(position.basis.rawValue), "cite": .nonEmpty(position.passages.map(export)),
    ])
  }

  private func export(_ relation: Relation) -> JSONValue {
    .members([
      "kind": .text(relation.kind.rawValue), "argument": .text(links[relation.to].id),
      "because": .text(relation.because), "inferred": .boolean(relation.isInferred),
      "cite": .nonEmpty(relation.passages.map(export)),
    ])
  }
}
