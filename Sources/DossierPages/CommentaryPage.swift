import DossierSite
import DossierTheme
import TypedTemplates

/// Every note of the dossier, latest first; `total` counts those on all its pages.
struct CommentaryPage: PageValue {
  /// What a reader may choose by, each as it occurs among the notes; absent where the list is split,
  /// since a choice would then leave out what other pages hold.
  struct Filters: Sendable {
    struct Choice: Sendable {
      let value: String
      let label: String

      static let schema = Schema<Self>(
        "choice", [.text("value", \.value), .text("label", \.label)])
    }

    let entries: [Choice]
    let kinds: [Choice]
    let editors: [Choice]
    let years: [Choice]

    static let schema = Schema<Self>(
      "commentaryFilters",
      [
        .list("entries", Choice.schema, \.entries),
        .list("kinds", Choice.schema, \.kinds),
        .list("editors", Choice.schema, \.editors),
        .list("years", Choice.schema, \.years),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  /// The orders that there are, as links.
  let views: [LabelledLinkRecord]
  let filters: Filters?
  let notes: [NoteRecord]

  static let template = "commentary"
  static let schema = Schema<Self>(
    "commentary",
    [
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .number("total", \.total),
      .list("views", LabelledLinkRecord.schema, \.views),
      .optional("filters", Filters.schema, \.filters),
      .list("notes", NoteRecord.schema, \.notes),
    ])
}
