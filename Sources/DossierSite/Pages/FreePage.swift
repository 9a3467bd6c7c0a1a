import DossierTemplates

/// A free page, such as one on the method.
struct FreePage: PageValue {
  let site: SiteRecord
  let page: PageRecord
  let entry: CommonRecord

  static let template = "free-page"
  static let schema = Schema<Self>(
    "freePage",
    [
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .record("entry", CommonRecord.schema) { $0.entry },
    ])
}
