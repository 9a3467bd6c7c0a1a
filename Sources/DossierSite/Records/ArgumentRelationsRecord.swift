import DossierTemplates

/// The relations of an argument by what they do for it; each stands in one list alone.
struct ArgumentRelationsRecord: Sendable {
  /// What supports it, or entails it.
  let grounds: [RelationRecord]
  /// What attacks, undercuts or contradicts it.
  let objections: [RelationRecord]
  /// What can't also be true.
  let rivals: [RelationRecord]
  /// What it does to others.
  let bearing: [RelationRecord]

  var all: [RelationRecord] { grounds + objections + rivals + bearing }
  /// The replies beneath all objections.
  var replyCount: Int { objections.reduce(0) { $0 + $1.replies.count } }

  static let schema = Schema<Self>(
    "argumentRelations",
    [
      .list("grounds", RelationRecord.schema) { $0.grounds },
      .list("objections", RelationRecord.schema) { $0.objections },
      .list("rivals", RelationRecord.schema) { $0.rivals },
      .list("bearing", RelationRecord.schema) { $0.bearing },
      .number("replyCount") { $0.replyCount },
      .boolean("isEmpty") { $0.all.isEmpty },
    ])
}
