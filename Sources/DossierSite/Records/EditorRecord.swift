import DossierCore
import TypedTemplates

/// An editor of the dossier.
package struct EditorRecord: Sendable {
  package let name: String
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
