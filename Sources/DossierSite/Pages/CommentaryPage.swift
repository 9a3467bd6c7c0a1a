import DossierCore
import DossierTemplates

/// Every note of the dossier, latest first; `total` counts those on all its pages.
struct CommentaryPage: PageValue {
  /// What a reader may choose by, each as it occurs among the notes; absent where the list is split,
  /// since a choice would then leave out what other pages hold.
  struct Filters: Sendable {
    struct Choice: Sendable {
      let value: String
      let label: String

      static let schema = Schema<Self>(
        "choice", [.text("value") { $0.value }, .text("label") { $0.label }])
    }

    let entries: [Choice]
    let kinds: [Choice]
    let editors: [Choice]
    let years: [Choice]

    static let schema = Schema<Self>(
      "commentaryFilters",
      [
        .list("entries", Choice.schema) { $0.entries },
        .list("kinds", Choice.schema) { $0.kinds },
        .list("editors", Choice.schema) { $0.editors },
        .list("years", Choice.schema) { $0.years },
      ])
  }

  let site: SiteRecord
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
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .number("total") { $0.total },
      .list("views", LabelledLinkRecord.schema) { $0.views },
      .optional("filters", Filters.schema) { $0.filters },
      .list("notes", NoteRecord.schema) { $0.notes },
    ])
}
