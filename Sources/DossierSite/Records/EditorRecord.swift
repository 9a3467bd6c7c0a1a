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
      .text("name") { $0.name },
      .optionalText("role") { $0.role },
      .optionalURL("url") { $0.url },
    ])
}
