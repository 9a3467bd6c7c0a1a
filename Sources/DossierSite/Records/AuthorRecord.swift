import DossierCore
import DossierTemplates

/// Who wrote a source; with an address where it is an expert of the dossier.
struct AuthorRecord: Sendable {
  let name: String
  let url: SiteURL?

  static let schema = Schema<Self>(
    "author",
    [
      .text("name", \.name),
      .optionalURL("url", \.url),
    ])
}
