import DossierCore
import DossierTemplates

/// An editor of the dossier.
struct EditorRecord: Sendable {
  let name: String
  let role: String?
  let url: SiteURL?

  static let schema = Schema<Self>(
    "editor",
    [
      .text("name", \.name),
      .optionalText("role", \.role),
      .optionalURL("url", \.url),
    ])
}
