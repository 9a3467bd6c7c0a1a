import DossierModel
import TypedTemplates

/// What stands beside one block of a body.
///
/// `beside` and `beneath` say how much of each note is shown until a reader opens it, in the margin and
/// beneath the block on a narrow page: `open`, `ample`, `brief`, `titles` or `numbers`.
struct ApparatusRecord: TemplateRecord {
  let beside: String
  let beneath: String
  let notes: [NoteRecord]
  let cited: [CitedRecord]
  let survivors: [SurvivorRecord]

  static let schema = Schema<Self>(
    "apparatus",
    [
      .choice(
        "beside", \.beside, NoteDensity.self,
        "How much of each note is shown at first in the margin."),
      .choice(
        "beneath", \.beneath, NoteDensity.self,
        "How much of each note is shown at first beneath the block, on a narrow page."),
      .list("notes", \.notes, "The notes on the block; may be empty."),
      .list(
        "cited", \.cited,
        "Passages of the block that have no note, with what cites them; may be empty."),
      .list(
        "survivors", \.survivors, "Passages of other editions that stand here too; may be empty."),
    ])
}
