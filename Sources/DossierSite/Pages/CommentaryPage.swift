import DossierTemplates

/// All notes, latest first; `total` counts those on all its pages.
struct CommentaryPage: PageValue {
  let site: SiteRecord
  let page: PageRecord
  let total: Int
  let notes: [NoteRecord]

  static let template = "commentary"
  static let schema = Schema<Self>(
    "commentary",
    [
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .number("total") { $0.total },
      .list("notes", NoteRecord.schema) { $0.notes },
    ])
}
