import TypedTemplates

/// The relations of an argument by what they do for it; each stands in one list alone.
package struct ArgumentRelationsRecord: Sendable {
  /// What supports it, or entails it.
  let grounds: [RelationRecord]
  /// What attacks, undercuts or contradicts it.
  let objections: [RelationRecord]
  /// What can't also be true.
  let rivals: [RelationRecord]
  /// What it does to others.
  let bearing: [RelationRecord]

  package var all: [RelationRecord] { grounds + objections + rivals + bearing }
  /// The replies beneath all objections.
  var replyCount: Int { objections.reduce(0) { $0 + $1.replies.count + $1.moreReplies } }

  package static let schema = Schema<Self>(
    "argumentRelations",
    [
      .list("grounds", RelationRecord.schema, \.grounds),
      .list("objections", RelationRecord.schema, \.objections),
      .list("rivals", RelationRecord.schema, \.rivals),
      .list("bearing", RelationRecord.schema, \.bearing),
      .number("replyCount", \.replyCount),
      .boolean("isEmpty", \.all.isEmpty),
    ])
}
