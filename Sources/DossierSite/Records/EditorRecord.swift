import DossierCore
import TypedTemplates

/// An editor of the dossier.
package struct EditorRecord: TemplateRecord {
  package let name: String
  let role: String?
  let url: SiteURL?

  package static let schema = Schema<Self>(
    "editor",
    [
      .text("name", \.name, "The editor's name."),
      .optionalText("role", \.role, "What the editor does here; absent where not given."),
      .optionalURL("url", \.url, "A page of the editor's; absent where there is none."),
    ])
}
