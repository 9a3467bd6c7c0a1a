import DossierTemplates

/// The stub at an entry's old address: it sends readers on to `entry.url`, by
/// `<meta http-equiv="refresh">` and by a link.
struct MovedPage: PageValue {
  let site: SiteRecord
  let page: PageRecord
  let entry: EntryLinkRecord

  static let template = "moved"
  static let schema = Schema<Self>(
    "moved",
    [
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .record("entry", EntryLinkRecord.schema) { $0.entry },
    ])
}
