import DossierCore
import TypedTemplates

/// Who wrote a source; with an address where it is an expert of the dossier.
///
/// Authors whose entries readers don't get to see are one record, the last, whose name says that
/// there are such.
struct AuthorRecord: Sendable {
  let name: String
  let url: SiteURL?
  /// Whether it stands for those who are not named.
  var isUnnamed = false

  static let schema = Schema<Self>(
    "author",
    [
      .text("name", \.name),
      .optionalURL("url", \.url),
      .boolean("isUnnamed", \.isUnnamed),
    ])
}
