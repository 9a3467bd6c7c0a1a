import DossierCore
import TypedTemplates

/// Who wrote a source; with an address where it is an expert of the dossier.
///
/// Authors whose entries readers don't get to see are one record, the last, whose name says that
/// there are such.
struct AuthorRecord: TemplateRecord {
  let name: String
  let url: SiteURL?
  var isUnnamed = false

  static let schema = Schema<Self>(
    "author",
    [
      .text("name", \.name, "The name, or that there are authors who are not named."),
      .optionalURL("url", \.url, "The page of the author; absent where there is none."),
      .boolean("isUnnamed", \.isUnnamed, "Whether it stands for those who are not named."),
    ])
}
