import DossierSite
import DossierTheme
import TypedTemplates

/// A free page, such as one on the method.
struct FreePage: PageValue {
  let site: Shared<SiteRecord>
  let page: PageRecord
  let entry: CommonRecord
  /// In the order of the list of its kind.
  let neighbours: NeighboursRecord

  static let template = "free-page"
  static let schema = Schema<Self>(
    "freePage",
    [
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .record("entry", CommonRecord.schema, \.entry),
      .record("neighbours", NeighboursRecord.schema, \.neighbours),
    ])
}
