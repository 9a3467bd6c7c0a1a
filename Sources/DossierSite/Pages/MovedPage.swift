import DossierTemplates

/// The stub at an entry's old address: it must hold `<meta http-equiv="refresh">` to
/// `refresh`, the canonical link, and a link for readers.
struct MovedPage: PageValue {
  let site: SiteRecord
  let page: PageRecord
  let entry: EntryLinkRecord
  /// The content of the refresh: `0; url=…`, relative to the stub.
  let refresh: String

  static let template = "moved"
  static let schema = Schema<Self>(
    "moved",
    [
      .record("site", SiteRecord.schema) { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .record("entry", EntryLinkRecord.schema) { $0.entry },
      .text("refresh") { $0.refresh },
    ])
}
