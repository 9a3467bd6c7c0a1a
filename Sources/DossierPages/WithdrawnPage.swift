import DossierSite
import DossierTheme
import TypedTemplates

/// The notice at the address of an entry that was taken down: all that is left of it.
struct WithdrawnPage: PageValue {
  let site: Shared<SiteRecord>
  let page: PageRecord
  /// That it was withdrawn, with the date in words.
  let heading: String
  /// What readers are told of it.
  let why: String
  let date: Shared<DateRecord>

  static let template = "withdrawn"
  static let schema = Schema<Self>(
    "withdrawn",
    [
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .text("heading", \.heading),
      .text("why", \.why),
      .record("date", DateRecord.schema, \.date),
    ])
}
