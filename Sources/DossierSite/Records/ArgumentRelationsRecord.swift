import TypedTemplates

/// The relations of an argument by what they do for it; each stands in one list alone.
package struct ArgumentRelationsRecord: TemplateRecord {
  let grounds: [RelationRecord]
  let objections: [RelationRecord]
  let rivals: [RelationRecord]
  let bearing: [RelationRecord]

  package var all: [RelationRecord] { grounds + objections + rivals + bearing }
  var replyCount: Int { objections.reduce(0) { $0 + $1.replies.count + $1.moreReplies } }

  package static let schema = Schema<Self>(
    "argumentRelations",
    [
      .list("grounds", \.grounds, "What supports it, or entails it; may be empty."),
      .list("objections", \.objections, "What attacks, undercuts or contradicts it; may be empty."),
      .list("rivals", \.rivals, "What can't be true if it is; may be empty."),
      .list("bearing", \.bearing, "What it does to others; may be empty."),
      .number("replyCount", \.replyCount, "How many replies there are to all objections."),
      .boolean("isEmpty", \.all.isEmpty, "Whether it has no relations."),
    ])
}
