import DossierSite
import DossierTheme
import TypedTemplates

/// The corrections of the dossier itself, latest first; `total` counts those on all its pages.
struct CorrectionsPage: PageValue {
  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  let notes: [NoteRecord]

  static let template = "corrections"
  static let schema = Schema<Self>(
    "corrections",
    [
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .number("total", \.total),
      .list("notes", NoteRecord.schema, \.notes),
    ])
}
