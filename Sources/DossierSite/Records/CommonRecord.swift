import TypedTemplates

/// What the page of any entry shows.
package struct CommonRecord: Sendable {
  let id: String
  let body: BodyRecord
  let topics: [TopicSummaryRecord]
  /// The editor who added what no source here says.
  let addedBy: EditorRecord?
  /// What a preview says of an entry that readers don't get to see yet.
  let previewLabel: String?
  /// Absent where nothing in it was corrected.
  let corrected: CorrectedRecord?
  /// What is withheld in it, by its kinds; absent where nothing is.
  let withheld: String?
  /// Every note on the entry, in order of number.
  let notes: [NoteRecord]
  /// Those of `notes` that speak of the entry as a whole and stand in no apparatus of the body.
  let wholeNotes: [NoteRecord]
  /// Those of `notes` whose words are lost and which stand in no apparatus of the body.
  let lostNotes: [NoteRecord]
  /// Passages without a note whose words are lost.
  let lostPassages: [PassageRecord]
  /// Its passages, annotated or named, in order of place, without those that are lost.
  let quotations: [QuotationRecord]
  /// Links from other entries, and from notes on them, to this one.
  let backlinks: [BacklinkRecord]

  package static let schema = Schema<Self>(
    "entry",
    [
      .text("id", \.id),
      .record("body", BodyRecord.schema, \.body),
      .list("topics", TopicSummaryRecord.schema, \.topics),
      .optional("addedBy", EditorRecord.schema, \.addedBy),
      .optionalText("previewLabel", \.previewLabel),
      .optional("corrected", CorrectedRecord.schema, \.corrected),
      .optionalText("withheld", \.withheld),
      .list("notes", NoteRecord.schema, \.notes),
      .list("wholeNotes", NoteRecord.schema, \.wholeNotes),
      .list("lostNotes", NoteRecord.schema, \.lostNotes),
      .list("lostPassages", PassageRecord.schema, \.lostPassages),
      .list("quotations", QuotationRecord.schema, \.quotations),
      .list("backlinks", BacklinkRecord.schema, \.backlinks),
    ])
}
