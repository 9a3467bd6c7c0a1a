import DossierTemplates

/// The relations of one kind and direction.
struct RelationGroupRecord: Sendable {
  let kind: String
  let isIncoming: Bool
  let label: String
  let relations: [RelationRecord]

  static let schema = Schema<Self>(
    "relationGroup",
    [
      .text("kind") { $0.kind },
      .boolean("isIncoming") { $0.isIncoming },
      .text("label") { $0.label },
      .list("relations", RelationRecord.schema) { $0.relations },
    ])
}
