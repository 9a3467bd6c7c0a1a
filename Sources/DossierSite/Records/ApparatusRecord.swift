import DossierTemplates

/// What stands beside one block of a body.
struct ApparatusRecord: Sendable {
  /// Theme styles have a class for each number of rows up to this one.
  static let mostRows = 12

  /// How many blocks it may reach down over in the margin; 1 to `mostRows`.
  let rows: Int
  let notes: [NoteRecord]
  let cited: [CitedRecord]
  /// Passages of other editions that stand here too.
  let survivors: [SurvivorRecord]

  static let schema = Schema<Self>(
    "apparatus",
    [
      .number("rows") { $0.rows },
      .list("notes", NoteRecord.schema) { $0.notes },
      .list("cited", CitedRecord.schema) { $0.cited },
      .list("survivors", SurvivorRecord.schema) { $0.survivors },
    ])
}
