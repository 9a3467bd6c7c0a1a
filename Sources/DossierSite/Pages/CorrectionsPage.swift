import DossierTemplates

/// The corrections of the dossier itself, latest first; `total` counts those on all its pages.
struct CorrectionsPage: PageValue {
  let site: SiteRecord
  let page: PageRecord
  let total: Int
  let notes: [NoteRecord]

  static let template = "corrections"
  static let schema = Schema<Self>(
    "corrections",
    [
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .number("total") { $0.total },
      .list("notes", NoteRecord.schema) { $0.notes },
    ])
}
