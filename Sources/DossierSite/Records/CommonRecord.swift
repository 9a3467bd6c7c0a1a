import TypedTemplates

/// What the page of any entry shows.
package struct CommonRecord: TemplateRecord {
  let id: String
  let body: BodyRecord
  let topics: [TopicSummaryRecord]
  let addedBy: EditorRecord?
  let previewLabel: String?
  let corrected: CorrectedRecord?
  let withheld: String?
  let notes: [NoteRecord]
  let wholeNotes: [NoteRecord]
  let lostNotes: [NoteRecord]
  let lostPassages: [PassageRecord]
  let quotations: [QuotationRecord]
  let backlinks: [BacklinkRecord]

  package static let schema = Schema<Self>(
    "entry",
    [
      .text("id", \.id, "Its name, which is unique among the entries of its kind."),
      .record("body", \.body, "Its text."),
      .list("topics", \.topics, "The topics that it names; may be empty."),
      .optional(
        "addedBy", \.addedBy,
        "The editor who added what no source here says; absent where none did."),
      .optionalText(
        "previewLabel", \.previewLabel,
        "Why readers don't get to see it yet; absent in a site for readers."),
      .optional("corrected", \.corrected, "When it was corrected last; absent where nothing was."),
      .optionalText(
        "withheld", \.withheld, "What is withheld in it, in words; absent where nothing is."),
      .list("notes", \.notes, "Every note on it, in order of number; may be empty."),
      .list("wholeNotes", \.wholeNotes, "Those notes that speak of it as a whole; may be empty."),
      .list("lostNotes", \.lostNotes, "Those notes whose words are lost; may be empty."),
      .list(
        "lostPassages", \.lostPassages,
        "Passages without a note whose words are lost; may be empty."),
      .list(
        "quotations", \.quotations,
        "Its passages as they are offered for citation, in order of place; may be empty."),
      .list(
        "backlinks", \.backlinks,
        "Links from other entries and their notes to this one; may be empty."),
    ])
}
