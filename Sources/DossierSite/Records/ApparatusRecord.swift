import DossierTemplates

/// What stands beside one block of a body.
struct ApparatusRecord: Sendable {
  /// How many blocks it may reach down over in the margin; at least 1, at most 12 (a class each).
  let rows: Int
  let notes: [NoteRecord]
  let cited: [CitedRecord]

  static let schema = Schema<Self>("apparatus", [
    .number("rows") { $0.rows },
    .list("notes", NoteRecord.schema) { $0.notes },
    .list("cited", CitedRecord.schema) { $0.cited },
  ])
}
