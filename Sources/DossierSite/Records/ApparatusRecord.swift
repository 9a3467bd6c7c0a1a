import TypedTemplates

/// What stands beside one block of a body.
///
/// `beside` and `beneath` say how much of each note is shown until a reader opens it, in the margin and
/// beneath the block on a narrow page: `open`, `ample`, `brief`, `titles` or `numbers`.
struct ApparatusRecord: Sendable {
  let beside: String
  let beneath: String
  let notes: [NoteRecord]
  let cited: [CitedRecord]
  /// Passages of other editions that stand here too.
  let survivors: [SurvivorRecord]

  static let schema = Schema<Self>(
    "apparatus",
    [
      .text("beside", \.beside),
      .text("beneath", \.beneath),
      .list("notes", NoteRecord.schema, \.notes),
      .list("cited", CitedRecord.schema, \.cited),
      .list("survivors", SurvivorRecord.schema, \.survivors),
    ])
}
